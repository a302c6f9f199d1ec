/** A conversation as it is remembered: short, and telling nothing about the mails in it. */
export type ConversationRef = string & { readonly brand: 'ConversationRef' };

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A `conversationId` of Outlook (about 80 characters) in nine. Clients write the id in either Base64 alphabet; both give
 * the same answer.
 */
export function conversationRef(conversationId: string): ConversationRef {
  return shortHash(conversationId.replace(/-/g, '+').replace(/_/g, '/')) as ConversationRef;
}

/** Nine characters that stand for a text: 53 bits, so that a few thousand texts stay apart. */
export function shortHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  let rest = (b & 0x1fffff) * 0x100000000 + (a >>> 0);
  let ref = '';
  for (let at = 0; at < 9; at++) {
    ref += digits[rest % 64];
    rest = Math.floor(rest / 64);
  }
  return ref;
}
