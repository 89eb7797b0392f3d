import type { Box } from './place-picture';
import { figure, show } from './place-picture';
import type { Pdf } from './pdf';

/** Share of the radius at which the handles of a quarter of a circle lie. */
const KAPPA = 0.5523;

/** Strokes and areas as a PDF writes them, y downwards; what is drawn often is written once. */
export class Ink {
  private readonly steps: string[] = [];

  get content(): string {
    return this.steps.join('\n');
  }

  fill(colour: string, draw: (ink: this) => void): this {
    this.say(rgb(colour), 'rg');
    draw(this);
    return this.say([], 'f');
  }

  /** Areas that overlap leave each other out. */
  fillEvenOdd(colour: string, draw: (ink: this) => void): this {
    this.say(rgb(colour), 'rg');
    draw(this);
    return this.say([], 'f*');
  }

  stroke(colour: string, width: number, draw: (ink: this) => void): this {
    this.say(rgb(colour), 'RG').say([width], 'w');
    draw(this);
    return this.say([], 'S');
  }

  /** Draws with the origin moved and turned by so many degrees. */
  at(x: number, y: number, degrees: number, draw: (ink: this) => void): this {
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const turn = [cos, sin, -sin, cos].map((n) => n.toFixed(4)).join(' ');
    this.steps.push(`q ${turn} ${figure(x)} ${figure(y)} cm`);
    draw(this);
    return this.say([], 'Q');
  }

  move(x: number, y: number): this {
    return this.say([x, y], 'm');
  }

  line(x: number, y: number): this {
    return this.say([x, y], 'l');
  }

  curve(...handlesAndEnd: [number, number, number, number, number, number]): this {
    return this.say(handlesAndEnd, 'c');
  }

  close(): this {
    return this.say([], 'h');
  }

  polygon(points: readonly (readonly [number, number])[]): this {
    for (const [index, [x, y]] of points.entries()) {
      if (index === 0) this.move(x, y);
      else this.line(x, y);
    }
    return this.close();
  }

  rect({ x, y, width, height }: Box): this {
    return this.say([x, y, width, height], 're');
  }

  circle(x: number, y: number, radius: number): this {
    const k = radius * KAPPA;
    return this.move(x + radius, y)
      .curve(x + radius, y + k, x + k, y + radius, x, y + radius)
      .curve(x - k, y + radius, x - radius, y + k, x - radius, y)
      .curve(x - radius, y - k, x - k, y - radius, x, y - radius)
      .curve(x + k, y - radius, x + radius, y - k, x + radius, y)
      .close();
  }

  private say(numbers: readonly number[], operator: string): this {
    this.steps.push([...numbers.map(figure), operator].join(' '));
    return this;
  }
}

/** `#8e1519` as three numbers up to 1. */
function rgb(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
}

/** A drawing that a document holds once; {@link printStamp} shows it on a page. */
export interface Stamp {
  name: string;
  ref: PDFKit.PDFKitReference;
}

/** Embeds a drawing as large as a page. */
export function makeStamp(
  pdf: Pdf,
  name: string,
  size: { width: number; height: number },
  ink: Ink,
): Stamp {
  const ref = pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, size.width, size.height],
    Resources: {},
  });
  ref.end(Buffer.from(ink.content, 'latin1'));
  return { name, ref };
}

/** Shows a drawing on the page at hand. */
export const printStamp = (pdf: Pdf, stamp: Stamp): void => show(pdf, stamp, []);
