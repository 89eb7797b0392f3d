/** What a certificate is for. */
export const PURPOSE_WORDS = {
  participation: ['Dự thi', 'Taking part'],
  prize: ['Đoạt giải', 'A prize'],
  collective: ['Giải tập thể', 'A collective prize'],
} as const;

/** What is handed out; the words in the middle of the sheet. */
export const KIND_WORDS = {
  'giay-chung-nhan': ['Giấy chứng nhận', 'Giấy chứng nhận (certificate)'],
  'giay-khen': ['Giấy khen', 'Giấy khen (commendation)'],
  'bang-khen': ['Bằng khen', 'Bằng khen (certificate of merit)'],
} as const;

export const STATE_WORDS = {
  valid: ['Có hiệu lực', 'Valid'],
  replaced: ['Đã thay', 'Replaced'],
  revoked: ['Đã thu hồi', 'Revoked'],
} as const;
