/** Phrases that several parts of a report of works share. */
export const WORKS_WORDS = {
  works: ['Tác phẩm', 'Works'],
  authors: ['Tác giả', 'Authors'],
  accepted: ['Đủ điều kiện', 'Accepted'],
  rejected: ['Bị loại', 'Not accepted'],
  prizes: ['Số giải', 'Prizes'],
  unit: ['Đơn vị', 'Unit'],
  medium: ['Loại hình', 'Medium'],
  share: ['Tỷ lệ', 'Share'],
  allMedia: ['Chung các loại hình', 'All media'],
} as const;
