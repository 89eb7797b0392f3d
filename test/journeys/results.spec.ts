import { PUBLIC_NAME } from '@bangvang/contracts';
import { query } from '@bangvang/database';
import { Rounds } from '@bangvang/contests';
import { PublishWorker, replay, type Replayed } from '@bangvang/results';
import { SuspicionFinder } from '../../libs/results/suspicion/suspicion.finder';
import { createTestApp, type Loose, type TestAnswer, type TestApp } from '../support/app';
import { closeRound, computeAll } from '../support/closing';
import { HOUR, later, Organiser } from '../support/organiser';
import { makeBank, sendFile } from '../support/questions';
import { staffMember, type StaffMember } from '../support/staff';
import { until } from '../support/until';

/*
 * One contest of three rounds, from the first answer to the second publication, over HTTP. Each round
 * asks the same six questions of 5 points; the bank says that "A" is right everywhere. Equal points
 * are told apart by how far one's prediction of the number of people is off, then by the organisers.
 *
 * What people answer, question by question, and predict (an asterisk: what a correction makes of it):
 *
 *          round 1     round 2     round 3
 *   An     AAAAAA 8    AAAAAB 7    AAABAA 9
 *   Bình   AAAAAB 9    AAAABA 8    AAABBB 7
 *   Chi    AAAAAB 6    AAAAAA 8    (disqualified)
 *   Dung   AAABBB 8    AAAABB 9    AAAAAB 7
 *   Giang  AABABB 4    AAABBB 5    AAAABA 7
 *   Hà     AABBBB 8    AABBBB 7    AABBBB 7
 *   Khoa   ABBBBA 7    ABBBBB 7    ABBBBB 7
 *   Linh   BBBBBB 3    BBBBBB 7    BBBBBB 7
 */
const PLAYED = {
  An: ['AAAAAA 8', 'AAAAAB 7', 'AAABAA 9'],
  Bình: ['AAAAAB 9', 'AAAABA 8', 'AAABBB 7'],
  Chi: ['AAAAAB 6', 'AAAAAA 8'],
  Dung: ['AAABBB 8', 'AAAABB 9', 'AAAAAB 7'],
  Giang: ['AABABB 4', 'AAABBB 5', 'AAAABA 7'],
  Hà: ['AABBBB 8', 'AABBBB 7', 'AABBBB 7'],
  Khoa: ['ABBBBA 7', 'ABBBBB 7', 'ABBBBB 7'],
  Linh: ['BBBBBB 3', 'BBBBBB 7', 'BBBBBB 7'],
};
type Name = keyof typeof PLAYED;
const NAMES = Object.keys(PLAYED) as Name[];

const QUESTIONS = Array.from({ length: 6 }, (_, index) => ({
  type: 'single',
  stem: `Câu ${index + 1}`,
  options: ['A', 'B', 'C'],
  code: `Q${index + 1}`,
  topic: 'Chung',
  difficulty: 1,
  key: { correct: ['a'] },
}));
const RESULTS = {
  ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'organiser' }] },
  prizes: {
    tiers: [
      { id: 'nhat', name: 'Giải Nhất', count: 1 },
      { id: 'nhi', name: 'Giải Nhì', count: 1 },
    ],
    boundaryTie: 'people',
    onePerPerson: 'round',
    freed: 'move-down',
  },
};
const CONTEST_RULES = {
  schema: 1,
  overall: {
    combine: 'sum',
    atLeast: 1,
    tieBreak: [],
    prizes: {
      tiers: [{ id: 'chung-cuoc', name: 'Giải Chung cuộc', count: 1 }],
      boundaryTie: 'people',
      onePerPerson: 'round',
      freed: 'vacant',
    },
  },
  winners: { ask: ['address'], replyWithinDays: 5, nextInLine: true },
  appeals: { days: 3, blocksPublication: true },
};
const MINUTES = 'Biên bản họp Ban Tổ chức: Giang nộp bài trước, xếp trên Dung.';

interface Person {
  no: number;
  token: string;
  /** By round. */
  attempts: string[];
}
interface Place {
  rank: number;
  person: { no: number };
  points: number;
  error: number | null;
  decidedBy: object | null;
}

