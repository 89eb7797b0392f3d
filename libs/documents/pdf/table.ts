import type { TableBlock, TableColumn, TableRow } from './administrative.types';
import type { FaceName } from './faces';
import type { PageFlow } from './page-flow';
import { setFace } from './pdf';
import { drawLine, wrapText } from './text';

const SIZE = 11;
const LINE = SIZE * 1.25;
const PAD = { x: 4, y: 3 };
/** The document is written out after so many rows. */
const ROWS_PER_STEP = 20;

interface Cell {
  x: number;
  width: number;
  align: TableColumn['align'];
}

/** Draws a table whose header stands again on every page; a row goes over to the next page whole if it fits on one. */
export async function* drawTable(
  flow: PageFlow,
  { columns, rows }: TableBlock,
): AsyncGenerator<void> {
  const table = new Table(flow, columns);
  table.begin();
  let count = 0;
  for await (const row of rows) {
    table.row(row);
    count += 1;
    if (count % ROWS_PER_STEP === 0) yield;
  }
}

class Table {
  private readonly cells: Cell[];

  constructor(
    private readonly flow: PageFlow,
    private readonly columns: TableColumn[],
  ) {
    const total = columns.reduce((sum, { width }) => sum + width, 0);
    let x = flow.left;
    this.cells = columns.map(({ width, align }) => {
      const cell = { x, width: (width / total) * flow.width, align };
      x += cell.width;
      return cell;
    });
  }

  /** The header, with room for a row below it. */
  begin(): void {
    const lines = this.wrap(this.titles, 'roman-bold');
    this.flow.need(heightOf(lines) + LINE + 2 * PAD.y);
    this.header(lines);
  }

  row(texts: TableRow): void {
    let lines = this.wrap(texts, 'roman');
    if (heightOf(lines) > this.flow.room) this.nextPage();
    // Taller than a page: as much as fits, and on.
    while (heightOf(lines) > this.flow.room) {
      const fitting = Math.max(1, Math.floor((this.flow.room - 2 * PAD.y) / LINE));
      this.draw(
        lines.map((cell) => cell.slice(0, fitting)),
        'roman',
      );
      lines = lines.map((cell) => cell.slice(fitting));
      this.nextPage();
    }
    this.draw(lines, 'roman');
  }

  private nextPage(): void {
    this.flow.turnPage();
    this.header(this.wrap(this.titles, 'roman-bold'));
  }

  private get titles(): string[] {
    return this.columns.map(({ title }) => title);
  }

  private header(lines: string[][]): void {
    this.draw(lines, 'roman-bold', 'center');
  }

  private wrap(texts: TableRow, face: FaceName): string[][] {
    setFace(this.flow.pdf, face, SIZE);
    return this.cells.map(({ width }, index) =>
      wrapText(this.flow.pdf, texts[index] ?? '', width - 2 * PAD.x),
    );
  }

  private draw(lines: string[][], face: FaceName, align?: Cell['align']): void {
    const { pdf } = this.flow;
    const height = heightOf(lines);
    for (const { x, width } of this.cells) pdf.rect(x, this.flow.y, width, height);
    pdf.lineWidth(0.5).stroke('black');
    setFace(pdf, face, SIZE);
    for (const [index, cell] of this.cells.entries()) {
      this.drawCell(lines[index] ?? [], height, { ...cell, align: align ?? cell.align });
    }
    this.flow.y += height;
  }

  /** Lines in the middle of the height. */
  private drawCell(lines: string[], height: number, { x, width, align }: Cell): void {
    const top = this.flow.y + (height - lines.length * LINE) / 2;
    for (const [index, line] of lines.entries()) {
      const y = top + index * LINE;
      drawLine(this.flow.pdf, line, { x: x + PAD.x, y, width: width - 2 * PAD.x, align });
    }
  }
}

function heightOf(lines: string[][]): number {
  return Math.max(...lines.map((cell) => cell.length)) * LINE + 2 * PAD.y;
}
