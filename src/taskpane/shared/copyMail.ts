import type { RenderedMail } from '../../domain/renderMail';

/**
 * Puts a mail on the clipboard, as HTML and as text; the draft it is pasted into takes what it can. The asynchronous
 * clipboard is closed to panes on the web (platform facts 2.7), so this uses the copy event, from within a click.
 */
export function copyMail(mail: RenderedMail): boolean {
  const focused = document.activeElement;
  // Safari fires no copy event without a selection.
  const area = document.createElement('textarea');
  area.value = mail.text;
  area.setAttribute('aria-hidden', 'true');
  area.className = 'off-screen';
  document.body.append(area);
  area.select();
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', mail.html);
    event.clipboardData?.setData('text/plain', mail.text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy');
  } catch {
    // Refused by the browser's policy: the pane says so and the preview can be selected.
    return false;
  } finally {
    document.removeEventListener('copy', fill);
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
