/** Bytes from `start`, `length` of them. @throws RangeError when there are not so many */
export function slice(bytes: Buffer, start: number, length: number): Buffer {
  if (start + length > bytes.length) throw new RangeError('The image ends early');
  return bytes.subarray(start, start + length);
}

/** @throws RangeError unless the file is as its format says */
export function expect(fact: boolean): asserts fact {
  if (!fact) throw new RangeError('The image is damaged');
}
