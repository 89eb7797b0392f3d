import { foldWord, wordsIn } from './words';

/** An author, as far as they might have written themselves into their work. */
export interface KnownPerson {
  ordinal: number;
  name: string;
  penName: string | null;
  phone?: string;
  email?: string;
  personalId?: string;
  bankAccount?: string;
  address?: string;
  workplace?: string;
}

export type TermCode =
  'full-name' | 'pen-name' | 'initials' | 'unit' | 'place' | 'workplace' | 'address';

/** Consecutive words that tell who wrote a work. */
export interface Term {
  code: TermCode;
  /** As it is written, composed. */
  text: string;
  /** Folded, one for each word. */
  words: string[];
  /** The author's ordinal; null for a unit. */
  author: number | null;
}

/** Longer forms of what schools and offices shorten, folded. */
const SHORT: [short: string, long: string][] = [
  ['thpt', 'trung hoc pho thong'],
  ['thcs', 'trung hoc co so'],
  ['th', 'tieu hoc'],
  ['dh', 'dai hoc'],
  ['cd', 'cao dang'],
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['tp', 'thanh pho'],
  ['tx', 'thi xa'],
  ['tt', 'thi tran'],
  ['ptdtnt', 'pho thong dan toc noi tru'],
];

/** A place that anybody may write about, not an office or a school. */
const PLACE =
  /^(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|dac khu|thon|khu pho|to dan pho) /;
const ADDRESS_PARTS = /[,;\n]/;
const LEAST_ADDRESS_WORDS = 3;
const LEAST_UNIT_WORDS = 2;

/** Everything that names these people and their unit. */
export function termsOf(people: KnownPerson[], units: string[]): Term[] {
  return unique([
    ...people.flatMap(personTerms),
    ...units.flatMap((name) => unitTerms(name, 'unit', null)),
  ]);
}

function personTerms(person: KnownPerson): Term[] {
  const { ordinal, name, penName, workplace, address } = person;
  const named = [
    ...termOf('full-name', name, ordinal, 2),
    ...(penName === null ? [] : termOf('pen-name', penName, ordinal, 1)),
  ];
  return [
    ...named,
    ...initialsOf(name, ordinal),
    ...(workplace === undefined ? [] : unitTerms(workplace, 'workplace', ordinal)),
    ...(address ?? '')
      .split(ADDRESS_PARTS)
      .flatMap((part) => termOf('address', part, ordinal, LEAST_ADDRESS_WORDS))
      .filter(({ words }) => !PLACE.test(`${words.join(' ')} `)),
  ];
}

function termOf(code: TermCode, text: string, author: number | null, least: number): Term[] {
  const composed = text.normalize('NFC').trim();
  const words = wordsIn(composed).map(({ folded }) => folded);
  return words.length < least ? [] : [{ code, text: composed, words, author }];
}

/** Nguyễn Văn An: N.V.A and NVA, as three letters or more. */
function initialsOf(name: string, author: number): Term[] {
  const words = wordsIn(name);
  if (words.length < 3) return [];
  const letters = words.map(({ raw }) => [...raw.normalize('NFC')][0]!.toUpperCase());
  const folded = letters.map(foldWord);
  const text = letters.join('.');
  return [
    { code: 'initials', text, words: folded, author },
    { code: 'initials', text, words: [folded.join('')], author },
  ];
}

/** A unit under its full name, and under what is commonly short or long in it. */
function unitTerms(name: string, code: 'unit' | 'workplace', author: number | null): Term[] {
  return termOf(code, name, author, LEAST_UNIT_WORDS).flatMap((term) => {
    const said = term.words.join(' ');
    const kind = PLACE.test(`${said} `) ? 'place' : code;
    const forms = new Set([said, lengthened(said), shortened(said)]);
    return [...forms].map((form): Term => ({ ...term, code: kind, words: form.split(' ') }));
  });
}

const lengthened = (said: string): string =>
  said
    .split(' ')
    .map((word) => SHORT.find(([short]) => short === word)?.[1] ?? word)
    .join(' ');

const shortened = (said: string): string =>
  SHORT.reduce(
    (text, [short, long]) => ` ${text} `.replace(` ${long} `, ` ${short} `).trim(),
    said,
  );

function unique(terms: Term[]): Term[] {
  const seen = new Map(terms.map((term) => [`${term.code} ${term.words.join(' ')}`, term]));
  return [...seen.values()];
}
