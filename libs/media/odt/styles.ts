import { readXml, type XmlAttributes, type XmlTag } from '../bytes/xml';
import type { RunStyle } from '../text/manuscript';
import { colourOf, isUnseen, SOME_GROUND, type Colours } from '../text/unseen';

interface OdtStyle {
  parent?: string;
  look: RunStyle & Colours;
}

const MAX_CHAIN = 20;
const FAMILIES = new Set(['paragraph', 'text', 'table', 'table-row', 'table-cell']);

/** Styles of an odt file, of styles.xml and of content.xml, each with its parents. */
export class OdtStyles {
  private readonly styles = new Map<string, OdtStyle>();
  private readonly fonts = new Map<string, string>();
  /** Lists that count their items. */
  readonly counted = new Set<string>();
  private current: OdtStyle | null = null;
  /** What the pages are coloured with, where any are. */
  private page: string | undefined;
  private listStyle = '';

  constructor(parts: (Buffer | null)[]) {
    for (const part of parts) if (part) readXml(part, this);
  }

  /** The look of text under styles from the outermost to the innermost; a text box may be filled. */
  look(names: (string | undefined)[], inTextBox: boolean): RunStyle {
    const looks = names.map((name) => (name === undefined ? {} : this.resolve(name)));
    const { ink, ground, ...look } = Object.assign(
      { ground: inTextBox ? SOME_GROUND : this.page },
      this.resolve(DEFAULT),
      ...looks,
    ) as OdtStyle['look'];
    return { ...look, hidden: look.hidden === true || isUnseen({ ink, ground, size: look.size }) };
  }

  open({ name, attributes }: XmlTag): void {
    switch (name) {
      case 'style:font-face':
        this.fonts.set(nameOf(attributes), familyOf(attributes));
        return;
      case 'style:page-layout-properties':
        this.page ??= groundOf(attributes['fo:background-color']);
        return;
      case 'style:default-style':
      case 'style:style':
        this.begin(name, attributes);
        return;
      case 'text:list-style':
        this.listStyle = nameOf(attributes);
        return;
      case 'text:list-level-style-number':
        if (attributes['text:level'] === '1') this.counted.add(this.listStyle);
        return;
      default:
        if (this.current) Object.assign(this.current.look, this.says(name, attributes));
    }
  }

  close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') this.current = null;
  }

  text(): void {}

  private begin(name: string, attributes: XmlAttributes): void {
    const family = attributes['style:family'] ?? '';
    if (!FAMILIES.has(family)) return;
    this.current = { parent: attributes['style:parent-style-name'], look: {} };
    const isDefault = name === 'style:default-style' && family === 'paragraph';
    const key = isDefault ? DEFAULT : (attributes['style:name'] ?? '');
    if (key !== '') this.styles.set(key, this.current);
  }

  private says(name: string, attributes: XmlAttributes): OdtStyle['look'] {
    if (name === 'style:text-properties') return this.textProperties(attributes);
    return defined({ ground: groundOf(attributes['fo:background-color']) });
  }

  private textProperties(attributes: XmlAttributes): OdtStyle['look'] {
    const is = (name: string, test: (value: string) => unknown): unknown => {
      const value = attributes[name];
      return value === undefined ? undefined : test(value);
    };
    return defined({
      bold: is('fo:font-weight', (weight) => weight === 'bold' || Number(weight) >= 600),
      italic: is('fo:font-style', (style) => style === 'italic'),
      underline: is('style:text-underline-style', (style) => style !== 'none'),
      strike: is('style:text-line-through-style', (style) => style !== 'none'),
      raised: is('style:text-position', raisedBy),
      hidden: is('text:display', (display) => display === 'none'),
      ink: inkOf(attributes),
      ground: groundOf(attributes['fo:background-color']),
      font: is('style:font-name', (name) => this.fonts.get(name)) ?? attributes['fo:font-family'],
      size: is('fo:font-size', (size) => Number(/^([\d.]+)pt$/.exec(size)?.[1]) || undefined),
    });
  }

  private resolve(name: string): OdtStyle['look'] {
    const chain: OdtStyle['look'][] = [];
    let next: string | undefined = name;
    for (let step = 0; next !== undefined && step < MAX_CHAIN; step += 1) {
      const style: OdtStyle | undefined = this.styles.get(next);
      if (style) chain.unshift(style.look);
      next = style?.parent;
    }
    return Object.assign({}, ...chain) as OdtStyle['look'];
  }
}

const DEFAULT = '\0default';

const nameOf = (attributes: XmlAttributes): string => attributes['style:name'] ?? '';

const familyOf = (attributes: XmlAttributes): string =>
  (attributes['svg:font-family'] ?? '').replace(/^'|'$/g, '');

/** What is not transparent stands behind the text, white too. */
function groundOf(colour: string | undefined): string | undefined {
  return colour === undefined || colour === 'transparent' ? undefined : colourOf(colour);
}

/** Letters of the window's own colour show on anything. */
function inkOf(attributes: XmlAttributes): string | undefined {
  const isAutomatic = attributes['style:use-window-font-color'] === 'true';
  return isAutomatic ? '000000' : colourOf(attributes['fo:color']);
}

/** `super 58%`, `sub`, `33% 58%`: what stands above the line, or below. */
function raisedBy(position: string): 'sup' | 'sub' | undefined {
  if (position.startsWith('super')) return 'sup';
  if (position.startsWith('sub') || position.startsWith('-')) return 'sub';
  return Number.parseFloat(position) > 0 ? 'sup' : undefined;
}

function defined(look: Record<string, unknown>): OdtStyle['look'] {
  const set = Object.entries(look).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set);
}