let test: TestApp;
let org: Organiser;
let contest: { id: string; slug: string };
let rounds: string[];
let first: StaffMember;
let second: StaffMember;
const people = new Map<number, Name>();
const by = {} as Record<Name, Person>;

beforeAll(async () => {
  test = await createTestApp();
  org = await Organiser.start(test);
});
afterAll(() => test.close());

/** The body of an answer that has to have one of these states. */
function ok(answer: TestAnswer, ...wanted: number[]): Loose {
  if (!wanted.includes(answer.status)) throw new Error(`${answer.status}: ${answer.text}`);
  return answer.body;
}
const text = (value: Loose | undefined): string => value as unknown as string;
const nameOf = (no: number): Name | undefined => people.get(no);

const staff = (method: string, path: string, body?: unknown, who = first) =>
  test.call(method, `/api/staff${path}`, { body, cookie: who.cookie });
const ofContest = (path: string): string => `/contests/${contest.id}${path}`;

/** The contest as an organiser sets it up: three rounds to come, sealed, and published. */
async function setUp(): Promise<void> {
  const bankId = await makeBank(test, org.admin);
  const file = JSON.stringify(QUESTIONS);
  ok(await sendFile(test, `/api/staff/banks/${bankId}/import`, org.admin.cookie, file), 200);
  const slug = 'hoi-thi-ba-vong';
  const made = await org.call('POST', '/api/staff/contests', {
    slug,
    title: 'Hội thi ba vòng',
    rulesText: '# Thể lệ',
    consents: [
      { purpose: 'tham-gia', version: 1, text: 'Tôi đồng ý tham gia.', required: true },
      { purpose: PUBLIC_NAME, version: 1, text: 'Tôi đồng ý nêu tên.', required: false },
    ],
  });
  contest = { id: text(ok(made, 201).contest?.id), slug };
  const rules = org.rules({
    draw: { kind: 'bank', bankId, parts: [{ topic: 'Chung', difficulty: 1, count: 6 }] },
    attempts: { max: 1, counted: 'only' },
    prediction: { prompt: 'Bao nhiêu người dự thi?', target: 'people', required: true, max: 1e6 },
    results: RESULTS,
  });
  rounds = [];
  for (const no of [1, 2, 3]) {
    const window = { opensAt: later(no * 24 * HOUR), closesAt: later((no * 24 + 12) * HOUR) };
    rounds.push(await org.addRound(contest.id, { title: `Vòng ${no}`, rules, ...window }));
  }
  const saved = { expectedVersion: 0, rules: CONTEST_RULES };
  ok(await org.call('PUT', `/api/staff/contests/${contest.id}/rules`, saved), 200);
  for (const round of rounds) ok(await org.seal(round), 200, 201);
  ok(await org.publish(contest.id), 200);
  first = await staffMember(test, 'organiser', contest.id);
  second = await staffMember(test, 'organiser', contest.id);
}

async function register(name: Name, index: number): Promise<void> {
  const answer = await test.call('POST', `/api/contests/${contest.slug}/registrations`, {
    body: {
      fullName: `Nguyễn Thị ${name}`,
      phone: `09${12_000_000 + index * 137}`,
      consents: { 'tham-gia': true, [PUBLIC_NAME]: true },
    },
  });
  const { participant, token } = ok(answer, 201);
  const no = participant?.no as unknown as number;
  by[name] = { no, token: text(token), attempts: [] };
  people.set(no, name);
}

/** Brings the opening of a round forward to now, and waits until every process knows. */
async function openRound(roundId: string): Promise<void> {
  await query(test.db.tx, 'ALTER TABLE round DISABLE TRIGGER USER');
  await query(test.db.tx, 'UPDATE round SET opens_at = now() WHERE id = $1', [roundId]);
  await query(test.db.tx, 'ALTER TABLE round ENABLE TRIGGER USER');
  const rounds = test.app.get(Rounds, { strict: false });
  await until(async () => (await rounds.live(roundId)).opensAt <= new Date());
}

