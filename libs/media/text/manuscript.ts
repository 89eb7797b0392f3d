import { countWords } from '@bangvang/contracts';
import { escapeText } from '../bytes/xml-copy';
import type { DocumentText, FontUse } from '../reading';
import { Unreadable } from '../unreadable';
import { cleanText } from './clean-text';

/** How a piece of text looks. */
export interface RunStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  raised?: 'sup' | 'sub';
  /** It does not show: it is told, not counted. */
  hidden?: boolean;
  font?: string;
  /** Points. */
  size?: number;
}

/** What a paragraph is. */
export interface ParagraphKind {
  /** 1 for the highest heading. */
  heading?: number;
  list?: 'ul' | 'ol';
}

interface Paragraph {
  kind: ParagraphKind;
  html: string[];
  text: string[];
}

const MARKS: [keyof RunStyle, string][] = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strike', 's'],
];

/** Gathers text as it is read, within a bound, and gives it as text, as HTML and in figures. */
export class Manuscript {
  private readonly html: string[] = [];
  private readonly text: string[] = [];
  private readonly hiddenPieces: string[] = [];
  private readonly fonts = new Map<string, FontUse>();
  private readonly open: Paragraph[] = [];
  private list: ParagraphKind['list'];
  private characters = 0;

  constructor(private readonly most: number) {}

  /** Begins a paragraph; one within another (a text box) stands before it. */
  begin(kind: ParagraphKind = {}): void {
    this.open.push({ kind, html: [], text: [] });
  }

  /** What the paragraph turns out to be. */
  be(kind: ParagraphKind): void {
    const paragraph = this.open.at(-1);
    if (paragraph) paragraph.kind = { ...paragraph.kind, ...kind };
  }

  add(text: string, style: RunStyle = {}): void {
    if (text === '') return;
    this.count(text.length);
    if (style.hidden) {
      this.hiddenPieces.push(text);
      return;
    }
    if (this.open.length === 0) this.begin();
    const paragraph = this.open.at(-1)!;
    const clean = cleanText(text);
    paragraph.text.push(clean);
    paragraph.html.push(marked(clean, style));
    this.use(style, clean.length);
  }

  /** Something that shows and is no word of the work: the number of a note, the place of a picture. */
  note(html: string): void {
    this.open.at(-1)?.html.push(html);
  }

  end(): void {
    const paragraph = this.open.pop();
    if (!paragraph) return;
    const text = paragraph.text.join('').normalize('NFC');
    this.text.push(text);
    if (this.hiddenPieces.at(-1) !== '\n' && this.hiddenPieces.length > 0) {
      this.hiddenPieces.push('\n');
    }
    const html = paragraph.html.join('').normalize('NFC');
    if (text.trim() === '' && !html.includes('<')) return;
    const { heading, list } = paragraph.kind;
    this.inList(list);
    const tag = list ? 'li' : heading ? `h${Math.min(4, heading + 1)}` : 'p';
    this.html.push(`<${tag}>${html}</${tag}>`);
  }

  /** Opens or closes an element of a table. */
  table(tag: '<table>' | '</table>' | '<tr>' | '</tr>' | '<td>' | '</td>'): void {
    this.inList(undefined);
    this.html.push(tag);
  }

  /** The text alone, of a header or a note. */
  plain(): string {
    this.endAll();
    return this.text.join('\n').trim();
  }

  hiddenText(): string {
    return cleanText(this.hiddenPieces.join('')).trim();
  }

  finish(): Omit<DocumentText, 'noteWords'> {
    const text = this.plain();
    this.inList(undefined);
    return {
      text,
      html: this.html.join('\n'),
      words: countWords(text),
      hiddenWords: countWords(this.hiddenText()),
      fonts: [...this.fonts.values()].sort((one, other) => other.characters - one.characters),
    };
  }

  private endAll(): void {
    while (this.open.length > 0) this.end();
  }

  private inList(list: ParagraphKind['list']): void {
    if (this.list === list) return;
    if (this.list) this.html.push(`</${this.list}>`);
    if (list) this.html.push(`<${list}>`);
    this.list = list;
  }

  private count(characters: number): void {
    this.characters += characters;
    if (this.characters > this.most) throw new Unreadable('FILE_TOO_LONG', 'quá nhiều chữ');
  }

  private use({ font, size }: RunStyle, characters: number): void {
    if (font === undefined) return;
    const key = `${font}/${size ?? ''}`;
    const known = this.fonts.get(key);
    if (known) known.characters += characters;
    else if (this.fonts.size < MAX_FONTS) {
      this.fonts.set(key, { family: font, size: size ?? null, characters });
    }
  }
}

const MAX_FONTS = 100;

function marked(text: string, style: RunStyle): string {
  let html = escapeText(text).replace(/\n/g, '<br>');
  if (style.raised) html = `<${style.raised}>${html}</${style.raised}>`;
  for (const [mark, tag] of MARKS) if (style[mark]) html = `<${tag}>${html}</${tag}>`;
  return html;
}
