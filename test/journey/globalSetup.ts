import path from 'node:path';
import { serve } from '../../tools/server.js';

declare global {
  var journeyServer: { address: string; close: () => Promise<void> } | undefined;
}

/** Serves the local build to the journeys. */
export default async function globalSetup(): Promise<void> {
  globalThis.journeyServer = await serve(path.resolve('build/local'));
  process.env['JOURNEY_ADDRESS'] = globalThis.journeyServer.address;
}
