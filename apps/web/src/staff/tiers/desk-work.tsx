import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { change } from '../kit/api';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { deskPath, type DeskDetail, type DeskWork } from './api';

const WORDS = {
  waiting: ['Chờ sơ loại', 'To be screened'],
  proposed: ['Chờ xác nhận loại', 'Rejection to be confirmed'],
  accepted: ['Đã nhận', 'Accepted'],
  rejected: ['Loại', 'Rejected'],
  late: ['Quá hạn', 'Late'],
  paper: ['Bản giấy', 'On paper'],
  looking: ['đang rà soát', 'being looked through'],
  serious: ['{n} lỗi nghiêm trọng', '{n} serious findings'],
  warnings: ['{n} điều cần xem', '{n} things to look at'],
  returned: ['{by} trả về: {reason}', 'Sent back by {by}: {reason}'],
  read: ['Đọc và sơ loại “{title}”', 'Read and screen “{title}”'],
  points: ['Điểm (tối đa {max})', 'Mark (at most {max})'],
  pointsOf: ['Điểm của “{title}”', 'Mark of “{title}”'],
  rank: ['Hạng {n}', 'Rank {n}'],
  goes: ['Được chuyển lên', 'Goes on'],
  stays: ['Ở lại', 'Stays'],
  save: ['Ghi điểm', 'Save'],
  words: ['{n} chữ', '{n} words'],
} as const;

const TONE = { waiting: 'wait', proposed: 'warn', accepted: 'on', rejected: 'warn' } as const;

interface DeskWorkCardProps {
  id: string;
  detail: DeskDetail;
  work: DeskWork;
  /** It stands in a tie at the last place: whether it stays. */
  tie: { stays: boolean; stay: (on: boolean) => void } | null;
  refresh: () => void;
}

/** A work of a unit: who wrote it, how it was screened, its mark, whether it goes on. */
export function DeskWorkCard({ id, detail, work, tie, refresh }: DeskWorkCardProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { own, open } = detail;
  const { title, authors, state, returned } = work;
  return (
    <li className="ti-work">
      <div className="ti-head">
        <span className="num dim">{work.no}</span>
        <div>
          {own ? (
            <Link
              href={`/staff/contests/${id}/screening/${work.entryId}`}
              aria-label={say('read', { title })}
            >
              <b>{title}</b>
            </Link>
          ) : (
            <b>{title}</b>
          )}
          <div className="dim small">
            {authors.join(', ')} · {say('words', { n: f.number(work.words) })}
          </div>
        </div>
      </div>
      <Chips work={work} />
      {returned && <p className="notice small">{say('returned', returned)}</p>}
      {open && own && state !== 'rejected' && (
        <MarkField id={id} detail={detail} work={work} refresh={refresh} key={work.markVersion} />
      )}
      {tie && (
        <label className="ti-tie">
          <input
            type="checkbox"
            aria-label={`${say('stays')}: ${title}`}
            checked={tie.stays}
            onChange={({ target }) => tie.stay(target.checked)}
          />
          {say('stays')}
        </label>
      )}
    </li>
  );
}

function Chips({ work }: { work: DeskWork }) {
  const say = useSay(WORDS);
  const { state, rank, goes } = work;
  return (
    <div className="ti-chips">
      <span className={`state ${TONE[state]}`}>{say(state)}</span>
      <Found work={work} />
      {work.late && <span className="st-chip bad">{say('late')}</span>}
      {work.paper && <span className="st-chip">{say('paper')}</span>}
      {rank !== null && <span className="st-chip">{say('rank', { n: rank })}</span>}
      {goes && <span className="st-chip good">{say('goes')}</span>}
    </div>
  );
}

function Found({ work: { serious, warnings } }: { work: DeskWork }) {
  const say = useSay(WORDS);
  if (serious === null) return <span className="st-chip">{say('looking')}</span>;
  if (serious > 0) return <span className="st-chip bad">{say('serious', { n: serious })}</span>;
  if (!warnings) return null;
  return <span className="st-chip">{say('warnings', { n: warnings })}</span>;
}

type MarkFieldProps = Pick<DeskWorkCardProps, 'id' | 'detail' | 'work' | 'refresh'>;

function MarkField({ id, detail, work, refresh }: MarkFieldProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const sending = useSending();
  const { entryId, centipoints, markVersion, title } = work;
  const max = detail.scaleCentipoints / 100;
  const [text, setText] = useState(centipoints === null ? '' : f.number(centipoints / 100));
  const points = Number(text.replace(',', '.'));
  const valid = text.trim() !== '' && points >= 0 && points <= max;
  const save = () =>
    sending.run(async () => {
      const body = { version: markVersion, centipoints: Math.round(points * 100) };
      await change('PUT', `${deskPath(id, detail.desk.unitNo)}/marks/${entryId}`, body);
      refresh();
    });
  return (
    <form
      className="ti-mark"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) void save();
      }}
    >
      <TextInput
        aria-label={say('pointsOf', { title })}
        placeholder={say('points', { max: f.number(max) })}
        inputMode="decimal"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!valid} loading={sending.busy}>
        {say('save')}
      </Button>
      <ProblemBox error={sending.error} />
    </form>
  );
}
