/** What a person makes of an entry: it goes before the jury, it is out, or its author may mend it. */
export const SCREENING_OUTCOMES = ['accepted', 'rejected', 'returned'] as const;
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number];

/** Why, in Vietnamese and English. Codes are part of the record: they are added, never renamed. */
export const SCREENING_REASONS = {
  complete: ['Đủ điều kiện', 'Meets the conditions'],
  remark: ['Đủ điều kiện, có lưu ý', 'Meets the conditions, with a remark'],
  'missing-data': ['Thiếu thông tin', 'Data is missing'],
  limit: ['Vượt hoặc thiếu giới hạn của thể lệ', 'Outside the limits of the rules'],
  barred: ['Tác giả thuộc diện không được dự thi', 'An author is barred'],
  late: ['Quá hạn', 'Late'],
  format: ['Sai hình thức trình bày', 'Wrong format'],
  identity: ['Lộ danh tính trong bài', 'The work tells who wrote it'],
  similarity: ['Trùng lặp vượt ngưỡng', 'Above the limit of similar text'],
  duplicate: ['Gửi trùng bài', 'Sent twice'],
  published: ['Đã công bố trước thời hạn', 'Published before'],
  'off-topic': ['Không đúng chủ đề', 'Off the topic'],
  other: ['Lý do khác', 'Another reason'],
} as const satisfies Record<string, readonly [vi: string, en: string]>;
export type ScreeningReason = keyof typeof SCREENING_REASONS;

/** Which reasons an outcome may have. */
export const REASONS_FOR: Record<ScreeningOutcome, readonly ScreeningReason[]> = {
  accepted: ['complete', 'remark'],
  rejected: [
    'missing-data',
    'limit',
    'barred',
    'late',
    'format',
    'identity',
    'similarity',
    'duplicate',
    'published',
    'off-topic',
    'other',
  ],
  returned: ['missing-data', 'limit', 'format', 'identity', 'other'],
};
