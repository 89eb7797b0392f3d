import { generateKeyPairSync, sign } from 'node:crypto';
import { boardDifferences } from './check-board';
import { ReceiptCheck } from './check-receipts';
import { StoredCheck } from './check-stored';
import type { Oracle, Recorded, StoredAttempt, TrueBoard } from './oracle';
import { Findings, type AttemptRecord, type PersonRecord } from './records';

/*
 * A comparison that cannot fail proves nothing: here each kind of damage is done, and must be found.
 */

const ROUND = '01890000-0000-7000-8000-000000000001';
const ID = '01890000-0000-7000-8000-000000000002';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const PEM = publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** SHA-256 of {"1":"b","2":["a","c"]}. */
const HASH = '4eb6d76821d2d8e19dedd0dd595b9cfdc283286f797bc355c03a4be560621a2e';

function person(changes: Partial<AttemptRecord> = {}): PersonRecord {
  const facts = {
    attemptId: ID,
    roundId: ROUND,
    participantNo: 7,
    attemptNo: 1,
    variantCode: '101',
    submittedAt: '2026-03-02T02:00:00.000Z',
    auto: false,
    answersSha256: HASH,
  };
  return {
    n: 0,
    no: 7,
    token: 't',
    unitNo: 3,
    attempts: [
      {
        id: ID,
        variantCode: '101',
        savedSeq: 2,
        savedAnswers: { '1': 'a' },
        sentSeq: 2,
        submitted: {
          answers: { '2': ['a', 'c'], '1': 'b' },
          receipt: { ...facts, signature: signed(facts) },
          toldCentipoints: 1_000,
          own: { centipoints: 1_000, correct: 2, complete: true },
        },
        ...changes,
      },
    ],
  };
}

function signed(facts: Record<string, unknown>): string {
  const sorted = Object.keys(facts)
    .sort()
    .map((key) => [key, facts[key]]);
  const text = JSON.stringify(Object.fromEntries(sorted));
  return sign(null, Buffer.from(text), privateKey).toString('base64url');
}

const STORED: StoredAttempt = {
  id: ID,
  participant_no: 7,
  no: 1,
  saved_seq: 2,
  answers: { '1': 'b', '2': ['a', 'c'] },
  submitted: true,
  auto: false,
  deadline_ms: 0,
  centipoints: 1_000,
  correct: 2,
  complete: true,
};

interface World {
  attempts?: StoredAttempt[];
  times?: number;
  participants?: number[];
}

async function found(world: World, people = [person()]): Promise<Findings> {
  const findings = new Findings();
  const { attempts = [STORED], times = 1, participants = [7] } = world;
  const oracle = {
    participants: () => Promise.resolve(participants),
    recorded: () => Promise.resolve(new Map<string, Recorded>([[ID, { times, at_ms: 2_000 }]])),
    async *attempts() {
      yield* await Promise.resolve(attempts);
    },
  } as unknown as Oracle;
  const check = new StoredCheck(oracle, findings, people, () => ({ centipoints: 500, correct: 1 }));
  await check.run('contest', ROUND);
  return findings;
}

