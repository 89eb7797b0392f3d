import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { ContestDesk, ContestRuleDesk, RoundDesk, Sealing } from '@bangvang/contests';
import type { StaffIdentity } from '@bangvang/platform';
import { Banks, QuestionImport } from '@bangvang/questions';
import { UnitFiles, UnitsAdmin } from '@bangvang/units';
import { CITY, DEMO_SLUG, demoContest, demoRounds, LIFE } from './demo-contest';
import { demoContestRules } from './demo-results';
import { demoUnits } from './demo-units';
import { SEED } from './seed-files';

const TREE = { code: 'hai-phong-2023', name: 'Hải Phòng 2023 và các tỉnh, thành phố' };
const BANK = 'Hải Phòng làm theo lời Bác: câu hỏi mẫu';

/** Builds the demo through the same services as its organisers; each step takes up what is there already. */
export class DemoBuilder {
  private readonly contests: ContestDesk;
  private readonly rounds: RoundDesk;

  constructor(
    private readonly context: INestApplicationContext,
    private readonly admin: StaffIdentity,
  ) {
    this.contests = context.get(ContestDesk);
    this.rounds = context.get(RoundDesk);
  }

  /** Everything but the publication. Returns the contest's id. */
  async build(): Promise<string> {
    const treeId = await this.tree();
    const contestId = await this.contest(treeId);
    await this.contestRules(contestId);
    const bankId = await this.bank(contestId);
    const { serverTime, contest } = await this.contests.get(contestId);
    if (contest.rounds.length === 0) {
      for (const round of demoRounds(serverTime, bankId)) {
        await this.rounds.add(contestId, round, this.admin);
      }
    }
    await this.sealFirst(contestId);
    return contestId;
  }

  private async tree(): Promise<string> {
    const admin = this.context.get(UnitsAdmin);
    const known = (await admin.trees()).find(({ code }) => code === TREE.code);
    const { id } = known ?? (await admin.createTree(TREE.code, TREE.name));
    await this.context.get(UnitFiles).import(id, demoUnits());
    return id;
  }

  private async contest(treeId: string): Promise<string> {
    const { contests } = await this.contests.list(this.admin);
    const known = contests.find(({ slug }) => slug === DEMO_SLUG);
    return known ? known.id : (await this.contests.create(demoContest(treeId))).contest.id;
  }

  private async contestRules(contestId: string): Promise<void> {
    const desk = this.context.get(ContestRuleDesk);
    const { version } = await desk.get(contestId);
    if (version > 0) return;
    await desk.save(contestId, { expectedVersion: 0, rules: demoContestRules() }, this.admin);
  }

  private async bank(contestId: string): Promise<string> {
    const banks = this.context.get(Banks);
    const [known] = await banks.list(this.admin, { contestId });
    const { id } = known ?? (await banks.create(this.admin, { name: BANK, contestId }));
    const defaults = { topic: CITY.topic, difficulty: 1 };
    const by = `staff:${this.admin.accountId}`;
    await this.context.get(QuestionImport).run(id, questions(), defaults, by);
    return id;
  }

  /** So that its fingerprints are public before it opens. */
  private async sealFirst(contestId: string): Promise<void> {
    const { contest } = await this.contests.get(contestId);
    const first = contest.rounds[0];
    if (!first || first.sealed) return;
    await this.context.get(Sealing).seal(first.id, `staff:${this.admin.accountId}`);
  }
}

/** The sample questions with codes and topics. */
function questions(): Buffer {
  const file = readFileSync(join(SEED, 'sample-questions.json'), 'utf8');
  const named = (JSON.parse(file) as object[]).map((question, place) => ({
    ...question,
    code: `HP${String(place + 1).padStart(2, '0')}`,
    topic: place < LIFE.questions ? LIFE.topic : CITY.topic,
  }));
  return Buffer.from(JSON.stringify(named));
}
