import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { AuthorSeal, type AuthorData } from '../../libs/essays/entries/author.seal';
import { stage as plainStage } from '../../libs/rulebook/writing/writing.testing';
import type { TestAnswer, TestApp } from './app';
import { judgedStage, type TestJudge, type TestStage } from './marking';
import { setContestRules } from './publications';
import { staffMember, type StaffMember } from './staff';
import { insertAuthor, insertUnits, medium, plainWriting, type Author } from './writing';

/** An author of a work: registered, or, with `registered: false`, known by what a clerk typed. */
export interface MadeAuthor {
  name: string;
  registered?: boolean;
  /** Agreed to be named; default true. */
  named?: boolean;
  data?: AuthorData;
}

export interface MadeWork {
  title: string;
  points: number;
  medium?: string;
  authors: MadeAuthor[];
  /** Which of the contest's units sent it. */
  unit?: number;
  /** The unit itself is the author. */
  byUnit?: boolean;
  paper?: boolean;
}

/** A contest whose works are marked and whose stage is locked: what comes next is the jury's. */
export interface Awarded {
  stage: TestStage;
  contestId: string;
  slug: string;
  chief: TestJudge;
  organiser: StaffMember;
  units: number[];
  /** Registered authors by name. */
  people: Map<string, Author>;
  /** A call about the jury's room; by the organiser unless told otherwise. */
  room: (method: string, rest?: string, body?: unknown, by?: StaffMember) => Promise<TestAnswer>;
  /** A call of the organiser about the contest. */
  staff: (method: string, rest: string, body?: unknown) => Promise<TestAnswer>;
  /** The jury signs its list, then two key holders open the codes. */
  opened: () => Promise<void>;
  /** Two key holders open the codes; the jury has signed. */
  unsealed: () => Promise<void>;
  conclude: () => Promise<void>;
  publish: () => Promise<void>;
  codeOf: (title: string) => string;
}

const tier = (id: string, name: string, count: number) => ({ id, name, count });

/** Prizes that most specs give: one A, one B, two C per medium. */
export const AWARDS = {
  overAll: [],
  perMedium: [
    {
      medium: null,
      tiers: [tier('a', 'Giải A', 1), tier('b', 'Giải B', 1), tier('c', 'Giải C', 2)],
    },
  ],
  onePerAuthor: false,
  minimum: [],
  extra: [],
  collectives: null,
};

interface AwardedOptions {
  works: MadeWork[];
  /** Changes of the writing rules. */
  writing?: Record<string, unknown>;
  /** Rules of the contest beside its writing part. */
  rules?: Record<string, unknown>;
}

const ONE_MARK = { marks: 1, discrepancy: { on: ['total' as const], bands: [], third: null } };
const MEDIA = [medium(), medium({ id: 'clip', name: 'Video clip' })];

/** Makes the contest, its units, works and marks. */
export async function awardedContest(
  test: TestApp,
  { works, writing = {}, rules = {} }: AwardedOptions,
): Promise<Awarded> {
  const stage = await judgedStage(test, ONE_MARK, { awards: AWARDS });
  const { contestId, slug } = stage;
  await setContestRules(test.db.tx, contestId, {
    ...rules,
    writing: plainWriting({
      ...{ stages: [plainStage(ONE_MARK)], awards: AWARDS, media: MEDIA, unitEntries: true },
      ...writing,
    }),
  });
  const units = await insertUnits(test, 'Trường An:school', 'Trường Bình:school');
  const judge = await stage.judge();
  const chief = await stage.judge('chief');
  const organiser = await staffMember(test, 'organiser', contestId);
  for (const work of works) {
    const [code = ''] = await stage.addWorks(1, work.medium);
    await stage.assign(code, judge);
    await judge.mark(code, { 'noi-dung': work.points * 100 });
  }
  const people = new Map<string, Author>();
  const call = (method: string, rest: string, body?: unknown, by = organiser) =>
    test.call(method, `/api/staff/contests/${contestId}${rest}`, { cookie: by.cookie, body });
  const room: Awarded['room'] = (method, rest = '', body, by) =>
    call(method, `/deliberation${rest}`, body, by);
  const versioned = async (path: string, by?: StaffMember) => {
    const { body } = await room('GET', '', undefined, by);
    const answer = await room('POST', path, { version: body['version'] }, by);
    if (answer.status !== 200) throw new Error(answer.text);
  };
  const unsealed = () => openWorks(test, { stage, works, units, people });
  return {
    ...{ stage, contestId, slug, chief, organiser, units, people, room, unsealed },
    staff: (method, rest, body) => call(method, rest, body),
    opened: async () => {
      await stage.lead(chief, 'POST', 'lock');
      await room('POST', '', undefined, chief);
      await versioned('/signature', chief);
      await unsealed();
    },
    conclude: () => versioned('/conclusion'),
    publish: async () => {
      const { status, text } = await room('POST', '/publication');
      if (status !== 200) throw new Error(text);
    },
    codeOf: (title) => stage.codes[works.findIndex((work) => work.title === title)] ?? '',
  };
}

