import { Injectable } from '@nestjs/common';
import { says } from '@bangvang/platform';
import { query, type Tx } from '@bangvang/database';
import { peopleIn } from '@bangvang/essays';
import { Statistics } from '../../progress/statistics.service';
import { stageNotReady } from '../../stages/stages.errors';
import type { StageRow } from '../../stages/stages.repository';
import type { Candidate } from './promotion.rules';

/** Works that may come to a stage from one before it. */
export interface Pool {
  from: StageRow;
  works: Candidate[];
  /** Codes that were brought before. */
  brought: Set<string>;
}

interface FinalMark {
  code: string;
  medium: string;
  centipoints: number | null;
  brought: boolean;
}

/** The works of the stages before, with the marks that count there. */
@Injectable()
export class Candidates {
  constructor(private readonly statistics: Statistics) {}

  /**
   * By the stage they come from, the last one first: a medium comes from the last stage that judged it.
   * @throws Problem STAGE_NOT_READY while such a stage is not locked
   */
  async of(tx: Tx, stage: StageRow, all: StageRow[]): Promise<Pool[]> {
    const before = all.filter(({ ordinal }) => ordinal < stage.ordinal).reverse();
    const pools: Pool[] = [];
    for (const from of before) {
      const marks = await query<FinalMark>(tx, FINAL_MARKS, [from.id, stage.id]);
      const own = marks.filter(({ medium }) => {
        const last = before.find(({ rules }) => judges(rules.media, medium));
        return last?.id === from.id && judges(stage.rules.media, medium);
      });
      if (own.length === 0) continue;
      if (from.state !== 'locked') {
        throw stageNotReady(
          says(
            `The marks of ${from.rules.name} are not locked.`,
            `Điểm của ${from.rules.name} chưa khóa.`,
          ),
          { stageId: from.id },
        );
      }
      const brought = new Set(own.flatMap(({ code, brought: there }) => (there ? [code] : [])));
      pools.push({ from, works: await this.counted(tx, from, own), brought });
    }
    return pools;
  }

  /** With the marks that count by the rules of the stage, and with whose works they are, nameless. */
  private async counted(tx: Tx, from: StageRow, marks: FinalMark[]): Promise<Candidate[]> {
    const adjusted = await this.adjusted(tx, from);
    const authors = await authorsOf(tx, from.id);
    return marks.map(({ code, medium, centipoints: raw }) => {
      const fair = adjusted.get(code) ?? null;
      return {
        ...{ code, medium, rawCentipoints: raw, adjustedCentipoints: fair },
        centipoints: from.rules.counts === 'adjusted' ? (fair ?? raw) : raw,
        authors: authors.get(code) ?? [],
      };
    });
  }

  private async adjusted(tx: Tx, from: StageRow): Promise<Map<string, number>> {
    const { ranking } = await this.statistics.ofStage(tx, from);
    return new Map(ranking.map((work) => [work.code, work.adjustedCentipoints]));
  }
}

/** The authors of works as the tags tell them apart: whoever shares a tag is one person. */
async function authorsOf(tx: Tx, stageId: string): Promise<Map<string, string[]>> {
  const rows = await query<{ code: string; authors: string[][] }>(
    tx,
    `SELECT code, json_agg(tags ORDER BY author) AS authors FROM (
       SELECT code, author, json_agg(encode(tag, 'hex') ORDER BY tag) AS tags
         FROM work_tag WHERE stage_id = $1 AND author IS NOT NULL GROUP BY code, author) AS one
      GROUP BY code ORDER BY code`,
    [stageId],
  );
  const people = peopleIn(rows.map(({ authors }) => authors));
  return new Map(rows.map(({ code }, index) => [code, people[index] ?? []]));
}

const judges = (media: readonly string[], medium: string): boolean =>
  media.length === 0 || media.includes(medium);

/** Final marks of works, and whether they are in the next stage already; reference works are nobody's. */
const FINAL_MARKS = `
  SELECT w.code, w.medium, o.centipoints,
         EXISTS (SELECT FROM work n WHERE n.stage_id = $2 AND n.code = w.code)
           OR EXISTS (SELECT FROM blinding_run b JOIN blinding_item i ON i.run_id = b.id
                       WHERE b.stage_id = $2 AND b.from_stage_id = w.stage_id AND i.item = w.code) AS brought
    FROM work w LEFT JOIN work_outcome o
      ON o.stage_id = w.stage_id AND o.code = w.code AND o.state = 'final'
   WHERE w.stage_id = $1
     AND NOT EXISTS (SELECT FROM reference_work r WHERE r.stage_id = w.stage_id AND r.code = w.code)
     AND NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = w.stage_id AND x.code = w.code)`;
