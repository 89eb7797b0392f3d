import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Papers, type SealRecord } from '@bangvang/questions';
import { tierNames, type RuleNames } from '@bangvang/rulebook';
import { LRUCache } from 'lru-cache';
import {
  chosenDivisions,
  contestRulesSummary,
  type ContestRulesInForce,
} from '../contest-rules/contest-rules';
import { ContestRulesRepository } from '../contest-rules/contest-rules.repository';
import type { LiveRound } from '../live-round';
import { registrationWindow } from '../registration/registration';
import type { CalledInRules } from '../rules/clauses';
import { windows } from '../rules/round-time';
import { PUBLISHED_WORKS, PublishedRounds, type FirstPublished } from '../published-rounds';
import { RoundNumbers } from '../round-numbers';
import { renderMarkdown } from './markdown';
import type { ContestDetailDto, PublicContestRulesDto } from './public.dto';
import { PublicRepository } from './public.repository';
import { roundDetail, type StaticRound } from './public.view';

/** Everything public about a contest that does not change with the time of day. */
export type StaticContest = Omit<ContestDetailDto, 'state' | 'rounds'> & { rounds: StaticRound[] };

const MAX_HISTORIES = 2_000;

/** One contest in full, as anyone may read it. */
@Injectable()
export class ContestDetails {
  /** What is sealed stays as it is, so it is read once. */
  private readonly histories = new LRUCache<string, SealRecord[]>({ max: MAX_HISTORIES });

  constructor(
    private readonly database: Database,
    private readonly repository: PublicRepository,
    private readonly contestRules: ContestRulesRepository,
    private readonly papers: Papers,
    private readonly numbers: RoundNumbers,
    private readonly published: PublishedRounds,
  ) {}

  /** What is public of a contest; null where there is no such one, or it is not published. */
  async bySlug(slug: string): Promise<StaticContest | null> {
    const { tx } = this.database;
    const contest = await this.repository.publishedContestBySlug(tx, slug);
    if (!contest) return null;
    const { id, title, edition, zone, rulesText, unitTreeId, registration, consents, writing } =
      contest;
    const rounds = await this.repository.liveRoundsOf(tx, id);
    const inForce = await this.contestRules.inForce(tx, id);
    const published = await this.published.of(id);
    const called = {
      divisions: inForce.rules.divisions ?? [],
      rounds: rounds.map((round) => ({ id: round.id, name: round.title })),
    };
    return {
      id,
      slug,
      title,
      edition,
      zone,
      rulesText,
      rulesHtml: renderMarkdown(rulesText),
      registration,
      registrationWindow: registrationWindow(registration, windows(rounds, writing)),
      unitTreeId,
      consents,
      contestRules: publicRules(inForce, {
        hasRounds: rounds.length > 0,
        names: {
          tiers: tierNames(inForce.rules, rounds),
          units: await this.contestRules.barredUnits(tx, id, inForce.rules),
        },
      }),
      divisions: chosenDivisions(inForce.rules),
      amendments: await this.repository.amendments(tx, id),
      writing,
      resultPublishedAt: published.get('') ?? published.get(PUBLISHED_WORKS) ?? null,
      rounds: await Promise.all(rounds.map((round) => this.detail(round, published, called))),
    };
  }

  private async detail(
    round: LiveRound,
    published: FirstPublished,
    called: CalledInRules,
  ): Promise<StaticRound> {
    const [history, numbers] = await Promise.all([this.history(round), this.numbers.of(round)]);
    return {
      ...roundDetail(round, history, numbers, called),
      resultPublishedAt: published.get(round.id) ?? published.get('') ?? null,
    };
  }

  private async history({ id, sealedAt }: LiveRound): Promise<SealRecord[]> {
    const name = `${id} ${sealedAt?.getTime()}`;
    const known = this.histories.get(name);
    if (known) return known;
    const history = await this.papers.history(this.database.tx, id);
    if (sealedAt) this.histories.set(name, history);
    return history;
  }
}

function publicRules(
  { version, sha256, rules }: ContestRulesInForce,
  has: { hasRounds: boolean; names: RuleNames },
): PublicContestRulesDto {
  const { vi, en } = contestRulesSummary(rules, has);
  return { version, sha256, summary: vi, summaryEn: en };
}