interface Opening {
  stage: TestStage;
  works: MadeWork[];
  units: number[];
  people: Map<string, Author>;
}

/** What the two key holders do, made directly in the database: each code the entry of its work. */
async function openWorks(test: TestApp, { stage, works, units, people }: Opening): Promise<void> {
  const { tx } = test.db;
  const { contestId, stageId } = stage;
  const [run] = await query<{ id: string }>(
    tx,
    'SELECT id FROM blinding_run WHERE contest_id = $1',
    [contestId],
  );
  for (const place of [1, 2]) {
    const { accountId } = await staffMember(test, 'key-holder', contestId);
    await query(
      tx,
      `INSERT INTO key_holder (contest_id, place, account_id, named_by) VALUES ($1, $2, $3, $3)`,
      [contestId, place, accountId],
    );
    await query(tx, 'INSERT INTO blind_turn (run_id, account_id) VALUES ($1, $2)', [
      ...[run?.id, accountId],
    ]);
  }
  for (const [index, work] of works.entries()) {
    const entryId = await insertEntry(test, contestId, { work, units, people });
    await query(
      tx,
      'INSERT INTO blind_opened (stage_id, code, run_id, entry_id) VALUES ($1, $2, $3, $4)',
      [stageId, stage.codes[index], run?.id, entryId],
    );
  }
}

/** An accepted entry with its authors. Returns its id. */
export async function insertEntry(
  test: TestApp,
  contestId: string,
  { work, units, people }: Pick<Opening, 'units' | 'people'> & { work: MadeWork },
): Promise<string> {
  const { tx } = test.db;
  const { title, unit, byUnit, paper, medium: of = 'bao' } = work;
  const { accountId } = await staffMember(test, 'nobody');
  const entryId = newId();
  await query(
    tx,
    `INSERT INTO entry (id, contest_id, state, medium, title, title_folded, language, version,
                        submitted_at, decided_at, decided_by, unit_no, author_kind,
                        paper, paper_ref, received_on, typed_by)
     VALUES ($1, $2, 'accepted', $3, $4, 'x', 'vi', 1, now(), now(), $5, $6, $7,
             $8::text IS NOT NULL, $8, CASE WHEN $8 IS NOT NULL THEN current_date END,
             CASE WHEN $8 IS NOT NULL THEN $5::uuid END)`,
    [
      ...[entryId, contestId, of, title, accountId],
      ...[units[unit ?? -1] ?? null, byUnit ? 'unit' : 'person'],
      paper ? `phong-bi-${entryId.slice(-12)}` : null,
    ],
  );
  await query(
    tx,
    `INSERT INTO entry_version (entry_id, version, medium, title, language, content, html, text, words,
                                rules_version, sha256, receipt, submitted_at)
     SELECT id, 1, medium, title, language, '{}', '<p>Bài</p>', 'Bài', 100, 1, repeat('0', 64), '{}', submitted_at
       FROM entry WHERE id = $1`,
    [entryId],
  );
  for (const [index, author] of work.authors.entries()) {
    const known = await registered(test, contestId, author, people);
    await insertAuthorship(test, { entryId, ordinal: index + 1, author, known });
  }
  return entryId;
}

interface Authorship {
  entryId: string;
  ordinal: number;
  author: MadeAuthor;
  known: Author | null;
}

async function insertAuthorship(
  test: TestApp,
  { entryId, ordinal, author, known }: Authorship,
): Promise<void> {
  const { name, data = {} } = author;
  const seal = test.app.get(AuthorSeal);
  const participantId = known?.participantId ?? null;
  await query(
    test.db.tx,
    `INSERT INTO entry_author (entry_id, version, ordinal, participant_id, name, name_folded, data, keys)
       VALUES ($1, 1, $2, $3, $4, 'x', $5, $6)`,
    [
      ...[entryId, ordinal, participantId, name, seal.seal(entryId, data)],
      seal.keys({ participantId, name, penName: null, data }),
    ],
  );
}

async function registered(
  test: TestApp,
  contestId: string,
  { name, registered: isRegistered = true, named = true, data }: MadeAuthor,
  people: Map<string, Author>,
): Promise<Author | null> {
  if (!isRegistered) return null;
  const known = people.get(name) ?? (await insertAuthor(test, contestId, { name }));
  if (people.has(name)) return known;
  people.set(name, known);
  await query(
    test.db.tx,
    `INSERT INTO consent (participant_id, purpose, text_version, text_sha256, given)
     VALUES ($1, 'public-name', 1, repeat('0', 64), $2)`,
    [known.participantId, named],
  );
  await query(
    test.db.tx,
    'UPDATE participant SET birth_date = $2, display_name = CASE WHEN $3 THEN full_name END WHERE id = $1',
    [known.participantId, data?.birthDate ?? null, named],
  );
  return known;
}
