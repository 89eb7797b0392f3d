import { Damaged, type CleanBytes } from './formats/bytes';
import { cleanGif } from './formats/gif';
import { cleanJpeg } from './formats/jpeg';
import { cleanPng } from './formats/png';
import { cleanWebp } from './formats/webp';

export interface CleanImage extends CleanBytes {
  kind: ImageKind;
}

/**
 * Each format's reader copies the parts that make the picture and leaves out the rest: comments,
 * EXIF (place, camera, names), XMP, thumbnails, whatever follows the end. Pixels are not touched.
 * A file that does not hold what its headers promise is Damaged.
 */
const FORMATS = {
  'image/png': cleanPng,
  'image/jpeg': cleanJpeg,
  'image/webp': cleanWebp,
  'image/gif': cleanGif,
} satisfies Record<string, (bytes: Buffer) => CleanBytes>;

export type ImageKind = keyof typeof FORMATS;

export const IMAGE_KINDS = Object.keys(FORMATS) as ImageKind[];

/** Wide enough for any screen, small enough for any phone's memory. */
export const MAX_SIDE = 4_096;

/** Cleans an image of a known kind; null when it is damaged. Its size is not judged here. */
export function cleanImage(kind: ImageKind, bytes: Buffer): CleanImage | null {
  try {
    return { kind, ...FORMATS[kind](bytes) };
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}
