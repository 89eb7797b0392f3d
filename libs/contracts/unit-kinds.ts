import { foldText } from './text';

/** Kinds of units that have a name of their own; the short word has lost the accents people read it with. */
const KIND_WORDS: Readonly<Record<string, { vi: string; en: string }>> = {
  ban: { vi: 'ban', en: 'board' },
  bo: { vi: 'bộ', en: 'ministry' },
  'benh-vien': { vi: 'bệnh viện', en: 'hospital' },
  'chi-bo': { vi: 'chi bộ', en: 'party cell' },
  'chi-doan': { vi: 'chi đoàn', en: 'youth union branch' },
  'co-quan': { vi: 'cơ quan', en: 'office' },
  'cong-an': { vi: 'công an', en: 'police' },
  'cong-doan': { vi: 'công đoàn', en: 'trade union' },
  'cong-ty': { vi: 'công ty', en: 'company' },
  'dac-khu': { vi: 'đặc khu', en: 'special zone' },
  'dai-hoc': { vi: 'đại học', en: 'university' },
  'doan-the': { vi: 'đoàn thể', en: 'organisation' },
  'doanh-nghiep': { vi: 'doanh nghiệp', en: 'enterprise' },
  'don-vi': { vi: 'đơn vị', en: 'unit' },
  hoi: { vi: 'hội', en: 'association' },
  huyen: { vi: 'huyện', en: 'district' },
  khoa: { vi: 'khoa', en: 'faculty' },
  khoi: { vi: 'khối', en: 'group' },
  lop: { vi: 'lớp', en: 'class' },
  'luc-luong-vu-trang': { vi: 'lực lượng vũ trang', en: 'armed forces' },
  nganh: { vi: 'ngành', en: 'branch' },
  phong: { vi: 'phòng', en: 'department' },
  phuong: { vi: 'phường', en: 'ward' },
  quan: { vi: 'quận', en: 'urban district' },
  'quan-doi': { vi: 'quân đội', en: 'army' },
  so: { vi: 'sở', en: 'provincial department' },
  'so-nganh': { vi: 'sở, ngành', en: 'provincial departments and branches' },
  'thanh-pho': { vi: 'thành phố', en: 'city' },
  'thi-tran': { vi: 'thị trấn', en: 'township' },
  'thi-xa': { vi: 'thị xã', en: 'town' },
  thon: { vi: 'thôn', en: 'village' },
  tinh: { vi: 'tỉnh', en: 'province' },
  to: { vi: 'tổ', en: 'team' },
  'truc-thuoc': { vi: 'trực thuộc', en: 'directly under' },
  truong: { vi: 'trường', en: 'school' },
  vien: { vi: 'viện', en: 'institute' },
  xa: { vi: 'xã', en: 'commune' },
};

/** The kinds that have a name of their own. Pure: pages that name no kind are not sent the names. */
export const NAMED_KINDS: readonly string[] = /* @__PURE__ */ Object.keys(KIND_WORDS);

/** What people call a kind of unit: `xa` is “xã”, a commune; a kind without a name reads as it is. */
export function kindWords(kind: string): { vi: string; en: string } {
  return (Object.hasOwn(KIND_WORDS, kind) ? KIND_WORDS[kind] : undefined) ?? { vi: kind, en: kind };
}

/** A kind of unit as trees spell it: "Sở, ngành" is `so-nganh`, and so is its English name. */
export function kindOf(written: string): string {
  const folded = foldText(written);
  const named = NAMED_KINDS.find((kind) => KIND_WORDS[kind]?.en === folded);
  return named ?? folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
