import { akita } from './akita';
import { signatureHtml } from './body';
import { brackenford } from './brackenford';
import { hansen } from './hansen';
import { lanqiao } from './lanqiao';
import { larkhill } from './larkhill';
import { lindenhof } from './lindenhof';
import type { Mailbox } from './mailbox';
import { olivares } from './olivares';
import { robin } from './people';
import { talavera } from './talavera';
import { tamarack } from './tamarack';
import { veleiro } from './veleiro';
import { withoutTenant } from './withoutTenant';

/** A FastTrack Manager's mailbox in the weeks before 20 November 2026. Each conversation is in order of time. */
export const sampleMailbox: Mailbox = {
  user: { name: robin.name, address: robin.address, timeZone: robin.timeZone },
  signature: { html: signatureHtml(robin.signature), text: robin.signature.join('\n') },
  messages: [
    ...akita,
    ...hansen,
    ...talavera,
    ...veleiro,
    ...lanqiao,
    ...brackenford,
    ...tamarack,
    ...larkhill,
    ...olivares,
    ...lindenhof,
    ...withoutTenant,
  ],
};
