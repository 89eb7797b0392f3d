/** Fields that people can be asked for. */
export const fieldWords = {
  fullName: ['Họ và tên', 'Full name'],
  birthDate: ['Ngày sinh', 'Date of birth'],
  sex: ['Giới tính', 'Sex'],
  phone: ['Số điện thoại', 'Phone number'],
  email: ['Email', 'E-mail'],
  personalId: ['Số giấy tờ', 'ID number'],
  unit: ['Đơn vị', 'Unit'],
  unitNo: ['Đơn vị', 'Unit'],
  address: ['Địa chỉ', 'Address'],
} as const;

/** Why somebody has no rank. */
export const unrankedWords = {
  disqualified: ['Bị loại', 'Disqualified'],
  'no-valid-attempt': ['Không có lượt thi hợp lệ', 'No valid attempt'],
  'not-all-correct': ['Không đúng tất cả các câu', 'Not every question right'],
  'missing-data': ['Thiếu thông tin bắt buộc', 'Required data missing'],
  age: ['Không đúng độ tuổi', 'Not of the required age'],
  barred: ['Không thuộc đối tượng dự thi', 'Barred from taking part'],
  'no-division': ['Không thuộc bảng thi nào', 'In none of the divisions'],
  'too-few-rounds': ['Dự quá ít vòng', 'Too few rounds'],
} as const;

/** What put a person before the next one. */
export const decidedWords = {
  points: ['điểm {own} so với {next}', '{own} points before {next}'],
  'prediction-error': ['dự đoán lệch {own} so với {next}', 'prediction off by {own} before {next}'],
  duration: ['thời gian {own} so với {next}', 'time {own} before {next}'],
  submission: ['nộp bài lúc {own}, trước {next}', 'submitted at {own}, before {next}'],
  'sign-in': ['đăng ký lúc {own}, trước {next}', 'signed in at {own}, before {next}'],
  'perfect-attempts': [
    '{own} lượt tuyệt đối so với {next}',
    '{own} perfect attempts before {next}',
  ],
  'times-best-reached': [
    'đạt điểm cao nhất {own} lần so với {next}',
    'own best reached {own} times before {next}',
  ],
  attempts: ['{own} lượt thi so với {next}', '{own} attempts before {next}'],
  'sub-question': ['câu hỏi phụ {own} so với {next}', 'sub-question {own} before {next}'],
  organiser: ['ban tổ chức quyết định', 'the organisers decided'],
  lot: ['bốc thăm', 'drawn by lot'],
} as const;
