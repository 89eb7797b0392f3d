import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { Config, momentIn } from '@bangvang/platform';
import { Notices } from '../notices/notices.service';
import type { GivenWindow, HitPerson } from './replacements.repository';

/** Where a letter is about. */
interface Place {
  contestId: string;
  roundId: string;
}

/** What those are written who may take an attempt again. */
@Injectable()
export class ReplacementLetters {
  constructor(
    private readonly contests: Contests,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async given(tx: Tx, { opensAt, closesAt, ...place }: GivenWindow, people: HitPerson[]) {
    const { zone } = await this.contests.byId(place.contestId);
    const at = (instant: string): string => momentIn(zone, new Date(instant));
    const window = `Bạn có thể bắt đầu từ ${at(opensAt)}, trước ${at(closesAt)}.`;
    const rule =
      'Khi lượt thi bù được nộp, lượt bị sự cố không tính nữa. Nếu bạn không thi bù, lượt ấy vẫn tính như cũ.';
    const letter = await this.letter(place, 'replacement-given', 'Bạn được thi bù');
    const reason = 'Vì sự cố hệ thống, Ban Tổ chức cho bạn thi bù một lượt.';
    const struck = letter([reason, window, rule]);
    const kept = letter([reason, window]);
    await this.notices.post(
      tx,
      people.map((person) => ({
        participantNo: person.no,
        ...(person.struck === null ? kept : struck),
      })),
    );
  }

  async withdrawn(tx: Tx, place: Place, people: number[]): Promise<void> {
    const letter = await this.letter(place, 'replacement-withdrawn', 'Không còn lượt thi bù');
    const told = letter([
      'Ban Tổ chức đã thu hồi quyết định cho thi bù. Các lượt thi của bạn vẫn tính như cũ.',
    ]);
    await this.notices.post(
      tx,
      people.map((participantNo) => ({ participantNo, ...told })),
    );
  }

  private async letter({ contestId, roundId }: Place, kind: string, subject: string) {
    const { title } = await this.contests.byId(contestId);
    return (sentences: string[]) => ({
      ...{ contestId, kind },
      subject: `${subject} – ${title}`.slice(0, 200),
      body: `Cuộc thi “${title}”\n\n${sentences.join('\n')}\n\nTrang làm bài: ${this.config.PUBLIC_URL}/r/${roundId}\n`,
    });
  }
}
