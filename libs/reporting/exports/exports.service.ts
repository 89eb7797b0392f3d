import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database, Ledger } from '@bangvang/database';
import { Contests, Rounds, type LiveRound } from '@bangvang/contests';
import { xlsxStream } from '@bangvang/documents';
import { Problem, writeCsvInPieces, says } from '@bangvang/platform';
import { AttemptRows } from './attempt-rows';
import { exportColumns, type ExportRow } from './columns.rules';
import { ExportsRepository } from './exports.repository';

const AT_ONCE = 2;

/** What is exported, and as what. */
export interface ExportOrder {
  roundId?: string;
  format: 'xlsx' | 'csv';
  /** The account that is told who people are; without one they stay numbers. */
  namedFor?: string;
}

/** A file on its way, and how many rows it will have. */
export interface ExportFile {
  rows: number;
  stream: Readable;
}

/**
 * All attempts of a contest as a file, whatever their number. It is read page by page while it is
 * downloaded: no transaction stays open, and memory holds one page.
 */
@Injectable()
export class Exports {
  private running = 0;

  constructor(
    private readonly database: Database,
    private readonly repository: ExportsRepository,
    private readonly attemptRows: AttemptRows,
    private readonly contests: Contests,
    private readonly rounds: Rounds,
    private readonly ledger: Ledger,
  ) {}

  /**
   * The attempts handed in until now, by round and person. Later ones do not come in while it is read.
   * @throws Problem CONTEST_NOT_FOUND, ROUND_NOT_FOUND, OVERLOADED while others are downloading
   */
  async attempts(contestId: string, order: ExportOrder): Promise<ExportFile> {
    const { zone } = await this.contests.byId(contestId);
    const rounds = await this.roundsOf(contestId, order.roundId);
    if (this.running >= AT_ONCE) throw tooMany();
    this.running += 1;
    try {
      const before = await this.database.now();
      const ids = rounds.map(({ id }) => id);
      const count = await this.repository.count(this.database.tx, ids, before);
      const named = order.namedFor !== undefined;
      if (named) await this.note(contestId, order);
      const rows = this.attemptRows.of(contestId, rounds, { before, zone, named });
      const stream = order.format === 'csv' ? csv(rows, named) : xlsx(rows, named);
      stream.once('close', () => (this.running -= 1));
      return { rows: count, stream };
    } catch (error) {
      this.running -= 1;
      throw error;
    }
  }

  /** Personal data that leaves is on record: who took it, and when. */
  private note(contestId: string, { roundId, namedFor, format }: ExportOrder): Promise<void> {
    return this.ledger.append(this.database.tx, {
      kind: 'people-exported',
      contestId,
      roundId,
      actor: `staff:${namedFor}`,
      payload: { format },
    });
  }

  private async roundsOf(contestId: string, roundId: string | undefined): Promise<LiveRound[]> {
    const own = (await this.rounds.all()).filter((round) => round.contestId === contestId);
    const asked = own.filter(({ id }) => roundId === undefined || id === roundId);
    if (roundId !== undefined && asked.length === 0) throw new Problem('ROUND_NOT_FOUND');
    return asked;
  }
}

async function* cells(rows: AsyncIterable<ExportRow>, named: boolean) {
  const columns = exportColumns(named);
  for await (const row of rows) yield columns.map(({ value }) => value(row));
}

function xlsx(rows: AsyncIterable<ExportRow>, named: boolean): Readable {
  return xlsxStream([
    { name: 'Lượt thi', columns: exportColumns(named), rows: cells(rows, named) },
  ]);
}

function csv(rows: AsyncIterable<ExportRow>, named: boolean): Readable {
  const header = exportColumns(named).map(({ title }) => title);
  return Readable.from(writeCsvInPieces(header, cells(rows, named)), { objectMode: false });
}

const tooMany = (): Problem =>
  new Problem(
    'OVERLOADED',
    says(
      'Many files are being exported. Please try again in a few minutes.',
      'Đang có nhiều tệp được xuất. Xin thử lại sau ít phút.',
    ),
    {
      retryAfter: 30,
    },
  );
