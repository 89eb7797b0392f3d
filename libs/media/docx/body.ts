import type { XmlHandler, XmlTag } from '../bytes/xml';
import type { Manuscript } from '../text/manuscript';
import { Unreadable } from '../unreadable';
import type { Look, Styles } from './styles';

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

type ParagraphStyle = ReturnType<Styles['paragraph']>;

interface OpenParagraph {
  style: ParagraphStyle;
  shaded: boolean;
}

/** Reads the body of a document, or a header, a note or a comment: what is in it is written alike. */
export class DocxBody implements XmlHandler {
  private skipping = 0;
  private readonly paragraphs: OpenParagraph[] = [];
  private own: Look = {};
  private character: string | undefined;
  private inProperties = false;
  private inText = false;
  private inFieldCode = false;
  private fieldCode = '';
  private shadedCells = 0;
  private readonly cells: boolean[] = [];
  private textBoxes = 0;

  constructor(
    readonly manuscript: Manuscript,
    private readonly styles: Styles,
    private readonly counted: ReadonlySet<string>,
    private readonly findings: DocxFindings,
  ) {}

  open(tag: XmlTag): void {
    if (TRACKED.has(tag.name)) this.meet(tag);
    if (this.skipping > 0 || SKIPPED.has(tag.name)) {
      this.skipping += 1;
      if (tag.name === 'w:instrText') this.inFieldCode = true;
      return;
    }
    if (this.structure(tag) || this.properties(tag)) return;
    this.content(tag);
  }

  close(name: string): void {
    if (name === 'w:instrText') this.inFieldCode = false;
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    this.end(name);
  }

  text(text: string): void {
    if (this.inFieldCode) this.checkField((this.fieldCode += text));
    else if (this.inText && this.skipping === 0) this.write(text);
  }

  private structure(tag: XmlTag): boolean {
    const part = TABLE[tag.name];
    if (part) {
      if (part === 'td') this.cells.push(false);
      this.manuscript.table(`<${part}>`);
      return true;
    }
    switch (tag.name) {
      case 'w:p':
        this.paragraphs.push({ style: this.styles.paragraph(undefined), shaded: false });
        this.manuscript.begin(this.kindOf(this.styles.paragraph(undefined)));
        return true;
      case 'w:txbxContent':
        this.textBoxes += 1;
        return true;
      case 'w:pPr':
        this.inProperties = true;
        return true;
      case 'w:r':
        this.own = {};
        this.character = undefined;
        return true;
      default:
        return false;
    }
  }

  /** What paragraphs, cells and runs say of themselves. */
  private properties(tag: XmlTag): boolean {
    const value = tag.attributes['w:val'];
    const paragraph = this.paragraphs.at(-1);
    switch (tag.name) {
      case 'w:pStyle':
        if (paragraph) paragraph.style = this.styles.paragraph(value);
        this.manuscript.be(this.kindOf(this.styles.paragraph(value)));
        return true;
      case 'w:numId':
        this.manuscript.be({ list: this.listOf(value) });
        return true;
      case 'w:outlineLvl':
        this.manuscript.be({ heading: Number(value) < 6 ? Number(value) + 1 : undefined });
        return true;
      case 'w:rStyle':
        if (!this.inProperties) this.character = value;
        return true;
      case 'w:shd':
        this.shade(tag);
        return true;
      default:
        if (!this.inProperties) Object.assign(this.own, this.styles.look(tag));
        return this.inProperties;
    }
  }

  private shade(tag: XmlTag): void {
    const { shaded } = this.styles.look(tag);
    if (!shaded) return;
    const paragraph = this.paragraphs.at(-1);
    if (this.inProperties && paragraph) paragraph.shaded = true;
    else if (paragraph) this.own.shaded = true;
    else if (this.cells.at(-1) === false) {
      this.cells[this.cells.length - 1] = true;
      this.shadedCells += 1;
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
  }

  private end(name: string): void {
    const part = TABLE[name];
    if (part) {
      if (part === 'td' && this.cells.pop()) this.shadedCells -= 1;
      this.manuscript.table(`</${part}>`);
    }
    if (name === 'w:p') {
      this.paragraphs.pop();
      this.manuscript.end();
    }
    if (name === 'w:pPr') this.inProperties = false;
    if (name === 'w:txbxContent') this.textBoxes -= 1;
    if (name === 'w:t' || name === 'm:t') this.inText = false;
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    const isShaded = paragraph?.shaded === true || this.shadedCells > 0 || this.textBoxes > 0;
    const own = isShaded ? { ...this.own, shaded: true } : this.own;
    const style = paragraph?.style ?? this.styles.paragraph(undefined);
    this.manuscript.add(text, this.styles.run(style, this.character, own));
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

  private kindOf(style: ParagraphStyle): { heading?: number; list?: 'ul' | 'ol' } {
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
