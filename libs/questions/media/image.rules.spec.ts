import fc from 'fast-check';
import { pngChunk } from '../../../test/support/questions';
import { cleanImage, type ImageKind } from './image.rules';

// Six by four pixels, made with a canvas; the GIF has one pixel.
const PNG = read(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAYAAACtBE5DAAAAL0lEQVR4AWyJwQkAIAwDj66k+0+gM2kI5FNaeiHh6sCbKHRLJmj6LdxaWNwNIf4DAAD//xDTZaEAAAAGSURBVAMAoIIQy1/MtOwAAAAASUVORK5CYII=',
);
const JPEG = read(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAbEAACAgMBAAAAAAAAAAAAAAAAAgERAxITcf/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAFhEAAwAAAAAAAAAAAAAAAAAAAAIx/9oADAMBAAIRAxEAPwCfky9EReaLpFWsVM+gAGsLiw//2Q==',
);
const WEBP = read(
  'UklGRkgAAABXRUJQVlA4IDwAAAAwAgCdASoGAAQABABoJagCdLoAyv8DcI7QAAD9vU/t3wbHWXbfkJ9+8sJOLpzWq/8mg8Aek3poIi8NAAA=',
);
const LOSSLESS = read('UklGRiAAAABXRUJQVlA4TBMAAAAvBcAAAA8wzJ9hjvkPB+MQ0f8wAA==');
const GIF = read('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');

const SECRET = '20.8449 N, 106.6881 E; Canon EOS; chụp bởi Nguyễn Văn A';

function read(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(2 + data.length, 2);
  return Buffer.concat([head, data]);
}

function exif(orientation: number, little = false): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(little ? 'II*\0' : 'MM\0*', 'latin1');
  const short = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  if (little) tiff.writeUInt32LE(8, 4);
  else tiff.writeUInt32BE(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  short(1, little ? 14 : 16);
  short(orientation, 18);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(SECRET)]);
}

function webpChunk(type: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(type, 'latin1'), size, data, Buffer.alloc(data.length % 2)]);
}

function webp(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat(chunks);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}

const CLEAN: [string, ImageKind, Buffer, number, number][] = [
  ['PNG', 'image/png', PNG, 6, 4],
  ['JPEG', 'image/jpeg', JPEG, 6, 4],
  ['WebP', 'image/webp', WEBP, 6, 4],
  ['lossless WebP', 'image/webp', LOSSLESS, 6, 4],
  ['GIF', 'image/gif', GIF, 1, 1],
];

describe.each(CLEAN)('%s', (_, kind, bytes, width, height) => {
  it('without metadata stays as it is, and its size is known', () => {
    expect(cleanImage(kind, bytes)).toEqual({ kind, width, height, bytes });
  });

  it('loses what follows its end', () => {
    const longer = Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')]);
    expect(cleanImage(kind, longer)?.bytes).toEqual(bytes);
  });

  it('is refused when it ends early', () => {
    for (let length = 0; length < bytes.length - 1; length += 1) {
      const cut = cleanImage(kind, bytes.subarray(0, length));
      if (cut !== null) throw new Error(`${length} of ${bytes.length} bytes were taken`);
    }
  });

  it('never fails on damaged bytes, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
          maxLength: 8,
        }),
        (changes) => {
          const damaged = Buffer.from(bytes);
          for (const [at, value] of changes) damaged[at] = value;
          const clean = cleanImage(kind, damaged);
          if (clean) expect(cleanImage(kind, clean.bytes)).toEqual(clean);
        },
      ),
    );
  });
});

describe('metadata', () => {
  it('leaves a PNG: text, EXIF and time', () => {
    const dirty = Buffer.concat([
      PNG.subarray(0, 33),
      pngChunk('tEXt', Buffer.from(`Comment\0${SECRET}`)),
      pngChunk('eXIf', Buffer.from(SECRET)),
      pngChunk('tIME', Buffer.alloc(7)),
      pngChunk('prVt', Buffer.from(SECRET)),
      PNG.subarray(33),
    ]);
    expect(cleanImage('image/png', dirty)?.bytes).toEqual(PNG);
  });

  it('leaves a JPEG: EXIF, XMP, thumbnails, comments', () => {
    const dirty = Buffer.concat([
      JPEG.subarray(0, 2),
      jpegSegment(0xe1, exif(1)),
      jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
      jpegSegment(0xe0, Buffer.from(`JFXX\0${SECRET}`)),
      jpegSegment(0xe2, Buffer.from(`MPF\0${SECRET}`)),
      jpegSegment(0xed, Buffer.from(SECRET)),
      jpegSegment(0xfe, Buffer.from(SECRET)),
      Buffer.of(0xff, 0xff),
      JPEG.subarray(2),
    ]);
    expect(cleanImage('image/jpeg', dirty)?.bytes).toEqual(JPEG);
  });

  it.each([false, true])(
    'leaves a JPEG but for how the camera was held (little endian: %s)',
    (little) => {
      const turned = (orientation: number) =>
        cleanImage(
          'image/jpeg',
          Buffer.concat([
            JPEG.subarray(0, 2),
            jpegSegment(0xe1, exif(orientation, little)),
            JPEG.subarray(2),
          ]),
        )!;
      const upright = turned(3);
      expect(upright).toMatchObject({ width: 6, height: 4 });
      expect(turned(6)).toMatchObject({ width: 4, height: 6 });
      expect(upright.bytes.includes('Exif')).toBe(true);
      expect(upright.bytes.includes('Canon')).toBe(false);
      expect(upright.bytes.length).toBe(JPEG.length + 36);
      expect(cleanImage('image/jpeg', upright.bytes)).toEqual(upright);
    },
  );

  it('that cannot be read spoils no JPEG', () => {
    const broken = Buffer.concat([
      JPEG.subarray(0, 2),
      jpegSegment(0xe1, exif(6).subarray(0, 14)),
      JPEG.subarray(2),
    ]);
    expect(cleanImage('image/jpeg', broken)?.bytes).toEqual(JPEG);
  });

  it('leaves a WebP, with the flags that announce it', () => {
    const header = (flags: number) =>
      webpChunk('VP8X', Buffer.from([flags, 0, 0, 0, 5, 0, 0, 3, 0, 0]));
    const picture = WEBP.subarray(12);
    const dirty = webp(
      header(0x0c),
      picture,
      webpChunk('EXIF', Buffer.from(SECRET)),
      webpChunk('XMP ', Buffer.from(SECRET)),
      webpChunk('ABCD', Buffer.from(SECRET)),
    );
    expect(cleanImage('image/webp', dirty)).toEqual({
      kind: 'image/webp',
      width: 6,
      height: 4,
      bytes: webp(header(0), picture),
    });
  });

  it('leaves a GIF: comments and data of applications; an animation goes on looping', () => {
    const comment = Buffer.concat([Buffer.of(0x21, 0xfe, 5), Buffer.from('Canon'), Buffer.of(0)]);
    const xmp = Buffer.concat([
      Buffer.of(0x21, 0xff, 11),
      Buffer.from('XMP DataXMP'),
      Buffer.of(1, 65, 0),
    ]);
    const loop = Buffer.concat([
      Buffer.of(0x21, 0xff, 11),
      Buffer.from('NETSCAPE2.0'),
      Buffer.of(3, 1, 0, 0, 0),
    ]);
    const [head, images] = [GIF.subarray(0, 19), GIF.subarray(19)];
    const dirty = Buffer.concat([head, loop, comment, xmp, images]);
    expect(cleanImage('image/gif', dirty)?.bytes).toEqual(Buffer.concat([head, loop, images]));
  });
});
