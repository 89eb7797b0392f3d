import { bankByStem, KnownPaper } from './papers';

/** An attempt as the API shows it, without the paper. */
export interface AttemptHead {
  id: string;
  variantCode: string;
  deadlineAt: string;
  serverTime: string;
  state: string;
  savedSeq: number;
  answers: Record<string, unknown>;
}

const PAPER = ',"paper":{';

/** Every variant is read once; that it is the same for everybody who gets it is checked each time. */
export class PaperShelf {
  private readonly bank = bankByStem();
  private readonly shelf = new Map<string, { text: string; paper: KnownPaper }>();

  /** A variant that somebody got. */
  paper(variantCode: string): KnownPaper {
    const known = this.shelf.get(variantCode);
    if (!known) throw new Error(`variant ${variantCode} was never shown`);
    return known.paper;
  }

  /** Splits the answer to a start or a reload. @throws Error when a variant was shown in two ways */
  read(body: string): { head: AttemptHead; paper: KnownPaper } {
    const at = body.indexOf(PAPER);
    if (at === -1) throw new Error(`no paper in ${body.slice(0, 100)}`);
    const head = JSON.parse(`${body.slice(0, at)}}`) as AttemptHead;
    const text = body.slice(at + PAPER.length - 1, -1);
    const known = this.shelf.get(head.variantCode);
    if (known) {
      if (known.text !== text) throw new Error(`variant ${head.variantCode} was shown in two ways`);
      return { head, paper: known.paper };
    }
    const shown = JSON.parse(text) as Parameters<typeof KnownPaper.read>[0];
    const paper = KnownPaper.read(shown, this.bank);
    this.shelf.set(head.variantCode, { text, paper });
    return { head, paper };
  }
}
