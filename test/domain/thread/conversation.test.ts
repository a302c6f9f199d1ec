import { conversationRef, shortHash } from '../../../src/domain/thread/conversation';

describe('a conversation’s reference', () => {
  const id = 'AAQkADU5ZWI0NWI4LTk0ZWQtNGY1Ny1hZjY3+ab/cd==';

  it('is nine characters that tell nothing, and always the same', () => {
    expect(conversationRef(id)).toMatch(/^[\w-]{9}$/);
    expect(conversationRef(id)).toBe(conversationRef(id));
  });

  it('is the same for both Base64 alphabets', () => {
    expect(conversationRef(id.replaceAll('+', '-').replaceAll('/', '_'))).toBe(conversationRef(id));
  });

  it('stays apart for ids that differ in one place', () => {
    const refs = Array.from({ length: 20_000 }, (_, at) => conversationRef(`AAQkADU5ZWI0NWI4${at}AAA=`));
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('spreads over all its characters', () => {
    const seen = new Set(
      Array.from({ length: 2_000 }, (_, at) => shortHash(String(at))).flatMap((text) => text[0] ?? ''),
    );
    expect(seen.size).toBeGreaterThan(60);
  });
});
