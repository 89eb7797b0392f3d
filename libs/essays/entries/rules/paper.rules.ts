import type { FieldError } from '@bangvang/contracts';
import type { WritingRules } from '@bangvang/rulebook';
import type { Author } from '../author.seal';

/** What stands on an envelope and of the work in it. */
export interface Envelope {
  paperRef: string;
  postmarkOn: string | null;
  receivedOn: string;
  unitNo: number | null;
  medium: string;
  genre: string | null;
  title: string;
  language: string;
}

const FIELDS = [
  'paperRef',
  'postmarkOn',
  'receivedOn',
  'unitNo',
  'medium',
  'genre',
  'title',
  'language',
] as const satisfies (keyof Envelope)[];

/** The parts of an envelope out of what holds more. */
export const envelopeOf = (from: Envelope): Envelope => {
  const { paperRef, postmarkOn, receivedOn, unitNo, medium, genre, title, language } = from;
  return { paperRef, postmarkOn, receivedOn, unitNo, medium, genre, title, language };
};

/**
 * Days on an envelope (yyyy-mm-dd): a letter is not received before it was posted, and neither in the
 * future. What cannot be read of a postmark is left out: then the day of arrival counts.
 */
export function checkDays(
  { postmarkOn, receivedOn }: Pick<Envelope, 'postmarkOn' | 'receivedOn'>,
  today: string,
): FieldError[] {
  const errors = [
    ...(isDay(receivedOn)
      ? []
      : [wrong('receivedOn', 'a day of the calendar', 'ghi một ngày có thật')]),
    ...(postmarkOn === null || isDay(postmarkOn)
      ? []
      : [wrong('postmarkOn', 'a day of the calendar', 'ghi một ngày có thật')]),
  ];
  if (errors.length > 0) return errors;
  return [
    ...(receivedOn <= today
      ? []
      : [wrong('receivedOn', `${today} or before`, 'ngày nhận không sau hôm nay')]),
    ...(postmarkOn === null || postmarkOn <= receivedOn
      ? []
      : [
          wrong(
            'postmarkOn',
            `${receivedOn} or before`,
            'dấu bưu điện không sau ngày nhận: xem lại hai ngày',
          ),
        ]),
  ];
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

const wrong = (path: string, expected: string, hint: string): FieldError => ({
  path,
  expected,
  hint,
});

/**
 * Whether a letter came too late, by its postmark where the rules go by that. One without a readable
 * postmark that arrived in time was posted in time.
 * @param last the last day of the call
 */
export function isLatePaper(
  { postmarkOn, receivedOn }: { postmarkOn: string | null; receivedOn: string | null },
  { postmark }: Pick<WritingRules, 'postmark'>,
  last: string,
): boolean {
  const counts = postmark ? (postmarkOn ?? receivedOn) : receivedOn;
  return counts === null || counts > last;
}

/** Names of what differs: fields of the envelope, `authors[0].phone`, `authors` for one more or less, `scans`. */
export function changedFields(
  before: { envelope: Envelope; authors: Author[]; scans: string[] },
  after: { envelope: Envelope; authors: Author[]; scans: string[] },
): string[] {
  return [
    ...FIELDS.filter((field) => before.envelope[field] !== after.envelope[field]),
    ...(before.authors.length === after.authors.length
      ? after.authors.flatMap((author, index) => changedOf(before.authors[index], author, index))
      : ['authors']),
    ...(before.scans.join() === after.scans.join() ? [] : ['scans']),
  ];
}

function changedOf(before: Author | undefined, after: Author, index: number): string[] {
  const flat = (author: Author | undefined): Record<string, string | null | undefined> => ({
    name: author?.name,
    penName: author?.penName,
    ...author?.data,
  });
  const [one, two] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(two)])]
    .filter((field) => (one[field] ?? '') !== (two[field] ?? ''))
    .map((field) => `authors[${index}].${field}`);
}
