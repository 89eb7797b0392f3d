/** Languages that works are written in, by their ISO 639 code: Vietnamese, those of its peoples, of neighbours and guests. */
export const LANGUAGE_NAMES: Readonly<Record<string, { vi: string; en: string }>> = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  tyz: { vi: 'tiếng Tày', en: 'Tày' },
  blt: { vi: 'tiếng Thái (Việt Nam)', en: 'Tai Dam' },
  hmn: { vi: 'tiếng Mông', en: 'Hmong' },
  km: { vi: 'tiếng Khmer', en: 'Khmer' },
  cjm: { vi: 'tiếng Chăm', en: 'Cham' },
  rad: { vi: 'tiếng Ê-đê', en: 'Rade' },
  jra: { vi: 'tiếng Gia-rai', en: 'Jarai' },
  lo: { vi: 'tiếng Lào', en: 'Lao' },
  zh: { vi: 'tiếng Trung', en: 'Chinese' },
  en: { vi: 'tiếng Anh', en: 'English' },
  fr: { vi: 'tiếng Pháp', en: 'French' },
  ru: { vi: 'tiếng Nga', en: 'Russian' },
  de: { vi: 'tiếng Đức', en: 'German' },
  ja: { vi: 'tiếng Nhật', en: 'Japanese' },
  ko: { vi: 'tiếng Hàn', en: 'Korean' },
};
