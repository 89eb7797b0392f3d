import type { SaxesTagPlain } from 'saxes';
import { readXml, type XmlTag } from './xml';

/** What becomes of an element in a copy: with its content or without, or its content alone. */
export type ElementFate = 'keep' | 'drop' | 'unwrap';

export interface CopyRules {
  element(tag: XmlTag): ElementFate;
  /** The attribute as it is to be written; null leaves it out. `name` is under our prefixes. */
  attribute?(name: string, value: string, tag: XmlTag): string | null;
  /** Elements whose content is given up as a whole when {@link spoils} says so of something within. */
  unit?: string;
  spoils?(tag: XmlTag): boolean;
}

/** Writes an XML part again as the rules have it; comments and processing instructions are not copied. */
export function copyXml(bytes: Buffer, rules: CopyRules): Buffer {
  const copy = new XmlCopy(rules);
  readXml(bytes, copy);
  return copy.result();
}

class XmlCopy {
  private out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  private readonly fates: ElementFate[] = [];
  /** How many of the open elements are dropped. */
  private dropped = 0;
  private readonly units: { start: number; spoilt: boolean }[] = [];

  constructor(private readonly rules: CopyRules) {}

  open(tag: XmlTag): void {
    const fate = this.dropped > 0 ? 'drop' : this.rules.element(tag);
    this.fates.push(fate);
    if (tag.name === this.rules.unit) this.units.push({ start: this.out.length, spoilt: false });
    const unit = this.units.at(-1);
    if (unit && this.rules.spoils?.(tag)) unit.spoilt = true;
    if (fate === 'drop') this.dropped += 1;
    if (fate === 'keep') this.out.push(this.startTag(tag));
  }

  close(name: string, raw: SaxesTagPlain): void {
    const fate = this.fates.pop();
    if (fate === 'drop') this.dropped -= 1;
    if (fate === 'keep') this.out.push(`</${raw.name}>`);
    if (name !== this.rules.unit) return;
    const unit = this.units.pop();
    if (unit?.spoilt) this.out.length = unit.start;
  }

  text(text: string): void {
    if (this.dropped === 0) this.out.push(escapeText(text));
  }

  result(): Buffer {
    return Buffer.from(this.out.join(''));
  }

  private startTag(tag: XmlTag): string {
    const names = Object.keys(tag.attributes);
    const written = Object.entries(tag.raw.attributes).map(([raw, value], index) => {
      const kept = this.rules.attribute?.(names[index] ?? raw, value, tag);
      return kept === null ? '' : ` ${raw}="${escapeAttribute(kept ?? value)}"`;
    });
    return `<${tag.raw.name}${written.join('')}>`;
  }
}

/** Text as it stands between tags, of XML and HTML alike. */
export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const escapeAttribute = (value: string): string =>
  escapeText(value).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
