import type { StaffDesk } from '../../load/staff-desk';
import { CHIEF, HOLDERS, JUDGES } from '../demo-accounts';
import { DEMO_SLUG } from '../demo-contest';
import { DemoAuthors } from './authors';
import { JuryBuilder } from './jury';
import { DemoMarks } from './marks';
import { demoWorks, type DemoWork } from './works';
import { writingContest, writingRules, WRITING_SLUG } from './writing-contest';

const MOST = 200;
const UNITS = 20;

/** What the builder works with. */
export interface WritingGround {
  url: string;
  /** Of every account that is made, and of the key holders' keys. */
  password: string;
  admin: StaffDesk;
  organiser: StaffDesk;
  /** Opens the desk of an account that is there. */
  desk: (email: string) => Promise<StaffDesk>;
}

interface Contest {
  id: string;
  slug: string;
  unitTreeId: string;
}

interface Queued {
  id: string;
  title: string;
}

/** The writing contest of the demo, step by step; each takes up what is there already. */
export class WritingBuilder {
  private readonly works = demoWorks();

  constructor(private readonly ground: WritingGround) {}

  async build(): Promise<void> {
    const contest = await this.contest();
    await this.people(contest.id);
    await this.entries(contest);
    await this.screening(contest.id);
    await this.judging(contest.id);
  }

  private async contest(): Promise<Contest> {
    const { admin } = this.ground;
    const { contests } = await admin.call<{ contests: Contest[] }>('GET', '/api/staff/contests');
    const quiz = contests.find(({ slug }) => slug === DEMO_SLUG);
    const { id } =
      contests.find(({ slug }) => slug === WRITING_SLUG) ?? (await this.newContest(quiz!.id));
    const path = `/api/staff/contests/${id}`;
    const { version } = await admin.call<{ version: number }>('GET', `${path}/rules`);
    if (version === 0) {
      const rules = writingRules(new Date());
      await admin.call('PUT', `${path}/rules`, { expectedVersion: 0, rules });
    }
    const { contest } = await admin.call<{ contest: Contest }>('POST', `${path}/publication`);
    return contest;
  }

  private async newContest(quizId: string): Promise<Contest> {
    const { admin } = this.ground;
    const path = '/api/staff/contests';
    const quiz = await admin.call<{ contest: Contest }>('GET', `${path}/${quizId}`);
    const made = writingContest(quiz.contest.unitTreeId);
    return (await admin.call<{ contest: Contest }>('POST', path, made)).contest;
  }

  /** The jury's accounts and the organiser's role. */
  private async people(contestId: string): Promise<void> {
    const { admin, organiser, password } = this.ground;
    await admin.appoint(organiser, contestId, 'organiser');
    const path = '/api/staff/accounts';
    const { accounts } = await admin.call<{ accounts: { email: string }[] }>(
      'GET',
      `${path}?limit=${MOST}`,
    );
    const known = new Set(accounts.map(({ email }) => email));
    for (const account of [CHIEF, ...JUDGES, ...HOLDERS]) {
      if (!known.has(account.email)) await admin.call('POST', path, { ...account, password });
    }
  }

  private async entries({ slug, unitTreeId }: Contest): Promise<void> {
    const { url, organiser, password } = this.ground;
    const { units } = await organiser.call<{ units: { no: number }[] }>(
      'GET',
      `/api/units?tree=${unitTreeId}&limit=${UNITS}`,
    );
    const nos = units.map(({ no }) => no);
    const authors = new DemoAuthors(url, slug, nos, password);
    for (const [n, work] of this.works.entries()) await authors.write(n, work);
  }

  /** The organisers decide about all but those that wait for whoever tries the demo. */
  private async screening(contestId: string): Promise<void> {
    const { organiser } = this.ground;
    const { entries } = await organiser.call<{ entries: Queued[] }>(
      'GET',
      `/api/staff/contests/${contestId}/screening?state=waiting`,
    );
    for (const { id, title } of entries) {
      const decision = decisionOf(this.works.find((work) => work.title === title));
      if (decision === null) continue;
      const asked = { version: 1, seen: 0, ...decision };
      await organiser.call('POST', `/api/staff/entries/${id}/screening/decisions`, asked);
    }
  }

  private async judging(contestId: string): Promise<void> {
    const { desk, organiser, password } = this.ground;
    const open = (accounts: { email: string }[]): Promise<StaffDesk[]> =>
      Promise.all(accounts.map(({ email }) => desk(email)));
    const [chief] = (await open([CHIEF])) as [StaffDesk];
    const [shown, ...others] = (await open(JUDGES)) as [StaffDesk, ...StaffDesk[]];
    const holders = await open(HOLDERS);
    const desks = { organiser, chief, judges: [shown, ...others], holders };
    const { stageId, opened } = await new JuryBuilder(desks, contestId, password).convene();
    if (opened) await new DemoMarks(stageId, this.works).give(shown, others);
  }
}

function decisionOf(work: DemoWork | undefined): object | null {
  if (work?.state === 'accepted') return { outcome: 'accepted', code: 'complete' };
  return work?.state === 'rejected' ? { outcome: 'rejected', code: 'off-topic' } : null;
}
