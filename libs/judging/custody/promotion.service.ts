import { Injectable } from '@nestjs/common';
import { Database, query, type Tx } from '@bangvang/database';
import { forwardOf, type ForwardWork } from '@bangvang/rulebook';
import { stageNotReady } from '../stages/stages.errors';
import type { StageRow } from '../stages/stages.repository';
import { Stages } from '../stages/stages.service';
import { BlindingRepository } from './blinding.repository';
import { blindingEmpty } from './custody.errors';
import { RunOrders } from './run-orders';

interface FinalMark extends ForwardWork {
  brought: boolean;
}

/** Works that go on to a stage, from one before. */
interface Promoted {
  from: StageRow;
  codes: string[];
}

/** Brings works from stage to stage, under second codes where the rules want them. */
@Injectable()
export class Promotion {
  constructor(
    private readonly database: Database,
    private readonly stages: Stages,
    private readonly repository: BlindingRepository,
    private readonly orders: RunOrders,
  ) {}

  /**
   * Brings the works that go on by the rules of the stages before. `chosen` are those that people
   * let on among equals of which not all may.
   * @throws Problem STAGE_NOT_FOUND, STAGE_NOT_READY with `ties` or while a stage before is not
   * locked, BLINDING_EMPTY, KEY_HOLDERS_MISSING, BLINDING_UNDER_WAY
   */
  async bring(stageId: string, chosen: string[], by: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const stage = await this.stages.get(tx, stageId);
      const { contestId, rules } = stage;
      await this.repository.lockContest(tx, contestId);
      if (stage.state !== 'preparing') throw stageNotReady('Vòng chấm này đã bắt đầu.');
      const all = await this.stages.ofContest(tx, contestId);
      const promoted = await this.promoted(tx, stage, all, chosen);
      if (promoted.every(({ codes }) => codes.length === 0)) {
        throw blindingEmpty('Không có bài nào từ vòng trước được chuyển tiếp.');
      }
      if (rules.secondCode) await this.orders.check(tx, contestId);
      for (const { from, codes } of promoted.filter((one) => one.codes.length > 0)) {
        if (!rules.secondCode) await copy(tx, from.id, stageId, codes);
        else {
          const order = { contestId, stageId, fromStageId: from.id, items: codes, by };
          await this.orders.give(tx, order);
        }
      }
    });
  }

  private async promoted(
    tx: Tx,
    stage: StageRow,
    all: StageRow[],
    chosen: string[],
  ): Promise<Promoted[]> {
    const before = all.filter(({ ordinal }) => ordinal < stage.ordinal).reverse();
    const promoted: Promoted[] = [];
    for (const from of before) {
      const works = await query<FinalMark>(tx, FINAL_MARKS, [from.id, stage.id]);
      const own = works.filter(({ medium }) => {
        // A medium comes from the last stage before that judged it.
        const last = before.find(({ rules }) => judges(rules.media, medium));
        return last?.id === from.id && judges(stage.rules.media, medium);
      });
      if (own.length === 0) continue;
      if (from.state !== 'locked') {
        throw stageNotReady(`Điểm của ${from.rules.name} chưa khóa.`, { stageId: from.id });
      }
      const there = new Set(own.flatMap(({ code, brought }) => (brought ? [code] : [])));
      const codes = goingOn(from, own, chosen).filter((code) => !there.has(code));
      promoted.push({ from, codes });
    }
    return promoted;
  }
}

const judges = (media: readonly string[], medium: string): boolean =>
  media.length === 0 || media.includes(medium);

/** @throws Problem STAGE_NOT_READY with the ties that people have to break first */
function goingOn({ rules }: StageRow, works: ForwardWork[], chosen: string[]): string[] {
  const { codes, ties } = forwardOf(rules.forward ?? { kind: 'all' }, works);
  const open = ties.filter(
    (tie) => tie.codes.filter((code) => chosen.includes(code)).length !== tie.places,
  );
  if (open.length > 0) {
    const detail = 'Có bài bằng điểm nhau ở ranh giới. Hãy chọn bài được đi tiếp.';
    throw stageNotReady(detail, { ties: open });
  }
  return [...codes, ...ties.flatMap((tie) => tie.codes.filter((code) => chosen.includes(code)))];
}

/** The same works under the same codes; their files are those of the stage before. */
async function copy(tx: Tx, from: string, to: string, codes: string[]): Promise<void> {
  const values = [from, to, codes];
  await query(
    tx,
    `INSERT INTO work (stage_id, code, run_id, medium, genre, language, title, html, text, words)
     SELECT $2, code, run_id, medium, genre, language, title, html, text, words
       FROM work WHERE stage_id = $1 AND code = ANY($3::text[])`,
    values,
  );
  await query(
    tx,
    `INSERT INTO work_tag (stage_id, code, tag)
     SELECT $2, code, tag FROM work_tag WHERE stage_id = $1 AND code = ANY($3::text[])`,
    values,
  );
  await query(
    tx,
    `INSERT INTO work_file (id, stage_id, code, no, role, part, type, bytes, pages, duration_ms, storage_key)
     SELECT gen_random_uuid(), $2, code, no, role, part, type, bytes, pages, duration_ms, storage_key
       FROM work_file WHERE stage_id = $1 AND code = ANY($3::text[])`,
    values,
  );
}

/** Final marks of works, and whether they are in the next stage already; reference works are nobody's. */
const FINAL_MARKS = `
  SELECT w.code, w.medium, o.centipoints,
         EXISTS (SELECT FROM work n WHERE n.stage_id = $2 AND n.code = w.code)
           OR EXISTS (SELECT FROM blinding_run b JOIN blinding_item i ON i.run_id = b.id
                       WHERE b.stage_id = $2 AND b.from_stage_id = w.stage_id AND i.item = w.code) AS brought
    FROM work w LEFT JOIN work_outcome o
      ON o.stage_id = w.stage_id AND o.code = w.code AND o.state = 'final'
   WHERE w.stage_id = $1
     AND NOT EXISTS (SELECT FROM reference_work r WHERE r.stage_id = w.stage_id AND r.code = w.code)`;
