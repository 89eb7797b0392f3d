const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thanh', 'Hữu', 'Thu', 'Quốc', 'Kim'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Nam', 'Phượng', 'Yến'];

/** Of so many people one belongs to no unit, as from another province. */
const WITHOUT_UNIT = 20;

/** A small, fast source of chance that gives the same run for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the n-th person types when they register; no two have the same phone. */
export function registrationOf(n: number, unitNos: number[]) {
  return {
    fullName: [
      FAMILIES[n % 10],
      MIDDLES[Math.floor(n / 10) % 10],
      GIVEN[Math.floor(n / 100) % 11],
    ].join(' '),
    phone: `097${String(n).padStart(7, '0')}`,
    ...(n % WITHOUT_UNIT !== 0 && { unitNo: unitNos[n % unitNos.length] }),
    consents: { 'take-part': true, 'public-name': n % 3 !== 0 },
  };
}
