import { WINNER_WORDS } from './winner-words';

/** Phrases about winners whose data organisers type. */
export const TYPED_WORDS = {
  ...WINNER_WORDS,
  typedHint: [
    'Tác giả bài giấy và đồng tác giả chưa đăng ký: hệ thống không hỏi được, ban tổ chức liên hệ rồi nhập thông tin theo giấy tờ của họ.',
    'Authors of paper works and co-authors who did not register cannot be asked here: call them, and type what their papers say.',
  ],
  typeIn: ['Nhập thông tin', 'Type their data'],
  typeAnew: ['Nhập lại', 'Type anew'],
  typeHint: [
    'Nhập đúng như giấy tờ đã đối chiếu. Thông tin được mã hóa; ai xem, ai nhập đều được ghi lại.',
    'As their papers say. It is encrypted; whoever reads or types it is on record.',
  ],
  typedResult: ['Kết quả xác nhận', 'Result of the check'],
  typedNote: ['Ghi chú (không bắt buộc)', 'A note (optional)'],
  open: ['Chưa xác nhận', 'Not confirmed yet'],
  confirmed: ['Đã xác nhận', 'Confirmed'],
  void: ['Không công nhận', 'Not recognised'],
} as const;
