import { readMarkdown, type Span } from '../model/markdown';

/** Text in the Markdown that Outlook's send dialog understands. */
export function Markdown({ source }: { readonly source: string }) {
  return readMarkdown(source).map((block, at) => {
    if (block.kind === 'paragraph') {
      return (
        <p key={at}>
          <Spans spans={block.spans} />
        </p>
      );
    }
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List key={at}>
        {block.items.map((spans, index) => (
          <li key={index}>
            <Spans spans={spans} />
          </li>
        ))}
      </List>
    );
  });
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map(({ text, style }, at) => {
    if (style === 'bold') return <strong key={at}>{text}</strong>;
    return style === 'italic' ? <em key={at}>{text}</em> : text;
  });
}
