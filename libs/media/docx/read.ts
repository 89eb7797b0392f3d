import { countWords } from '@bangvang/contracts';
import type { Archive } from '../bytes/archive';
import { readXml, type XmlTag } from '../bytes/xml';
import type { FileWarning, ReadingLimits } from '../reading';
import { gatherWarnings, noMargins, type ReadDocument } from '../text/gathered';
import { Manuscript } from '../text/manuscript';
import { cleanText } from '../text/clean-text';
import { DocxBody, isSeparator, type DocxFindings } from './body';
import { DocxPackage } from './package';
import { readCountedLists, readTheme, Styles } from './styles';

const MAX_MARGIN_PARTS = 60;
const MAX_PROPERTIES = 100;

/** Reads a docx file: text, what stands around it, and what in it might be used against a reader. */
export function readDocx(archive: Archive, limits: ReadingLimits): ReadDocument {
  return new DocxReading(new DocxPackage(archive), limits).read();
}

/** The styles of a document, for whoever has to know what shows. */
export function stylesOf(parts: DocxPackage): Styles {
  const first = (kind: string): Buffer | null => {
    const [name] = parts.parts(kind);
    return name === undefined ? null : parts.archive.content(name);
  };
  return new Styles(first('styles'), readTheme(first('theme')));
}

class DocxReading {
  private readonly styles: Styles;
  private readonly counted: Set<string>;
  private readonly margins = noMargins();
  private readonly findings: DocxFindings = {
    people: new Set(),
    tracked: false,
    pictureNames: new Set(),
    pageEnds: 0,
  };
  private claimedPages: number | null = null;

  constructor(
    private readonly parts: DocxPackage,
    private readonly limits: ReadingLimits,
  ) {
    this.styles = stylesOf(parts);
    const [numbering] = parts.parts('numbering');
    this.counted = readCountedLists(numbering ? this.bytes(numbering) : null);
  }

  read(): ReadDocument {
    const body = this.body();
    readXml(this.bytes(this.parts.main), body);
    const pageEnds = this.findings.pageEnds;
    const document = body.manuscript.finish();
    if (document.hiddenWords > 0) this.margins.hidden.push(body.manuscript.hiddenText());
    this.readMargins();
    this.readProperties();
    this.margins.people.push(...this.findings.people);
    if (this.findings.pictureNames.size > 0) {
      this.margins.properties.pictures = [...this.findings.pictureNames].join('; ').slice(0, 4_000);
    }
    return {
      document: { ...document, noteWords: countWords(this.margins.notes.join('\n')) },
      pages: pageEnds > 0 ? pageEnds + 1 : this.claimedPages,
      margins: this.margins,
      warnings: gatherWarnings(document, this.margins, this.said()),
    };
  }

  private said(): FileWarning[] {
    return [
      ...(this.findings.tracked ? (['tracked-changes'] as const) : []),
      ...(this.parts.linksOutside ? (['outside-links'] as const) : []),
    ];
  }

  private body(): DocxBody {
    const manuscript = new Manuscript(this.limits.characters);
    return new DocxBody(manuscript, this.styles, this.counted, this.findings);
  }

  private readMargins(): void {
    for (const [kind, into] of [
      ['header', this.margins.headers],
      ['footer', this.margins.footers],
    ] as const) {
      for (const name of this.parts.parts(kind).slice(0, MAX_MARGIN_PARTS)) {
        const body = this.body();
        readXml(this.bytes(name), body);
        keep(into, body.manuscript);
      }
    }
    for (const kind of ['footnotes', 'endnotes']) this.readItems(kind, this.margins.notes);
    this.readItems('comments', this.margins.comments);
  }

  /** Notes and comments: a part holds many, each an element of its own. */
  private readItems(kind: string, into: string[]): void {
    for (const name of this.parts.parts(kind).slice(0, 1)) {
      readXml(this.bytes(name), new Items(() => this.body(), into, this.findings.people));
    }
  }

  private readProperties(): void {
    const { properties } = this.margins;
    const take = (name: string, value: string): void => {
      if (name === 'Pages') this.claimedPages = Number(value) || null;
      const clean = cleanText(value).trim().slice(0, 1_000);
      if (clean !== '' && Object.keys(properties).length < MAX_PROPERTIES) properties[name] = clean;
    };
    for (const name of ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml']) {
      const bytes = this.parts.archive.content(name, 4 * 1024 * 1024);
      if (bytes) readXml(bytes, new Properties(take));
    }
  }

  private bytes(name: string): Buffer {
    return this.parts.archive.content(name) ?? Buffer.alloc(0);
  }
}

function keep(into: string[], manuscript: Manuscript): void {
  const text = [manuscript.plain(), manuscript.hiddenText()].filter(Boolean).join('\n');
  if (text !== '') into.push(text);
}

/** Reads each footnote, endnote or comment of a part into a text of its own. */
class Items {
  private body: DocxBody | null = null;

  constructor(
    private readonly make: () => DocxBody,
    private readonly into: string[],
    private readonly people: Set<string>,
  ) {}

  open(tag: XmlTag): void {
    if (this.body) {
      this.body.open(tag);
      return;
    }
    if (!ITEMS.has(tag.name) || isSeparator(tag)) return;
    this.body = this.make();
    const author = tag.attributes['w:author'];
    if (author) this.people.add(author.slice(0, 200));
  }

  close(name: string): void {
    if (this.body && ITEMS.has(name)) {
      keep(this.into, this.body.manuscript);
      this.body = null;
    } else this.body?.close(name);
  }

  text(text: string): void {
    this.body?.text(text);
  }
}

const ITEMS = new Set(['w:footnote', 'w:endnote', 'w:comment']);

/** Tells every property that has a text: <dc:creator>...</dc:creator>, <property name="..."><vt:lpwstr>...</> */
class Properties {
  private readonly path: string[] = [];
  private value = '';

  constructor(private readonly take: (name: string, value: string) => void) {}

  open({ name, attributes }: XmlTag): void {
    const local = name.slice(name.indexOf(':') + 1);
    this.path.push(name === 'op:property' ? (attributes.name ?? local) : local);
    this.value = '';
  }

  close(): void {
    const [, name = ''] = this.path;
    if (this.value.trim() !== '' && name !== '') this.take(name, this.value);
    this.value = '';
    this.path.pop();
  }

  text(text: string): void {
    if (this.value.length < 4_000) this.value += text;
  }
}