/** Starts an attempt, answers by the letters of the bank whatever the paper's order, and hands it in. */
async function attempt(roundId: string, name: Name, played: string): Promise<void> {
  const { token } = by[name];
  const started = ok(await test.call('POST', `/api/rounds/${roundId}/attempts`, { token }), 201);
  const questions = started.paper?.questions as unknown as {
    no: number;
    stem: string;
    options: { id: string; text: string }[];
  }[];
  const [letters = '', prediction] = played.split(' ');
  const answers = Object.fromEntries(
    questions.map(({ no, stem, options }) => {
      const letter = letters[Number(stem.replace('Câu ', '')) - 1];
      return [no, options.find((option) => option.text === letter)?.id];
    }),
  );
  const path = `/api/attempts/${text(started.id)}/submission`;
  const body = { answers, prediction: Number(prediction) };
  const { receipt } = ok(await test.call('POST', path, { token, body }), 200, 201);
  expect(receipt).toMatchObject({ participantNo: by[name].no, auto: false });
  by[name].attempts.push(text(started.id));
}

/** Opens a round, lets everybody play, closes it, computes, and looks for what is suspicious. */
async function playRound(no: number): Promise<void> {
  const roundId = rounds[no - 1]!;
  await openRound(roundId);
  for (const name of NAMES) {
    const played = PLAYED[name][no - 1];
    if (played !== undefined) await attempt(roundId, name, played);
  }
  await closeRound(test, { roundId });
  const finder = test.app.get(SuspicionFinder, { strict: false });
  await finder.find({ contestId: contest.id, roundId });
}

const inRound = (no: number | null): string => (no === null ? '' : `round=${rounds[no - 1]}`);
const computed = async (no: number | null, what = 'outcome'): Promise<Loose> =>
  ok(await staff('GET', ofContest(`/results/${what}?${inRound(no)}`)), 200);
const placesOf = async (no: number | null): Promise<Place[]> =>
  (await computed(no, 'standings')).places as unknown as Place[];
/** "rank name points", best first. */
const ranks = async (no: number | null): Promise<string[]> =>
  (await placesOf(no)).map(({ rank, person, points }) =>
    [rank, nameOf(person.no), points].join(' '),
  );
/** Names by tier. */
const winners = async (no: number | null): Promise<Record<string, (Name | undefined)[]>> => {
  const prizes = (await computed(no)).prizes as unknown as {
    tier: string;
    round: string | null;
    winners: { person: { no: number } }[];
  }[];
  const own = prizes.filter(({ round }) => round === (no === null ? null : rounds[no - 1]));
  return Object.fromEntries(
    own.map((prize) => [prize.tier, prize.winners.map(({ person }) => nameOf(person.no))]),
  );
};

interface BlockerView {
  code: string;
  count: number;
  link: string;
}
const gate = async (): Promise<BlockerView[]> =>
  ok(await staff('GET', ofContest('/publication')), 200).blockers as unknown as BlockerView[];
const blocking = async (): Promise<string[]> =>
  (await gate()).map(({ code, count }) => `${code} ${count}`);

const names = (list: Loose | undefined): (Name | undefined)[] =>
  (list as unknown as { no: number }[]).map(({ no }) => nameOf(no));

/** How the preview of a correction says that prizes change hands: "round tier: who left -> who got it". */
async function effect(asked: object): Promise<string[]> {
  const { effect } = ok(await staff('POST', ofContest('/corrections/preview'), asked), 200);
  const prizes = effect?.prizes as unknown as Loose[];
  return prizes.map(({ round, tier, enter, leave }) => {
    const scope = round === null ? 'all' : String(rounds.indexOf(text(round)) + 1);
    return `${scope} ${text(tier)}: ${names(leave).join()} -> ${names(enter).join()}`;
  });
}
const propose = async (asked: object): Promise<string> =>
  text(ok(await staff('POST', ofContest('/corrections'), asked), 201).correction?.id);
const approve = (id: string, who: StaffMember) =>
  staff('PUT', `/corrections/${id}/decision`, { approved: true }, who);

