import type { XmlTag } from '../bytes/xml';
import type { RunStyle } from '../text/manuscript';
import { isNearlyWhite, SOME_GROUND } from '../text/unseen';
import { shown, type Look, type NamedStyle, type Styles } from './styles';

interface OpenParagraph {
  style: NamedStyle;
  ground?: string;
}

/** What a run says of itself. */
interface OpenRun {
  character?: string;
  own: Look;
}

const RUNS = new Set(['w:r', 'm:r']);

/**
 * Follows the elements of a part and knows how the text that comes next looks. Whoever reads a
 * document and whoever copies it for judges ask the same, so that what is not shown in the one is not
 * in the other.
 */
export class DocxLooks {
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly runs: OpenRun[] = [];
  /** Grounds of tables and their cells, from the outermost in. */
  private readonly grounds: (string | undefined)[] = [];
  private page: string | undefined;
  private textBoxes = 0;
  private paragraphProperties = 0;

  constructor(private readonly styles: Styles) {}

  /** Whether what is told now is about the paragraph, not about a run. */
  get inParagraphProperties(): boolean {
    return this.paragraphProperties > 0;
  }

  /** The style of the paragraph that is open. */
  get paragraph(): NamedStyle {
    return this.paragraphs.at(-1)?.style ?? this.styles.paragraph(undefined);
  }

  /** How text looks here. */
  get style(): RunStyle {
    const style = shown(this.look);
    return this.isWithinVanished ? { ...style, hidden: true } : style;
  }

  /** Whether the run is hidden with all that is in it, pictures too; of white text they show. */
  get isVanished(): boolean {
    return this.look.hidden === true || this.isWithinVanished;
  }

  open(tag: XmlTag): void {
    if (RUNS.has(tag.name)) this.runs.push({ own: {} });
    else if (!this.begin(tag)) this.describe(tag);
  }

  close(name: string): void {
    if (RUNS.has(name)) this.runs.pop();
    switch (name) {
      case 'w:p':
        this.paragraphs.pop();
        return;
      case 'w:pPr':
        this.paragraphProperties -= 1;
        return;
      case 'w:txbxContent':
        this.textBoxes -= 1;
        return;
      case 'w:tbl':
      case 'w:tc':
        this.grounds.pop();
        return;
      default:
    }
  }

  private get isWithinVanished(): boolean {
    return this.runs.some(({ own }, place) => own.hidden && place < this.runs.length - 1);
  }

  private get look(): Look {
    const run = this.runs.at(-1);
    const look = this.styles.look(this.paragraph, run?.character, run?.own ?? {});
    const ground = look.ground ?? this.ground;
    return ground === undefined ? look : { ...look, ground };
  }

  /** What stands behind the paragraph; a text box may have any filling. */
  private get ground(): string | undefined {
    const behind = [...this.grounds, this.paragraphs.at(-1)?.ground].findLast(
      (ground) => ground !== undefined,
    );
    return this.textBoxes > 0 ? SOME_GROUND : (behind ?? this.page);
  }

  private begin({ name, attributes }: XmlTag): boolean {
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ style: this.styles.paragraph(undefined) });
        return true;
      case 'w:pPr':
        this.paragraphProperties += 1;
        return true;
      case 'w:txbxContent':
        this.textBoxes += 1;
        return true;
      case 'w:tbl':
      case 'w:tc':
        this.grounds.push(undefined);
        return true;
      case 'w:background':
        this.page = pageColour(attributes['w:color']);
        return true;
      default:
        return false;
    }
  }

  private describe(tag: XmlTag): void {
    const value = tag.attributes['w:val'];
    const paragraph = this.paragraphs.at(-1);
    const run = this.runs.at(-1);
    switch (tag.name) {
      case 'w:pStyle':
        if (paragraph) paragraph.style = this.styles.paragraph(value);
        return;
      case 'w:tblStyle':
        this.shade(this.styles.ground(value));
        return;
      case 'w:rStyle':
        if (run && !this.inParagraphProperties) run.character = value;
        return;
      case 'w:shd':
        this.shade(this.styles.sayings(tag).ground);
        return;
      default:
        if (run && !this.inParagraphProperties) Object.assign(run.own, this.styles.sayings(tag));
    }
  }

  private shade(ground: string | undefined): void {
    if (ground === undefined) return;
    const [run, paragraph] = [this.runs.at(-1), this.paragraphs.at(-1)];
    if (this.inParagraphProperties && paragraph) paragraph.ground = ground;
    else if (run) run.own.ground = ground;
    else if (this.grounds.length > 0) this.grounds[this.grounds.length - 1] = ground;
  }
}

const pageColour = (colour: string | undefined): string | undefined =>
  colour === undefined || colour === 'auto' || isNearlyWhite(colour) ? undefined : colour;
