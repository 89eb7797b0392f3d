import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { FactsReader } from '../closing/facts.reader';
import { FactsRepository } from '../closing/facts.repository';
import type { SeenAttempt } from './suspicion.rules';

/** Attempts and people of a round, one after the other. */
@Injectable()
export class RoundFactsSource {
  constructor(
    private readonly repository: FactsRepository,
    private readonly reader: FactsReader,
  ) {}

  async *attempts(tx: Tx, roundId: string): AsyncGenerator<SeenAttempt> {
    const papers = await this.reader.papers(tx, roundId, []);
    for await (const page of this.repository.attempts(tx, roundId, true)) {
      for (const row of page) {
        const paper = papers.get(row.variant);
        if (paper === undefined) continue;
        yield {
          id: row.id,
          participantNo: row.participant_no,
          durationMs: row.duration_ms,
          correct: row.correct,
          answers: row.answers ?? {},
          key: paper.sealed,
        };
      }
    }
  }

  async *people(tx: Tx, contestId: string, roundId: string) {
    for await (const page of this.repository.people(tx, contestId, {
      roundIds: [roundId],
      sources: {},
      withContact: true,
    }))
      yield* page;
  }
}
