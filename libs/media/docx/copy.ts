import { Archive } from '../bytes/archive';
import { ArchiveWriter } from '../bytes/archive-writer';
import type { FileSource } from '../bytes/file-source';
import { copyXml, type CopyRules, type ElementFate } from '../bytes/xml-copy';
import type { XmlTag } from '../bytes/xml';
import { cleanedPicture } from '../picture/within';
import { DocxPackage } from './package';
import { stylesOf } from './read';
import { isOn, type Styles } from './styles';

/** Parts that are copied as they are, once their XML is written again; others are left out. */
const COPIED =
  /^word\/(document|styles|numbering|fontTable|settings|webSettings|footnotes|endnotes|header\d*|footer\d*|theme\/[^/]+|charts\/[^/]+|diagrams\/[^/]+|drawings\/[^/]+)\.xml$/i;
const PICTURE = /^word\/media\/[^/]+$/i;
const FONT = /^word\/fonts\/[^/]+\.odttf$/i;

const UNWRAPPED = new Set(['w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:customXml']);
const DROPPED = new Set([
  ...['w:del', 'w:moveFrom', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'],
  ...['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd'],
  ...['w:rPrChange', 'w:pPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tcPrChange'],
  ...['w:trPrChange', 'w:tblGridChange', 'w:numberingChange', 'w:annotationRef'],
  ...['w:rsids', 'w:rsid', 'w:attachedTemplate', 'w:mailMerge', 'w:docVars', 'w:dataBinding'],
  ...['w:writeProtection', 'w:documentProtection', 'w:saveThroughXslt', 'w15:docId', 'w14:docId'],
  ...['w:altChunk', 'w:object', 'w:control', 'w:contentPart', 'w:proofErr', 'w:bookmarkStart'],
  ...['w:bookmarkEnd', 'w:alias', 'w:tag', 'w:trackRevisions', 'mc:Fallback', 'w:instrText'],
  ...['w:embedRegular', 'w:embedBold', 'w:embedItalic', 'w:embedBoldItalic', 'c:externalData'],
]);
/** Fields are copied as what they show. */
const FIELD = new Set(['w:fldChar']);
const NAMED_BY_PEOPLE = new Set(['descr', 'title', 'o:title', 'alt']);
const OF_REVISIONS = /^(w:rsid\w*|w:(author|date|initials)|w14:(paraId|textId)|w15:.*)$/;

/** The judges' copy of a docx file: what shows, under neutral names, and nothing of who made it. */
export function copyDocx(source: FileSource, out: string): void {
  const parts = new DocxPackage(new Archive(source));
  const writer = new ArchiveWriter(out);
  try {
    new DocxCopy(parts, writer).run();
    writer.finish();
  } catch (error) {
    writer.close();
    throw error;
  }
}

class DocxCopy {
  private readonly written = new Set<string>();
  private readonly rules: CopyRules;

  constructor(
    private readonly parts: DocxPackage,
    private readonly writer: ArchiveWriter,
  ) {
    this.rules = copyRules(stylesOf(parts));
  }

  run(): void {
    const { archive } = this.parts;
    const kept = archive.order.filter((name) => this.isKept(name));
    for (const name of kept) this.written.add(name);
    this.writer.add('[Content_Types].xml', this.types());
    this.writer.add('_rels/.rels', Buffer.from(this.packageRelations()));
    for (const name of kept) this.part(name);
  }

  private isKept(name: string): boolean {
    return name === this.parts.main || COPIED.test(name) || PICTURE.test(name) || FONT.test(name);
  }

  private part(name: string): void {
    const content = this.parts.archive.content(name);
    if (!content) return;
    if (PICTURE.test(name)) {
      const picture = cleanedPicture(content);
      // A picture in a format that cannot be cleaned (EMF, TIFF, SVG) is given as an empty one.
      this.writer.add(name, picture ?? EMPTY_PNG, true);
      return;
    }
    if (FONT.test(name)) {
      this.writer.add(name, content);
      return;
    }
    this.writer.add(name, copyXml(content, this.rules));
    const relations = this.relations(name);
    if (relations) this.writer.add(relationsName(name), relations);
  }

  private types(): Buffer {
    const content = this.parts.archive.content('[Content_Types].xml')!;
    return copyXml(content, {
      element: ({ name, attributes }) =>
        name === 'ct:Override' && !this.written.has((attributes.PartName ?? '').replace(/^\//, ''))
          ? 'drop'
          : 'keep',
    });
  }

  /** Links within what is copied; what leads outside is left out. */
  private relations(part: string): Buffer | null {
    const content = this.parts.archive.content(relationsName(part));
    if (!content) return null;
    const kept = new Set(
      this.parts
        .relationsOf(part)
        .filter(({ outside, target }) => !outside && this.written.has(target))
        .map(({ id }) => id),
    );
    return copyXml(content, {
      element: ({ name, attributes }) =>
        name === 'rel:Relationship' && !kept.has(attributes.Id ?? '') ? 'drop' : 'keep',
    });
  }

  private packageRelations(): string {
    const type =
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${type}" Target="${this.parts.main}"/></Relationships>`
    );
  }
}

const relationsName = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

function copyRules(styles: Styles): CopyRules {
  const hiddenStyles = styles.hidden();
  return {
    element: (tag) => fateOf(tag),
    attribute: (name, value, tag) => attributeOf(name, value, tag),
    unit: 'w:r',
    spoils: ({ name, attributes }) =>
      (name === 'w:vanish' && isOn(attributes['w:val'])) ||
      (name === 'w:rStyle' && hiddenStyles.has(attributes['w:val'] ?? '')),
  };
}

function fateOf({ name }: XmlTag): ElementFate {
  if (DROPPED.has(name) || FIELD.has(name)) return 'drop';
  return UNWRAPPED.has(name) || name === 'w:fldSimple' ? 'unwrap' : 'keep';
}

function attributeOf(name: string, value: string, { name: element }: XmlTag): string | null {
  if (OF_REVISIONS.test(name) || NAMED_BY_PEOPLE.has(name)) return null;
  const isName = name === 'name' && (element === 'wp:docPr' || element === 'pic:cNvPr');
  return isName ? '' : value;
}

/** One transparent pixel. */
const EMPTY_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
