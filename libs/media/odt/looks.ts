import type { XmlTag } from '../bytes/xml';
import type { RunStyle } from '../text/manuscript';
import type { OdtStyles } from './styles';

const HIDDEN_FIELDS = new Set(['text:hidden-text', 'text:hidden-paragraph']);
/** Elements of one styling within another count so far. */
const MOST_STYLES = 12;
const STYLED_TABLES = new Set(['table:table', 'table:table-row', 'table:table-cell']);

/**
 * Follows the elements of a part and knows how the text that comes next looks; for whoever reads a
 * document and whoever copies it for judges alike.
 */
export class OdtLooks {
  private readonly styles: (string | undefined)[] = [];
  /** Which of the open elements hide what is in them. */
  private readonly hiding: boolean[] = [];
  private hidden = 0;
  private textBoxes = 0;

  constructor(private readonly known: OdtStyles) {}

  /** How text looks here. */
  get style(): RunStyle {
    const style = this.known.look(this.styles.slice(-MOST_STYLES), this.textBoxes > 0);
    return this.hidden > 0 ? { ...style, hidden: true } : style;
  }

  open(tag: XmlTag): void {
    this.styles.push(styleOf(tag));
    const isHiding = hides(tag);
    this.hiding.push(isHiding);
    if (isHiding) this.hidden += 1;
    if (tag.name === 'draw:text-box') this.textBoxes += 1;
  }

  close(name: string): void {
    this.styles.pop();
    if (this.hiding.pop()) this.hidden -= 1;
    if (name === 'draw:text-box') this.textBoxes -= 1;
  }
}

/** Whether an element hides what is in it: fields for that, and sections that are not displayed. */
export const hides = ({ name, attributes }: XmlTag): boolean =>
  HIDDEN_FIELDS.has(name) || (name === 'text:section' && attributes['text:display'] === 'none');

function styleOf({ name, attributes }: XmlTag): string | undefined {
  return STYLED_TABLES.has(name) ? attributes['table:style-name'] : attributes['text:style-name'];
}
