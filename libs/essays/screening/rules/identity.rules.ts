import { termsOf, type KnownPerson, type Term, type TermCode } from './identity.terms';
import { numbersIn } from './identity.numbers';
import type { Finding, Place, Severity } from './finding';
import { excerptOf, wordsIn, type PlacedWord } from './words';

/** A piece of a work that is looked through. */
export interface Piece {
  text: string;
  place: Place;
  /** Judges see it; else it is not in their copy, and a leak there is a note. */
  seen: boolean;
}

/** Who must not be found, and what the rules make of it. */
export interface Sought {
  people: KnownPerson[];
  /** Names of the unit that the work came from, and of schools above it. */
  units: string[];
  inBody: 'reject' | 'flag';
}

/** How sure it is that these words mean the author. */
type Sureness = 'sure' | 'likely' | 'weak';

/** Told at most so often for one term in one piece: the rest is more of the same. */
const MOST_PER_TERM = 5;
/** A signature stands among the first or last so many words. */
const EDGE_WORDS = 40;
/** Words right before a name that make it the author's. */
const SIGNATURE =
  /(?:tac gia|nguoi viet|nguoi gui|ho va ten|ho ten|ten (?:em|toi|con|chau|minh)(?: la)?|(?:em|toi|con|chau) ten(?: la)?|(?:em|toi|con|chau) la|ky ten|but danh)$/;
const SIGNATURE_WORDS = 4;
/** So many words in a row are an office's or a school's name whatever their accents. */
const TELLING_WORDS = 4;

/** What in these pieces tells who wrote the work. */
export function findIdentity(pieces: Piece[], sought: Sought): Finding[] {
  const terms = termsOf(sought.people, sought.units);
  return pieces.flatMap((piece) => [
    ...namesIn(piece, terms, sought),
    ...numbersIn(piece.text, sought.people).map((found): Finding => ({
      kind: 'identity',
      code: found.code,
      severity: severityOf(found.own ? 'sure' : 'likely', piece, sought),
      place: placed(piece, found),
      excerpt: excerptOf(piece.text, found.from, found.to),
      vi: found.vi,
      en: found.en,
    })),
  ]);
}

function namesIn(piece: Piece, terms: Term[], sought: Sought): Finding[] {
  const words = wordsIn(piece.text);
  const byFirst = Map.groupBy(terms, ({ words: [first] }) => first!);
  const told = new Map<string, number>();
  const findings: Finding[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const term of byFirst.get(words[at]!.folded) ?? []) {
      const sureness = surenessOf(term, words, at, piece);
      const key = `${term.code} ${term.text}`;
      const times = told.get(key) ?? 0;
      if (sureness === null || times >= MOST_PER_TERM) continue;
      told.set(key, times + 1);
      const place = placed(piece, { from: words[at]!.from, to: lastOf(term, words, at).to });
      findings.push({
        kind: 'identity',
        code: term.code,
        severity: severityOf(sureness, piece, sought),
        place,
        excerpt: excerptOf(piece.text, place.from!, place.to!),
        ...said(term, sureness),
      });
    }
  }
  return withoutInner(findings);
}

const lastOf = ({ words: term }: Term, words: PlacedWord[], at: number): PlacedWord =>
  words[at + term.length - 1]!;

/** Null where the words are not the term's. */
function surenessOf(term: Term, words: PlacedWord[], at: number, piece: Piece): Sureness | null {
  if (at + term.words.length > words.length) return null;
  if (!term.words.every((word, n) => words[at + n]!.folded === word)) return null;
  return SURENESS[term.code](term, words, at, piece.text);
}

type Judged = (term: Term, words: PlacedWord[], at: number, source: string) => Sureness | null;

const office: Judged = (term, words, at, source) =>
  term.words.length >= TELLING_WORDS || sameAccents(term, textOf(term, words, at, source))
    ? 'sure'
    : null;

const SURENESS: Record<TermCode, Judged> = {
  'full-name': nameSureness,
  'pen-name': nameSureness,
  initials: (term, words, at, source) =>
    isInitials(textOf(term, words, at, source)) && nearEdge(words, at) ? 'weak' : null,
  place: (term, words, at, source) =>
    sameAccents(term, textOf(term, words, at, source)) && capitals(term, words, at) ? 'weak' : null,
  unit: office,
  workplace: office,
  address: office,
};

const textOf = (term: Term, words: PlacedWord[], at: number, source: string): string =>
  source.slice(words[at]!.from, lastOf(term, words, at).to).normalize('NFC');

/**
 * A name is a name when it is written as one: with capitals and with its own accents, or with none
 * at all. "nguyện vẫn an" is not Nguyễn Văn An. Names of one or two words are words of the language
 * too (Hòa Bình, Đoàn Kết, Thu Hà): alone they are likely at best, in a signature they are sure. A
 * name that goes on (Nguyễn Thị Minh Khai) is most often another one.
 */
