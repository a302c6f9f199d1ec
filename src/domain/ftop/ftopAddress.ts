import { cleanText } from '../text/cleanText';

/** Where FTOP shows a tenant; undefined when the pattern asks for a tenant id that is not known. */
export function ftopAddressOf(pattern: string, tenantId: string | undefined): string | undefined {
  if (!pattern.includes('{tenantId}')) return pattern;
  return tenantId && pattern.replaceAll('{tenantId}', encodeURIComponent(cleanText(tenantId)));
}
