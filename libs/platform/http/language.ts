import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether who asks would rather read English than Vietnamese, by the weights of their
 * `Accept-Language` (RFC 9110, 12.5.4). Vietnamese is what those get who name neither.
 */
export function prefersEnglish(headers: IncomingHttpHeaders): boolean {
  const weight = { en: 0, vi: 0 };
  for (const range of (headers['accept-language'] ?? '').toLowerCase().split(',')) {
    const [, language, q = '1'] =
      /^\s*(en|vi)(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+)\s*)?$/.exec(range) ?? [];
    if (language === 'en' || language === 'vi') {
      weight[language] = Math.max(weight[language], Number(q) || 0);
    }
  }
  return weight.en > weight.vi;
}
