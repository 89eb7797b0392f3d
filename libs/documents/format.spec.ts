import { dayIn, longDate, shortDate, wholeNumber } from './format';

describe('dates and numbers as Vietnamese documents print them', () => {
  it.each([
    [{ day: 5, month: 2, year: 2026 }, '05/02/2026', 'ngày 05 tháng 02 năm 2026'],
    [{ day: 2, month: 9, year: 2026 }, '02/09/2026', 'ngày 02 tháng 9 năm 2026'],
    [{ day: 30, month: 11, year: 1945 }, '30/11/1945', 'ngày 30 tháng 11 năm 1945'],
  ])('%j', (day, short, long) => {
    expect(shortDate(day)).toBe(short);
    expect(longDate(day)).toBe(long);
  });

  it('takes the day where the contest is', () => {
    const at = new Date('2026-06-30T17:00:00Z');
    expect(dayIn('Asia/Ho_Chi_Minh', at)).toEqual({ day: 1, month: 7, year: 2026 });
    expect(dayIn('UTC', at)).toEqual({ day: 30, month: 6, year: 2026 });
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1.000'],
    [195_675, '195.675'],
    [1_400_000, '1.400.000'],
  ])('%i is %s', (n, printed) => expect(wholeNumber(n)).toBe(printed));
});
