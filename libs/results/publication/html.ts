/** A piece of HTML that is safe to put into HTML. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | null | false | Value[];

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML from a template: what is put in is escaped, unless it is HTML itself; null and false are nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) text += written(value) + (parts[index + 1] ?? '');
  return new Html(text);
}

function written(value: Value): string {
  if (value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  if (value instanceof Html) return value.text;
  return String(value).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
}
