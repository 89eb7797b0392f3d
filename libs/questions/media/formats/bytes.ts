/** A picture without anything but the picture: its size in pixels, and the bytes to store. */
export interface CleanBytes {
  width: number;
  height: number;
  bytes: Buffer;
}

/** The file does not hold what its headers promise. */
export class Damaged extends Error {}

/** @throws Damaged unless the file is as its format says */
export function expect(fact: boolean): asserts fact {
  if (!fact) throw new Damaged();
}

/** Bytes from `start`, `length` of them; here and below, bytes that are not there are {@link Damaged}. */
export function slice(bytes: Buffer, start: number, length: number): Buffer {
  expect(start >= 0 && start + length <= bytes.length);
  return bytes.subarray(start, start + length);
}

/** Whole numbers without a sign, of so many bits, big or little end first. */
export const u8 = (bytes: Buffer, at: number): number => slice(bytes, at, 1).readUInt8();
export const u16be = (bytes: Buffer, at: number): number => slice(bytes, at, 2).readUInt16BE();
export const u16le = (bytes: Buffer, at: number): number => slice(bytes, at, 2).readUInt16LE();
export const u24le = (bytes: Buffer, at: number): number => slice(bytes, at, 3).readUIntLE(0, 3);
export const u32be = (bytes: Buffer, at: number): number => slice(bytes, at, 4).readUInt32BE();
export const u32le = (bytes: Buffer, at: number): number => slice(bytes, at, 4).readUInt32LE();
