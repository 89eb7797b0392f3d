import { deflateSync } from 'node:zlib';
import { box, jpeg, mp3, mp4 } from './media-files';
import { NAME, type NamedFile } from './named-documents';
import { greyPng, pngChunk } from './questions';

/** A JPEG with one more segment. */
function withSegment(marker: number, data: string | Buffer): Buffer {
  const file = jpeg();
  const body = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([file.subarray(0, 2), head, body, file.subarray(2)]);
}

/** EXIF with an artist and a place. */
function exif(): Buffer {
  const tiff = Buffer.alloc(26 + 64);
  tiff.write('MM\0*\0\0\0\x08\0\x01', 'latin1');
  tiff.writeUInt16BE(0x013b, 10);
  tiff.writeUInt16BE(2, 12);
  tiff.writeUInt32BE(NAME.length, 14);
  tiff.writeUInt32BE(26, 18);
  tiff.write(NAME, 26, 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** A colour profile called after somebody. */
function profile(): Buffer {
  const tags: [string, Buffer][] = [
    ['desc', Buffer.from(`desc\0\0\0\0\0\0\0\x0c${NAME}\0`, 'latin1')],
    [
      'cprt',
      Buffer.concat([Buffer.from('mluc\0\0\0\0', 'latin1'), Buffer.from(NAME, 'utf16le').swap16()]),
    ],
    ['rXYZ', Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), Buffer.alloc(12, 1)])],
    ['gTRC', Buffer.from(`text\0\0\0\0${NAME}`, 'latin1')],
  ];
  const header = Buffer.alloc(132 + tags.length * 12);
  header.write('acsp', 36, 'latin1');
  header.write(NAME.slice(0, 12), 24, 'latin1');
  header.writeUInt32BE(tags.length, 128);
  let at = header.length;
  tags.forEach(([name, data], index) => {
    header.write(name, 132 + index * 12, 'latin1');
    header.writeUInt32BE(at, 136 + index * 12);
    header.writeUInt32BE(data.length, 140 + index * 12);
    at += data.length;
  });
  return Buffer.concat([header, ...tags.map(([, data]) => data)]);
}

export const NAMED_JPEG: NamedFile[] = [
  ['comment', () => jpeg(NAME)],
  ['EXIF', () => withSegment(0xe1, exif())],
  ['XMP', () => withSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${NAME}</x>`)],
  ['more of XMP', () => withSegment(0xe1, `http://ns.adobe.com/xmp/extension/\0${NAME}`)],
  ['IPTC', () => withSegment(0xed, `Photoshop 3.0\x008BIM\x04\x04${NAME}`)],
  [
    'colour profile',
    () =>
      withSegment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile()])),
  ],
  ['further pictures', () => withSegment(0xe2, `MPF\0${NAME}`)],
  ['signed origin', () => withSegment(0xeb, `JP${NAME}`)],
  ['thumbnail', () => withSegment(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02${NAME}`)],
  ['thumbnail beside', () => withSegment(0xe0, `JFXX\0\x10${NAME}`)],
  ['a false Adobe segment', () => withSegment(0xee, `Adobe\0\x64\0\0\0\0\0${NAME}`)],
  ['an extension', () => withSegment(0xf3, NAME)],
  ['behind the picture', () => Buffer.concat([jpeg(), Buffer.from(NAME)])],
];

const withChunk = (type: string, data: string | Buffer): Buffer => {
  const file = greyPng(4, 4);
  return Buffer.concat([
    file.subarray(0, 33),
    pngChunk(type, Buffer.from(data)),
    file.subarray(33),
  ]);
};

export const NAMED_PNG: NamedFile[] = [
  ['text', () => withChunk('tEXt', `Author\0${NAME}`)],
  ['text in any language', () => withChunk('iTXt', `Author\0\0\0vi\0\0${NAME}`)],
  [
    'packed text',
    () => withChunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(NAME)])),
  ],
  ['EXIF', () => withChunk('eXIf', exif().subarray(6))],
  ['XMP', () => withChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0<x>${NAME}</x>`)],
  [
    'colour profile',
    () => withChunk('iCCP', Buffer.concat([Buffer.from(`${NAME}\0\0`), deflateSync(profile())])),
  ],
  ['signed origin', () => withChunk('caBX', NAME)],
  ['a chunk of nobody', () => withChunk('prVt', NAME)],
  ['behind the picture', () => Buffer.concat([greyPng(4, 4), Buffer.from(NAME)])],
];

