import { useEffect, useRef } from 'react';
import { usePane, usePaneContext } from './paneContext';

/** How a domain, or an address, is shown: what stands in Punycode is read as it was registered. */
export function useDomainName(): (domain: string) => string {
  const { acts } = usePaneContext();
  const unicodeDomain = usePane((state) => state.unicodeDomain);
  const wanted = useRef(false);
  useEffect(() => {
    if (wanted.current) void acts.decodeDomains();
    wanted.current = false;
  });
  return (domain) => {
    if (!domain.includes('xn--')) return domain;
    if (unicodeDomain) return unicodeDomain(domain);
    wanted.current = true;
    return domain;
  };
}
