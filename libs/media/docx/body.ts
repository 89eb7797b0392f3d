import type { XmlHandler, XmlTag } from '../bytes/xml';
import type { Manuscript } from '../text/manuscript';
import { Unreadable } from '../unreadable';
import { DocxLooks } from './looks';
import type { NamedStyle, Styles } from './styles';

/** What a document says besides its text, gathered over all its parts. */
export interface DocxFindings {
  people: Set<string>;
  tracked: boolean;
  /** Of pictures: what their makers called them. */
  pictureNames: Set<string>;
  /** Page ends that Word noted when it saved. */
  pageEnds: number;
}

/** Subtrees without text of the work: what was deleted, how things were before, what only old programs show. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'mc:Fallback',
]);
const TRACKED = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange']);
const TABLE: Record<string, 'table' | 'tr' | 'td'> = {
  'w:tbl': 'table',
  'w:tr': 'tr',
  'w:tc': 'td',
};
const SIGNS: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const STARTS_PROGRAMS = /\bDDE(AUTO)?\b/i;
const MAX_PEOPLE = 200;

/** Reads the body of a document, or a header, a note or a comment: what is in it is written alike. */
export class DocxBody implements XmlHandler {
  private skipping = 0;
  private readonly looks: DocxLooks;
  private inText = false;
  private inFieldCode = false;
  private fieldCode = '';

  constructor(
    readonly manuscript: Manuscript,
    styles: Styles,
    private readonly counted: ReadonlySet<string>,
    private readonly findings: DocxFindings,
  ) {
    this.looks = new DocxLooks(styles);
  }

  open(tag: XmlTag): void {
    if (TRACKED.has(tag.name)) this.meet(tag);
    if (this.skipping > 0 || SKIPPED.has(tag.name)) {
      this.skipping += 1;
      if (tag.name === 'w:instrText') this.inFieldCode = true;
      return;
    }
    this.looks.open(tag);
    if (!this.structure(tag)) this.content(tag);
  }

  close(name: string): void {
    if (name === 'w:instrText') this.inFieldCode = false;
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    this.end(name);
    this.looks.close(name);
  }

  text(text: string): void {
    if (this.inFieldCode) this.checkField((this.fieldCode += text));
    else if (this.inText && this.skipping === 0) this.write(text);
  }

  private structure(tag: XmlTag): boolean {
    const value = tag.attributes['w:val'];
    const part = TABLE[tag.name];
    if (part) {
      this.manuscript.table(`<${part}>`);
      return true;
    }
    switch (tag.name) {
      case 'w:p':
        this.manuscript.begin(this.kindOf(this.looks.paragraph));
        return true;
      case 'w:pStyle':
        this.manuscript.be(this.kindOf(this.looks.paragraph));
        return true;
      case 'w:numId':
        this.manuscript.be({ list: this.listOf(value) });
        return true;
      case 'w:outlineLvl':
        this.manuscript.be({ heading: Number(value) < 6 ? Number(value) + 1 : undefined });
        return true;
      default:
        // Tabs of a paragraph's properties are places, not text.
        return this.looks.inParagraphProperties;
    }
  }

  private content(tag: XmlTag): void {
    const sign = SIGNS[tag.name];
    if (sign) this.write(sign);
    switch (tag.name) {
      case 'w:t':
      case 'm:t':
        this.inText = true;
        return;
      case 'w:br':
        this.breakLine(tag);
        return;
      case 'w:lastRenderedPageBreak':
        this.findings.pageEnds += 1;
        return;
      case 'w:instrText':
        this.inFieldCode = true;
        return;
      case 'w:fldChar':
        this.fieldCode = '';
        return;
      default:
        this.withAttributes(tag);
    }
  }

  /** Elements that say what they have to say in attributes. */
  private withAttributes(tag: XmlTag): void {
    if (tag.name === 'w:fldSimple') this.checkField(tag.attributes['w:instr'] ?? '');
    if (tag.name === 'wp:docPr' || tag.name === 'pic:cNvPr') this.picture(tag);
    // Letters drawn as a picture, as Word did of old.
    if (tag.name === 'v:textpath') this.write(tag.attributes.string ?? '');
  }

  private end(name: string): void {
    const part = TABLE[name];
    if (part) {
      this.manuscript.table(`</${part}>`);
    }
    if (name === 'w:p') this.manuscript.end();
    if (name === 'w:t' || name === 'm:t') this.inText = false;
  }

  private write(text: string): void {
    this.manuscript.add(text, this.looks.style);
  }

  private breakLine(tag: XmlTag): void {
    this.write('\n');
    if (tag.attributes['w:type'] === 'page') this.findings.pageEnds += 1;
  }

  private picture(tag: XmlTag): void {
    if (tag.name === 'wp:docPr') this.manuscript.note('<em>[Hình]</em>');
    const { name, descr, title } = tag.attributes;
    for (const said of [name, descr, title]) {
      if (said && this.findings.pictureNames.size < MAX_PEOPLE) {
        this.findings.pictureNames.add(said.slice(0, 500));
      }
    }
  }

  private meet({ attributes }: XmlTag): void {
    this.findings.tracked = true;
    const author = attributes['w:author'];
    if (author && this.findings.people.size < MAX_PEOPLE) {
      this.findings.people.add(author.slice(0, 200));
    }
  }

  private checkField(code: string): void {
    if (code.length > 20_000) throw new Unreadable('FILE_ACTIVE', 'có trường lệnh quá dài');
    if (STARTS_PROGRAMS.test(code)) throw new Unreadable('FILE_ACTIVE', 'có trường DDE', 'DDE');
  }

  private kindOf(style: NamedStyle): { heading?: number; list?: 'ul' | 'ol' } {
    return { heading: style.heading, list: this.listOf(style.numbering) };
  }

  private listOf(numbering: string | undefined): 'ul' | 'ol' | undefined {
    if (numbering === undefined || numbering === '0') return undefined;
    return this.counted.has(numbering) ? 'ol' : 'ul';
  }
}

/** Whether a note is one of those that only draw the line above notes. */
export const isSeparator = ({ attributes }: XmlTag): boolean =>
  /separator|continuation/i.test(attributes['w:type'] ?? '');
