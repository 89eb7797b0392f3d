import { SCREENING_REASONS, type ScreeningOutcome } from '@bangvang/contracts';

const REASONS: Readonly<Record<string, readonly string[] | undefined>> = SCREENING_REASONS;

/** A decision about an entry, as its authors are told of it. */
export interface ToldDecision {
  id: string;
  contestId: string;
  contestTitle: string;
  slug: string;
  zone: string;
  title: string;
  outcome: ScreeningOutcome;
  code: string;
  reason: string | null;
  closesAt: Date;
  /** Whether works are still taken. */
  open: boolean;
  /** Whether the reader sends the work; others are named in it. */
  sends: boolean;
}

/** What an author is written about a work that was sent back or not accepted, and what they may do. */
export function screeningLetter(
  decision: ToldDecision,
  origin: string,
): { subject: string; text: string } {
  const { outcome, title, contestTitle, slug } = decision;
  const name = title === '' ? 'chưa đặt tên' : `“${title}”`;
  const said =
    outcome === 'returned'
      ? `Ban tổ chức đề nghị tác giả sửa bài ${name} rồi nộp lại.`
      : `Bài ${name} không được nhận ở vòng sơ loại.`;
  const subject = outcome === 'returned' ? 'Bài dự thi cần sửa' : 'Bài dự thi không được nhận';
  return {
    subject: `${subject} – ${contestTitle}`.slice(0, 200),
    text:
      `Cuộc thi “${contestTitle}”\n\n${said}\nLý do: ${reasonOf(decision)}.\n\n${mayDo(decision)}\n\n` +
      `Trang “Bài dự thi của tôi”: ${origin}/c/${slug}/entries\n`,
  };
}

function reasonOf({ code, reason }: ToldDecision): string {
  const words = code === 'other' ? '' : (REASONS[code]?.[0] ?? '');
  return [words, reason?.replace(/[.\s]+$/, '') ?? ''].filter(Boolean).join('. ');
}

function mayDo({ outcome, sends, open, closesAt, zone }: ToldDecision): string {
  const until = new Intl.DateTimeFormat('vi-VN', {
    timeZone: zone,
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(closesAt);
  if (outcome === 'returned') {
    // Written down while works were taken, told after the end.
    if (!open)
      return `Hạn nộp bài đã hết lúc ${until} nên không nộp lại được nữa; bài đã nộp vẫn được giữ nguyên. Nếu cần, hãy liên hệ Ban tổ chức.`;
    return sends
      ? `Hãy mở bài, sửa và bấm Nộp bài trước ${until}. Bài đã nộp vẫn được giữ nguyên cho đến khi có bản mới.`
      : `Người gửi bài sửa và nộp lại được đến ${until}. Bài đã nộp vẫn được giữ nguyên cho đến khi có bản mới.`;
  }
  return open
    ? `Bài này không tính vào số bài của tác giả: còn hạn đến ${until}, tác giả gửi được bài khác. Nếu thấy lý do chưa đúng, hãy liên hệ Ban tổ chức.`
    : 'Nếu thấy lý do chưa đúng, hãy liên hệ Ban tổ chức.';
}
