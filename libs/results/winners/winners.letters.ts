import { Injectable } from '@nestjs/common';
import type { ContestDoor } from '@bangvang/contests';
import { Config, momentIn } from '@bangvang/platform';
import type { NewNotice } from '../notices/notices.repository';

/** What winners are written. Nothing personal stands in a letter: it asks them to come to their page. */
@Injectable()
export class WinnerLetters {
  constructor(private readonly config: Config) {}

  asked(contest: ContestDoor, participantNo: number, dueAt: Date): NewNotice {
    return this.letter(contest, participantNo, {
      kind: 'winner-asked',
      subject: 'Xác nhận thông tin người đoạt giải',
      text:
        `Theo kết quả tạm tính, bạn thuộc diện đoạt giải. Để được công nhận, hãy xác nhận thông tin ` +
        `trước ${momentIn(contest.zone, dueAt)}. Không trả lời đúng hạn, giải có thể không được công nhận.`,
    });
  }

  reminder(contest: ContestDoor, participantNo: number, dueAt: Date): NewNotice {
    return this.letter(contest, participantNo, {
      kind: 'winner-reminded',
      subject: 'Nhắc xác nhận thông tin người đoạt giải',
      text: `Bạn chưa xác nhận thông tin người đoạt giải. Hạn trả lời: trước ${momentIn(contest.zone, dueAt)}.`,
    });
  }

  passedOver(contest: ContestDoor, participantNo: number, words: string): NewNotice {
    return this.letter(contest, participantNo, {
      kind: 'winner-passed-over',
      subject: 'Về việc công nhận giải',
      text: `Ban Tổ chức không công nhận giải của bạn. Lý do: ${words}.`,
    });
  }

  private letter(
    { id, title, slug }: ContestDoor,
    participantNo: number,
    { kind, subject, text }: { kind: string; subject: string; text: string },
  ): NewNotice {
    return {
      ...{ contestId: id, participantNo, kind },
      subject: `${subject} – ${title}`.slice(0, 200),
      body: `Cuộc thi “${title}”\n\n${text}\n\nTrang của bạn: ${this.config.PUBLIC_URL}/c/${slug}/winner\n`,
    };
  }
}
