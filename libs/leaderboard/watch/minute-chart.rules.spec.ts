import { MinuteChart } from './minute-chart.rules';

const at = (time: string): Date => new Date(`2026-03-02T${time}Z`);
const counts = (time: string, submitted: number, firstSeq: number | null = null) => ({
  minute: at(time),
  started: submitted + 1,
  submitted,
  auto: 0,
  firstSeq,
});

describe('the chart of minutes', () => {
  it('has sixty minutes without gaps, the present one last', () => {
    const chart = new MinuteChart();
    chart.add([counts('02:10:00', 5), counts('02:59:00', 7)], at('02:59:40'));
    const rows = chart.rows(at('02:59:40'));
    expect(rows).toHaveLength(60);
    expect(rows[0]).toMatchObject({ minute: '2026-03-02T02:00:00.000Z', submitted: 0 });
    expect(rows[10]).toMatchObject({ submitted: 5, started: 6 });
    expect(rows[59]).toMatchObject({ minute: '2026-03-02T02:59:00.000Z', submitted: 7 });
  });

  it('reads again only the minutes that may still change', () => {
    const chart = new MinuteChart();
    expect(chart.wanted(at('02:59:40'))).toEqual({ from: at('02:00:00'), fromSeq: 0 });
    chart.add([counts('02:57:00', 9, 100), counts('02:58:00', 5, 300)], at('02:58:10'));
    // Ten seconds into the minute, the one before may still get late commits.
    expect(chart.wanted(at('02:58:11'))).toEqual({ from: at('02:57:00'), fromSeq: 100 });
    chart.add([counts('02:57:00', 10, 100), counts('02:58:00', 6, 300)], at('02:58:31'));
    expect(chart.wanted(at('02:58:32'))).toEqual({ from: at('02:58:00'), fromSeq: 300 });
    expect(chart.rows(at('02:58:32')).slice(-2)).toMatchObject([
      { submitted: 10 },
      { submitted: 6 },
    ]);
  });

  it('forgets what is older than an hour', () => {
    const chart = new MinuteChart();
    chart.add([counts('02:00:00', 9)], at('02:00:50'));
    chart.add([], at('03:30:00'));
    expect(chart.rows(at('03:30:00')).every(({ submitted }) => submitted === 0)).toBe(true);
  });
});
