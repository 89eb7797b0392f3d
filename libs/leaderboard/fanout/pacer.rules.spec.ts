import { groupNames } from '@bangvang/platform';
import { Pacer } from './pacer.rules';

describe('the pacer', () => {
  it('lets the first change through at once and gathers the next ones for a second', () => {
    const pacer = new Pacer();
    pacer.touch('a');
    expect(pacer.take(5_000, 10)).toEqual(['a']);
    pacer.touch('a');
    pacer.touch('a');
    expect(pacer.take(5_999, 10)).toEqual([]);
    expect(pacer.take(6_000, 10)).toEqual(['a']);
    expect(pacer.take(9_000, 10)).toEqual([]);
  });

  it('tells a room at most once in any second, whatever happens', () => {
    const pacer = new Pacer();
    let told = 0;
    for (let ms = 0; ms < 10_000; ms += 7) {
      pacer.touch('a');
      told += pacer.take(ms, 10).length;
    }
    expect(told).toBe(10);
  });

  it('counts the second from when the message went out, however long that took', () => {
    const pacer = new Pacer();
    pacer.touch('a');
    pacer.touch('b');
    pacer.take(0, 10);
    pacer.sent('a', 300);
    pacer.touch('a');
    pacer.touch('b');
    expect(pacer.take(1_000, 10)).toEqual(['b']);
    expect(pacer.take(1_300, 10)).toEqual(['a']);
  });

  it('says when the next room may be told', () => {
    const pacer = new Pacer();
    expect(pacer.nextIn(0)).toBeNull();
    pacer.touch('a');
    expect(pacer.nextIn(0)).toBe(0);
    pacer.take(0, 10);
    pacer.sent('a', 300);
    expect(pacer.nextIn(400)).toBeNull();
    pacer.touch('a');
    expect(pacer.nextIn(400)).toBe(900);
    expect(pacer.nextIn(2_000)).toBe(0);
    pacer.touch('b');
    expect(pacer.nextIn(400)).toBe(0);
  });

  it('tells the groups of a room one after the other, each once a second', () => {
    const pacer = new Pacer();
    const told: [name: string, at: number][] = [];
    for (let ms = 0; ms < 10_000; ms += 10) {
      for (const name of groupNames('a')) pacer.touch(name);
      for (const name of pacer.take(ms, 10)) told.push([name, ms]);
    }
    const gaps = told.slice(1).map(([, at], n) => at - told[n]![1]);
    expect(Math.min(...gaps)).toBe(200);
    for (const group of groupNames('a')) {
      const times = told.filter(([name]) => name === group).map(([, at]) => at);
      expect(times).toEqual(Array.from({ length: 10 }, (_, second) => times[0]! + second * 1_000));
    }
  });

  it('lets no group wait for another room, and says when the next group may be told', () => {
    const pacer = new Pacer();
    for (const name of ['a~0', 'a~1', 'b']) pacer.touch(name);
    expect(pacer.take(0, 10)).toEqual(['a~0', 'b']);
    expect(pacer.nextIn(50)).toBe(150);
    expect(pacer.take(200, 10)).toEqual(['a~1']);
  });

  it('takes those that wait longest when there are too many', () => {
    const pacer = new Pacer();
    for (const room of ['a', 'b', 'c']) pacer.touch(room);
    pacer.touch('a');
    expect(pacer.take(0, 2)).toEqual(['a', 'b']);
    pacer.touch('a');
    expect(pacer.take(100, 2)).toEqual(['c']);
    expect(pacer.take(1_000, 2)).toEqual(['a']);
  });
});
