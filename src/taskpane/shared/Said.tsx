import { makeStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';

const useStyles = makeStyles({
  // Where it stands in a row, it takes no room before there is something to say.
  region: { ':empty': { position: 'absolute' } },
});

type Props = {
  /** Which saying this is (`identityOf`); another one is said anew, also in the same words. */
  readonly which: number;
  readonly urgent?: boolean | undefined;
  readonly children: ReactNode;
};

/**
 * What a screen reader says once each time something is said. It says what comes into a region that it knows, so this
 * stands where it is, empty, before there is something to say; and the same words once more come as other elements.
 */
export function Said({ which, urgent = false, children }: Props) {
  const styles = useStyles();
  const said = children ? <Fragment key={which}>{children}</Fragment> : null;
  return (
    <>
      <div role="status" className={styles.region}>
        {!urgent && said}
      </div>
      <div role="alert" className={styles.region}>
        {urgent && said}
      </div>
    </>
  );
}
