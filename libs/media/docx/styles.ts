import { readXml, type XmlAttributes, type XmlTag } from '../bytes/xml';
import type { RunStyle } from '../text/manuscript';

/** A style, or what a run says of itself: only what it sets. */
export interface Look extends RunStyle {
  white?: boolean;
  /** Something stands behind the text, on which white shows. */
  shaded?: boolean;
}

/** A paragraph style or character style of styles.xml. */
interface NamedStyle {
  basedOn?: string;
  look: Look;
  heading?: number;
  /** The list that its paragraphs belong to. */
  numbering?: string;
}

const MAX_CHAIN = 20;
/** Half-points; smaller text is not there to be read. */
const READABLE_HALF_POINTS = 5;
const WHITE = /^f[ef]f[ef]f[ef]$/i;

/** What the styles of a document say, each with those that it is based on. */
export class Styles {
  private readonly named = new Map<string, NamedStyle>();
  private readonly defaults: Look = {};
  private readonly resolved = new Map<string, Required<Pick<NamedStyle, 'look'>> & NamedStyle>();
  private defaultParagraph = '';

  constructor(
    styles: Buffer | null,
    private readonly themeFonts: ReadonlyMap<string, string>,
  ) {
    if (styles) readXml(styles, new StyleReader(this.named, this.defaults, themeFonts));
    for (const [id, style] of this.named) {
      if ((style as ReadStyle).isDefault) this.defaultParagraph = id;
    }
  }

  /** A paragraph style as a whole; the document's own where it names none. */
  paragraph(id: string | undefined): NamedStyle {
    return this.resolve(id !== undefined && this.named.has(id) ? id : this.defaultParagraph);
  }

  /** A run's look: of its paragraph's style, its own style, and what it says itself. */
  run(paragraph: NamedStyle, character: string | undefined, own: Look): RunStyle {
    const style = character === undefined ? {} : this.resolve(character).look;
    return shown({ ...this.defaults, ...paragraph.look, ...style, ...own });
  }

  /** The character styles whose text does not show. */
  hidden(): Set<string> {
    return new Set(
      [...this.named.keys()].filter((id) => shown(this.resolve(id).look).hidden === true),
    );
  }

  /** What an element within run properties sets. */
  look(tag: XmlTag): Look {
    return lookOf(tag, this.themeFonts);
  }

  private resolve(id: string): NamedStyle {
    const known = this.resolved.get(id);
    if (known) return known;
    let style: NamedStyle = { look: {} };
    let next: string | undefined = id;
    for (let step = 0; next !== undefined && step < MAX_CHAIN; step += 1) {
      const one: NamedStyle | undefined = this.named.get(next);
      style = { ...one, ...style, look: { ...one?.look, ...style.look } };
      next = one?.basedOn;
    }
    this.resolved.set(id, style);
    return style;
  }
}

interface ReadStyle extends NamedStyle {
  isDefault?: boolean;
}

class StyleReader {
  private style: ReadStyle | null = null;
  private inDefaults = false;

  constructor(
    private readonly named: Map<string, NamedStyle>,
    private readonly defaults: Look,
    private readonly themeFonts: ReadonlyMap<string, string>,
  ) {}

  open(tag: XmlTag): void {
    const { name, attributes } = tag;
    if (name === 'w:rPrDefault') this.inDefaults = true;
    if (name === 'w:style') this.begin(attributes);
    else if (this.style) this.describe(this.style, tag);
    else if (this.inDefaults) Object.assign(this.defaults, lookOf(tag, this.themeFonts));
  }

  close(name: string): void {
    if (name === 'w:style') this.style = null;
    if (name === 'w:rPrDefault') this.inDefaults = false;
  }

  text(): void {}

  private begin(attributes: XmlAttributes): void {
    this.style = { look: {} };
    if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0')) {
      this.style.isDefault = true;
    }
    this.named.set(attributes['w:styleId'] ?? '', this.style);
  }

  private describe(style: ReadStyle, tag: XmlTag): void {
    const value = tag.attributes['w:val'] ?? '';
    switch (tag.name) {
      case 'w:basedOn':
        style.basedOn = value;
        return;
      case 'w:name':
        style.heading = Number(/^heading ([1-6])$/i.exec(value)?.[1]) || style.heading;
        if (/^title$/i.test(value)) style.heading = 1;
        return;
      case 'w:numId':
        style.numbering = value;
        return;
      default:
        Object.assign(style.look, lookOf(tag, this.themeFonts));
    }
  }
}

