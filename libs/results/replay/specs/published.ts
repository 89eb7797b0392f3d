import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { Writable } from 'node:stream';
import { canonicalJson, sha256 } from '@bangvang/platform';
import { scorePaper, type Answers, type KeyedQuestion, type PaperKey } from '@bangvang/questions';
import { compute, type Facts, type RoundFacts } from '@bangvang/rulebook';
import type { BundlePaper, PublishedAttempt } from '../bundle';
import { writeBundle, type BundleContent, type Edition, type Written } from '../write-bundle';

/*
 * Small published bundles for specs, written and signed as the product does it.
 */

/** Signs like the keyring of an installation. */
export class TestKeyring {
  private readonly pair: { privateKey: KeyObject; publicKey: KeyObject } =
    generateKeyPairSync('ed25519');

  sign(value: unknown): string {
    return sign(null, Buffer.from(canonicalJson(value)), this.pair.privateKey).toString(
      'base64url',
    );
  }

  publicKeyPem(): string {
    return this.pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }
}

export const OPENS = Date.parse('2026-03-02T01:00:00Z');
export const CLOSES = Date.parse('2026-03-09T01:00:00Z');

const question = (no: number, right: string): KeyedQuestion => ({
  no,
  type: 'single',
  optionIds: ['a', 'b', 'c', 'd'],
  originals: ['a', 'b', 'c', 'd'],
  correct: [right],
  centipoints: 1_000,
  multiple: 'all-or-nothing',
  questionVersionId: `question-${no}`,
});

export const KEY: PaperKey = {
  questions: ['a', 'b', 'c'].map((id, place) => question(place + 1, id)),
};

/** A sealed paper of one variant, with its key and salt. */
export function sealedPaper(code = '101'): BundlePaper {
  const paper = {
    roundId: 'r1',
    variant: 0,
    code,
    questions: KEY.questions.map(({ no, optionIds }) => ({
      no,
      type: 'single' as const,
      stem: `Câu ${no}: “Đường Kách mệnh” ra đời năm nào?`,
      options: optionIds.map((id) => ({ id, text: `Năm ${id}` })),
      points: 10,
    })),
  };
  const salt = sha256(code);
  const fingerprint = sha256(canonicalJson({ key: KEY, paper, salt }));
  return { round: 'r1', code, paper, key: KEY, salt, sha256: fingerprint };
}

/** An attempt by its answers. */
export function answered(
  participant: string,
  no: number,
  answers: Answers,
  startedAt = OPENS + no * 1_000_000,
): PublishedAttempt {
  const { centipoints, correct, total, complete } = scorePaper(KEY, answers);
  const durationMs = 30_000 + Number(participant) * 1_000;
  return {
    id: `attempt-${participant}-${no}`,
    round: 'r1',
    participant,
    no,
    startedAt,
    submittedAt: startedAt + durationMs,
    durationMs,
    auto: participant === '3',
    centipoints,
    correct,
    total,
    complete,
    prediction: Number(participant) * 2,
    answers,
    paper: '101',
  };
}

const RULES: RoundFacts['rules'] = {
  attempts: { max: 2, counted: 'best-then-fastest' },
  completeness: 'all',
  boardKey: 'duration',
  prediction: { target: 'people-all-correct' },
  results: {
    ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }] },
    prizes: {
      tiers: [
        { id: 'nhat', name: 'Giải Nhất', count: 1 },
        { id: 'nhi', name: 'Giải Nhì', count: 1 },
      ],
      boundaryTie: 'people',
      onePerPerson: 'round',
      freed: 'move-down',
    },
  },
};

const ROUND = { id: 'r1', ordinal: 1, title: 'Tuần 1', rules: RULES };
const PLACE = { round: 'r1', division: null };

function smallFacts(attempts: PublishedAttempt[]): Facts {
  const headcounts = [{ asOf: '2026-01-01', headcount: 9 }];
  return {
    zone: 'Asia/Ho_Chi_Minh',
    rules: { schema: 1 },
    rounds: [{ ...ROUND, opensAt: OPENS, closesAt: CLOSES }],
    participants: ['1', '2', '3', '4'].map((id) => ({ id, unit: id === '4' ? null : 'hp' })),
    attempts,
    units: [{ code: 'hp', name: 'Sở “Y”', kind: 'so', parent: null, headcounts }],
    corrections: [
      {
        kind: 'disqualify',
        id: 'c1',
        participant: '3',
        round: 'r1',
        reason: 'barred-role',
        at: CLOSES + 5,
        reversedBy: null,
      },
    ],
    decisions: [
      {
        kind: 'passed-over',
        id: 'd1',
        participant: '2',
        reason: 'no-answer',
        ...PLACE,
        at: CLOSES + 9,
        minutes: 'Biên bản số 1',
      },
    ],
  };
}

/** A contest of one round with a prediction, two prizes, a unit, a correction and a decision. */
export function smallContest(): BundleContent {
  const attempts = [
    answered('1', 1, { '1': 'a', '2': 'b', '3': 'c' }),
    answered('2', 1, { '1': 'a', '2': 'b', '3': 'd' }),
    answered('2', 2, { '1': 'a', '2': 'b', '3': 'c' }),
    answered('3', 1, { '1': 'a', '2': 'c', '3': 'd' }),
    answered('4', 1, { '1': 'b', '2': null }),
  ];
  const facts = smallFacts(attempts);
  const window = {
    opensAt: new Date(OPENS).toISOString(),
    closesAt: new Date(CLOSES).toISOString(),
  };
  return {
    contest: { slug: 'tim-hieu', title: 'Tìm hiểu lịch sử' },
    rounds: [{ ...ROUND, ...window, amendments: [] }],
    facts,
    papers: [sealedPaper()],
    attempts,
    statistics: { people: 4, attempts: 5 },
    result: compute(facts),
  };
}

export const FIRST: Edition = {
  version: 1,
  previous: null,
  publishedAt: '2026-03-12T03:00:00.000Z',
  reason: null,
};

/** Writes a bundle into memory. */
export async function written(
  content: BundleContent,
  keyring = new TestKeyring(),
  edition = FIRST,
): Promise<{ bytes: Buffer; receipt: Written; keyring: TestKeyring }> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  const receipt = await writeBundle(sink, content, edition, keyring);
  return { bytes: Buffer.concat(chunks), receipt, keyring };
}