function nameSureness(
  term: Term,
  words: PlacedWord[],
  at: number,
  source: string,
): Sureness | null {
  if (!sameAccents(term, textOf(term, words, at, source))) return null;
  const signed = SIGNATURE.test(
    words
      .slice(Math.max(0, at - SIGNATURE_WORDS), at)
      .map(({ folded }) => folded)
      .join(' '),
  );
  if (signed) return 'sure';
  const capital = capitals(term, words, at);
  if (capital && goesOn(term, words, at, source)) return 'weak';
  if (term.words.length >= 3) return capital ? 'sure' : 'likely';
  if (!capital) return null;
  return term.words.length === 2 && nearEdge(words, at) ? 'likely' : 'weak';
}

/** Whether the next word belongs to the name too: one space away, with a capital, in ordinary print. */
function goesOn(term: Term, words: PlacedWord[], at: number, source: string): boolean {
  const last = lastOf(term, words, at);
  const next = words[at + term.words.length];
  if (!next || source.slice(last.to, next.from) !== ' ') return false;
  const [one, other] = [last.raw, next.raw].map((raw) => raw.normalize('NFC'));
  return CAPITALISED.test(one!) && CAPITALISED.test(other!);
}

const CAPITALISED = /^\p{Lu}[^\p{Lu}]+$/u;

const capitals = ({ words: term }: Term, words: PlacedWord[], at: number): boolean =>
  words.slice(at, at + term.length).every(({ raw }) => /^\p{Lu}/u.test(raw.normalize('NFC')));

const nearEdge = (words: PlacedWord[], at: number): boolean =>
  at < EDGE_WORDS || at >= words.length - EDGE_WORDS;

/** N.V.A or NVA, in capitals. */
const isInitials = (text: string): boolean => /^(?:\p{Lu}\.? ?){3,}$/u.test(text);

/** The same accents, wherever the tone stands (hoà, hòa), or no accents at all. */
function sameAccents({ text: name }: Term, text: string): boolean {
  const marks = accentsOf(text);
  return marks === '' || marks === accentsOf(name);
}

const accentsOf = (text: string): string =>
  text
    .split(/[\s.]+/u)
    .map((word) =>
      [...word.toLowerCase().normalize('NFD')]
        .filter((sign) => /[\p{M}đ]/u.test(sign))
        .sort()
        .join(''),
    )
    .join('');

/** A name within a longer finding (a unit's within the workplace's) is told once. */
function withoutInner(findings: Finding[]): Finding[] {
  return findings.filter(
    ({ place: { from = 0, to = 0 }, code }) =>
      !findings.some(
        ({ place: outer, code: other }) =>
          (outer.from ?? 0) <= from &&
          (outer.to ?? 0) >= to &&
          ((outer.to ?? 0) - (outer.from ?? 0) > to - from ||
            (other !== code && ORDER.indexOf(other as TermCode) < ORDER.indexOf(code as TermCode))),
      ),
  );
}

const ORDER: TermCode[] = [
  'full-name',
  'pen-name',
  'workplace',
  'unit',
  'address',
  'place',
  'initials',
];

function severityOf(sureness: Sureness, { seen }: Piece, { inBody }: Sought): Severity {
  if (sureness === 'weak' || !seen) return 'note';
  return sureness === 'sure' && inBody === 'reject' ? 'serious' : 'warning';
}

const placed = ({ place }: Piece, { from, to }: { from: number; to: number }): Place => ({
  ...place,
  from,
  to,
});

const VI: Record<TermCode, string> = {
  'full-name': 'Tên tác giả',
  'pen-name': 'Bút danh',
  initials: 'Chữ cái đầu của tên tác giả',
  unit: 'Tên đơn vị gửi bài',
  place: 'Tên địa phương của đơn vị gửi bài',
  workplace: 'Nơi công tác, học tập của tác giả',
  address: 'Địa chỉ của tác giả',
};
const EN: Record<TermCode, string> = {
  'full-name': "The author's name",
  'pen-name': 'The pen name',
  initials: "Initials of the author's name",
  unit: 'The unit that sent the work',
  place: 'The place of the unit that sent the work',
  workplace: "The author's workplace or school",
  address: "The author's address",
};

function said({ code, author, text }: Term, sureness: Sureness): { vi: string; en: string } {
  const whose = author !== null && author > 1 ? ` (${author})` : '';
  const weak = sureness === 'sure' ? '' : ', có thể là từ ngữ thông thường';
  const perhaps = sureness === 'sure' ? '' : ', maybe common words';
  return {
    vi: `${VI[code]}${whose}: ${text}${weak}`,
    en: `${EN[code]}${whose}: ${text}${perhaps}`,
  };
}
