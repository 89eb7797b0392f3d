const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A number as each language writes it: 1.234,5 and 1,234.5. */
export const number = {
  vi: (value: number): string => vietnamese.format(value),
  en: (value: number): string => english.format(value),
};

/** `one` or `many` with its number, in English. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number.en(count)} ${count === 1 ? one : many}`;
}

const UNITS: [seconds: number, vi: string, en: string][] = [
  [86_400, 'ngày', 'day'],
  [3_600, 'giờ', 'hour'],
  [60, 'phút', 'minute'],
  [1, 'giây', 'second'],
];

/** A length of time in whole units: "1 giờ 30 phút", "1 hour 30 minutes". */
export function duration(seconds: number): { vi: string; en: string } {
  const vi: string[] = [];
  const en: string[] = [];
  let rest = seconds;
  for (const [size, viName, enName] of UNITS) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count === 0) continue;
    vi.push(`${number.vi(count)} ${viName}`);
    en.push(plural(count, enName));
  }
  return { vi: vi.join(' '), en: en.join(' ') };
}
