import type { XmlHandler, XmlTag } from '../bytes/xml';
import type { FileMargins } from '../reading';
import { Manuscript } from '../text/manuscript';
import { OdtLooks } from './looks';
import { checkElement } from './package';
import type { OdtStyles } from './styles';

/** What stands apart from the body and is read into a text of its own. */
const APART: Record<string, 'notes' | 'comments' | 'headers' | 'footers'> = {
  'text:note': 'notes',
  'office:annotation': 'comments',
  'style:header': 'headers',
  'style:header-first': 'headers',
  'style:header-left': 'headers',
  'style:footer': 'footers',
  'style:footer-first': 'footers',
  'style:footer-left': 'footers',
};
/** No text of the work: what was deleted, numbers of notes, forms, what pictures are called. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'office:binary-data',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
]);
const PEOPLE = new Set(['dc:creator', 'meta:creator-initials']);
const TABLE: Record<string, 'table' | 'tr' | 'td'> = {
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
const MAX_SPACES = 100;
const MAX_ITEMS = 2_000;

/** Reads content.xml (or the headers of styles.xml) of an odt file. */
export class OdtBody implements XmlHandler {
  tracked = false;
  outside = false;
  private skipping = 0;
  private inPerson = 0;
  private person = '';
  private readonly looks: OdtLooks;
  private readonly lists: ('ul' | 'ol')[] = [];
  private readonly texts: { manuscript: Manuscript; into: string[] | null; name: string }[] = [];
  private paragraphs = 0;

  constructor(
    readonly manuscript: Manuscript,
    private readonly known: OdtStyles,
    private readonly margins: FileMargins,
    private readonly limit: number,
  ) {
    this.looks = new OdtLooks(known);
    this.texts.push({ manuscript, into: null, name: '' });
  }

  open(tag: XmlTag): void {
    checkElement(tag);
    if (tag.name === 'text:tracked-changes') this.tracked = true;
    if (PEOPLE.has(tag.name)) this.inPerson += 1;
    if (this.skipping > 0 || SKIPPED.has(tag.name)) {
      this.skipping += 1;
      return;
    }
    this.looks.open(tag);
    if (APART[tag.name]) this.step(tag.name);
    if (!this.block(tag)) this.sign(tag);
  }

  close(name: string): void {
    if (PEOPLE.has(name)) this.endPerson();
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    this.looks.close(name);
    this.end(name);
    if (this.texts.at(-1)?.name === name) this.stepBack();
  }

  text(text: string): void {
    if (this.inPerson > 0) this.person += text;
    else if (this.skipping === 0 && this.paragraphs > 0) {
      // White space is one space here, as in HTML; more of it is <text:s/>.
      this.write(text.replace(/[ \t\r\n]+/g, ' '));
    }
  }

  private get current(): Manuscript {
    return this.texts.at(-1)!.manuscript;
  }

  private block({ name, attributes }: XmlTag): boolean {
    const part = TABLE[name];
    if (part) {
      this.current.table(`<${part}>`);
      return true;
    }
    switch (name) {
      case 'text:p':
        this.paragraphs += 1;
        this.current.begin({ list: this.lists.at(-1) });
        return true;
      case 'text:h':
        this.paragraphs += 1;
        this.current.begin({ heading: Number(attributes['text:outline-level'] ?? 1) || 1 });
        return true;
      case 'text:list': {
        const style = attributes['text:style-name'];
        const outer = this.lists.at(-1) ?? 'ul';
        this.lists.push(style === undefined ? outer : this.known.counted.has(style) ? 'ol' : 'ul');
        return true;
      }
      default:
        return false;
    }
  }

  private sign({ name, attributes }: XmlTag): void {
    switch (name) {
      case 'text:s':
        this.write(' '.repeat(Math.min(MAX_SPACES, Number(attributes['text:c'] ?? 1) || 1)));
        return;
      case 'text:tab':
        this.write('\t');
        return;
      case 'text:line-break':
        this.write('\n');
        return;
      case 'draw:image':
        this.current.note('<em>[Hình]</em>');
        this.outside ||= /^[a-z]+:|^\/\//i.test(attributes['xlink:href'] ?? '');
        return;
      default:
    }
  }

  private end(name: string): void {
    const part = TABLE[name];
    if (part) this.current.table(`</${part}>`);
    if (name === 'text:p' || name === 'text:h') {
      this.paragraphs -= 1;
      this.current.end();
    }
    if (name === 'text:list') this.lists.pop();
  }

  /** What stands apart goes into a text of its own until its element ends. */
  private step(name: string): void {
    const into = this.margins[APART[name] ?? 'notes'];
    this.texts.push({ manuscript: new Manuscript(this.limit), into, name });
  }

  private stepBack(): void {
    const { manuscript, into } = this.texts.pop()!;
    const text = [manuscript.plain(), manuscript.hiddenText()].filter(Boolean).join('\n');
    if (into && text !== '' && into.length < MAX_ITEMS) into.push(text);
  }

  private write(text: string): void {
    this.current.add(text, this.looks.style);
  }

  private endPerson(): void {
    this.inPerson -= 1;
    const name = this.person.trim().slice(0, 200);
    this.person = '';
    if (name !== '' && !this.margins.people.includes(name) && this.margins.people.length < 200) {
      this.margins.people.push(name);
    }
  }
}
