import { createOfficeRoamingSettings } from '../../src/host/officeRoamingSettings';

/** What Office.js has of the add-in's settings; `code` is what a save fails with. */
function openOutlook(code?: number) {
  const bag = new Map<string, unknown>([
    ['closures', '1:old'],
    ['other', 1],
  ]);
  const saved: unknown[] = [];
  const roamingSettings = {
    get: (name: string) => bag.get(name),
    set: (name: string, value: unknown) => void bag.set(name, value),
    remove: (name: string) => void bag.delete(name),
    saveAsync(callback: (result: unknown) => void) {
      saved.push(Object.fromEntries(bag));
      callback(code === undefined ? { status: 'succeeded' } : { status: 'failed', error: { code } });
    },
  };
  Object.assign(globalThis, { Office: { context: { roamingSettings } } });
  return { settings: createOfficeRoamingSettings(), saved };
}

afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

describe('the settings in Outlook', () => {
  test('are read by name', () => {
    const { settings } = openOutlook();
    expect([settings.read('closures'), settings.read('missing')]).toEqual(['1:old', undefined]);
  });

  test('are saved with what else is there, and without what is undefined', async () => {
    const { settings, saved } = openOutlook();
    await settings.save({ closures: '1:new', other: undefined });
    expect(saved).toEqual([{ closures: '1:new' }]);
  });

  test('that Outlook does not take are a fault with its code', async () => {
    const { settings } = openOutlook(9019);
    await expect(settings.save({ closures: '1:new' })).rejects.toMatchObject({
      fault: { kind: 'failed', call: 'roamingSettings.saveAsync', code: 9019 },
    });
  });
});
