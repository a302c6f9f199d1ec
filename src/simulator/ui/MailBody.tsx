import { Button, makeStyles } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useMemo, useState } from 'react';
import type { Message } from '../mailboxes/mailbox';
import { quoteOf } from '../model/bodyEdits';
import { cleanHtml } from '../model/cleanHtml';
import { useMailStyles } from './useMailStyles';

const useStyles = makeStyles({ more: { minWidth: 0, height: '20px' } });

/** A received body, its quoted history folded away. */
export function MailBody({ message }: { readonly message: Message }) {
  const styles = useStyles();
  const mail = useMailStyles();
  const [unfolded, setUnfolded] = useState(false);
  const { format } = message;
  const body = useMemo(() => (format === 'html' ? cleanHtml(message.body) : message.body), [format, message.body]);
  const quote = quoteOf(format, body) ?? '';
  const shown = unfolded ? body : body.slice(0, body.length - quote.length);
  return (
    <>
      {format === 'html' ? (
        // The body has gone through cleanHtml, which leaves nothing that acts.
        <div className={mail.html} dangerouslySetInnerHTML={{ __html: shown }} />
      ) : (
        <div className={mail.text}>{shown.trimEnd()}</div>
      )}
      {quote ? (
        <Button
          className={styles.more}
          size="small"
          icon={<MoreHorizontal20Regular />}
          aria-expanded={unfolded}
          aria-label="Earlier messages"
          onClick={() => setUnfolded(!unfolded)}
        />
      ) : null}
    </>
  );
}
