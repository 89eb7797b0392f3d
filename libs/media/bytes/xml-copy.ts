import type { SaxesTagPlain } from 'saxes';
import { readXml, type XmlTag } from './xml';

/** What becomes of an element in a copy: with its content or without, or its content alone. */
export type ElementFate = 'keep' | 'drop' | 'unwrap';

/** What is left of a unit when it ends: everything, nothing, or all but its text. */
export type UnitFate = 'keep' | 'drop' | 'silence';

export interface CopyRules {
  element(tag: XmlTag): ElementFate;
  /** The attribute as it is to be written; null leaves it out. `name` is under our prefixes. */
  attribute(name: string, value: string, tag: XmlTag): string | null;
  /** Whether text right within an element is written. */
  text(element: string): boolean;
  /** Told of every element that is not dropped as it begins and ends. */
  follow?: { open(tag: XmlTag): void; close(name: string): void };
  /** Elements that are decided about when they end, before {@link follow} is told of it. */
  unit?: { name: string; fate(): UnitFate };
}

/** Writes an XML part again as the rules have it; comments and processing instructions are not copied. */
export function copyXml(bytes: Buffer, rules: CopyRules): Buffer {
  const copy = new XmlCopy(rules);
  readXml(bytes, copy);
  return copy.result();
}

/** What was written of a unit: where it begins, and which of its pieces are text. */
interface OpenUnit {
  start: number;
  texts: number[];
}

class XmlCopy {
  private out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  private readonly elements: { name: string; fate: ElementFate }[] = [];
  /** How many of the open elements are dropped. */
  private dropped = 0;
  private readonly units: OpenUnit[] = [];

  constructor(private readonly rules: CopyRules) {}

  open(tag: XmlTag): void {
    const fate = this.dropped > 0 ? 'drop' : this.rules.element(tag);
    this.elements.push({ name: tag.name, fate });
    if (fate === 'drop') {
      this.dropped += 1;
      return;
    }
    this.rules.follow?.open(tag);
    if (tag.name === this.rules.unit?.name) this.units.push({ start: this.out.length, texts: [] });
    if (fate === 'keep') this.out.push(this.startTag(tag));
  }

  close(name: string, raw: SaxesTagPlain): void {
    const fate = this.elements.pop()?.fate;
    if (fate === 'drop') {
      this.dropped -= 1;
      return;
    }
    if (fate === 'keep') this.out.push(`</${raw.name}>`);
    if (name === this.rules.unit?.name) this.endUnit(this.rules.unit.fate());
    this.rules.follow?.close(name);
  }

  text(text: string): void {
    if (this.dropped > 0 || !this.rules.text(this.elements.at(-1)?.name ?? '')) return;
    this.units.at(-1)?.texts.push(this.out.length);
    this.out.push(escapeText(text));
  }

  result(): Buffer {
    return Buffer.from(this.out.join(''));
  }

  private endUnit(fate: UnitFate): void {
    const unit = this.units.pop();
    if (!unit || fate === 'keep') return;
    if (fate === 'drop') this.out.length = unit.start;
    else for (const place of unit.texts) this.out[place] = '';
  }

  private startTag(tag: XmlTag): string {
    const names = Object.keys(tag.attributes);
    const written = Object.entries(tag.raw.attributes).map(([raw, value], index) => {
      const kept = isDeclaration(raw)
        ? value
        : this.rules.attribute(names[index] ?? raw, value, tag);
      return kept === null ? '' : ` ${raw}="${escapeAttribute(kept)}"`;
    });
    return `<${tag.raw.name}${written.join('')}>`;
  }
}

/** Namespaces, and what XML itself says (xml:space). */
const isDeclaration = (raw: string): boolean => /^xml(ns)?(:|$)/.test(raw);

/** Text as it stands between tags, of XML and HTML alike. */
export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const escapeAttribute = (value: string): string =>
  escapeText(value).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
