import type { Words } from '../staff/kit/words';

/** Phrases of a judge's own ties. */
export const TIE_WORDS = {
  title: ['Quan hệ của tôi với người dự thi', 'My ties to those who take part'],
  lead: [
    'Hãy khai trước khi bài được giao: bài của người thân, học trò hay đơn vị có quan hệ sẽ không bao giờ đến tay bạn. Lời khai được mã hóa; bạn không biết ai có dự thi hay không.',
    'Tell them before works are given out: works of kin, pupils or units close to you never come to you. What you tell is encrypted, and you do not learn who takes part.',
  ],
  noContest: ['Bạn chưa ở trong ban giám khảo nào', 'You are in no jury yet'],
  ownUnit: ['Đơn vị của tôi', 'My own unit'],
  noUnit: ['Chưa ghi', 'Not told'],
  ownUnitHint: [
    'Bài của đơn vị này không đến tay bạn. Sai thì báo ban tổ chức.',
    'Works of it never come to you. If it is wrong, tell the organisers.',
  ],
  none: ['Bạn chưa khai quan hệ nào.', 'You have declared no ties.'],
  declared: ['Đã khai', 'Declared'],
  by: ['{name} khai {at}', '{name}, {at}'],
  add: ['Khai một quan hệ', 'Declare a tie'],
  kind: ['Quan hệ', 'Kind of tie'],
  kin: ['Người thân', 'Kin'],
  pupil: ['Học trò', 'Pupil'],
  other: ['Quan hệ khác', 'Another tie'],
  to: ['Với', 'To'],
  person: ['Một người', 'A person'],
  unit: ['Một đơn vị', 'A unit'],
  whichUnit: ['Tên đơn vị', 'Name of the unit'],
  name: ['Họ và tên', 'Full name'],
  hint: [
    'Điền thêm ít nhất một điều để không nhầm với người trùng tên.',
    'Give one thing more, so that nobody of the same name is meant.',
  ],
  birthDate: ['Ngày sinh', 'Birth date'],
  email: ['Email', 'E-mail'],
  phone: ['Số điện thoại', 'Phone'],
  save: ['Khai', 'Declare'],
  cancel: ['Thôi', 'Cancel'],
  final: [
    'Lời khai không tự xóa được. Khai nhầm thì báo ban tổ chức.',
    'You cannot take it back yourself. If it was a mistake, tell the organisers.',
  ],
} as const satisfies Words;
