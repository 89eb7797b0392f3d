import { readXml, type XmlAttributes, type XmlTag } from '../bytes/xml';
import type { RunStyle } from '../text/manuscript';

interface OdtStyle {
  parent?: string;
  look: RunStyle & { white?: boolean; shaded?: boolean };
}

const MAX_CHAIN = 20;
const READABLE_POINTS = 2.5;
const WHITE = /^#f[ef]f[ef]f[ef]$/i;

/** Styles of an odt file, of styles.xml and of content.xml, each with its parents. */
export class OdtStyles {
  private readonly styles = new Map<string, OdtStyle>();
  private readonly fonts = new Map<string, string>();
  /** Lists that count their items. */
  readonly counted = new Set<string>();
  private current: OdtStyle | null = null;
  private listStyle = '';

  constructor(parts: (Buffer | null)[]) {
    for (const part of parts) if (part) readXml(part, this);
  }

  /** The look of text under styles from the outermost to the innermost. */
  look(names: (string | undefined)[]): RunStyle {
    const looks = names.map((name) => (name === undefined ? {} : this.resolve(name)));
    const { white, shaded, ...look } = Object.assign(
      {},
      this.resolve(DEFAULT),
      ...looks,
    ) as OdtStyle['look'];
    const isSpeck = look.size !== undefined && look.size < READABLE_POINTS;
    return { ...look, hidden: look.hidden === true || (white === true && !shaded) || isSpeck };
  }

  open({ name, attributes }: XmlTag): void {
    switch (name) {
      case 'style:font-face':
        this.fonts.set(nameOf(attributes), familyOf(attributes));
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
    if (!['paragraph', 'text', 'table-cell'].includes(family)) return;
    this.current = { parent: attributes['style:parent-style-name'], look: {} };
    const isDefault = name === 'style:default-style' && family === 'paragraph';
    const key = isDefault ? DEFAULT : (attributes['style:name'] ?? '');
    if (key !== '') this.styles.set(key, this.current);
  }

  private says(name: string, attributes: XmlAttributes): OdtStyle['look'] {
    if (name === 'style:text-properties') return this.textProperties(attributes);
    const ground = attributes['fo:background-color'];
    return ground === undefined ? {} : { shaded: isShade(ground) };
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
      white: is('fo:color', (colour) => WHITE.test(colour)),
      shaded: is('fo:background-color', isShade),
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

const isShade = (ground: string): boolean => ground !== 'transparent' && !WHITE.test(ground);

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
