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
  penName: ['Bút danh', 'Pen name'],
  workplace: ['Nơi công tác, học tập', 'Place of work or study'],
  post: ['Chức vụ', 'Position'],
  title: ['Học hàm, học vị', 'Academic title'],
  ethnicity: ['Dân tộc', 'Ethnic group'],
  bankAccount: ['Tài khoản ngân hàng', 'Bank account'],
} as const;

/** Why somebody has no rank. */
export const unrankedWords = {
  disqualified: ['Bị loại', 'Disqualified'],
  'no-valid-attempt': ['Không có lượt thi hợp lệ', 'No valid attempt'],
  'not-all-correct': ['Không đúng tất cả các câu', 'Not every question right'],
  'missing-data': ['Thiếu thông tin bắt buộc', 'Required data missing'],
  age: ['Không đúng độ tuổi', 'Not of the required age'],
  barred: ['Không thuộc đối tượng dự thi', 'Barred from taking part'],
  'not-qualified': ['Không có trong danh sách vào vòng', 'Not among those who went on'],
  'no-division': ['Không thuộc bảng thi nào', 'In none of the divisions'],
  'too-few-rounds': ['Dự quá ít vòng', 'Too few rounds'],
} as const;
