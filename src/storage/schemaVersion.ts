/** The version of the packed copy, the device's records and the export file; `migrations.ts` leads up to it. */
export const schemaVersion = 1;
