import { comparable, type Told } from './transcript';

const KNOWN = new Set(['01890000-0000-7000-8000-000000000001']);
/** One second before, and one after, midnight in Viet Nam. */
const MADE = new Date('2026-11-22T16:59:50Z');
const ENDED = new Date('2026-11-22T17:00:10Z');

const told = (body: string): Told[] => [
  { asked: 'organiser: GET /api/x', status: 200, headers: {}, body },
];
const same = (body: string): string | undefined =>
  comparable(told(body), KNOWN, MADE, ENDED)[0]?.body;

it('makes instants equal, in every way in which they are told', () => {
  for (const [before, after] of [
    ['"countedAt":"2026-11-22T16:59:59.999Z"', '"countedAt":"2026-11-22T17:00:00.001Z"'],
    ['"countedAtLocal":"2026-11-22T23:59"', '"countedAtLocal":"2026-11-23T00:00"'],
    ['Tính đến 23:59 ngày 22/11/2026, cuộc thi', 'Tính đến 00:00 ngày 23/11/2026, cuộc thi'],
    ['As of 23:59 on 22/11/2026, the contest', 'As of 00:00 on 23/11/2026, the contest'],
    ['taken until before 16:59 on 2026-11-22', 'taken until before 17:00 on 2026-11-22'],
    ['"asOf":"2026-11-22"', '"asOf":"2026-11-23"'],
    ['có thể chọn vào ngày 22/11/2026', 'có thể chọn vào ngày 23/11/2026'],
    ['{"at":1795366799999}', '{"at":1795366800001}'],
    ['"secondsLeft":9.5', '"secondsLeft":10'],
  ] as const) {
    expect(same(after)).toBe(same(before));
  }
});

it('makes instants of one day equal when they fall on two sides of a minute', () => {
  const at = (minute: string): string | undefined =>
    same(`"2026-11-22T${minute}"; ${minute} ngày 22/11/2026; ${minute} on 22/11/2026`);
  expect(at('09:55')).toBe(at('09:56'));
  expect(at('09:55')).toBe('"<instant>"; <instant>; <instant>');
});

it('leaves every day but those of the run, and every time without one of them', () => {
  for (const text of [
    '"asOf":"2026-11-21"',
    'ngày 24/11/2026',
    '"2026-11-24T09:55"',
    '09:55 ngày 21/11/2026',
    'từ 09:55',
    '122/11/2026',
  ]) {
    expect(same(text)).toBe(text);
  }
});

it('names ids that were made on the way by their order, and leaves those that are known', () => {
  const [known] = KNOWN;
  const [one, two] = [
    '01890000-0000-7000-8000-00000000000a',
    '01890000-0000-7000-8000-00000000000b',
  ];
  expect(same(`${known} ${two} ${one} ${two}`)).toBe(`${known} <new id 1> <new id 2> <new id 1>`);
});