/** The version of a question of the bank, as papers name it. */
async function questionOf(round: string, code: string): Promise<string> {
  const { questions } = ok(await staff('GET', ofContest(`/corrections/questions/${round}`)), 200);
  const list = questions as unknown as { code: string; question: string }[];
  return list.find((one) => one.code === code)!.question;
}
/** The right answer of a question becomes "B". */
const keyIsB = async (no: number, code: string, reason: string) => ({
  kind: 'correct-key',
  reason,
  round: rounds[no - 1]!,
  question: await questionOf(rounds[no - 1]!, code),
  change: { kind: 'letters', correct: ['b'] },
});

/** Asks for a version of one round or of all and lets the worker write it. */
async function publish(version: number, reason?: string, no: number | null = null): Promise<void> {
  const { computation } = ok(await staff('GET', ofContest(`/publication?${inRound(no)}`)), 200);
  const roundId = no === null ? undefined : rounds[no - 1];
  const asked = { roundId, version, reason, computation };
  const { publication } = ok(await staff('POST', ofContest('/publications'), asked), 202);
  expect(publication?.label).toBe(`${no === null ? 'contest' : `round-${no}`}-v${version}`);
  const worker = test.app.get(PublishWorker, { strict: false });
  await worker.run({ publicationId: text(publication?.id) });
}
const results = (rest = '') => test.call('GET', `/api/contests/${contest.slug}/results${rest}`);
async function bundle(label: string): Promise<Buffer> {
  const answer = await results(`/${label}/bundle`);
  ok(answer, 200);
  return Buffer.from(answer.text);
}
/** Who won what by a published version: "round tier: name". */
async function published(label: string): Promise<string[]> {
  const prizes = ok(await results(`/${label}`), 200).prizes as unknown as Loose[];
  return prizes.map(({ roundTitle, tier, winners }) => {
    const won = (winners as unknown as { number: string }[]).map(({ number }) => number);
    const scope = roundTitle === null ? 'Chung cuộc' : text(roundTitle);
    return `${scope} ${text(tier)}: ${won.map((no) => nameOf(Number(no))).join()}`;
  });
}
/** "rank name points" of a standing as a replay computed it. */
function replayed({ result }: Replayed, no: number | null): string[] {
  const round = no === null ? null : rounds[no - 1];
  const standing = result!.standings.find((one) => one.round === round)!;
  return standing.rows.map(({ rank, participant, centipoints }) =>
    [rank, nameOf(Number(participant)), centipoints / 100].join(' '),
  );
}
const EQUAL = {
  differences: [],
  verified: { signature: true, parts: true, seals: true, points: true, result: true },
};

