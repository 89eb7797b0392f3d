/** Larger profiles are of printers; no picture needs one to be looked at. */
export const MOST_PROFILE_BYTES = 4 * 1024 * 1024;

const HEADER_BYTES = 128;
const LINE_BYTES = 12;
const MAX_TAGS = 100;
/** Tags that say what colours are (ICC.1:2022, 9.2); the others describe, name and sign. */
const OF_COLOUR = new Set([
  ...['rXYZ', 'gXYZ', 'bXYZ', 'wtpt', 'bkpt', 'rTRC', 'gTRC', 'bTRC', 'kTRC', 'chad', 'lumi'],
  ...['A2B0', 'A2B1', 'A2B2', 'B2A0', 'B2A1', 'B2A2', 'gamt', 'cicp'],
]);
/** Fields of the header that tell a device, a maker, a time or an identity: from, to. */
const TELLING = [
  [4, 8],
  [24, 36],
  [48, 56],
  [80, 100],
] as const;

interface Tag {
  name: string;
  data: Buffer;
}

/**
 * A colour profile with nothing in it but colours: profiles are called after screens, and screens after
 * people. Null for what is no profile.
 */
export function wordlessProfile(profile: Buffer): Buffer | null {
  if (profile.length < HEADER_BYTES + 4 || profile.length > MOST_PROFILE_BYTES) return null;
  if (profile.toString('latin1', 36, 40) !== 'acsp') return null;
  const tags = tagsOf(profile);
  const header = Buffer.from(profile.subarray(0, HEADER_BYTES));
  for (const [from, to] of TELLING) header.fill(0, from, to);
  const list = Buffer.alloc(4 + tags.length * LINE_BYTES);
  list.writeUInt32BE(tags.length);
  let at = HEADER_BYTES + list.length;
  const pieces = tags.map(({ name, data }, index) => {
    const line = 4 + index * LINE_BYTES;
    list.write(name, line, 'latin1');
    list.writeUInt32BE(at, line + 4);
    list.writeUInt32BE(data.length, line + 8);
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    at += padded.length;
    return padded;
  });
  header.writeUInt32BE(at, 0);
  return Buffer.concat([header, list, ...pieces]);
}

function tagsOf(profile: Buffer): Tag[] {
  const count = Math.min(MAX_TAGS, profile.readUInt32BE(HEADER_BYTES));
  return Array.from({ length: count }, (_, index) => HEADER_BYTES + 4 + index * LINE_BYTES)
    .filter((at) => at + LINE_BYTES <= profile.length)
    .map((at) => {
      const start = profile.readUInt32BE(at + 4);
      const data = profile.subarray(start, start + profile.readUInt32BE(at + 8));
      return { name: profile.toString('latin1', at, at + 4), data };
    })
    .filter(({ name, data }) => OF_COLOUR.has(name) && data.length >= 8 && isOfColour(data));
}

/** Curves, points and tables; a text under the name of a colour is none. */
const isOfColour = (data: Buffer): boolean =>
  ['XYZ ', 'curv', 'para', 'sf32', 'mft1', 'mft2', 'mAB ', 'mBA ', 'cicp'].includes(
    data.toString('latin1', 0, 4),
  );
