import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { greyPng, pngChunk } from '../../../test/support/questions';
import { readJpeg } from './jpeg';
import { Unprintable } from './picture';
import { readPng } from './png';

const MOST = 2_000;

/** A PNG of one row, whose samples are given as the bytes that they are packed into. */
function rowPng(
  type: number,
  depth: number,
  width: number,
  row: number[],
  more: Buffer[] = [],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(1, 4);
  header.set([depth, type, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', deflateSync(Buffer.from([0, ...row]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const pixels = (png: Buffer) => {
  const { bytes, alpha } = readPng(png, MOST);
  return { rgb: [...inflateSync(bytes)], alpha: alpha && [...inflateSync(alpha)] };
};

describe('a PNG', () => {
  const palette = pngChunk('PLTE', Buffer.from([1, 2, 3, 40, 50, 60, 255, 255, 255]));
  it.each<[string, Buffer, number[], number[] | null]>([
    ['grey', rowPng(0, 8, 2, [0, 128]), [0, 0, 0, 128, 128, 128], null],
    [
      'black and white',
      rowPng(0, 1, 3, [0b10100000]),
      [255, 255, 255, 0, 0, 0, 255, 255, 255],
      null,
    ],
    ['grey of 4 bits', rowPng(0, 4, 2, [0x0f]), [0, 0, 0, 255, 255, 255], null],
    ['grey of 16 bits', rowPng(0, 16, 1, [255, 255]), [255, 255, 255], null],
    ['colours', rowPng(2, 8, 1, [7, 8, 9]), [7, 8, 9], null],
    ['colours of 16 bits', rowPng(2, 16, 1, [0, 0, 128, 128, 255, 255]), [0, 128, 255], null],
    [
      'a palette',
      rowPng(3, 2, 3, [0b00011000], [palette]),
      [1, 2, 3, 40, 50, 60, 255, 255, 255],
      null,
    ],
    [
      'a palette that is partly clear',
      rowPng(3, 8, 2, [0, 1], [palette, pngChunk('tRNS', Buffer.of(9))]),
      [1, 2, 3, 40, 50, 60],
      [9, 255],
    ],
    ['grey with opacity', rowPng(4, 8, 2, [5, 255, 6, 0]), [5, 5, 5, 6, 6, 6], [255, 0]],
    ['colours with opacity', rowPng(6, 8, 1, [1, 2, 3, 4]), [1, 2, 3], [4]],
    [
      'a colour that is clear',
      rowPng(2, 8, 2, [7, 8, 9, 1, 1, 1], [pngChunk('tRNS', Buffer.of(0, 7, 0, 8, 0, 9))]),
      [7, 8, 9, 1, 1, 1],
      [0, 255],
    ],
  ])('of %s keeps its pixels', (_, png, rgb, alpha) => expect(pixels(png)).toEqual({ rgb, alpha }));

  it('has its filters undone', () => {
    const rows = [
      [0, 10, 20, 30, 40],
      [1, 10, 10, 10, 10],
      [2, 1, 1, 1, 1],
      [3, 6, 6, 6, 6],
      [4, 1, 1, 1, 1],
    ];
    const png = greyPng(4, 5);
    const at = png.indexOf('IDAT') - 4;
    const data = pngChunk('IDAT', deflateSync(Buffer.from(rows.flat())));
    const end = png.indexOf('IEND') - 4;
    const { rgb } = pixels(Buffer.concat([png.subarray(0, at), data, png.subarray(end)]));
    // Worked out by hand: sub adds the left, up the upper, average half of both, Paeth the nearest.
    expect(rgb.filter((_, n) => n % 3 === 0)).toEqual([
      ...[10, 20, 30, 40],
      ...[10, 20, 30, 40],
      ...[11, 21, 31, 41],
      ...[11, 22, 32, 42],
      ...[12, 23, 33, 43],
    ]);
  });

  it('never breaks anything, whatever the bytes are', () => {
    const whole = rowPng(3, 8, 2, [0, 1], [palette]);
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.nat(whole.length),
        (at, byte, length) => {
          const broken = Buffer.from(whole.subarray(0, length));
          if (at < broken.length) broken[at] = byte;
          try {
            readPng(broken, MOST);
          } catch (error) {
            if (!(error instanceof Unprintable)) throw error;
          }
        },
      ),
    );
  });

  it('that is a bomb is refused before it goes off', () => {
    const png = greyPng(2_000, 2_000);
    const at = png.indexOf('IDAT') - 4;
    const bomb = pngChunk('IDAT', deflateSync(Buffer.alloc(64 * 1024 * 1024)));
    const file = Buffer.concat([png.subarray(0, at), bomb, png.subarray(png.indexOf('IEND') - 4)]);
    expect(() => readPng(file, MOST)).toThrow(Unprintable);
  });
});

describe('a JPEG', () => {
  const frame = (components: number, marker = 0xc0) =>
    Buffer.from([
      0xff,
      marker,
      0,
      8 + components * 3,
      8,
      0,
      40,
      0,
      60,
      components,
      ...Array<number>(components * 3).fill(1),
    ]);
  const jpeg = (...segments: Buffer[]) =>
    Buffer.concat([Buffer.of(0xff, 0xd8), ...segments, Buffer.of(0xff, 0xda, 0, 2, 0xff, 0xd9)]);
  const exif = (turn: number) =>
    Buffer.from(
      `ffe10022457869660000${'4d4d002a00000008'}0001011200030000000100${turn.toString(16).padStart(2, '0')}000000000000`,
      'hex',
    );

  it.each([
    ['in colours', jpeg(frame(3)), { width: 60, height: 40, colours: 'rgb', turn: 1 }],
    ['in grey', jpeg(frame(1)), { colours: 'gray' }],
    ['progressive', jpeg(frame(3, 0xc2)), { colours: 'rgb' }],
    [
      'held upright by turning the camera',
      jpeg(exif(6), frame(3)),
      { width: 60, height: 40, turn: 6 },
    ],
  ])('%s is known', (_, file, known) => expect(readJpeg(file, MOST)).toMatchObject(known));

  it.each([
    ['CMYK', jpeg(frame(4))],
    ['arithmetic coding', jpeg(frame(3, 0xc9))],
    ['no frame', jpeg()],
    ['a broken segment', Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 1)],
    ['nothing', Buffer.alloc(0)],
  ])('with %s is refused', (_, file) => expect(() => readJpeg(file, MOST)).toThrow(Unprintable));
});
