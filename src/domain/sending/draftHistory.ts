// The handler's own small way to see where a draft's history begins. Outlook wrote that history, so its two forms are enough
// where HTML has no mark; the pane, which reads anybody's mail, has `quotedMails`.

/** A line of the block above a quoted mail, `Sent: …`, in any language. */
const labelled = /^\*?[^\s:：<>@,;-][^:：<>@,;\n]{0,39}[:：]\*?[\t \u3000]*\S/;

/** A day of a year, or a time. */
const dated = /(?:19|20)\d\d|\d[:.]\d\d/;

/** An address as mail programs write it behind a name. */
const addressed = /[<[(](?:mailto:)?[^\s<>()[\]@]+@[^\s<>()[\]@]+[>\])]/;
const boxed = /[<[](?:mailto:)?[^\s<>[\]]+@/;

const longestLine = 300;

/** What stands above the history, without what is quoted line by line, and all the rest. */
export function partDraft(text: string): { own: string; history: string } {
  const lines = text.split('\n').map((line) => line.slice(0, longestLine));
  const written = text.split('\n');
  const start = lines.findIndex((_line, at) => isBlock(lines, at) || isAttribution(lines, at, false));
  const above = start < 0 ? lines.length : start;
  const own: string[] = [];
  const history: string[] = [];
  written.forEach((line, at) => {
    const isOwn = at < above && line.charAt(0) !== '>' && !isAttribution(lines, at, true);
    (isOwn ? own : history).push(line);
  });
  let end = own.length;
  if (start >= 0) while (/^$|^_|^-.*-$/.test(own[end - 1] ?? 'none')) end--;
  return { own: own.slice(0, end).join('\n').trim(), history: history.join('\n') };
}

/** Three labelled lines, of which the first names an address or the second a day. */
function isBlock(lines: readonly string[], at: number): boolean {
  const [from = '', sent = '', to = ''] = lines.slice(at, at + 3);
  return (
    [from, sent, to].every((line) => labelled.test(line)) &&
    (boxed.test(from) || dated.test(sent.replace(/^[^:：]*/, '')))
  );
}

/** Whether a line, or the two that it is broken in, says when who wrote what is quoted below, by `>` or all of it. */
function isAttribution(lines: readonly string[], at: number, marked: boolean): boolean {
  if (!dated.test(lines[at] || '') && !addressed.test(lines[at] || '')) return false;
  for (let end = at; end < at + 2; end++) {
    if (!/[:：]$/.test(lines[end] || '')) continue;
    const said = lines.slice(at, end + 1).join(' ');
    const below = lines[end + 1] || lines[end + 2] || '';
    if (
      marked
        ? below.charAt(0) === '>' && (dated.test(said) || addressed.test(said))
        : dated.test(said) && boxed.test(said)
    )
      return true;
  }
  return false;
}
