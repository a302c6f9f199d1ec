import type { RoamingSettings } from '../app/ports/roamingSettings';
import { callHost } from './callHost';

/** `RoamingSettings` on Office.js. Create it after `bootOffice` said `outlook`. */
export function createOfficeRoamingSettings(): RoamingSettings {
  const { roamingSettings } = Office.context;
  return {
    read: (name) => roamingSettings.get(name) as unknown,

    save: (values) =>
      callHost<void>('roamingSettings.saveAsync', (done) => {
        for (const [name, value] of Object.entries(values)) {
          if (value === undefined) roamingSettings.remove(name);
          else roamingSettings.set(name, value);
        }
        roamingSettings.saveAsync(done);
      }),
  };
}
