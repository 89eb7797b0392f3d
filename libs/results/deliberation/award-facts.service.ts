import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { Works, type KnownAuthor } from '@bangvang/essays';
import { Stages, Statistics } from '@bangvang/judging';
import type {
  AwardFacts,
  AwardWork,
  Division,
  JuryDecision,
  WritingRules,
} from '@bangvang/rulebook';
import { DeliberationRepository, type MarkedWork } from './deliberation.repository';
import { OpenedWorks, type KnownWork } from './opened-works.service';
import { ageOn, divisionOf, lastStageOf } from './deliberation.rules';
import { corrected, type WorkCorrection } from './versions/corrected.rules';

/** What the jury decided about a list, and what corrected its works. */
export interface ListState {
  rules: WritingRules;
  decisions: JuryDecision[];
  corrections: readonly WorkCorrection[];
}

/** Facts of awards, and what they were made from. */
export interface GatheredFacts {
  facts: AwardFacts;
  works: Map<string, KnownWork>;
  /** Whether every code of the last stages is opened. */
  opened: boolean;
}

/** What awards are computed from: final marks by code, their corrections, and what opening the codes told. */
@Injectable()
export class AwardFactsSource {
  constructor(
    private readonly repository: DeliberationRepository,
    private readonly contests: Contests,
    private readonly stages: Stages,
    private readonly statistics: Statistics,
    private readonly works: Works,
    private readonly opened: OpenedWorks,
  ) {}

  async of(
    tx: Tx,
    contestId: string,
    { rules, decisions, corrections }: ListState,
  ): Promise<GatheredFacts> {
    const marked = corrected(await this.finalWorks(tx, contestId, rules), corrections);
    const known = await this.opened.of(tx, contestId, marked);
    const { rules: around } = await this.contests.rules(tx, contestId);
    const all = [...known.values()];
    const accepted = await this.works.accepted(tx, contestId);
    const byMedium = Map.groupBy(accepted, ({ medium }) => medium);
    return {
      works: known,
      opened: all.length > 0 && all.every(({ entry }) => entry !== null),
      facts: {
        rules: rules.awards,
        media: rules.media.map(({ id }) => id),
        works: all
          .filter(({ work }) => !work.removed)
          .map((one) => awardWork(one, around.divisions ?? [])),
        entrants: [...byMedium].map(([medium, works]) => ({
          medium,
          division: null,
          works: works.length,
        })),
        accepted: await this.acceptedOfUnits(
          tx,
          accepted.flatMap(({ unitNo }) => (unitNo === null ? [] : [unitNo])),
        ),
        decisions,
      },
    };
  }

  /** Whether every stage is locked. */
  async isReady(tx: Tx, contestId: string): Promise<boolean> {
    const stages = await this.stages.ofContest(tx, contestId);
    return stages.length > 0 && stages.every(({ lockedAt }) => lockedAt !== null);
  }

  /** Works of the last stage of their medium, with the marks that count. */
  private async finalWorks(tx: Tx, contestId: string, rules: WritingRules): Promise<MarkedWork[]> {
    const marked = await this.repository.marked(tx, contestId);
    const last = marked.filter(({ medium, rulesId }) => lastStageOf(rules, medium)?.id === rulesId);
    const adjusted = new Map<string, number>();
    for (const stage of await this.stages.ofContest(tx, contestId)) {
      if (stage.rules.counts !== 'adjusted') continue;
      const { ranking } = await this.statistics.ofStage(tx, stage);
      for (const { code, adjustedCentipoints } of ranking) {
        adjusted.set(`${stage.id} ${code}`, adjustedCentipoints);
      }
    }
    return last.map((work) => ({
      ...work,
      centipoints: adjusted.get(`${work.stageId} ${work.code}`) ?? work.centipoints,
    }));
  }

  private async acceptedOfUnits(tx: Tx, nos: number[]): Promise<Map<string, number>> {
    const counts = Map.groupBy(nos, (no) => no);
    const units = await this.repository.unitCodes(tx, [...counts.keys()]);
    return new Map(units.map(({ no, code }) => [code, counts.get(no)?.length ?? 0]));
  }
}

/** What tells who an author is. Whoever shares one of these is one person: registered here, told by a sender there. */
const tellingOf = ({ keys, participantId }: KnownAuthor): string[] =>
  participantId === null ? keys : [...keys, participantId];

function awardWork({ work, entry, authors }: KnownWork, divisions: readonly Division[]): AwardWork {
  const { code, medium, centipoints } = work;
  const plain = { code, medium, centipoints };
  if (entry === null) return { ...plain, division: null, authors: [], opened: null };
  const ages = authors.map(({ data }) => ageOn(data.birthDate, entry.submittedOn));
  return {
    ...plain,
    division: divisionOf(divisions, { ages, unitKind: entry.unit?.kind ?? null }),
    authors: [...new Set(authors.flatMap(tellingOf))],
    opened: {
      unit: entry.unit?.code ?? null,
      births: authors.map(({ data }) => data.birthDate ?? null),
      ages,
    },
  };
}
