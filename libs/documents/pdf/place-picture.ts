import type { Picture } from '../image/picture';
import type { Pdf } from './pdf';

/** A picture or a drawing that a document holds once, however often it is shown. */
export interface Embedded {
  name: string;
  ref: PDFKit.PDFKitReference;
  /** Upright, in pixels or points. */
  width: number;
  height: number;
  /** Maps the unit square of the stored picture into the unit square of the upright one. */
  turn: readonly number[];
}

/** EXIF's eight ways of holding a camera as matrices on the unit square, y upwards. */
const TURNS: readonly (readonly number[])[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];

/** Puts a picture into a document; shown nowhere yet. */
export function embedPicture(pdf: Pdf, name: string, picture: Picture): Embedded {
  const { width, height, turn } = picture;
  const ref = pdf.ref({
    ...imageOf(picture, picture.colours === 'gray' ? 'DeviceGray' : 'DeviceRGB'),
    Filter: picture.coding === 'jpeg' ? 'DCTDecode' : 'FlateDecode',
    ...(picture.alpha && { SMask: opacity(pdf, picture, picture.alpha) }),
  });
  ref.end(picture.bytes);
  const lies = turn > 4;
  return {
    name,
    ref,
    width: lies ? height : width,
    height: lies ? width : height,
    turn: TURNS[turn - 1] ?? [1, 0, 0, 1, 0, 0],
  };
}

function opacity(pdf: Pdf, picture: Picture, alpha: Buffer): PDFKit.PDFKitReference {
  const ref = pdf.ref({ ...imageOf(picture, 'DeviceGray'), Filter: 'FlateDecode' });
  ref.end(alpha);
  return ref;
}

function imageOf({ width, height }: Picture, colours: string): Record<string, unknown> {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: colours,
    BitsPerComponent: 8,
  };
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Shows a picture as large as it fits into a box, in the middle of it. */
export function showPicture(pdf: Pdf, picture: Embedded, box: Box): void {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const x = box.x + (box.width - width) / 2;
  const y = box.y + (box.height - height) / 2;
  show(pdf, picture, [[width, 0, 0, -height, x, y + height], picture.turn]);
}

/** Shows what is embedded, through matrices of which the last is applied first. */
export function show(
  pdf: Pdf,
  { name, ref }: Pick<Embedded, 'name' | 'ref'>,
  matrices: readonly (readonly number[])[],
): void {
  const objects = pdf.page.xobjects as Record<string, unknown>;
  objects[name] = ref;
  const turns = matrices.map((matrix) => `${matrix.map(figure).join(' ')} cm`);
  pdf.addContent(['q', ...turns, `/${name} Do`, 'Q'].join('\n'));
}

/** A number as PDF writes it: a hundredth of a point is finer than any printer. */
export const figure = (n: number): string => String(Math.round(n * 100) / 100);
