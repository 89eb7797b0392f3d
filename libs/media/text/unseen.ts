/** Smaller text, in points, is not there to be read. */
const READABLE_POINTS = 2.5;
/** A ground that is there and whose colour is not known. */
export const SOME_GROUND = 'some';

/** How text is coloured: six hexadecimal digits each; what is not set shows. */
export interface Colours {
  ink?: string;
  /** What stands behind the text; nothing is the white of the page. */
  ground?: string;
}

const HEX = /^[0-9a-f]{6}$/i;

/** Whether a colour cannot be told from the white of a page. */
export function isNearlyWhite(colour: string): boolean {
  if (!HEX.test(colour)) return false;
  return [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= 0xf0);
}

/** A colour as both formats write it, `ffffff` or `#ffffff`; undefined for one that is none. */
export function colourOf(written: string | undefined): string | undefined {
  const colour = written?.replace(/^#/, '').toLowerCase();
  return colour !== undefined && HEX.test(colour) ? colour : undefined;
}

/** Whether text is there and cannot be seen: white on nothing, of the colour behind it, or a speck. */
export function isUnseen({ ink, ground, size }: Colours & { size?: number }): boolean {
  if (size !== undefined && size < READABLE_POINTS) return true;
  if (ink === undefined) return false;
  return ground === undefined || isNearlyWhite(ground) ? isNearlyWhite(ink) : ink === ground;
}
