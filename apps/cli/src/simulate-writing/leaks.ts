const FAMILIES = ['Trần', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Dương', 'Lý', 'Mai'];
const MIDDLES = ['Thị', 'Văn', 'Ngọc', 'Đình', 'Xuân', 'Hồng', 'Gia', 'Bảo', 'Tuấn', 'Diệu'];
const GIVEN = [
  'Quỳnh',
  'Thảo',
  'Huy',
  'Khang',
  'Linh',
  'Trang',
  'Phúc',
  'Vy',
  'Sơn',
  'Hạnh',
  'Đạt',
];

/** What the n-th author types about themselves; no two have the same phone or address. */
export function authorOf(n: number, unitNos: number[]) {
  return {
    fullName: [
      FAMILIES[n % FAMILIES.length],
      MIDDLES[Math.floor(n / 10) % MIDDLES.length],
      GIVEN[Math.floor(n / 100) % GIVEN.length],
    ].join(' '),
    phone: `0968${String(n).padStart(6, '0')}`,
    email: `tac-gia-${n}@bangvang.invalid`,
    unitNo: unitNos[n % unitNos.length] as number,
  };
}

/** Names, phones, addresses and units of the authors that are played, however they are written. */
const IDENTITY = new RegExp(
  [
    `(?:${FAMILIES.join('|')}) (?:${MIDDLES.join('|')}) (?:${GIVEN.join('|')})`,
    String.raw`(?:0|\+?84)968\d{6}`,
    String.raw`tac-gia-\d+`,
    'Xã Mô Phỏng',
    'xa mo phong',
    'participantId',
    'entryId',
  ].join('|'),
  'iu',
);

/** Everything that judges are sent, looked through for who wrote the works. */
export class LeakWatch {
  looked = 0;
  readonly found: string[] = [];

  /** Looks at an answer: body and headers. */
  look(where: string, text: string): void {
    this.looked += 1;
    const hit = IDENTITY.exec(text);
    if (hit) this.found.push(`${where}: ${hit[0]}`);
  }
}
