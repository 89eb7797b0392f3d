/**
 * A picture in the form in which a PDF holds it, so that putting it into a document is copying
 * bytes: either JPEG as it is, or deflated RGB with deflated opacity beside it.
 */
export interface Picture {
  coding: 'jpeg' | 'deflated';
  /** In pixels, as stored: before the turn. */
  width: number;
  height: number;
  colours: 'rgb' | 'gray';
  bytes: Buffer;
  /** One byte a pixel, deflated; absent where the picture is opaque. */
  alpha: Buffer | null;
  /** How the camera was held, 1 to 8 as EXIF counts; 1 is upright. */
  turn: number;
}

/** The file is not what its headers promise, or of a sort that documents do not take. */
export class Unprintable extends Error {}

/** @throws Unprintable unless the fact holds */
export function must(fact: boolean, what: string): asserts fact {
  if (!fact) throw new Unprintable(what);
}