describe('a contest of three rounds', () => {
  it('begins: eight people register and play the first round', async () => {
    await setUp();
    for (const [index, name] of NAMES.entries()) await register(name, index);
    expect(await blocking()).toEqual(['round-open 3', 'not-computed 1']);
    await playRound(1);
    // Eight people. Bình said 9 (off by 1), Chi 6 (2); Dung 8 (0), Giang 4 (4); Hà 8 (0), Khoa 7 (1).
    expect(await ranks(1)).toEqual([
      ...['1 An 30', '2 Bình 25', '3 Chi 25', '4 Dung 15', '5 Giang 15'],
      ...['6 Hà 10', '7 Khoa 10', '8 Linh 0'],
    ]);
    expect((await placesOf(1)).slice(0, 2)).toMatchObject([
      { error: 0, decidedBy: { by: 'points', own: 30, next: 25 } },
      { error: 1, decidedBy: { by: 'prediction-error', own: 1, next: 2 } },
    ]);
    expect(await computed(1)).toMatchObject({
      actual: [{ target: 'people', value: 8 }],
      unresolved: [],
      computation: { differences: 0 },
    });
    expect(await winners(1)).toEqual({ nhat: ['An'], nhi: ['Bình'] });
    // A round by itself says nothing of what is won over all rounds.
    expect((await computed(1)).prizes).toHaveLength(2);
  });

  it('has a key corrected by two people, and the points follow', async () => {
    const asked = await keyIsB(1, 'Q6', 'wrong-key');
    expect(await effect(asked)).toEqual(
      expect.arrayContaining(['1 nhat: An -> Bình', '1 nhi: Bình -> Chi']),
    );
    expect(await winners(1)).toEqual({ nhat: ['An'], nhi: ['Bình'] });
    const id = await propose(asked);
    expect(await blocking()).toContain('corrections-waiting 1');
    expect((await approve(id, first)).body).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    expect((await approve(id, second)).status).toBe(200);
    expect(await blocking()).toContain('outdated 1');
    await computeAll(test);
    // Question 6 is "B" now: An and Khoa lose 5, everybody else gains 5. Khoa is off by 1, Linh by 5.
    expect(await ranks(1)).toEqual([
      ...['1 Bình 30', '2 Chi 30', '3 An 25', '4 Dung 20', '5 Giang 20'],
      ...['6 Hà 15', '7 Khoa 5', '8 Linh 5'],
    ]);
    expect(await winners(1)).toEqual({ nhat: ['Bình'], nhi: ['Chi'] });
  });

  it('disqualifies who won the second round: somebody else wins, by another actual value', async () => {
    await playRound(2);
    // Eight people: Bình said so, An is off by 1.
    expect(await ranks(2)).toEqual([
      ...['1 Chi 30', '2 Bình 25', '3 An 25', '4 Dung 20', '5 Giang 15'],
      ...['6 Hà 10', '7 Khoa 5', '8 Linh 0'],
    ]);
    const asked = { kind: 'disqualify', reason: 'shared-account', person: by.Chi.no };
    expect(await effect(asked)).toEqual(
      expect.arrayContaining(['1 nhi: Chi -> An', '2 nhat: Chi -> An']),
    );
    expect((await approve(await propose(asked), second)).status).toBe(200);
    await computeAll(test);
    // Seven people are left: now An is exact and Bình off by 1. So it is in round 1: Bình 2, An 1,
    // Dung 1, Giang 3, Khoa 0, Linh 4.
    expect(await computed(2)).toMatchObject({
      actual: [{ value: 7, leftOut: { disqualified: 1 } }],
    });
    expect(await ranks(2)).toEqual([
      ...['1 An 25', '2 Bình 25', '3 Dung 20', '4 Giang 15', '5 Hà 10', '6 Khoa 5', '7 Linh 0'],
    ]);
    expect(await ranks(1)).toEqual([
      ...['1 Bình 30', '2 An 25', '3 Dung 20', '4 Giang 20', '5 Hà 15', '6 Khoa 5', '7 Linh 5'],
    ]);
    expect(await winners(2)).toEqual({ nhat: ['An'], nhi: ['Bình'] });
    expect(await winners(1)).toEqual({ nhat: ['Bình'], nhi: ['An'] });
    expect(await computed(2, 'unranked')).toMatchObject({
      people: [{ person: { no: by.Chi.no }, reason: 'disqualified' }],
    });
  });

  it('ends in a tie that the rules leave to people; the gate says what is to be done', async () => {
    await playRound(3);
    // Dung and Giang have 25 points and both said 7; An has 25 and said 9.
    expect(await ranks(3)).toEqual([
      ...['1 Dung 25', '1 Giang 25', '3 An 25', '4 Bình 15', '5 Hà 10', '6 Khoa 5', '7 Linh 0'],
    ]);
    expect(await computed(3)).toMatchObject({
      unresolved: [{ from: 1, to: 2, count: 2, waitsFor: 'organiser' }],
    });
    expect(await winners(3)).toEqual({ nhat: [], nhi: [] });
    // An had everything right in the first round, in no time; nobody has looked at that yet.
    expect(await blocking()).toEqual([
      ...['unresolved-tie 1', 'places-waiting 2', 'flags-open 1', 'winners-not-asked 2'],
    ]);
    for (const { link } of await gate()) expect(link).toContain(`/contests/${contest.id}/results/`);
    expect((await staff('POST', ofContest('/publications'), { version: 1 })).body).toMatchObject({
      code: 'PUBLICATION_BLOCKED',
    });
  });

  it('is decided with minutes, its flags are looked at, and its winners confirm', async () => {
    const { computation } = await computed(3);
    const decided = await staff('POST', ofContest('/results/decisions'), {
      computation: computation?.id,
      round: rounds[2],
      kind: 'order',
      order: [{ people: [by.Giang.no] }, { people: [by.Dung.no] }],
      minutes: MINUTES,
    });
    ok(decided, 201);
    await computeAll(test);
    expect((await ranks(3)).slice(0, 3)).toEqual(['1 Giang 25', '2 Dung 25', '3 An 25']);
    expect(await winners(3)).toEqual({ nhat: ['Giang'], nhi: ['Dung'] });
    // An 25+25+25, Bình 30+25+15, Dung 20+20+25, Giang 20+15+25, Hà 15+10+10, Khoa 5+5+5, Linh 5+0+0.
    expect(await ranks(null)).toEqual([
      ...['1 An 75', '2 Bình 70', '3 Dung 65', '4 Giang 60', '5 Hà 35', '6 Khoa 15', '7 Linh 5'],
    ]);
    expect(await winners(null)).toEqual({ 'chung-cuoc': ['An'] });

    const { suspicions } = ok(await staff('GET', ofContest('/suspicions?state=open')), 200);
    const flags = suspicions as unknown as { id: string; kind: string; people: { no: number }[] }[];
    const flagged = flags.map(({ kind, people: [who] }) => `${kind} ${nameOf(who!.no)}`);
    expect(flagged.toSorted()).toEqual(['speed An', 'speed Chi']);
    for (const {
      id,
      people: [who],
    } of flags) {
      const state = nameOf(who!.no) === 'Chi' ? 'acted' : 'cleared';
      const reason = 'Đã đối chiếu với biên bản giám sát.';
      ok(await staff('PUT', `/suspicions/${id}/decision`, { state, reason }), 200);
    }

    expect(await blocking()).toEqual(['winners-not-asked 4']);
    expect(ok(await staff('POST', ofContest('/winners/requests'), {}), 200)).toEqual({ asked: 4 });
    expect(await blocking()).toEqual(['winners-outstanding 4']);
    for (const name of ['An', 'Bình', 'Dung', 'Giang'] as const) {
      const { token } = by[name];
      const path = `/api/contests/${contest.slug}/winner`;
      ok(await test.call('PUT', path, { token, body: { address: 'Hải Phòng' } }), 200);
    }
    const list = ok(await staff('GET', ofContest('/winners')), 200).winners as unknown as Loose[];
    for (const { id } of list) {
      const path = `/winner-checks/${text(id)}/decision`;
      ok(await staff('PUT', path, { decision: 'confirmed' }), 200);
    }
    expect(await gate()).toEqual([]);
  });

  it('is published, and whoever has the bundle computes the same', async () => {
    await publish(1);
    expect((await published('contest-v1')).toSorted()).toEqual([
      'Chung cuộc chung-cuoc: An',
      'Vòng 1 nhat: Bình',
      'Vòng 1 nhi: An',
      'Vòng 2 nhat: An',
      'Vòng 2 nhi: Bình',
      'Vòng 3 nhat: Giang',
      'Vòng 3 nhi: Dung',
    ]);
    // Chi is out of two rounds and of the whole: one person.
    expect(ok(await results('/contest-v1'), 200).unranked).toEqual({ disqualified: 1 });
    const { publicKey } = (await results()).body;
    const found = replay(await bundle('contest-v1'), { key: text(publicKey) });
    expect(found).toMatchObject(EQUAL);
    for (const no of [1, 2, 3, null]) expect(replayed(found, no)).toEqual(await ranks(no));
  });

  it('is appealed against; the appeal is upheld and leads to a correction', async () => {
    const { token, attempts } = by.Bình;
    const filed = await test.call('POST', `/api/contests/${contest.slug}/appeals`, {
      token,
      body: {
        publication: 'contest-v1',
        kind: 'attempt',
        subject: attempts[1],
        text: 'Câu 5 của vòng 2: đáp án đúng phải là B, theo sách giáo khoa.',
      },
    });
    const id = text(ok(filed, 201).appeal?.id);
    expect(await blocking()).toEqual(['appeals-open 1']);
    const answer = { outcome: 'upheld', answer: 'Khiếu nại đúng: đáp án câu 5 sẽ được sửa.' };
    ok(await staff('PUT', `/appeals/${id}/answer`, answer), 200);
    expect(await blocking()).toEqual(['appeals-uncorrected 1']);

    const asked = await keyIsB(2, 'Q5', 'appeal');
    expect((await effect(asked)).toSorted()).toEqual([
      '2 nhat: An -> Bình',
      '2 nhi: Bình -> Dung',
      'all chung-cuoc: An -> Bình',
    ]);
    const correctionId = await propose(asked);
    expect((await approve(correctionId, second)).status).toBe(200);
    ok(await staff('PUT', `/appeals/${id}/correction`, { correctionId }), 200);
    expect(await blocking()).toEqual(['outdated 1']);
    await computeAll(test);
    // In question 5 An alone had said "A" and loses 5; everybody else gains 5. An is exact, Giang off by 2.
    expect(await ranks(2)).toEqual([
      ...['1 Bình 30', '2 Dung 25', '3 An 20', '4 Giang 20', '5 Hà 15', '6 Khoa 10', '7 Linh 5'],
    ]);
    // An 25+20+25, Bình 30+30+15, Dung 20+25+25, Giang 20+20+25, Hà 15+15+10, Khoa 5+10+5, Linh 5+5+0.
    expect(await ranks(null)).toEqual([
      ...['1 Bình 75', '2 An 70', '2 Dung 70', '4 Giang 65', '5 Hà 40', '6 Khoa 20', '7 Linh 10'],
    ]);
    expect(await gate()).toEqual([]);
    const mine = await test.call('GET', `/api/contests/${contest.slug}/appeals`, { token });
    expect(mine.body).toMatchObject({ appeals: [{ id, state: 'upheld', answer: answer.answer }] });
  });

  it('is published again with the reason; what was published before stays as it was', async () => {
    const before = await bundle('contest-v1');
    const unexplained = await staff('POST', ofContest('/publications'), { version: 2 });
    expect(unexplained).toMatchObject({ status: 422, body: { errors: [{ path: 'reason' }] } });
    const reason = 'Sửa đáp án câu 5 vòng 2 theo khiếu nại được chấp nhận.';
    await publish(2, reason);
    expect((await results()).body).toMatchObject({
      publications: [
        { label: 'contest-v2', current: true, supersedes: 'contest-v1', reason },
        { label: 'contest-v1', current: false, reason: null },
      ],
    });
    const now = await published('contest-v2');
    expect(now).toEqual(
      expect.arrayContaining([
        'Chung cuộc chung-cuoc: Bình',
        'Vòng 2 nhat: Bình',
        'Vòng 2 nhi: Dung',
      ]),
    );
    expect(await published('contest-v1')).toContain('Chung cuộc chung-cuoc: An');
    expect((await bundle('contest-v1')).equals(before)).toBe(true);
    expect(replay(before)).toMatchObject(EQUAL);

    const found = replay(await bundle('contest-v2'));
    expect(found).toMatchObject(EQUAL);
    for (const no of [1, 2, 3, null]) expect(replayed(found, no)).toEqual(await ranks(no));
  });

  it.each([
    ['attempts', '"prediction":7', '"prediction":8'],
    ['corrections', 'wrong-key', 'wrong-kez'],
    ['decisions', 'Giang', 'Gianh'],
    ['result', '"rank":1', '"rank":2'],
  ])('shows whoever changes one byte of the part `%s`', async (part, old, changed) => {
    const bytes = await bundle('contest-v2');
    const at = bytes.indexOf(old, bytes.indexOf(`"${part}":`));
    const forged = Buffer.from(bytes);
    forged.write(changed, at);
    expect(forged.filter((byte, index) => byte !== bytes[index])).toHaveLength(1);
    const { verified, differences } = replay(forged);
    expect(verified.parts).toBe(false);
    expect(differences.map(({ message }) => message)).toContain(`tampered: part \`${part}\``);
  });

  it('publishes a round by itself without what is won over all rounds', async () => {
    await publish(1, undefined, 2);
    expect(await published('round-2-v1')).toEqual(['Vòng 2 nhat: Bình', 'Vòng 2 nhi: Dung']);
    const found = replay(await bundle('round-2-v1'));
    expect(found).toMatchObject(EQUAL);
    expect(found.result!.standings.map(({ round }) => round)).toEqual([rounds[1]]);
    expect(replayed(found, 2)).toEqual(await ranks(2));
  });
});
