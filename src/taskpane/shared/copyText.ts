/**
 * Puts text on the clipboard, with HTML beside it where there is some; what it is pasted into takes what it can. The
 * asynchronous clipboard is closed to panes on the web (platform facts 2.7), so this uses the copy event, from within
 * a click.
 */
export function copyText(text: string, html?: string): boolean {
  const focused = document.activeElement;
  // Safari fires no copy event without a selection.
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.className = 'off-screen';
  document.body.append(area);
  area.select();
  const fill = (event: ClipboardEvent) => {
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy');
  } catch {
    // Refused by the browser's policy: the pane says so, and what it shows can be selected.
    return false;
  } finally {
    document.removeEventListener('copy', fill);
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
