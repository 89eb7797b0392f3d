import { Archive } from '../bytes/archive';
import { ArchiveWriter } from '../bytes/archive-writer';
import type { FileSource } from '../bytes/file-source';
import { copyXml, escapeText } from '../bytes/xml-copy';
import { MIME } from '../kinds';
import { cleanedPicture } from '../picture/within';
import { endingOf, NeutralNames } from '../text/neutral-names';
import { OdtCopyRules } from './copy-rules';
import { checkOdt } from './package';
import { stylesOfOdt } from './read';

const PICTURE = /^(Pictures|media)\/[^/]+$/i;
/** Formulas and charts: XML of their own, whose settings and properties are left out. */
const OBJECT = /^Object \d+\/(content|styles)\.xml$/;
const XML = new Set(['content.xml', 'styles.xml']);

/** The judges' copy of an odt file: what shows, and nothing of who made it. */
export function copyOdt(source: FileSource, out: string): void {
  const archive = new Archive(source);
  checkOdt(archive);
  const writer = new ArchiveWriter(out);
  try {
    writer.add('mimetype', Buffer.from(MIME.odt), true);
    const pictures = new NeutralNames((n, name) => `Pictures/${n}.${endingOf(name)}`);
    const rules = new OdtCopyRules(stylesOfOdt(archive), (name) =>
      PICTURE.test(name) && archive.has(name) ? pictures.of(name) : null,
    );
    const written = archive.order.filter((name) => XML.has(name) || OBJECT.test(name));
    for (const name of written) {
      writer.add(
        name,
        copyXml(archive.content(name)!, OBJECT.test(name) ? rules.object() : rules.of()),
      );
    }
    for (const name of archive.order.filter((one) => PICTURE.test(one))) {
      const picture = cleanedPicture(archive.content(name)!) ?? Buffer.alloc(0);
      writer.add(pictures.of(name), picture, true);
      written.push(pictures.of(name));
    }
    writer.add('META-INF/manifest.xml', Buffer.from(manifest(written)));
    writer.finish();
  } catch (error) {
    writer.close();
    throw error;
  }
}

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
