import { must, Unreadable } from '../unreadable';

/** A picture as it is to be shown: its size, the pieces of the file that make it, and what else was said in it. */
export interface ReadPicture {
  width: number;
  height: number;
  /** The picture without anything but the picture, to be written one after the other. */
  kept: Buffer[];
  properties: Record<string, string>;
}

const MAX_PIXELS = 120_000_000;
const OTHER_FILE = [
  Buffer.from('PK\x03\x04', 'latin1'),
  Buffer.from('PK\x05\x06', 'latin1'),
  Buffer.from('%PDF-'),
  Buffer.from('<script'),
  Buffer.from('<?php'),
  Buffer.from('<html'),
  Buffer.from('MZ\x90\0', 'latin1'),
];

/** @throws Unreadable FILE_BOMB for more pixels than a browser can show, FILE_DAMAGED for none */
export function checkSize({ width, height }: { width: number; height: number }): void {
  must(width > 0 && height > 0, 'a picture without pixels');
  if (width * height > MAX_PIXELS) {
    throw new Unreadable('FILE_BOMB', `ảnh ${width} x ${height} điểm`, `${width} x ${height}`);
  }
}

/**
 * Phones put notes of their own behind a picture, which the judges' copy leaves out; another file
 * there makes it two in one. @throws Unreadable FILE_AMBIGUOUS
 */
export function checkTail(tail: Buffer): void {
  if (OTHER_FILE.some((start) => tail.includes(start))) {
    throw new Unreadable('FILE_AMBIGUOUS', 'có tệp khác sau ảnh', 'another file follows');
  }
}
