import { PaperShelf } from './paper-shelf';
import type { Answers, Score } from './papers';
import { chance } from './people';

/** A filled-in paper, ready to be sent. */
export interface AnswerSheet {
  answers: Answers;
  score: Score;
  /** Body of a submission. */
  submission: string;
  /** Body of a save under sequence number 1. */
  save: string;
}

const SHEETS_PER_VARIANT = 64;
const PAPER = ',"paper":{';

/** What an answer to a start tells, read without parsing all of it. */
export interface StartedAttempt {
  id: string;
  sheets: AnswerSheet[];
}

/**
 * Papers filled in beforehand: a client that plays hundreds of thousands of attempts has no time to
 * think about each.
 */
export class AnswerSheets {
  private readonly shelf = new PaperShelf();
  private readonly sheets = new Map<string, AnswerSheet[]>();

  /** Reads the answer to a start, and gives sheets for the variant it brought. */
  read(body: string): StartedAttempt {
    const head = body.slice(0, body.indexOf(PAPER));
    const id = /"id":"([^"]+)"/.exec(head)?.[1];
    const variant = /"variantCode":"([^"]+)"/.exec(head)?.[1];
    if (id === undefined || variant === undefined) throw new Error(`no attempt in ${head}`);
    return { id, sheets: this.sheets.get(variant) ?? this.fillIn(variant, body) };
  }

  private fillIn(variant: string, body: string): AnswerSheet[] {
    const { paper } = this.shelf.read(body);
    const dice = chance(Number.parseInt(variant, 10));
    const sheets = Array.from({ length: SHEETS_PER_VARIANT }, (_, index) => {
      const answers = paper.answer(dice, index / SHEETS_PER_VARIANT);
      return {
        answers,
        score: paper.score(answers),
        submission: JSON.stringify({ answers }),
        save: JSON.stringify({ seq: 1, answers }),
      };
    });
    this.sheets.set(variant, sheets);
    return sheets;
  }
}
