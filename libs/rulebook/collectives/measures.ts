import type { Sentence } from '../clause';
import type { CollectiveAward, TierPoints } from '../documents/contest-rules';
import { add, fraction, type Fraction } from './fraction';
import type { Tally } from './tally';

/** What a measure is taken from. */
export interface Measured {
  tally: Tally;
  /** Headcount or population; the caller sees to it that it is there where the measure needs it. */
  base: number;
  /** How many rounds count. */
  rounds: number;
  prizePoints: readonly TierPoints[];
}

/** One way to compare units; more is better. */
export interface Measure {
  base: 'headcount' | 'population' | null;
  value: (measured: Measured) => Fraction;
  /** What is compared: goes on after "Units are compared by ". */
  say: Sentence;
}

const HUNDREDTHS_OF_PERCENT = 10_000;

/** Every measure of collective awards. */
export const COLLECTIVE_MEASURES: Record<CollectiveAward['measure'], Measure> = {
  people: {
    base: null,
    value: ({ tally }) => fraction(tally.people.size),
    say: { vi: 'số người dự thi', en: 'the number of people taking part' },
  },
  attempts: {
    base: null,
    value: ({ tally }) => fraction(tally.attempts),
    say: { vi: 'số lượt dự thi', en: 'the number of attempts' },
  },
  'people-per-headcount': {
    base: 'headcount',
    value: ({ tally, base }) => fraction(tally.people.size, base),
    say: {
      vi: 'tỷ lệ người dự thi trên tổng số người của đơn vị',
      en: 'the share of the headcount that took part',
    },
  },
  'people-per-population': {
    base: 'population',
    value: ({ tally, base }) => fraction(tally.people.size, base),
    say: {
      vi: 'tỷ lệ người dự thi trên dân số',
      en: 'the share of the population that took part',
    },
  },
  'ratio-and-average': {
    base: 'headcount',
    value: ({ tally, base }) =>
      add(
        fraction(HUNDREDTHS_OF_PERCENT * tally.people.size, base),
        tally.counted === 0 ? fraction(0) : fraction(tally.centipoints, tally.counted),
      ),
    say: {
      vi: 'tổng của tỷ lệ người dự thi trên tổng số người của đơn vị (tính bằng phần trăm) và điểm trung bình của các bài được tính kết quả',
      en: 'the share of the headcount that took part (in percent) plus the average points of the counted attempts',
    },
  },
  'ratio-and-prize-points': {
    base: 'headcount',
    value: ({ tally, base, rounds, prizePoints }) => {
      const points = new Map(prizePoints.map(({ tier, centipoints }) => [tier, centipoints]));
      const of = (overall: boolean): number =>
        tally.prizes
          .filter((prize) => prize.overall === overall)
          .reduce((total, { tier }) => total + (points.get(tier) ?? 0), 0);
      return add(
        fraction(HUNDREDTHS_OF_PERCENT * tally.peopleOfRounds, base * rounds),
        fraction(of(false), rounds),
        fraction(of(true)),
      );
    },
    say: {
      vi: 'tổng của tỷ lệ người dự thi trên tổng số người của đơn vị (tính bằng phần trăm) và điểm quy đổi từ giải cá nhân, lấy trung bình các vòng thi',
      en: 'the share of the headcount that took part (in percent) plus points for individual prizes, averaged over the rounds',
    },
  },
  winners: {
    base: null,
    value: ({ tally }) => fraction(new Set(tally.prizes.map((prize) => prize.participant)).size),
    say: { vi: 'số người đoạt giải', en: 'the number of people who won a prize' },
  },
};
