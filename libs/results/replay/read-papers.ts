import type { Answers, KeyedQuestion, PaperKey } from '@bangvang/questions';
import { checkShape } from './check-shape';
import type { ReadRound, RoundBook } from './read-rules';
import { Unreadable } from './unreadable';
import { centipointsOf } from './values';

const ONLY_CODE = '101';
/** A key by hand does not say how many options there were; a paper has at most ten. */
const LETTERS = [...'abcdefghij'];

type HandKey = Record<string, Answers[string]>;
type KeyInput = HandKey | PaperKey;

/** One variant of a paper as it stands in a bundle. */
export interface ReadPaper {
  round: string;
  code: string;
  /** What points are given by: as corrected, where it was. */
  key: PaperKey;
  /** As it was sealed; the same where nothing was corrected. */
  sealedKey: unknown;
  paper?: unknown;
  salt?: string;
  sha256?: string;
}

interface PaperInput extends Omit<ReadPaper, 'round' | 'code' | 'key' | 'sealedKey'> {
  round?: string | number;
  code?: string;
  points?: number;
  key: KeyInput;
  corrected?: KeyInput;
}

/** One element of the part `papers`. @throws Unreadable */
export function readPaper(value: unknown, path: string, book: RoundBook): ReadPaper {
  checkShape('paper', value, path);
  const { code = ONLY_CODE, key, corrected, points, ...input } = value as PaperInput;
  const round = book.named(input.round, `${path}.round`);
  const each = points === undefined ? round.pointsEach : centipointsOf(points, `${path}.points`);
  const readKey = (one: KeyInput): PaperKey => ('questions' in one ? sealed(one) : byHand(one));
  const byHand = (one: HandKey): PaperKey => handKey(one, each, round, `${path}.key`);
  return { ...input, round: round.id, code, sealedKey: key, key: readKey(corrected ?? key) };

  function sealed(one: KeyInput): PaperKey {
    const { questions } = one as PaperKey;
    questions.forEach(({ no }, place) => {
      if (no !== place + 1) {
        throw new Unreadable(`${path}.key.questions[${place}].no`, `must be ${place + 1}`);
      }
    });
    return { questions };
  }
}

/** `{"1": "b", "2": ["a", "c"], "3": 45}` as a key: a letter, several letters, a number. */
function handKey(key: HandKey, centipoints: number, round: ReadRound, path: string): PaperKey {
  const nos = Object.keys(key)
    .map(Number)
    .sort((a, b) => a - b);
  if (nos.length === 0) throw new Unreadable(path, 'must have a question at least');
  const questions = nos.map((no, place): KeyedQuestion => {
    if (no !== place + 1) throw new Unreadable(path, `must have a question ${place + 1}`);
    const common = {
      no,
      originals: [],
      questionVersionId: String(no),
      centipoints,
      multiple: round.multiple,
    };
    return { ...common, ...rightAnswer(key[no]!, `${path}.${no}`) };
  });
  return { questions };
}

function rightAnswer(
  answer: Answers[string],
  path: string,
): Pick<KeyedQuestion, 'type' | 'optionIds' | 'correct' | 'value' | 'tolerance'> {
  if (typeof answer === 'number') {
    return { type: 'numeric', optionIds: [], correct: [], value: answer, tolerance: 0 };
  }
  const correct = [answer ?? []].flat();
  if (correct.length === 0 || !correct.every((letter) => LETTERS.includes(letter))) {
    throw new Unreadable(path, 'must be a letter from a to j, a list of them, or a number');
  }
  const type = typeof answer === 'string' ? 'single' : 'multiple';
  return { type, optionIds: LETTERS, correct };
}

/** The papers of a bundle, found by round and code. */
export class PaperShelf {
  private readonly byRound = new Map<string, Map<string, PaperKey>>();

  add({ round, code, key }: ReadPaper, path: string): void {
    let keys = this.byRound.get(round);
    if (!keys) this.byRound.set(round, (keys = new Map<string, PaperKey>()));
    if (keys.has(code)) throw new Unreadable(`${path}.code`, 'must be its own alone');
    keys.set(code, key);
  }

  /** The key of an attempt's paper; null where the round has no papers here. @throws Unreadable */
  key(round: string, code: string | undefined, path: string): PaperKey | null {
    const keys = this.byRound.get(round);
    if (!keys) return null;
    const key =
      code === undefined && keys.size === 1 ? [...keys.values()][0] : keys.get(code ?? '');
    if (!key) throw new Unreadable(path, `must be the code of a paper of round ${round}`);
    return key;
  }
}
