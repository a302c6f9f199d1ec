import { useEffect, useState } from 'react';
import { loadCatalogue } from '../../i18n/loadCatalogue';
import { createTranslate, type Translate } from '../../i18n/translate';
import { usePaneContext } from '../shared/paneContext';

/** English beside the reader's language, as others read FTOP too; `retry` when its file did not arrive. */
export function useEnglish(): { readonly english?: Translate; readonly retry?: () => void } {
  const { language, t } = usePaneContext();
  const isReaders = language === 'en-US';
  // Empty when the file did not arrive.
  const [english, setEnglish] = useState<{ readonly t?: Translate }>();
  useEffect(() => {
    if (isReaders || english) return;
    let shown = true;
    void loadCatalogue('en-US').then(
      (catalogue) => shown && setEnglish({ t: createTranslate(catalogue, 'en-US') }),
      // The reader's own language is there; the panel says what is not and offers another try.
      () => shown && setEnglish({}),
    );
    return () => {
      shown = false;
    };
  }, [isReaders, english]);

  if (isReaders) return { english: t };
  if (english?.t) return { english: english.t };
  return english ? { retry: () => setEnglish(undefined) } : {};
}
