const PLACEHOLDER = /\{([^{}]*)\}/g;
const OPTIONAL = /\[([^[\]]*)\]/g;

/**
 * A text of a certificate with its placeholders filled in, as the server fills it: parts in `[ ]`
 * stay away where a placeholder in them is empty.
 */
export function fillText(text: string, values: Record<string, string>): string {
  const fill = (part: string): string =>
    part.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '');
  const isWhole = (part: string): boolean =>
    [...part.matchAll(PLACEHOLDER)].every(([, name = '']) => Boolean(values[name]));
  return fill(text.replace(OPTIONAL, (_, part: string) => (isWhole(part) ? part : '')))
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
