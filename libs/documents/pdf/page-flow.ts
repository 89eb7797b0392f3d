import { A4, forgetWords, setFace, type Pdf } from './pdf';
import { drawLine } from './text';

const MM = 72 / 25.4;

/** Nghị định 30/2020/NĐ-CP, annex I: 20 to 25 mm above and below, 30 to 35 mm left, 15 to 20 mm right. */
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM };

/** Words come back within a few pages or not at all. */
const PAGES_REMEMBERED = 20;

/** Text running down A4 pages, and on to the next one where a page is full. */
export class PageFlow {
  /** Upper edge of what comes next. */
  y = 0;
  private pages = 0;
  private readonly bottom: number;
  readonly left = MARGINS.left;
  readonly width: number;

  constructor(
    readonly pdf: Pdf,
    landscape: boolean,
  ) {
    const [width, height] = landscape ? [A4.height, A4.width] : [A4.width, A4.height];
    this.width = width - MARGINS.left - MARGINS.right;
    this.bottom = height - MARGINS.bottom;
    this.turnPage();
  }

  /** What is left of the page. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** Begins a page; from the second on its number stands in the middle above the text. */
  turnPage(): void {
    this.pdf.addPage();
    this.pages += 1;
    if (this.pages % PAGES_REMEMBERED === 0) forgetWords(this.pdf);
    this.y = MARGINS.top;
    if (this.pages === 1) return;
    setFace(this.pdf, 'roman', 13);
    const y = MARGINS.top - 26;
    drawLine(this.pdf, String(this.pages), { ...this.row, y, align: 'center' });
  }

  /** Turns the page unless there is so much room; answers whether it turned. */
  need(height: number): boolean {
    if (height <= this.room) return false;
    this.turnPage();
    return true;
  }

  /** The whole width, for a line. */
  get row(): { x: number; width: number } {
    return { x: this.left, width: this.width };
  }
}