/** Whether a switch is on: it is when it is there, unless it says otherwise. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off'].includes(value);

const SWITCHES: Record<string, keyof Look> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:strike': 'strike',
  'w:dstrike': 'strike',
  'w:vanish': 'hidden',
};

function lookOf({ name, attributes }: XmlTag, themeFonts: ReadonlyMap<string, string>): Look {
  const flag = SWITCHES[name];
  if (flag) return { [flag]: isOn(attributes['w:val']) };
  if (name === 'w:rFonts') return fontOf(attributes, themeFonts);
  return SAYINGS[name]?.(attributes) ?? {};
}

/** What an element with a value says of text. */
const SAYINGS: Record<string, (attributes: XmlAttributes) => Look> = {
  'w:u': (attributes) => ({ underline: attributes['w:val'] !== 'none' }),
  'w:vertAlign': (attributes) => ({ raised: RAISED[attributes['w:val'] ?? ''] }),
  'w:color': (attributes) => ({ white: WHITE.test(attributes['w:val'] ?? '') }),
  'w:highlight': (attributes) => ({ shaded: isShade(attributes) }),
  'w:shd': (attributes) => ({ shaded: isShade(attributes) }),
  'w:sz': (attributes) => ({ size: Number(attributes['w:val']) / 2 || undefined }),
};

const RAISED: Record<string, 'sup' | 'sub' | undefined> = { superscript: 'sup', subscript: 'sub' };

function isShade(attributes: XmlAttributes): boolean {
  const fill = attributes['w:fill'] ?? attributes['w:val'] ?? 'none';
  return !['auto', 'none', 'clear', 'white'].includes(fill) && !WHITE.test(fill);
}

function fontOf(attributes: XmlAttributes, themeFonts: ReadonlyMap<string, string>): Look {
  const theme = attributes['w:asciiTheme'] ?? attributes['w:hAnsiTheme'];
  const named = attributes['w:ascii'] ?? attributes['w:hAnsi'];
  const font = theme ? themeFonts.get(theme.slice(0, 5)) : named;
  return font ? { font: font.slice(0, 100) } : {};
}

/** The look as it shows: white on nothing and specks of letters do not. */
function shown({ white, shaded, ...look }: Look): RunStyle {
  const isSpeck = look.size !== undefined && look.size * 2 < READABLE_HALF_POINTS;
  return { ...look, hidden: look.hidden === true || (white === true && !shaded) || isSpeck };
}

/** 'major' and 'minor' -> the Latin font of a theme. */
export function readTheme(theme: Buffer | null): Map<string, string> {
  const fonts = new Map<string, string>();
  if (!theme) return fonts;
  let part = '';
  const open = ({ name, attributes }: XmlTag): void => {
    if (name === 'a:majorFont') part = 'major';
    if (name === 'a:minorFont') part = 'minor';
    if (name === 'a:latin' && part && attributes.typeface) fonts.set(part, attributes.typeface);
  };
  const close = (name: string): void => {
    if (name === 'a:majorFont' || name === 'a:minorFont') part = '';
  };
  readXml(theme, { open, close, text: () => {} });
  return fonts;
}

/** Lists that count their items (numId), of numbering.xml; the others have bullets. */
export function readCountedLists(numbering: Buffer | null): Set<string> {
  const counted = new Set<string>();
  if (!numbering) return counted;
  const formats = new Map<string, string>();
  let abstract = '';
  let number = '';
  const open = ({ name, attributes }: XmlTag): void => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') abstract = attributes['w:abstractNumId'] ?? '';
    if (name === 'w:numFmt' && !formats.has(abstract)) formats.set(abstract, value);
    if (name === 'w:num') number = attributes['w:numId'] ?? '';
    if (name === 'w:abstractNumId' && formats.get(value) !== 'bullet') counted.add(number);
  };
  readXml(numbering, { open, close: () => {}, text: () => {} });
  return counted;
}
