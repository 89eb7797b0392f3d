import fc from 'fast-check';
import {
  acknowledged,
  BROWSERS,
  chosen,
  draftOf,
  isDirty,
  merged,
  nextSeq,
  numberTyped,
  unanswered,
  wholeTyped,
  withAnswer,
  withFlag,
  withPrediction,
  type Draft,
  type Stored,
} from '../../apps/web/src/round/answers.rules';
import type { PaperQuestion } from '../../apps/web/src/api/types';

const start = (): Draft => draftOf({ id: 'attempt', savedSeq: 0, answers: {}, prediction: null });

const question = (no: number, type: PaperQuestion['type']): PaperQuestion => ({
  no,
  type,
  stem: '?',
  points: 5,
});

describe('answers in the browser', () => {
  it('changes only what changes', () => {
    const draft = withAnswer(start(), 1, 'b');
    expect(draft).toMatchObject({ answers: { 1: 'b' }, edits: 1, dirty: { 1: 1 } });
    expect(withAnswer(draft, 1, 'b')).toBe(draft);
    expect(withAnswer(draft, 1, null).answers).toEqual({});
    expect(withAnswer(start(), 2, []).edits).toBe(0);
    expect(withPrediction(draft, 7)).toMatchObject({ prediction: 7, dirty: { prediction: 2 } });
    expect(isDirty(withFlag(start(), 3))).toBe(false);
  });

  it('chooses one option, or several in the order of the letters', () => {
    expect(chosen(question(1, 'single'), 'a', 'c')).toBe('c');
    expect(chosen(question(1, 'multiple'), ['c'], 'a')).toEqual(['a', 'c']);
    expect(chosen(question(1, 'multiple'), ['a', 'c'], 'a')).toEqual(['c']);
  });

  it('counts what is missing', () => {
    const paper = [question(1, 'single'), question(2, 'multiple'), question(3, 'numeric')];
    expect(unanswered(paper, { 1: 'a', 2: [], 3: 0 })).toEqual([2]);
  });

  it('reads numbers as people type them', () => {
    expect(['12,5', ' -3 ', '1945', '0.000001', '.5'].map(numberTyped)).toEqual([
      12.5, -3, 1945, 0.000001, 0.5,
    ]);
    expect(['', 'năm', '1,2,3', '1e9', '0,0000001', '9999999999'].map(numberTyped)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(['195.675', '195 675', '0'].map((text) => wholeTyped(text, 1_000_000))).toEqual([
      195_675, 195_675, 0,
    ]);
    expect(['', '-1', '1000001', 'x'].map((text) => wholeTyped(text, 1_000_000))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

/** The server of the round, as far as saving is concerned: the larger number stands. */
class Server {
  held: Stored = { savedSeq: 0, answers: {}, prediction: null };

  save(seq: number, { answers, prediction }: Draft): number {
    if (seq > this.held.savedSeq) this.held = { savedSeq: seq, answers, prediction };
    return this.held.savedSeq;
  }
}

describe('numbers of saves', () => {
  it('grow with every copy, and fit the integers of the database for a day of saves', () => {
    let draft = start();
    for (let save = 0; save < 8_000; save += 1) {
      const seq = nextSeq(draft, save / 8_000, BROWSERS - 1);
      expect(seq).toBeGreaterThan(draft.savedSeq);
      draft = acknowledged(draft, 0, seq);
    }
    expect(draft.savedSeq).toBeLessThan(2 ** 31);
  });

  it('get smaller for later saves on the same copy, so that the first stands', () => {
    const draft = start();
    expect(nextSeq(draft, 0.4, 3)).toBeGreaterThan(nextSeq(draft, 0.5, 60));
    const sent = { ...draft, sentSeq: nextSeq(draft, 0.5, 3) };
    expect(nextSeq(sent, 0.5, 3)).toBeLessThan(sent.sentSeq);
    expect(nextSeq(sent, 2, 3)).toBeGreaterThan(0);
  });
});

type Step =
  | { kind: 'answer'; device: number; no: number; value: string | null }
  | { kind: 'save'; device: number; outcome: 'fine' | 'no request' | 'no answer' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    device: fc.nat(2),
    no: fc.integer({ min: 1, max: 4 }),
    value: fc.constantFrom('a', 'b', 'c', null),
  }),
  fc.record({
    kind: fc.constant('save' as const),
    device: fc.nat(2),
    outcome: fc.constantFrom('fine' as const, 'no request' as const, 'no answer' as const),
  }),
);

/** Plays three devices against one server; notes, per question, the last answer that was taken. */
function play(steps: Step[]) {
  const server = new Server();
  const devices = [start(), start(), start()];
  const taken = new Map<string, unknown>();
  let moment = 0;
  const save = (device: number, outcome: 'fine' | 'no request' | 'no answer'): void => {
    moment += 1;
    const before = devices[device]!;
    if (!isDirty(before)) return;
    const seq = nextSeq(before, moment / 2_000, device);
    const draft = { ...before, sentSeq: seq };
    devices[device] = draft;
    if (outcome === 'no request') return;
    const stood = server.held.savedSeq;
    const held = server.save(seq, draft);
    if (held === seq && held !== stood)
      for (const no of Object.keys(draft.dirty)) taken.set(no, draft.answers[no]);
    if (outcome === 'no answer') return;
    devices[device] =
      held > seq ? merged(draft, server.held) : acknowledged(draft, draft.edits, seq);
  };
  for (const one of steps) {
    if (one.kind === 'answer')
      devices[one.device] = withAnswer(devices[one.device]!, one.no, one.value);
    else save(one.device, one.outcome);
  }
  for (let round = 0; round < 10; round += 1) [0, 1, 2].forEach((device) => save(device, 'fine'));
  return { server, taken, devices: devices.map((draft) => merged(draft, server.held)) };
}

describe('two tabs, two devices, and a network that fails', () => {
  it('loses nothing: every answer that was given last is the one that stands', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { server, taken, devices } = play(steps);
        for (const device of devices) {
          expect(isDirty(device)).toBe(false);
          expect(device.answers).toEqual(server.held.answers);
        }
        for (const [no, value] of taken) expect(server.held.answers[no]).toEqual(value);
      }),
      { numRuns: 2_000 },
    );
  });
});