describe('acknowledged against stored', () => {
  it('finds nothing where all is as it should be', async () => {
    expect((await found({})).none).toBe(true);
  });

  it.each([
    ['a missing person', { participants: [] }, { lost: 1 }],
    ['a person nobody knows of', { participants: [7, 8] }, { doubled: 1 }],
    ['a missing attempt', { attempts: [] }, { lost: 1 }],
    [
      'an attempt nobody knows of',
      { attempts: [STORED, { ...STORED, id: 'another' }] },
      { doubled: 1 },
    ],
    [
      'a submission that is not stored',
      { attempts: [{ ...STORED, submitted: false }] },
      { lost: 1 },
    ],
    ['other answers', { attempts: [{ ...STORED, answers: { '1': 'c' } }] }, { lost: 1 }],
    ['another score', { attempts: [{ ...STORED, centipoints: 999 }] }, { scoreDifferences: 1 }],
    ['another number right', { attempts: [{ ...STORED, correct: 1 }] }, { scoreDifferences: 1 }],
    ['an attempt of somebody else', { attempts: [{ ...STORED, participant_no: 8 }] }, { lost: 1 }],
    ['two rows in the ledger', { times: 2 }, { doubled: 1 }],
    ['no row in the ledger', { times: 0 }, { lost: 1 }],
  ])('finds %s', async (_, world: World, wanted) => {
    const { lost, doubled, scoreDifferences } = await found(world);
    const none = { lost: 0, doubled: 0, scoreDifferences: 0 };
    expect({ lost, doubled, scoreDifferences }).toEqual({ ...none, ...wanted });
  });

  it('looks at what was only saved, and at how the clock scored it', async () => {
    const saved = [person({ submitted: null })];
    const kept = { ...STORED, submitted: false, answers: { '1': 'a' } };
    expect((await found({ attempts: [kept], times: 0 }, saved)).none).toBe(true);
    const older = { ...kept, saved_seq: 1 };
    expect((await found({ attempts: [older], times: 0 }, saved)).lost).toBe(1);
    const byClock = { ...kept, submitted: true, auto: true, centipoints: 500, correct: 1 };
    expect((await found({ attempts: [byClock] }, saved)).none).toBe(true);
    const wrong = { ...byClock, centipoints: 501 };
    expect((await found({ attempts: [wrong] }, saved)).scoreDifferences).toBe(1);
  });
});

describe('receipts', () => {
  const check = (people: PersonRecord[], pem = PEM): Findings => {
    const findings = new Findings();
    new ReceiptCheck(pem, findings).run(people, ROUND, 100);
    return findings;
  };

  it('are refused when the answers, the person or the key are others', () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    const otherPem = other.export({ type: 'spki', format: 'pem' }).toString();
    const right = person();
    expect(check([right]).words).toEqual([]);
    expect(check([right], otherPem).lost).toBe(1);
    expect(check([{ ...person(), no: 8 }]).lost).toBe(1);
    const changed = person();
    changed.attempts[0]!.submitted!.answers = { '1': 'c' };
    expect(check([changed]).lost).toBe(1);
  });
});

describe('the board', () => {
  const truth: TrueBoard = {
    places: [1, 2].map((no) => ({
      no,
      unit_no: 3,
      centipoints: 1_000,
      duration_ms: 61_000,
      attempt_no: 1,
      rank: 1,
      ranked: 2,
      unit_rank: 1,
      unit_ranked: 2,
    })),
    units: [{ no: 3, rank: 1, people: 2, attempts: 2, average: 10, best: 10 }],
    bands: [[10, 2]],
    people: 2,
    attempts: 2,
  };
  const row = { rank: 1, name: 'A', unit: 'U', points: 10, tieMs: 61_000 };
  const shown = (changes: { board?: object; pulse?: object } = {}) => ({
    board: {
      roundId: ROUND,
      unitNo: null,
      version: 1,
      state: 'live' as const,
      tieKey: 'duration' as const,
      rows: [row, { ...row, name: 'B' }],
      units: [{ no: 3, name: 'U', rank: 1, people: 2, attempts: 2, average: 10, best: 10 }],
      ...changes.board,
    },
    pulse: {
      roundId: ROUND,
      version: 1,
      people: 2,
      attempts: 2,
      bands: [[10, 2]] as [number, number][],
      ...changes.pulse,
    },
  });

  it.each([
    ['nothing', {}, []],
    ['a rank', { board: { rows: [row, { ...row, rank: 2 }] } }, ['rows']],
    ['a missing row', { board: { rows: [row] } }, ['rows']],
    ['a unit', { board: { units: [] } }, ['units']],
    ['a band', { pulse: { bands: [[10, 1]] } }, ['bands']],
    ['counts', { pulse: { people: 3, attempts: 1 } }, ['people', 'attempts']],
    ['age', { board: { stale: true } }, ['stale']],
  ])('differs in %s', (_, changes, wanted) => {
    const differences = boardDifferences(shown(changes), truth);
    expect(differences.map((words) => words.split(':')[0])).toEqual(wanted);
  });
});
