import type { DeviceMemory } from '../app/ports/deviceMemory';
import { browserStorage } from './browserStorage';
import { createDeviceMemory } from './deviceMemory';
import { asText } from './officeAnswers';

/** The memory of this browser; create it after `bootOffice` said `outlook`. */
export function openDeviceMemory(address: string): DeviceMemory {
  return createDeviceMemory(browserStorage(), address, asText(Office.context.partitionKey));
}
