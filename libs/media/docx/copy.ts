import { Archive } from '../bytes/archive';
import { ArchiveWriter } from '../bytes/archive-writer';
import type { FileSource } from '../bytes/file-source';
import { copyXml, type ElementFate } from '../bytes/xml-copy';
import { cleanedPicture } from '../picture/within';
import { endingOf, NeutralNames } from '../text/neutral-names';
import { DocxCopyRules } from './copy-rules';
import { DocxPackage } from './package';
import { stylesOf } from './read';

/** Parts that are copied, once their XML is written again; others are left out. */
const COPIED =
  /^word\/(document|styles|numbering|fontTable|settings|footnotes|endnotes|theme\/theme\d*|charts\/(chart|style|colors)\d*|diagrams\/(data|layout|quickStyle|colors|drawing)\d*|drawings\/drawing\d*)\.xml$/i;
const PICTURE = /^word\/media\/[^/]+$/i;

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
  /** Name in the original -> name in the copy. */
  private readonly written = new Map<string, string>();
  private readonly rules: DocxCopyRules;

  constructor(
    private readonly parts: DocxPackage,
    private readonly writer: ArchiveWriter,
  ) {
    this.rules = new DocxCopyRules(stylesOf(parts));
  }

  run(): void {
    const pictures = new NeutralNames((n, name) => `word/media/image${n}.${endingOf(name)}`);
    for (const name of this.parts.archive.order) {
      if (PICTURE.test(name)) this.written.set(name, pictures.of(name));
      else if (name === this.parts.main || COPIED.test(name)) this.written.set(name, name);
    }
    this.writer.add('[Content_Types].xml', this.types());
    this.writer.add('_rels/.rels', Buffer.from(this.packageRelations()));
    for (const [name, neutral] of this.written) this.part(name, neutral);
  }

  private part(name: string, neutral: string): void {
    const content = this.parts.archive.content(name);
    if (!content) return;
    if (PICTURE.test(name)) {
      // A picture in a format that cannot be cleaned (EMF, TIFF, SVG) is given as an empty one.
      this.writer.add(neutral, cleanedPicture(content) ?? EMPTY_PNG, true);
      return;
    }
    this.writer.add(neutral, copyXml(content, this.rules.of(name)));
    const relations = this.relations(name);
    if (relations) this.writer.add(relationsName(name), relations);
  }

  /** Types of the parts that are copied, and of the endings that they have. */
  private types(): Buffer {
    const content = this.parts.archive.content('[Content_Types].xml')!;
    const endings = new Set([...this.written.values(), '.rels', '.xml'].map(endingOf));
    const neutral = (path: string): string | undefined => this.written.get(path.replace(/^\//, ''));
    return copyXml(content, {
      ...NO_TEXT,
      element: ({ name, attributes }) => {
        if (name === 'ct:Types') return 'keep';
        return name === 'ct:Override'
          ? fateIf(neutral(attributes.PartName ?? '') !== undefined)
          : fateIf(endings.has((attributes.Extension ?? '').toLowerCase()));
      },
      attribute: (name, value) => (name === 'PartName' ? `/${neutral(value) ?? ''}` : value),
    });
  }

  /** Links within what is copied; what leads outside is left out. */
  private relations(part: string): Buffer | null {
    const content = this.parts.archive.content(relationsName(part));
    if (!content) return null;
    const targets = new Map(
      this.parts
        .relationsOf(part)
        .filter(({ outside }) => !outside)
        .map(({ id, target }) => [id, this.written.get(target)]),
    );
    return copyXml(content, {
      ...NO_TEXT,
      element: ({ name, attributes }) =>
        fateIf(name === 'rel:Relationships' || targets.get(attributes.Id ?? '') !== undefined),
      attribute: (name, value, { attributes }) =>
        name === 'Target' ? `/${targets.get(attributes.Id ?? '') ?? ''}` : value,
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

const NO_TEXT = { text: () => false };
const fateIf = (kept: boolean): ElementFate => (kept ? 'keep' : 'drop');

/** One transparent pixel. */
const EMPTY_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
