import { momentIn, type Said } from '@bangvang/platform';

/** A window in which a person may begin one further attempt, until they have. */
export interface WindowToTake {
  opens_at: Date;
  closes_at: Date;
  /** Whether an attempt of theirs was struck; else they could not begin one. */
  struck: boolean;
}

/** What a person is told who may begin a replacement attempt. */
export function replacementWords(
  { opens_at: opensAt, closes_at: closesAt, struck }: WindowToTake,
  zone: string,
): Said {
  const at = (instant: Date, language: 'vi' | 'en'): string => momentIn(zone, instant, language);
  const vi = `Vì sự cố, bạn được thi bù một lượt: bắt đầu từ ${at(opensAt, 'vi')}, trước ${at(closesAt, 'vi')}.`;
  const en = `Because of an outage you may take one more attempt: begin it from ${at(opensAt, 'en')}, before ${at(closesAt, 'en')}.`;
  if (!struck) return { vi, en };
  return {
    vi: `${vi} Khi lượt thi bù được nộp, lượt bị sự cố không tính nữa; nếu không thi bù, lượt ấy vẫn tính.`,
    en: `${en} Once it is handed in, the attempt that the outage struck counts no more; without it, that one stands.`,
  };
}
