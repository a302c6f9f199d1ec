import { makeStyles, tokens } from '@fluentui/react-components';

/** How bodies of messages look, read or written. */
export const useMailStyles = makeStyles({
  html: {
    fontFamily: 'Aptos, Calibri, Helvetica, sans-serif',
    fontSize: '15px',
    lineHeight: '1.4',
    overflowWrap: 'anywhere',
    '& p': { marginBlock: '0 0.6em' },
    '& ul, & ol': { marginBlock: '0.3em', paddingInlineStart: '24px' },
    '& table': { maxWidth: '100%' },
    '& a': { color: tokens.colorBrandForegroundLink },
    // Senders write in black; on a dark ground Outlook turns that round.
    '& *:not(a)': { color: 'inherit !important', backgroundColor: 'transparent !important' },
    '& hr': { border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  text: {
    fontFamily: 'Consolas, "DejaVu Sans Mono", monospace',
    fontSize: '13px',
    lineHeight: '1.5',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});
