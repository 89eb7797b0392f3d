import type { Words } from '../staff/kit/words';

/** Phrases of marks and re-marking, as authors read them. */
export const REMARK_WORDS = {
  title: ['Điểm và phúc khảo', 'Marks and re-marking'],
  mine: ['Bài dự thi của tôi', 'My works'],
  notYet: [
    'Điểm hiện ở đây khi danh sách giải được công bố.',
    'Marks show here once the award list is published.',
  ],
  none: ['Bạn không có bài nào được chấm trong cuộc thi này.', 'No work of yours was judged here.'],
  notOffered: ['Thể lệ cuộc thi này không có phúc khảo.', 'The rules have no re-marking.'],
  mark: ['{points}/{scale} điểm', '{points} of {scale} points'],
  noPrize: ['Không có giải', 'No prize'],
  openUntil: ['Nhận đơn phúc khảo đến {until}', 'Re-marking may be asked for until {until}'],
  over: ['Đã hết hạn nhận đơn phúc khảo ({until})', 'The time for re-marking ended {until}'],
  how: ['Phúc khảo diễn ra thế nào', 'How re-marking works'],
  howMarked: [
    'Bài được {n} giám khảo chưa từng chấm bài này chấm lại, không biết điểm cũ và không biết bạn là ai. Hai điểm lệch nhau thì có người chấm lần ba.',
    '{n} judges who never had the work mark it again, without knowing the old mark or who you are. Where they differ, a third one marks it.',
  ],
  howOne: [
    'Bài được một giám khảo chưa từng chấm bài này chấm lại, không biết điểm cũ và không biết bạn là ai.',
    'A judge who never had the work marks it again, without knowing the old mark or who you are.',
  ],
  howChange: [
    'Điểm chỉ đổi khi lệch từ {change} điểm trở lên, có thể tăng hoặc giảm.',
    'The mark changes from a difference of {change} on, up or down.',
  ],
  howUp: [
    'Điểm chỉ đổi khi tăng từ {change} điểm trở lên; không bao giờ giảm.',
    'The mark changes where it rises by {change} or more; it never falls.',
  ],
  howAnswer: [
    'Bạn được trả lời trong {n} ngày sau khi hết hạn nhận đơn.',
    'You are answered within {n} days after the window.',
  ],
  ask: ['Xin phúc khảo', 'Ask for re-marking'],
  reason: ['Vì sao bạn xin chấm lại?', 'Why do you ask for it?'],
  reasonHint: [
    'Ít nhất 5 ký tự. Trưởng ban giám khảo đọc; người chấm lại không đọc.',
    'At least 5 characters. The chief judge reads it; those who mark again do not.',
  ],
  once: [
    'Mỗi bài chỉ được phúc khảo một lần, và điểm mới được giữ.',
    'Each work is marked again once only, and the new mark stands.',
  ],
  send: ['Gửi đơn', 'Send'],
  cancel: ['Thôi', 'Cancel'],
  received: ['Đã nhận đơn', 'Received'],
  marking: ['Đang chấm lại', 'Being marked again'],
  dialogue: ['Hai bên giám khảo đang trao đổi', 'The judges are talking'],
  answered: ['Đã trả lời', 'Answered'],
  askedAt: ['Gửi lúc {at}', 'Asked {at}'],
  due: ['Trả lời chậm nhất {at}', 'Answered by {at}'],
  late: [
    'Đã quá hạn trả lời ({at}). Ban Tổ chức đã được nhắc.',
    'The answer is overdue ({at}). The organisers were reminded.',
  ],
  yourReason: ['Lý do của bạn: {reason}', 'Your reason: {reason}'],
  changed: ['Điểm đổi từ {before} thành {after}.', 'The mark changed from {before} to {after}.'],
  kept: ['Giữ nguyên điểm đã công bố: {before}.', 'The published mark {before} stands.'],
  newList: [
    'Nếu điểm mới làm đổi giải, danh sách giải phiên bản mới sẽ được công bố.',
    'If it changes a prize, another version of the award list is published.',
  ],
  steps: ['Điểm này từ đâu', 'How it came about'],
  answeredAt: ['Trả lời lúc {at}', 'Answered {at}'],
  link: ['Xem điểm và phúc khảo', 'Marks and re-marking'],
  awards: ['Danh sách giải', 'Award list'],
} as const satisfies Words;
