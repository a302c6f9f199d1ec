import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import * as z from 'zod/mini';
import rules from '../../../locales/mail/fields.json';
import type { FieldId, Role } from './mail';

const Icu = z.custom<MessageFormatElement[]>((value) => Array.isArray(value));
const Field = z.enum(Object.keys(rules.fields) as FieldId[]);
const Piece = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), message: Icu }),
  z.object({ kind: z.literal('link'), label: Icu, address: Icu }),
]);
const Line = z.array(Piece);
const Paragraph = z.object({ kind: z.literal('paragraph'), lines: z.array(Line) });
const List = z.object({ kind: z.literal('list'), items: z.array(Line) });
const Passage = z.object({
  kind: z.literal('passage'),
  field: Field,
  present: z.boolean(),
  body: z.array(z.discriminatedUnion('kind', [Paragraph, List])),
});

/** A mail file as the build leaves it (see `tools/mailFile.js` for the form that people edit). */
export const MailTemplate = z.object({
  to: z.enum(rules.roles as Role[]),
  subject: Icu,
  body: z.array(z.discriminatedUnion('kind', [Paragraph, List, Passage])),
});

export type MailTemplate = z.infer<typeof MailTemplate>;
export type Piece = z.infer<typeof Piece>;
