/** What of the add-in the bench calls itself; built for Node and for a page of the add-in alike. */
export { defaultConfig } from '../../src/domain/config';
export { conversationRef } from '../../src/domain/thread/conversation';
export { indexTenants, matchTenant } from '../../src/domain/matching/matchTenant';
export { knownTenant } from '../../src/domain/sending/knownTenant';
export { sidesOf } from '../../src/domain/side';
export { createOfficeRoamingSettings } from '../../src/host/officeRoamingSettings';
export { createOfficeSendGuard } from '../../src/host/sending/officeSendGuard';
export { closureOf } from '../../src/storage/cells';
export { writeExport } from '../../src/storage/exportFile';
export { measureSettings, settingsLimit } from '../../src/storage/mailbox/measureSettings';
export { openStateStore } from '../../src/storage/openStateStore';
export { packRows } from '../../src/storage/mailbox/packRows';
