import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, Jobs, type Tx } from '@bangvang/database';
import { invalid, newId, type StaffIdentity } from '@bangvang/platform';
import { PublicationGate, type Gate } from './gate.service';
import type {
  GateDto,
  PublicationAnswerDto,
  PublicationVersionDto,
  PublishDto,
} from './publication.dto';
import * as refused from './publication.errors';
import {
  PublicationRepository,
  type PublicationRow,
  type PublicationScope,
} from './publication.repository';
import { FILE_KINDS } from './published.dto';
import { publicPath } from './published-files';
import { PUBLISH_JOB } from './publish.worker';

/** Publications as organisers ask for them. */
@Injectable()
export class Publications {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly gate: PublicationGate,
    private readonly repository: PublicationRepository,
    private readonly jobs: Jobs,
  ) {}

  /** What would be published, what blocks it, and what was published before. */
  async look(contestId: string, roundId: string | null): Promise<GateDto> {
    const { tx } = this.database;
    await this.checkRound(tx, { contestId, roundId });
    const gate = await this.gate.look(tx, { contestId, roundId });
    return {
      contestId,
      roundId,
      open: gate.blockers.length === 0,
      blockers: gate.blockers,
      nextVersion: gate.nextVersion,
      reasonNeeded: gate.nextVersion > 1,
      computation: gate.computation?.id ?? null,
      computedAt: gate.computation?.computedAt ?? null,
      versions: await this.views(tx, gate.versions),
    };
  }

  /**
   * Asks for a version; the worker writes it. One publication of a contest at a time.
   * @throws Problem PUBLICATION_UNDER_WAY or PUBLICATION_TAKEN with who and when, PUBLICATION_BLOCKED
   * with what blocks, CONFLICT when the result is another than the one looked at, VALIDATION_FAILED
   */
  async publish(
    contestId: string,
    by: StaffIdentity,
    asked: PublishDto,
  ): Promise<PublicationAnswerDto> {
    const scope = { contestId, roundId: asked.roundId ?? null };
    return this.database.transaction(async (tx) => {
      await this.repository.lock(tx, contestId);
      await this.checkRound(tx, scope);
      const underWay = await this.repository.underWay(tx, contestId);
      if (underWay) {
        // Whoever asks again wakes a job that had given up.
        await this.enqueue(this.database.tx, underWay);
        throw refused.publicationUnderWay(underWay);
      }
      const gate = await this.gate.look(tx, scope);
      const computation = approved(gate, asked);
      const row = await this.repository.insert(tx, {
        id: newId(),
        ...scope,
        version: gate.nextVersion,
        label: await this.label(tx, scope, gate.nextVersion),
        reason: asked.reason ?? null,
        supersedes: gate.versions.find(({ state }) => state === 'published')?.id ?? null,
        computed: computation,
        requestedBy: by.accountId,
        requestedName: by.name,
      });
      await this.enqueue(tx, row);
      return { publication: (await this.views(tx, [row]))[0]! };
    });
  }

  private enqueue(tx: Tx, { id }: PublicationRow): Promise<void> {
    return this.jobs.enqueue(tx, PUBLISH_JOB, { publicationId: id }, { singletonKey: id });
  }

  private async label(tx: Tx, { contestId, roundId }: PublicationScope, version: number) {
    const rounds = await this.repository.rounds(tx, contestId);
    const round = rounds.find(({ id }) => id === roundId);
    return `${round ? `round-${round.ordinal}` : 'contest'}-v${version}`;
  }

  private async checkRound(tx: Tx, { contestId, roundId }: PublicationScope): Promise<void> {
    if (roundId === null) return;
    const rounds = await this.repository.rounds(tx, contestId);
    if (rounds.some(({ id }) => id === roundId)) return;
    throw invalid([
      {
        path: 'roundId',
        expected: 'a round of this contest',
        hint: 'một vòng của cuộc thi này',
      },
    ]);
  }

  private async views(tx: Tx, rows: PublicationRow[]): Promise<PublicationVersionDto[]> {
    const files = await this.repository.files(
      tx,
      rows.map(({ id }) => id),
    );
    const [first] = rows;
    if (!first) return [];
    const { slug } = await this.contests.byId(first.contestId);
    return rows.map((row) => ({
      id: row.id,
      label: row.label,
      version: row.version,
      state: row.state,
      reason: row.reason,
      requestedAt: row.requestedAt,
      requestedBy: row.requestedName,
      publishedAt: row.publishedAt,
      failure: row.failure,
      stepsDone: files.filter(({ publicationId }) => publicationId === row.id).length,
      steps: FILE_KINDS.length,
      url: publicPath(slug, row.label),
    }));
  }
}

/** The computation that may be published, or why none may. */
function approved(
  { versions, nextVersion, blockers, computation }: Gate,
  asked: PublishDto,
): string {
  const newest = versions.find(({ state }) => state !== 'failed');
  if (newest && asked.version < nextVersion) throw refused.publicationTaken(newest, nextVersion);
  if (asked.version !== nextVersion) {
    throw invalid([{ path: 'version', expected: `${nextVersion}`, value: asked.version }]);
  }
  if (nextVersion > 1 && asked.reason === undefined) {
    const hint = 'lý do công bố phiên bản mới';
    throw invalid([{ path: 'reason', expected: 'why there is a further version', hint }]);
  }
  if (computation === null || blockers.length > 0) throw refused.publicationBlocked(blockers);
  if (asked.computation !== undefined && asked.computation !== computation.id) {
    throw refused.computationChanged(computation.id);
  }
  return computation.id;
}
