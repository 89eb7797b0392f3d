import { countWords } from '@bangvang/contracts';
import type { Archive } from '../bytes/archive';
import { readXml, type XmlTag } from '../bytes/xml';
import type { FileMargins, FileWarning, ReadingLimits } from '../reading';
import { gatherWarnings, noMargins, type ReadDocument } from '../text/gathered';
import { Manuscript } from '../text/manuscript';
import { cleanText } from '../text/clean-text';
import { OdtBody } from './body';
import { checkOdt } from './package';
import { OdtStyles } from './styles';

const MAX_META = 4 * 1024 * 1024;

/** Reads an odt file: text, what stands around it, and what in it might be used against a reader. */
export function readOdt(archive: Archive, limits: ReadingLimits): ReadDocument {
  checkOdt(archive);
  const content = archive.content('content.xml')!;
  const stylesPart = archive.content('styles.xml');
  const styles = stylesOfOdt(archive);
  const margins = noMargins();
  const manuscript = new Manuscript(limits.characters);
  const body = new OdtBody(manuscript, styles, margins, limits.characters);
  readXml(content, body);
  const document = manuscript.finish();
  if (document.hiddenWords > 0) margins.hidden.push(manuscript.hiddenText());
  if (stylesPart) {
    const around = new Manuscript(limits.characters);
    readXml(stylesPart, new OdtBody(around, styles, margins, limits.characters));
  }
  const pages = readMeta(archive.content('meta.xml', MAX_META), margins);
  const said: FileWarning[] = [];
  if (body.tracked) said.push('tracked-changes');
  if (body.outside) said.push('outside-links');
  return {
    document: { ...document, noteWords: countWords(margins.notes.join('\n')) },
    pages,
    margins,
    warnings: gatherWarnings(document, margins, said),
  };
}

/** The styles of a document, for whoever has to know what shows. */
export const stylesOfOdt = (archive: Archive): OdtStyles =>
  new OdtStyles([archive.content('styles.xml'), archive.content('content.xml')]);

/** Reads meta.xml into properties. Returns the pages that the writer counted. */
function readMeta(meta: Buffer | null, margins: FileMargins): number | null {
  let pages: number | null = null;
  let value = '';
  let key = '';
  const open = ({ name, attributes }: XmlTag): void => {
    if (name === 'meta:document-statistic') pages = Number(attributes['meta:page-count']) || null;
    key = attributes['meta:name'] ?? name.slice(name.indexOf(':') + 1);
    value = '';
  };
  const close = (): void => {
    const clean = cleanText(value).trim().slice(0, 1_000);
    if (clean !== '' && Object.keys(margins.properties).length < 100) {
      margins.properties[key] = clean;
    }
    value = '';
  };
  const text = (piece: string): void => {
    if (value.length < 4_000) value += piece;
  };
  if (meta) readXml(meta, { open, close, text });
  return pages;
}
