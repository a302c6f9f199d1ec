import { readMarkdown, type MarkdownBlock } from '../../src/simulator/model/markdown';

function shown(blocks: readonly MarkdownBlock[]): readonly string[] {
  const line = (spans: readonly { text: string; style: string }[]) =>
    spans.map(({ text, style }) => (style === 'plain' ? text : `<${style}>${text}</${style}>`)).join('');
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [line(block.spans)]
      : block.items.map((spans) => `${block.ordered ? '1.' : '-'} ${line(spans)}`),
  );
}

test.each([
  ['plain', 'Hello', ['Hello']],
  ['bold', 'A **big** word', ['A <bold>big</bold> word']],
  [
    'italic, in both ways',
    'A *small* and a _thin_ word',
    ['A <italic>small</italic> and a <italic>thin</italic> word'],
  ],
  ['paragraphs', 'One\n\nTwo', ['One', 'Two']],
  [
    'a list whose items end with a carriage return',
    'Look:\r- One\r- **Two**\r',
    ['Look:', '- One', '- <bold>Two</bold>'],
  ],
  ['a numbered list', '1. One\n2. Two', ['1. One', '1. Two']],
  ['what is escaped', '\\*not\\* \\{\\{name\\}\\} \\_', ['*not* {{name}} _']],
  ['what is escaped inside', '**a\\*b**', ['<bold>a*b</bold>']],
  ['a star alone', '3 * 4', ['3 * 4']],
  ['a link', '[a](https://b.example)', ['[a](https://b.example)']],
  ['HTML', '<b>a</b>', ['<b>a</b>']],
])('%s', (_, source, expected) => {
  expect(shown(readMarkdown(source))).toEqual(expected);
});
