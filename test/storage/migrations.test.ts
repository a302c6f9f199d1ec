import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readRecord } from '../../src/storage/device/deviceRecord';
import { readExport } from '../../src/storage/exportFile';
import { migrate, migrations, type Migration } from '../../src/storage/migrations';
import { packRows } from '../../src/storage/mailbox/packRows';
import { noRows, type Rows } from '../../src/storage/rows';
import { schemaVersion } from '../../src/storage/schemaVersion';
import { unpackRows } from '../../src/storage/mailbox/unpackRows';

/*
 * test/snapshots/v<version>/ is state as that version wrote it: mailbox.txt by `packRows`, device.json as a record of
 * the device, export.json by `writeExport`, all of `manyTenants(12, 7)` and a link to the first of them, and device.json
 * of the first alone, without removed cells. They are written by a test of a moment when a version is made, and never
 * edited: whoever changes what is written makes a new version, with its folder and a migration.
 */
const folder = path.join(process.cwd(), 'test/snapshots');
const versions = Array.from({ length: schemaVersion }, (_, at) => at + 1);
const textOf = (version: number, file: string) => readFileSync(path.join(folder, `v${version}`, file), 'utf8');

function rowsOf(unpacked: { readonly kind: string; readonly rows?: Rows }): Rows {
  if (!unpacked.rows) throw new Error(`expected rows, got ${unpacked.kind}`);
  return unpacked.rows;
}

describe('migrations', () => {
  test('lead from version 1 to the present one', () => {
    expect(migrations).toHaveLength(schemaVersion - 1);
  });

  test('are done one after the other, from the version that is given', () => {
    const named =
      (name: string): Migration =>
      (rows) => ({
        closures: new Map([...rows.closures, [`${rows.closures.size} ${name}`, {}]]),
        links: rows.links,
      });
    const steps = [named('to 2'), named('to 3')];
    expect([...migrate(1, noRows, steps).closures.keys()]).toEqual(['0 to 2', '1 to 3']);
    expect([...migrate(2, noRows, steps).closures.keys()]).toEqual(['0 to 3']);
    expect(migrate(3, noRows, steps)).toBe(noRows);
  });

  it.each([0, -1, 1.5, Number.NaN, 2])('refuse version %p, which there was not', (version) => {
    expect(() => migrate(version, noRows, [])).toThrow('expected a version');
  });
});

describe('snapshots of past versions', () => {
  test('are there for each version, and for no other', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `v${version}`).sort());
    const files = ['mailbox.txt', 'device.json', 'export.json'];
    for (const version of versions)
      for (const file of files) expect(existsSync(path.join(folder, `v${version}`, file))).toBe(true);
  });

  test.each(versions)('version %i still loads from mailbox and file, and both are the same', async (version) => {
    const mailbox = rowsOf(unpackRows(textOf(version, 'mailbox.txt').trimEnd()));
    const file = rowsOf(await readExport(textOf(version, 'export.json'), Date.UTC(2026, 6)));
    expect(mailbox.closures.size).toBe(12);
    expect(new Map(mailbox.closures)).toEqual(new Map(file.closures));
    expect(new Map(mailbox.links)).toEqual(new Map(file.links));
  });

  test('of this version are what it still writes', async () => {
    const file = rowsOf(await readExport(textOf(schemaVersion, 'export.json'), Date.UTC(2026, 6)));
    expect(`${packRows(file)}\n`).toBe(textOf(schemaVersion, 'mailbox.txt'));
  });

  test.each(versions)('version %i still loads from the device', (version) => {
    const record: unknown = JSON.parse(textOf(version, 'device.json'));
    expect(readRecord(record)).toMatchObject({ of: expect.stringMatching(/^t:/) });
  });
});
