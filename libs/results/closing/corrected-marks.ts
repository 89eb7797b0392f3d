import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import type { Answers } from '@bangvang/questions';
import { FactsReader, marksOf, takenBack } from './facts.reader';
import { FactsRepository } from './facts.repository';
import { correctionFacts } from './facts.view';

/** An attempt as far as its marks go; answers only where keys were corrected. */
export interface HandedInMarks {
  id: string;
  participantNo: number;
  variant: number;
  centipoints: number;
  correct: number;
  complete: boolean;
  answers?: Answers;
}

/** How attempts of a round are marked now, by the corrections in force. */
export interface RoundMarks {
  /** Whether a key is another than it was when people handed in: then answers are needed. */
  remarked: boolean;
  of(attempt: HandedInMarks): { centipoints: number; correct: number };
  /** Whether the attempt was voided, or the person disqualified. */
  isOut(attempt: Pick<HandedInMarks, 'id' | 'participantNo'>): boolean;
}

/** Marks by the corrections in force: those that results are computed from, for whoever lists attempts. */
@Injectable()
export class CorrectedMarks {
  constructor(
    private readonly reader: FactsReader,
    private readonly repository: FactsRepository,
  ) {}

  async ofRound(tx: Tx, contestId: string, roundId: string): Promise<RoundMarks> {
    const corrections = (await this.repository.corrections(tx, contestId)).map(correctionFacts);
    const papers = await this.reader.papers(tx, roundId, corrections);
    const reversed = takenBack(corrections);
    const inForce = corrections.filter(({ id }) => !reversed.has(id));
    const voided = new Set(
      inForce.flatMap((one) => (one.kind === 'void-attempt' ? [one.attempt] : [])),
    );
    const disqualified = new Set(
      inForce.flatMap((one) =>
        one.kind === 'disqualify' && (one.round === null || one.round === roundId)
          ? [one.participant]
          : [],
      ),
    );
    return {
      remarked: [...papers.values()].some(({ sealed, marked }) => sealed !== marked),
      of: (attempt) => marksOf(attempt, papers),
      isOut: ({ id, participantNo }) => voided.has(id) || disqualified.has(String(participantNo)),
    };
  }
}
