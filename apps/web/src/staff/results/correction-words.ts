export const KIND_WORDS = {
  'void-attempt': ['Hủy một lượt thi', 'Void an attempt'],
  disqualify: ['Loại một người', 'Disqualify a person'],
  'correct-key': ['Sửa đáp án một câu', 'Correct the key of a question'],
  'extend-round': ['Kéo dài vòng thi', 'Extend a round'],
  compensate: ['Bù giờ cho lượt đang làm', 'Give running attempts more time'],
  'credit-time': ['Trừ thời gian sự cố', 'Take out the time of an outage'],
  replacement: ['Cho thi bù vì sự cố', 'One more attempt after an outage'],
  reverse: ['Hủy bỏ một đính chính', 'Take a correction back'],
} as const;

export const REASON_WORDS = {
  'shared-account': ['Dùng chung tài khoản', 'Shared account'],
  'shared-device': ['Dùng chung thiết bị', 'Shared device'],
  impersonation: ['Thi hộ', 'Impersonation'],
  'answers-shared': ['Chia sẻ đáp án', 'Answers shared'],
  'barred-role': ['Không thuộc đối tượng dự thi', 'Barred from taking part'],
  'wrong-data': ['Thông tin cá nhân sai', 'Wrong data'],
  'rule-breach': ['Vi phạm thể lệ', 'Breach of the rules'],
  'wrong-key': ['Đáp án sai', 'Wrong key'],
  'faulty-question': ['Câu hỏi có lỗi', 'Faulty question'],
  outage: ['Sự cố hệ thống', 'Outage'],
  appeal: ['Theo khiếu nại', 'After an appeal'],
  mistake: ['Ghi nhầm', 'Made by mistake'],
  other: ['Lý do khác', 'Another reason'],
} as const;

export const STATE_WORDS = {
  waiting: ['Chờ người thứ hai', 'Waits for a second person'],
  approved: ['Đã có hiệu lực', 'In force'],
  refused: ['Không duyệt', 'Refused'],
} as const;
