/** What can be contested, and what became of it. */
export const APPEAL_WORDS = {
  attempt: ['Một lượt thi của tôi', 'An attempt of mine'],
  question: ['Một câu hỏi trên đề của tôi', 'A question on my paper'],
  rank: ['Thứ hạng của tôi', 'My rank'],
  prize: ['Giải thưởng', 'A prize'],
  eligibility: ['Điều kiện dự thi của người khác', 'The eligibility of somebody else'],
  open: ['Đang xem xét', 'Being heard'],
  upheld: ['Được chấp nhận', 'Upheld'],
  rejected: ['Không được chấp nhận', 'Rejected'],
  withdrawn: ['Đã rút', 'Withdrawn'],
} as const;
