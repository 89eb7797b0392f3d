import type { LiveRound } from '@bangvang/contests';
import { plainRules } from '../../../test/support/fixtures';
import { momentOf, noticesBetween } from './moments.rules';

const at = (time: string): Date => new Date(`2026-03-02T${time}Z`);

const round = (show: object, atClose = 'cut'): LiveRound =>
  ({
    id: '01890000-0000-7000-8000-000000000002',
    opensAt: at('01:00:00'),
    closesAt: at('02:00:00'),
    rules: plainRules([], { show: { score: 'at-once', key: 'never', ...show }, atClose }),
  }) as LiveRound;

describe('the moments of a round', () => {
  it('of a live board: it is final when everything has settled after the close', () => {
    const live = round({ board: 'live' });
    expect(momentOf(live, at('00:59:59'))).toEqual({ round: 'upcoming', board: 'live' });
    expect(momentOf(live, at('01:00:00'))).toEqual({ round: 'open', board: 'live' });
    expect(momentOf(live, at('02:00:00'))).toEqual({ round: 'closed', board: 'live' });
    expect(momentOf(live, at('02:00:10')).board).toBe('final');
    const finishing = round({ board: 'live' }, 'finish');
    expect(momentOf(finishing, at('02:20:09')).board).toBe('live');
    expect(momentOf(finishing, at('02:20:10')).board).toBe('final');
  });

  it('of a frozen board: it stays frozen', () => {
    const frozen = round({ board: 'frozen', freezeMinutes: 30 });
    expect(momentOf(frozen, at('01:29:59')).board).toBe('live');
    expect(momentOf(frozen, at('01:30:00')).board).toBe('frozen');
    expect(momentOf(frozen, at('23:00:00')).board).toBe('frozen');
  });

  it('of a hidden board: it appears when nobody can be answering any more', () => {
    const hidden = round({ board: 'hidden' });
    expect(momentOf(hidden, at('02:00:09')).board).toBe('hidden');
    expect(momentOf(hidden, at('02:00:10')).board).toBe('final');
  });

  it('are told once, with the instant they were due', () => {
    const frozen = round({ board: 'frozen', freezeMinutes: 30 });
    const told = (from: string, to: string) =>
      noticesBetween(frozen, momentOf(frozen, at(from)), momentOf(frozen, at(to))).map(
        ({ kind, at: instant }) => [kind, instant],
      );
    expect(told('00:59:59', '01:00:01')).toEqual([['round-opened', '2026-03-02T01:00:00.000Z']]);
    expect(told('01:00:01', '01:00:02')).toEqual([]);
    expect(told('01:29:59', '01:30:02')).toEqual([['board-frozen', '2026-03-02T01:30:00.000Z']]);
    expect(told('01:59:59', '02:00:01')).toEqual([['round-closed', '2026-03-02T02:00:00.000Z']]);
    expect(told('02:00:01', '02:00:30')).toEqual([]);
  });
});