const id3 = (version: number, id: string, body: Buffer): Buffer => {
  const head = Buffer.from(`${id}\0\0\0\0\0\0`, 'latin1');
  head.writeUInt32BE(body.length, 4);
  const tag = Buffer.from(`ID3${String.fromCharCode(version)}\0\0\0\0\0\0`, 'latin1');
  tag.writeUInt8(head.length + body.length, 9);
  return Buffer.concat([tag, head, body]);
};
const behind = (tail: string | Buffer) => (): Buffer =>
  Buffer.concat([
    mp3(60),
    Buffer.from(typeof tail === 'string' ? Buffer.from(tail, 'latin1') : tail),
  ]);
const ape = (): Buffer => {
  const foot = Buffer.alloc(32);
  foot.write('APETAGEX', 'latin1');
  foot.writeUInt32LE(32 + NAME.length, 12);
  return Buffer.concat([Buffer.from(NAME), foot]);
};
const lyrics = `LYRICSBEGINLYR00011${NAME}`;

export const NAMED_MP3: NamedFile[] = [
  ['ID3', () => mp3(60, NAME)],
  [
    'ID3 in UTF-16',
    () =>
      Buffer.concat([
        id3(3, 'TPE1', Buffer.concat([Buffer.of(1, 0xff, 0xfe), Buffer.from(NAME, 'utf16le')])),
        mp3(60),
      ]),
  ],
  ['ID3 comment', () => Buffer.concat([id3(4, 'COMM', Buffer.from(`\x03vie\0${NAME}`)), mp3(60)])],
  ['ID3 private', () => Buffer.concat([id3(4, 'PRIV', Buffer.from(NAME)), mp3(60)])],
  ['two ID3 tags', () => Buffer.concat([mp3(0, 'a'), mp3(60, NAME)])],
  ['ID3 of old', behind(`TAG${NAME.padEnd(125, '\0')}`)],
  ['ID3 of old, made longer', behind(`TAG+${NAME.padEnd(223, '\0')}TAG${'\0'.repeat(125)}`)],
  ['APE', behind(ape())],
  ['APE before ID3 of old', behind(Buffer.concat([ape(), Buffer.from(`TAG${'\0'.repeat(125)}`)]))],
  ['lyrics', behind(`${lyrics}${String(lyrics.length).padStart(6, '0')}LYRICS200`)],
  ['lyrics of old', behind(`LYRICSBEGIN${NAME}LYRICSEND`)],
  ['between frames', () => Buffer.concat([mp3(60), Buffer.from(NAME), mp3(60)])],
  ['behind the sound', behind(NAME)],
];

export const NAMED_MP4: NamedFile[] = [
  ['artist', () => mp4(10, NAME)],
  ['place', () => mp4(10, '', { inside: [box('udta', box('\xa9xyz'.slice(0, 4), NAME))] })],
  [
    'place, as 3GPP has it',
    () => mp4(10, '', { inside: [box('udta', box('loci', Buffer.alloc(6), NAME))] }),
  ],
  [
    'Apple’s keys',
    () => mp4(10, '', { inside: [box('meta', Buffer.alloc(4), box('ilst', NAME))] }),
  ],
  ['XMP', () => mp4(10, '', { beside: [box('uuid', Buffer.alloc(16), NAME)] })],
  ['room left free', () => mp4(10, '', { beside: [box('free', NAME)] })],
  ['messages', () => mp4(10, '', { beside: [box('emsg', NAME)] })],
  ['a box of nobody', () => mp4(10, '', { inside: [box('zzzz', NAME)] })],
  ['copyright', () => mp4(10, '', { inside: [box('cprt', NAME)] })],
  ['track of places (mett)', () => mp4(10, '', { tracks: [{ handler: 'meta', says: NAME }] })],
  ['track of a camera (camm)', () => mp4(10, '', { tracks: [{ handler: 'camm', says: NAME }] })],
  ['subtitles', () => mp4(10, '', { tracks: [{ handler: 'sbtl', says: NAME }] })],
  ['data of no track', () => mp4(10, '', { unclaimed: NAME })],
];
