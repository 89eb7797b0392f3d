import { Archive } from '../bytes/archive';
import { ArchiveWriter } from '../bytes/archive-writer';
import type { FileSource } from '../bytes/file-source';
import type { XmlTag } from '../bytes/xml';
import { copyXml, escapeText, type CopyRules, type ElementFate } from '../bytes/xml-copy';
import { MIME } from '../kinds';
import { cleanedPicture } from '../picture/within';
import { checkOdt } from './package';

const PICTURE = /^(Pictures|media)\/[^/]+$/i;
/** Formulas and charts: XML of their own, whose settings and properties are left out. */
const OBJECT = /^Object \d+\/(content|styles)\.xml$/;
const XML = new Set(['content.xml', 'styles.xml']);
const DROPPED = new Set([
  ...['office:annotation', 'office:annotation-end', 'text:tracked-changes', 'text:change'],
  ...['text:change-start', 'text:change-end', 'text:hidden-text', 'text:hidden-paragraph'],
  ...['svg:title', 'svg:desc', 'office:scripts', 'office:event-listeners', 'text:bookmark'],
  ...['text:bookmark-start', 'text:bookmark-end', 'text:reference-mark', 'dc:creator', 'dc:date'],
  ...['text:user-field-decls', 'office:forms', 'text:meta'],
]);
const UNWRAPPED = new Set(['text:a', 'text:author-name', 'text:author-initials', 'draw:a']);
const LEFT_OUT = /rsid$|^xml:id$|^office:(title|name)$|^text:(author|formula)$/;

/** The judges' copy of an odt file: what shows, and nothing of who made it. */
export function copyOdt(source: FileSource, out: string): void {
  const archive = new Archive(source);
  checkOdt(archive);
  const writer = new ArchiveWriter(out);
  try {
    writer.add('mimetype', Buffer.from(MIME.odt), true);
    const kept = archive.order.filter(
      (name) => XML.has(name) || PICTURE.test(name) || OBJECT.test(name),
    );
    for (const name of kept) {
      const content = archive.content(name)!;
      if (!PICTURE.test(name)) writer.add(name, copyXml(content, RULES));
      else writer.add(name, cleanedPicture(content) ?? Buffer.alloc(0), true);
    }
    writer.add('META-INF/manifest.xml', Buffer.from(manifest(kept)));
    writer.finish();
  } catch (error) {
    writer.close();
    throw error;
  }
}

const RULES: CopyRules = {
  element: ({ name }: XmlTag): ElementFate =>
    DROPPED.has(name) ? 'drop' : UNWRAPPED.has(name) ? 'unwrap' : 'keep',
  attribute: (name, value) => {
    if (LEFT_OUT.test(name)) return null;
    // What lies elsewhere is not fetched from a copy.
    if (name === 'xlink:href' && /^[a-z]+:|^\/|^\.\./i.test(value)) return '';
    return name === 'draw:name' ? '' : value;
  },
};

function manifest(names: string[]): string {
  const line = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${escapeText(path)}" manifest:media-type="${type}"/>`;
  const folders = [
    ...new Set(names.filter((name) => OBJECT.test(name)).map((name) => name.split('/')[0]!)),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">',
    line('/', MIME.odt),
    ...folders.map((name) => line(`${name}/`, 'application/vnd.oasis.opendocument.formula')),
    ...names.map((name) => line(name, name.endsWith('.xml') ? 'text/xml' : '')),
    '</manifest:manifest>',
  ].join('');
}
