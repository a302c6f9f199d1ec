export function nameWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .map((word) => word.replace(/^[-'’]+|[-'’]+$/g, ''))
    .filter(Boolean);
}
