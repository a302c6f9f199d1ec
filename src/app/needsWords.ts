import type { StoreStatus } from './ports/stateStore';

/** Whether there is something about it that the FM should know. */
export function needsWords({ device, mailbox, filled, onDeviceOnly, openOnDeviceOnly, aside }: StoreStatus): boolean {
  const well = device === 'opening' || device === 'kept' || device === 'not-loaded';
  const away = ['unreachable', 'damaged', 'newer'].includes(mailbox.kind);
  return !well || away || filled >= 0.8 || onDeviceOnly + openOnDeviceOnly + aside > 0;
}
