import { readXml, type XmlAttributes, type XmlTag } from '../bytes/xml';
import type { RunStyle } from '../text/manuscript';
import { colourOf, isNearlyWhite, isUnseen, SOME_GROUND, type Colours } from '../text/unseen';

/** A style, or what a run says of itself: only what it sets. */
export interface Look extends RunStyle, Colours {}

/** A paragraph style or character style of styles.xml. */
export interface NamedStyle {
  basedOn?: string;
  look: Look;
  heading?: number;
  /** The list that its paragraphs belong to. */
  numbering?: string;
}

const MAX_CHAIN = 20;

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
  look(paragraph: NamedStyle, character: string | undefined, own: Look): Look {
    const style = character === undefined ? {} : this.resolve(character).look;
    return { ...this.defaults, ...paragraph.look, ...style, ...own };
  }

  /** What stands behind the text of a table of a style, in any of its rows. */
  ground(table: string | undefined): string | undefined {
    return table === undefined ? undefined : this.resolve(table).look.ground;
  }

  /** What an element within properties sets. */
  sayings(tag: XmlTag): Look {
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
  'w:color': (attributes) => ({ ink: colourOf(attributes['w:val']) }),
  'w:highlight': (attributes) => groundOf(attributes['w:val']),
  'w:shd': (attributes) => groundOf(attributes['w:fill'] ?? attributes['w:val']),
  'w:sz': (attributes) => ({ size: Number(attributes['w:val']) / 2 || undefined }),
};

const RAISED: Record<string, 'sup' | 'sub' | undefined> = { superscript: 'sup', subscript: 'sub' };

/** Nothing is set where a shade is none: the one behind it goes on. */
function groundOf(fill = 'none'): Look {
  if (['auto', 'none', 'clear', 'white', 'nil'].includes(fill) || isNearlyWhite(fill)) return {};
  return { ground: colourOf(fill) ?? (fill === 'black' ? '000000' : SOME_GROUND) };
}

function fontOf(attributes: XmlAttributes, themeFonts: ReadonlyMap<string, string>): Look {
  const theme = attributes['w:asciiTheme'] ?? attributes['w:hAnsiTheme'];
  const named = attributes['w:ascii'] ?? attributes['w:hAnsi'];
  const font = theme ? themeFonts.get(theme.slice(0, 5)) : named;
  return font ? { font: font.slice(0, 100) } : {};
}

/** The look as it shows. */
export function shown({ ink, ground, ...look }: Look): RunStyle {
  const hidden = look.hidden === true || isUnseen({ ink, ground, size: look.size });
  return { ...look, hidden };
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
