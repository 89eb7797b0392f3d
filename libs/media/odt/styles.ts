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

  open(tag: XmlTag): void {
    const { name, attributes } = tag;
    switch (name) {
      case 'style:font-face':
        this.fonts.set(
          attributes['style:name'] ?? '',
          (attributes['svg:font-family'] ?? '').replace(/^'|'$/g, ''),
        );
        return;
      case 'style:default-style':
      case 'style:style':
        this.begin(name, attributes);
        return;
      case 'text:list-style':
        this.listStyle = attributes['style:name'] ?? '';
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
    return ground === undefined ? {} : { shaded: ground !== 'transparent' && !WHITE.test(ground) };
  }

  private textProperties(attributes: XmlAttributes): OdtStyle['look'] {
    const weight = attributes['fo:font-weight'];
    const size = /^([\d.]+)pt$/.exec(attributes['fo:font-size'] ?? '')?.[1];
    const font = this.fonts.get(attributes['style:font-name'] ?? '');
    const position = attributes['style:text-position'];
    const ground = attributes['fo:background-color'];
    return defined({
      bold: weight && (weight === 'bold' || Number(weight) >= 600),
      italic: attributes['fo:font-style'] && attributes['fo:font-style'] === 'italic',
      underline: line(attributes['style:text-underline-style']),
      strike: line(attributes['style:text-line-through-style']),
      raised: position && raisedBy(position),
      hidden: attributes['text:display'] && attributes['text:display'] === 'none',
      white: attributes['fo:color'] && WHITE.test(attributes['fo:color']),
      shaded: ground && ground !== 'transparent' && !WHITE.test(ground),
      font: font ?? attributes['fo:font-family'],
      size: size && Number(size),
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

const line = (style: string | undefined): boolean | undefined =>
  style === undefined ? undefined : style !== 'none';

/** `super 58%`, `sub`, `33% 58%`: what stands above the line, or below. */
function raisedBy(position: string): 'sup' | 'sub' | undefined {
  if (position.startsWith('super')) return 'sup';
  if (position.startsWith('sub') || position.startsWith('-')) return 'sub';
  return Number.parseFloat(position) > 0 ? 'sup' : undefined;
}

function defined(look: Record<string, unknown>): OdtStyle['look'] {
  const set = Object.entries(look).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(set);
}
