/**
 * Every error a client can receive: code -> [HTTP status, title in Vietnamese, title in English].
 * Codes are part of the interface: they are added, never renamed.
 */
export const PROBLEMS = {
  VALIDATION_FAILED: [422, 'Dữ liệu chưa hợp lệ', 'The request is not valid'],
  MALFORMED_BODY: [400, 'Không đọc được nội dung gửi lên', 'The body cannot be read'],
  PAYLOAD_TOO_LARGE: [413, 'Nội dung gửi lên quá lớn', 'The body is too large'],
  UNSUPPORTED_MEDIA: [415, 'Loại nội dung không được nhận', 'The media type is not accepted'],
  NOT_FOUND: [404, 'Không tìm thấy', 'Not found'],
  METHOD_NOT_ALLOWED: [405, 'Cách gọi không được phép', 'Method not allowed'],
  CONFLICT: [409, 'Mâu thuẫn với dữ liệu đang có', 'In conflict with what is stored'],
  UNAUTHENTICATED: [401, 'Cần đăng nhập', 'Please sign in'],
  FORBIDDEN: [403, 'Không có quyền', 'Not permitted'],
  CROSS_SITE_REFUSED: [403, 'Yêu cầu từ trang khác bị từ chối', 'Cross-site request refused'],
  TOO_MANY_REQUESTS: [429, 'Quá nhiều yêu cầu', 'Too many requests'],
  INTERNAL: [500, 'Lỗi hệ thống', 'Internal error'],
  UNAVAILABLE: [503, 'Hệ thống tạm thời chưa phục vụ được', 'Temporarily unavailable'],
  OVERLOADED: [503, 'Hệ thống đang quá tải', 'Overloaded'],

  SIGN_IN_FAILED: [401, 'Sai email hoặc mật khẩu', 'Wrong e-mail or password'],
  SIGN_IN_THROTTLED: [429, 'Đăng nhập sai quá nhiều lần', 'Too many failed sign-ins'],
  ACCOUNT_EXISTS: [409, 'Email này đã có tài khoản', 'This e-mail has an account'],
  LAST_ADMIN: [409, 'Phải còn ít nhất một quản trị viên', 'One administrator must remain'],
  ROLES_EXCLUDE: [
    409,
    'Người chấm không được giữ vai trò thấy tên tác giả',
    'Who judges cannot have a role that sees authors',
  ],

  CONTEST_NOT_FOUND: [404, 'Không tìm thấy cuộc thi', 'No such contest'],
  SLUG_TAKEN: [409, 'Đường dẫn này đã được dùng', 'This slug is taken'],
  CONTEST_NOT_PUBLISHED: [409, 'Cuộc thi chưa công bố', 'The contest is not published'],
  CONTEST_PUBLISHED: [
    409,
    'Cuộc thi đã công bố, phần này không sửa được',
    'The contest is published; this cannot change',
  ],
  CONTEST_INCOMPLETE: [
    409,
    'Cuộc thi chưa đủ điều kiện công bố',
    'The contest is not ready to be published',
  ],
  ROUND_NOT_FOUND: [404, 'Không tìm thấy vòng thi', 'No such round'],
  ROUND_NOT_OPEN: [409, 'Vòng thi chưa mở', 'The round is not open yet'],
  ROUND_CLOSED: [409, 'Vòng thi đã đóng', 'The round is closed'],
  ROUND_NOT_SEALED: [409, 'Đề thi chưa niêm phong', 'The papers are not sealed'],
  ROUND_SEALED: [409, 'Đề thi đã niêm phong', 'The papers are sealed'],
  ROUND_OPENED: [
    409,
    'Vòng thi đã mở, không sửa được nữa',
    'The round has opened and cannot change',
  ],
  ROUNDS_OVERLAP: [409, 'Các vòng thi chồng thời gian', 'Rounds overlap'],
  AMENDMENT_REQUIRED: [409, 'Phải công bố sửa đổi thể lệ', 'A published amendment is required'],
  RULES_FIXED: [409, 'Điều khoản này không đổi được nữa', 'This clause can no longer change'],
  RULES_INVALID: [422, 'Thể lệ chưa hợp lệ', 'The rule set is not valid'],
  BANK_TOO_SMALL: [409, 'Ngân hàng câu hỏi không đủ', 'The question bank is too small'],

  REGISTRATION_CLOSED: [409, 'Cuộc thi không còn nhận đăng ký', 'Registration is closed'],
  ALREADY_REGISTERED: [409, 'Thông tin này đã đăng ký', 'Already registered'],
  WAY_BACK_REFUSED: [401, 'Mã dự thi không khớp', 'The entry code does not match'],

  ATTEMPT_NOT_FOUND: [404, 'Không tìm thấy lượt thi', 'No such attempt'],
  RESULT_AWAITED: [
    409,
    'Chờ công bố kết quả vòng trước',
    'The result of an earlier round is awaited',
  ],
  NOT_QUALIFIED: [403, 'Vòng này dành cho người được vào', 'Only those who went on may enter'],
  ATTEMPTS_EXHAUSTED: [409, 'Đã hết lượt thi', 'No attempt left'],
  ATTEMPT_EXPIRED: [409, 'Đã hết giờ làm bài', 'The time is over'],
  ATTEMPT_SUBMITTED: [409, 'Bài đã nộp', 'The attempt is submitted'],
  ANSWER_INVALID: [422, 'Câu trả lời chưa hợp lệ', 'An answer is not valid'],

  UNIT_NOT_FOUND: [404, 'Không tìm thấy đơn vị', 'No such unit'],
  IMPORT_REJECTED: [
    422,
    'Tệp có dòng sai, chưa nhập gì',
    'The file has wrong rows; nothing was imported',
  ],
  QUESTION_NOT_FOUND: [404, 'Không tìm thấy câu hỏi', 'No such question'],
  BANK_NOT_FOUND: [404, 'Không tìm thấy ngân hàng câu hỏi', 'No such question bank'],

  PUBLICATION_NOT_FOUND: [404, 'Chưa có kết quả này', 'No such result'],
  PUBLICATION_BLOCKED: [409, 'Chưa công bố được', 'Something blocks the publication'],
  PUBLICATION_UNDER_WAY: [409, 'Đang công bố', 'A publication is under way'],
  PUBLICATION_TAKEN: [409, 'Phiên bản này đã được công bố', 'This version is published'],
  WINNER_NOT_ASKED: [404, 'Không có đề nghị xác nhận nào', 'Nothing was asked of you'],
  WINNER_CHECK_CLOSED: [409, 'Việc xác nhận đã khép lại', 'The check is closed'],
  APPEAL_NOT_FOUND: [404, 'Không tìm thấy khiếu nại', 'No such appeal'],
  APPEALS_NOT_OFFERED: [409, 'Thể lệ không có khiếu nại', 'The rules have no appeals'],
  APPEAL_TOO_EARLY: [409, 'Chưa đến lúc khiếu nại', 'There is nothing to appeal against yet'],
  APPEAL_TOO_LATE: [409, 'Đã hết hạn khiếu nại', 'The time for appeals is over'],
  APPEAL_FOREIGN: [403, 'Không phải việc của bạn', 'Not yours to appeal'],
  APPEAL_EXISTS: [409, 'Việc này đã được khiếu nại', 'This matter was appealed already'],
  APPEAL_CLOSED: [409, 'Khiếu nại đã khép lại', 'The appeal is closed'],
  EVIDENCE_REFUSED: [422, 'Tệp minh chứng không được nhận', 'The evidence is not accepted'],

  CERTIFICATE_NOT_FOUND: [404, 'Không tìm thấy chứng nhận', 'No such certificate'],
  CERTIFICATE_ENDED: [409, 'Chứng nhận không còn hiệu lực', 'The certificate is no longer valid'],
  CERTIFICATES_RUNNING: [409, 'Đang có đợt cấp chưa xong', 'A batch is under way'],
  CERTIFICATES_EMPTY: [409, 'Không có gì để cấp', 'There is nothing to issue'],

  RESULT_NOT_COMPUTED: [409, 'Chưa có kết quả', 'There is no result yet'],
  ROUND_NOT_CLOSED: [409, 'Vòng thi chưa khép lại', 'The round is not closed yet'],
  DECISION_INVALID: [422, 'Quyết định chưa hợp lệ', 'The decision does not fit'],
  CORRECTION_NOT_FOUND: [404, 'Không tìm thấy điều chỉnh', 'No such correction'],
  CORRECTION_INVALID: [422, 'Điều chỉnh chưa hợp lệ', 'The correction does not fit'],
  CORRECTION_DECIDED: [409, 'Điều chỉnh đã được quyết định', 'The correction is decided'],
  SECOND_PERSON_REQUIRED: [403, 'Cần một người khác phê duyệt', 'Somebody else has to approve'],
  SCREENING_STALE: [
    409,
    'Bài này vừa thay đổi, hãy xem lại trước khi quyết định',
    'The entry has just changed: look again before deciding',
  ],
  RETURN_NOT_POSSIBLE: [
    409,
    'Không trả lại tác giả được nữa',
    'It can no longer be sent back to its author',
  ],
  SUSPICION_NOT_FOUND: [404, 'Không tìm thấy nghi vấn', 'No such suspicion'],
  SUSPICION_DECIDED: [409, 'Nghi vấn đã được xử lý', 'The suspicion is decided'],

  FILE_UNKNOWN: [
    415,
    'Loại tệp này không được nhận: hãy gửi docx, odt, pdf, jpeg, png, mp3 hoặc mp4',
    'This kind of file is not accepted: send docx, odt, pdf, jpeg, png, mp3 or mp4',
  ],
  FILE_NOT_WANTED: [
    415,
    'Loại hình này không nhận loại tệp đó',
    'This medium does not take that kind of file',
  ],
  FILE_EMPTY: [422, 'Tệp không có gì bên trong', 'The file is empty'],
  FILE_DAMAGED: [
    422,
    'Tệp bị hỏng hoặc thiếu một phần: hãy mở ra, lưu lại rồi gửi lại',
    'The file is damaged or incomplete: open it, save it again and send that',
  ],
  FILE_ENCRYPTED: [
    422,
    'Tệp có mật khẩu hoặc khóa bảo vệ: hãy bỏ mật khẩu, lưu lại rồi gửi lại',
    'The file has a password or protection: remove it, save and send again',
  ],
  FILE_ACTIVE: [
    422,
    'Tệp chứa macro, mã lệnh, mẫu ngoài hoặc đối tượng nhúng: hãy bỏ đi, lưu lại rồi gửi lại',
    'The file has macros, scripts, an outside template or embedded objects: remove them and send again',
  ],
  FILE_AMBIGUOUS: [
    422,
    'Trong tệp có tệp hoặc tài liệu khác, không rõ đâu là tác phẩm: hãy lưu riêng tác phẩm rồi gửi lại',
    'There is another file or document inside: save the work by itself and send that',
  ],
  FILE_BOMB: [
    422,
    'Tệp phình ra quá lớn khi mở: hãy bớt ảnh và nội dung thừa rồi gửi lại',
    'The file becomes far too large when it is opened: take out what is not needed',
  ],
  FILE_TOO_LONG: [
    422,
    'Tệp có quá nhiều trang hoặc quá nhiều chữ',
    'The file has too many pages or too much text',
  ],
  FILE_TOO_HARD: [
    422,
    'Đọc tệp này tốn quá nhiều thời gian hoặc bộ nhớ: hãy lưu lại ở dạng đơn giản hơn rồi gửi lại',
    'Reading this file takes too much time or memory: save it in a simpler form',
  ],
  FILE_INFECTED: [422, 'Tệp có mã độc nên bị từ chối', 'The file carries a virus and was refused'],
  SCANNER_AWAY: [
    503,
    'Trình quét mã độc đang tạm nghỉ, xin thử lại sau ít phút',
    'The virus scanner is away, please try again in a few minutes',
  ],
  UPLOAD_NOT_FOUND: [404, 'Không tìm thấy tệp tải lên', 'No such upload'],
  UPLOAD_PROTOCOL: [
    412,
    'Phiên bản giao thức tải lên không được hỗ trợ',
    'Only tus 1.0.0 is spoken',
  ],
  UPLOAD_OFFSET: [
    409,
    'Phần gửi lên không nối tiếp phần đã nhận',
    'The part sent does not continue what was received',
  ],
  UPLOAD_CHECKSUM: [460, 'Phần gửi lên bị sai lệch trên đường', 'The part sent arrived changed'],
  UPLOAD_TOO_LARGE: [
    413,
    'Tệp lớn hơn mức thể lệ cho phép',
    'The file is larger than the rules allow',
  ],
  UPLOAD_QUOTA: [
    409,
    'Bạn có quá nhiều tệp chưa dùng: hãy xóa bớt rồi gửi tiếp',
    'You have too many unused files: remove some first',
  ],
  UPLOAD_EXPIRED: [410, 'Tệp tải dở đã quá hạn, hãy gửi lại từ đầu', 'The upload has expired'],
  UPLOAD_NOT_READY: [
    409,
    'Tệp chưa tải lên xong hoặc chưa kiểm tra xong',
    'The upload is not ready',
  ],
  UPLOAD_IN_USE: [409, 'Tệp đang thuộc một tác phẩm', 'The file belongs to an entry'],
  UPLOADS_CLOSED: [409, 'Cuộc thi không nhận tệp lúc này', 'The contest takes no files now'],

  CALL_NOT_FOUND: [404, 'Cuộc thi này không nhận tác phẩm', 'This contest takes no works'],
  CALL_NOT_OPEN: [409, 'Chưa đến lúc nhận bài', 'The call is not open yet'],
  CALL_CLOSED: [409, 'Đã hết hạn nhận bài', 'The call is closed'],
  ENTRY_NOT_FOUND: [404, 'Không tìm thấy bài dự thi', 'No such entry'],
  ENTRY_CLOSED: [409, 'Bài này không sửa được nữa', 'This entry can no longer change'],
  ENTRY_INCOMPLETE: [422, 'Bài chưa đủ điều kiện nộp', 'The entry cannot be handed in yet'],
  ENTRY_LIMIT: [409, 'Đã hết số bài theo thể lệ', 'The rules allow no further entry'],
  ENTRY_EXISTS: [409, 'Bài này đã được vào sổ', 'This entry is registered already'],
  INVITATION_GONE: [410, 'Lời mời không còn dùng được', 'The invitation is no longer good'],
  INVITATION_NAME: [403, 'Tên không khớp', 'The name is another'],
  DRAFT_STALE: [409, 'Bản nháp đã thay đổi ở nơi khác', 'The draft was changed elsewhere'],
  FORWARD_BLOCKED: [409, 'Chưa chuyển lên được', 'These works cannot be forwarded yet'],

  STAGE_NOT_FOUND: [404, 'Không tìm thấy vòng chấm', 'No such stage'],
  STAGE_NOT_READY: [409, 'Vòng chấm chưa sẵn sàng', 'The stage is not ready'],
  STAGE_LOCKED: [409, 'Vòng chấm đã khóa', 'The stage is locked'],
  MARK_STALE: [409, 'Phiếu chấm đã được lưu ở nơi khác', 'The mark was saved elsewhere'],
  MARK_LOCKED: [409, 'Phiếu chấm đã khóa', 'The mark is locked'],
  MARK_OPEN: [409, 'Phiếu chấm của bạn chưa khóa', 'Your own mark is not locked'],
  MARK_INVALID: [422, 'Điểm chưa khớp thang điểm', 'The mark does not fit the rubric'],
  JUDGE_STOPPED: [409, 'Việc chấm đang tạm dừng', 'Your marking is stopped for now'],
  WORK_CHANGED: [409, 'Bài này vừa có thay đổi', 'The work has changed meanwhile'],
  NOT_ASKED: [409, 'Việc này không cần lúc này', 'This is not asked for now'],
  JURY_MEMBER_NOT_FOUND: [404, 'Không tìm thấy giám khảo', 'No such member of the jury'],
  JURY_MEMBER_EXISTS: [409, 'Người này đã ở trong ban giám khảo', 'Already in the jury'],
  JURY_MEMBER_BUSY: [409, 'Giám khảo đang có bài', 'The judge has works'],
  KEY_HOLDERS_MISSING: [409, 'Chưa đủ hai người giữ khóa', 'Two key holders are needed'],
  KEY_HOLDERS_STAND: [409, 'Không đổi được người giữ khóa', 'The key holders can no longer change'],
  KEY_REFUSED: [403, 'Mật khẩu khóa không đúng', 'The passphrase does not fit'],
  BLINDING_UNDER_WAY: [409, 'Đang mã hóa bài', 'A blinding run is under way'],
  BLINDING_EMPTY: [409, 'Không có bài nào để mã hóa', 'There is nothing to code'],
  BLIND_UNTIL_LOCKED: [
    409,
    'Chưa được mở phách',
    'The link stays sealed until the marks are locked',
  ],
  WORK_NOT_FOUND: [404, 'Không tìm thấy bài', 'No such work'],
  ASSIGNMENT_REFUSED: [409, 'Không giao được bài này', 'This work cannot be given to this judge'],
  ASSIGNMENT_UNDER_WAY: [409, 'Đang phân công', 'An assignment is under way'],

  DELIBERATION_NOT_OPEN: [409, 'Hội đồng chưa họp', 'The jury does not sit yet'],
  DELIBERATION_NOT_READY: [409, 'Chưa xét giải được', 'Marks are not locked yet'],
  DECISION_REFUSED: [422, 'Thể lệ không cho phép', 'The rules do not allow this'],
  AWARDS_SIGNED: [409, 'Danh sách giải đã ký', 'The award list is signed'],
  AWARDS_UNDECIDED: [409, 'Danh sách giải chưa đủ', 'The award list is not complete'],

  ROOM_UNKNOWN: [404, 'Không có phòng này', 'No such room'],
  ROOM_FORBIDDEN: [403, 'Không được vào phòng này', 'Not your room'],
  SOCKET_FLOOD: [429, 'Gửi quá nhiều, đã ngắt kết nối', 'Too many messages; disconnected'],
} as const satisfies Record<string, readonly [status: number, vi: string, en: string]>;

/** A stable error code. */
export type ProblemCode = keyof typeof PROBLEMS;

/** One thing wrong with the input: where (JSON path or cell), what was expected, what was there. */
export interface FieldError {
  path: string;
  expected: string;
  value?: unknown;
  /**
   * What was expected, in Vietnamese, where a person filled it in: a cell of a file, a field of a form.
   * An answer carries it as `expected`, unless the caller asked for English.
   */
  hint?: string;
}

/** An RFC 9457 problem document as every error answer carries it. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  errors?: FieldError[];
  [extension: string]: unknown;
}
