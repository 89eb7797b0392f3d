import { setTimeout as sleep } from 'node:timers/promises';
import { chance } from '../load/people';
import { instant } from '../load/clock';
import { Contestant, type Playing, type Stage } from './contestant';
import type { PersonRecord } from './records';

/** How often things happen that a server must not be confused by. */
const SHARE = {
  cutRegistration: 0.02,
  secondRegistration: 0.03,
  doubleClick: 0.05,
  reload: 0.1,
  olderSave: 0.1,
  cutSave: 0.03,
  cutSubmit: 0.03,
  doubleSubmit: 0.05,
  submitAgain: 0.05,
  abandon: 0.02,
  oneTooMany: 0.05,
};
const MOST_SAVES = 3;
/** How long after the deadline somebody comes too late. */
const TOO_LATE_MS = 300;
/** How long before the deadline somebody hurries. */
const LAST_MOMENT_MS = 1_500;

/** When somebody plays: instants of `clock.ts`. */
export interface Slot {
  from: number;
  to: number;
}

/** A person's part in the play. */
export interface Role {
  n: number;
  attempts: number;
  slot: Slot;
  /** Makes requests of this run unlike those of others. */
  mark: string;
}

const until = async (at: number): Promise<void> => {
  const wait = at - instant();
  if (wait > 0) await sleep(wait);
};

/** Registers at the beginning of the slot and makes the attempts one after the other, the last ending with it. */
export async function live(
  stage: Stage,
  { n, attempts, slot, mark }: Role,
  onRegistered: (person: PersonRecord) => void,
): Promise<void> {
  const dice = chance(n);
  await until(slot.from);
  const contestant = await Contestant.register(stage, n, mark, dice() < SHARE.cutRegistration);
  onRegistered(contestant.person);
  if (dice() < SHARE.secondRegistration) await contestant.registerAgain();
  const each = (slot.to - slot.from) / Math.max(1, attempts);
  let submitted = 0;
  for (let no = 0; no < attempts; no += 1) {
    const from = slot.from + no * each;
    const isLast = no === attempts - 1;
    if (!(await attempt(contestant, dice, { from, to: from + each }, isLast))) break;
    submitted += 1;
  }
  if (submitted === stage.arena.attemptsMax && dice() < SHARE.oneTooMany) {
    await contestant.startTooMany();
  }
}

/** One attempt within a slot. False when it was left open, which only the last one may be. */
async function attempt(
  contestant: Contestant,
  dice: () => number,
  slot: Slot,
  isLast: boolean,
): Promise<boolean> {
  const within = (share: number): number => slot.from + share * (slot.to - slot.from);
  await until(within(0.1 + 0.2 * dice()));
  const playing = await contestant.start(dice() < SHARE.doubleClick ? 2 : 1);
  const skill = 0.3 + 0.7 * dice();
  const { paper } = playing;
  const saves = 1 + Math.floor(dice() * MOST_SAVES);
  for (let save = 1; save <= saves; save += 1) {
    await until(within(0.3 + (0.5 * save) / saves));
    await contestant.save(playing, paper.answer(dice, skill, 0.3), dice() < SHARE.cutSave);
  }
  if (saves > 1 && dice() < SHARE.olderSave) {
    await contestant.saveOlder(playing, paper.answer(dice, skill));
  }
  if (dice() < SHARE.reload) await contestant.reload(playing);
  if (isLast && dice() < SHARE.abandon) return false;
  await until(within(0.85 + 0.1 * dice()));
  await contestant.submit(playing, paper.answer(dice, skill), {
    times: dice() < SHARE.doubleSubmit ? 2 : 1,
    cut: dice() < SHARE.cutSubmit,
  });
  if (dice() < SHARE.submitAgain) {
    await contestant.submitAgain(playing, paper.answer(dice, skill));
  }
  return true;
}

/**
 * In a round with hardly any time: half of the people come after the deadline and have to be content
 * with what they saved; the others hurry.
 */
export async function liveLate(
  stage: Stage,
  { n, slot, mark }: Role,
  onRegistered: (person: PersonRecord) => void,
): Promise<void> {
  const dice = chance(n + 1_000_003);
  await until(slot.from);
  const contestant = await Contestant.register(stage, n, mark);
  onRegistered(contestant.person);
  const playing = await contestant.startInTime();
  if (!playing) return;
  const { paper } = playing;
  await contestant.saveInTime(playing, paper.answer(dice, 0.8, 0.2));
  if (n % 2 === 0) {
    await sleep(untilDeadline(playing) - LAST_MOMENT_MS);
    await contestant.hurry(playing, paper.answer(dice, 0.8));
  } else {
    await sleep(untilDeadline(playing) + TOO_LATE_MS);
    await contestant.comeTooLate(playing, paper.answer(dice, 1));
  }
}

const untilDeadline = ({ deadlineAt }: Playing): number =>
  Math.max(LAST_MOMENT_MS, deadlineAt.getTime() - Date.now());
