/** Phrases that several parts of a report share. */
export const REPORT_WORDS = {
  people: ['Người', 'People'],
  attempts: ['Lượt', 'Attempts'],
  share: ['Tỷ lệ', 'Share'],
  average: ['Điểm bình quân', 'Average'],
  allCorrect: ['Đúng tất cả', 'All correct'],
  unit: ['Đơn vị', 'Unit'],
  numbers: ['Xem bảng số', 'See the numbers'],
  'base-zero': ['không có gì để chia', 'nothing to divide by'],
  'base-unknown': ['chưa biết tổng số', 'total unknown'],
  'not-given': ['Chưa có biên chế', 'No headcount'],
  'predecessor-split': ['Đơn vị cũ đã chia tách', 'A former unit was divided'],
} as const;
