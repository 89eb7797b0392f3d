import type { DocumentText, FileMargins, FileReading, FileWarning } from '../reading';

/** What is read of a written work, whatever its format. */
export type ReadDocument = Pick<FileReading, 'pages' | 'margins' | 'warnings'> & {
  document: DocumentText;
};

/** A work with nothing beside its text; readers fill in what they find. */
export const noMargins = (): FileMargins => ({
  headers: [],
  footers: [],
  notes: [],
  comments: [],
  hidden: [],
  properties: {},
  people: [],
});

/** Fonts of the encodings before Unicode: .VnTime, VNI-Times, VNtimes new roman... */
const LEGACY_FONT = /^\.vn|^vni[- ]|^vn(times?|arial)/i;

/** Whether a header says more than what page this is. */
const saysMore = (header: string): boolean =>
  /\p{L}/u.test(header.replace(/\b(trang|page|of|trên)\b/giu, ''));

/** What follows for a screener from what was read, with what only the format knows. */
export function gatherWarnings(
  { hiddenWords, words, fonts }: Omit<DocumentText, 'noteWords'>,
  margins: FileMargins,
  said: FileWarning[],
): FileWarning[] {
  const legacy = fonts
    .filter(({ family }) => LEGACY_FONT.test(family))
    .reduce((sum, { characters }) => sum + characters, 0);
  const all: [boolean, FileWarning][] = [
    [hiddenWords > 0, 'hidden-text'],
    [margins.comments.length > 0, 'comments'],
    [[...margins.headers, ...margins.footers].some(saysMore), 'headers'],
    [legacy > 20, 'legacy-font'],
    [words === 0, 'no-text'],
  ];
  return [...all.filter(([isSo]) => isSo).map(([, warning]) => warning), ...said];
}
