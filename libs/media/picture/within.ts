import { Unreadable } from '../unreadable';
import { readJpeg } from './jpeg';
import { readPng } from './png';

/** A picture out of a document, without metadata; null for one that is damaged or of another format. */
export function cleanedPicture(bytes: Buffer): Buffer | null {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return Buffer.concat(readJpeg(bytes).kept);
    if (bytes[0] === 0x89 && bytes[1] === 0x50) return Buffer.concat(readPng(bytes).kept);
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
