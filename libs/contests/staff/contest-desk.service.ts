import { wrong } from '@bangvang/rulebook';
import { Injectable } from '@nestjs/common';
import type { FieldError } from '@bangvang/contracts';
import { Database, isForeignKeyViolation, isUniqueViolation, type Tx } from '@bangvang/database';
import { canonicalJson, invalid, newId, type StaffIdentity } from '@bangvang/platform';
import { Papers } from '@bangvang/questions';
import { Changes } from '../changes';
import { RuleChecks } from '../contest-rules/rule-checks.service';
import {
  contestIncomplete,
  contestNotFound,
  contestPublished,
  rulesInvalid,
  slugTaken,
} from '../contests.errors';
import { isUuid } from '../ids';
import { PublicRepository } from '../public/public.repository';
import type { ContestRow } from '../rows';
import { checkConsents, defaultRegistration } from '../registration/registration';
import {
  checkPublishedEdit,
  missingInBank,
  missingInContest,
  missingInRounds,
} from './editing.rules';
import type {
  CreateContestDto,
  EditContestDto,
  StaffContestAnswerDto,
  StaffContestListDto,
} from './staff.dto';
import { StaffRepository, type StaffRound } from './staff.repository';
import { staffContest, staffContestSummary } from './staff.view';

const UNIT_TREE = { vi: 'một danh mục đơn vị có trong hệ thống', en: 'the id of a unit tree' };
const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** Contests as their organisers set them up. */
@Injectable()
export class ContestDesk {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly repository: StaffRepository,
    private readonly reader: PublicRepository,
    private readonly papers: Papers,
    private readonly rules: RuleChecks,
  ) {}

  /** The contests an account has a role in; all of them for an admin. */
  async list({ isAdmin, roles }: StaffIdentity): Promise<StaffContestListDto> {
    const { tx } = this.database;
    const contests = await this.repository.contests(tx, isAdmin ? null : Object.keys(roles));
    const rounds = Map.groupBy(
      await this.repository.rounds(
        tx,
        contests.map(({ id }) => id),
      ),
      ({ contestId }) => contestId,
    );
    const now = await this.reader.now(tx);
    return {
      serverTime: now,
      contests: contests.map((contest) =>
        staffContestSummary(contest, rounds.get(contest.id) ?? [], now),
      ),
    };
  }

  /** @throws Problem CONTEST_NOT_FOUND */
  async get(id: string): Promise<StaffContestAnswerDto> {
    const { tx } = this.database;
    const contest = isUuid(id) ? await this.reader.contestById(tx, id) : null;
    if (!contest) throw contestNotFound();
    const rounds = await this.repository.rounds(tx, [id]);
    const now = await this.reader.now(tx);
    const missing = contest.publishedAt ? [] : await this.missing(tx, contest, rounds, now);
    const amendments = await this.reader.amendments(tx, id);
    return {
      serverTime: now,
      contest: staffContest(contest, rounds, now, { amendments, missing }),
    };
  }

  /** @throws Problem SLUG_TAKEN, VALIDATION_FAILED */
  async create(input: CreateContestDto): Promise<StaffContestAnswerDto> {
    const { slug, title, edition, zone, rulesText, unitTreeId, registration, consents } = input;
    const contest: ContestRow = {
      id: newId(),
      slug,
      title,
      edition: edition || null,
      zone: zone ?? DEFAULT_ZONE,
      rulesText: rulesText ?? '',
      unitTreeId: unitTreeId ?? null,
      registration: registration ?? defaultRegistration(),
      consents: consents ?? [],
      writing: null,
      publishedAt: null,
      createdAt: new Date(0),
    };
    refuse(checkConsents(contest.consents, []));
    await this.changes
      .make((tx) => this.repository.insertContest(tx, contest))
      .catch(explain(contest));
    return this.get(contest.id);
  }

  /** @throws Problem CONTEST_NOT_FOUND, SLUG_TAKEN, CONTEST_PUBLISHED, VALIDATION_FAILED, RULES_INVALID */
  async edit(id: string, changes: EditContestDto): Promise<StaffContestAnswerDto> {
    await this.changes.make(async (tx) => {
      const before = await this.lock(tx, id);
      const after = edited(before, changes);
      const published = before.publishedAt !== null;
      refuse(checkConsents(after.consents, published ? before.consents : []));
      if (published) {
        const errors = checkPublishedEdit(before, after);
        if (errors.length > 0) throw contestPublished(errors);
        const missing = missingInContest(after);
        if (missing.length > 0) throw contestIncomplete(missing);
      }
      await this.fitsItsRules(tx, before, after);
      await this.repository.updateContest(tx, after).catch(explain(after));
    });
    return this.get(id);
  }

  /** Makes the contest public; doing it again changes nothing. @throws Problem CONTEST_NOT_FOUND, CONTEST_INCOMPLETE */
  async publish(id: string): Promise<StaffContestAnswerDto> {
    await this.changes.make(async (tx) => {
      const contest = await this.lock(tx, id);
      if (contest.publishedAt) return;
      const rounds = await this.repository.rounds(tx, [id]);
      const missing = await this.missing(tx, contest, rounds, await this.reader.now(tx));
      if (missing.length > 0) throw contestIncomplete(missing);
      await this.repository.publish(tx, id);
    });
    return this.get(id);
  }

  /** What the rules ask of people stays asked, also when registration changes. */
  private async fitsItsRules(tx: Tx, before: ContestRow, after: ContestRow): Promise<void> {
    const same =
      before.unitTreeId === after.unitTreeId &&
      canonicalJson(before.registration) === canonicalJson(after.registration);
    const errors = same ? [] : await this.rules.ofEdited(tx, after);
    if (errors.length > 0) throw rulesInvalid(errors);
  }

  private async lock(tx: Tx, id: string): Promise<ContestRow> {
    const contest = isUuid(id) ? await this.repository.lockContest(tx, id) : null;
    if (!contest) throw contestNotFound();
    return contest;
  }

  /** Banks may grow while the contest runs, so only the round that opens next needs its questions now. */
  private async missing(
    tx: Tx,
    contest: ContestRow,
    rounds: StaffRound[],
    now: Date,
  ): Promise<FieldError[]> {
    const missing = [
      ...missingInContest(contest),
      ...(rounds.length === 0 && contest.writing !== null ? [] : missingInRounds(rounds, now)),
      ...(await this.rules.ofPublication(tx, contest)),
    ];
    const next = rounds.findIndex(({ closesAt }) => closesAt > now);
    const round = rounds[next];
    if (!round || round.sealedAt) return missing;
    const shortages = await this.papers.missing(tx, round.rules, contest.id);
    return [...missing, ...missingInBank(next, shortages)];
  }
}

function edited(before: ContestRow, changes: EditContestDto): ContestRow {
  const { edition, ...rest } = changes;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...before,
    ...(Object.fromEntries(given) as Partial<ContestRow>),
    edition: edition === undefined ? before.edition : edition || null,
  };
}

function refuse(errors: FieldError[]): void {
  if (errors.length > 0) throw invalid(errors);
}

const explain =
  ({ slug, unitTreeId }: ContestRow) =>
  (error: unknown): never => {
    if (isUniqueViolation(error, 'contest_slug')) throw slugTaken(slug);
    if (isForeignKeyViolation(error, 'fkx_contest_unit_tree_id')) {
      throw invalid([wrong('unitTreeId', UNIT_TREE, unitTreeId ?? undefined)]);
    }
    throw error;
  };
