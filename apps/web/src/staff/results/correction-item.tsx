import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { useSay } from '../kit/words';
import { roundTitle, type Correction, type Scope } from './api';
import { KIND_WORDS, REASON_WORDS, STATE_WORDS } from './correction-words';
import { Effect } from './effect';

const WORDS = {
  by: ['{by} đề nghị lúc {at}', 'proposed by {by} at {at}'],
  decided: ['{by} quyết định lúc {at}', 'decided by {by} at {at}'],
  reversed: ['đã bị hủy bỏ bằng đính chính sau', 'taken back by a later correction'],
  approve: ['Duyệt', 'Approve'],
  refuse: ['Không duyệt', 'Refuse'],
  reverse: ['Hủy bỏ đính chính này', 'Take it back'],
  mine: [
    'Bạn là người đề nghị: cần một người khác trong ban tổ chức duyệt.',
    'You proposed it: somebody else of the organisers has to approve.',
  ],
  sureApprove: [
    'Đính chính có hiệu lực ngay, kết quả được tính lại. Muốn quay lại phải lập một đính chính hủy bỏ.',
    'It takes effect at once and the result is computed again. Going back takes another correction.',
  ],
  sureRefuse: [
    'Đề nghị được khép lại và không đổi gì. Muốn làm lại phải đề nghị lần nữa.',
    'The proposal is closed and nothing changes. It would have to be proposed again.',
  ],
  sureReverse: [
    'Đề nghị hủy bỏ đính chính này; mọi thứ trở lại như trước khi có nó.',
    'Proposes to take this correction back; everything becomes as it was before.',
  ],
  uptake: [
    '{begun} trong {given} người đã bắt đầu thi bù.',
    '{begun} of {given} people have begun theirs.',
  ],
  answer: ['Ý kiến (không bắt buộc)', 'Words to it (optional)'],
} as const;

interface CorrectionItemProps {
  correction: Correction;
  scope: Scope;
  path: string;
  read: () => void;
}

/** One correction on record, with its effect and what can be done about it. */
export function CorrectionItem({ correction, scope, path, read }: CorrectionItemProps) {
  const say = useSay(WORDS);
  const kinds = useSay(KIND_WORDS);
  const reasons = useSay(REASON_WORDS);
  const states = useSay(STATE_WORDS);
  const { f } = useWords();
  const { kind, reason, note, state, person, round, proposedBy, decidedBy, decidedAt } = correction;
  const at = (iso: string): string => f.instant(iso, scope.contest.zone);
  const about = [
    person && `${person.name} (${person.no})`,
    roundTitle(scope.contest, round),
    reasons(reason as keyof typeof REASON_WORDS) || reason,
  ];
  return (
    <li>
      <div className="rs-line">
        <h3>{kinds(kind)}</h3>
        <span className={`state ${state === 'waiting' ? 'warn' : 'wait'}`}>{states(state)}</span>
        {correction.reversedBy && <span className="dim">{say('reversed')}</span>}
      </div>
      <p>{about.filter(Boolean).join(' · ')}</p>
      {note && <p className="rs-minutes">{note}</p>}
      <p className="dim small">
        {say('by', { by: proposedBy, at: at(correction.proposedAt) })}
        {decidedBy && decidedAt && `; ${say('decided', { by: decidedBy, at: at(decidedAt) })}`}
        {correction.answer && `: ${correction.answer}`}
      </p>
      <Effect effect={correction.effect} scope={scope} />
      {correction.uptake && (
        <p>
          {say('uptake', {
            begun: f.number(correction.uptake.begun),
            given: f.number(correction.uptake.given),
          })}
        </p>
      )}
      <CorrectionActions {...{ correction, path, read }} />
    </li>
  );
}

type Asked = 'approve' | 'refuse' | 'reverse';

function CorrectionActions({ correction, path, read }: Omit<CorrectionItemProps, 'scope'>) {
  const say = useSay(WORDS);
  const [asked, ask] = useState<Asked | null>(null);
  const choices = choicesOf(correction);
  const blocked = correction.state === 'waiting' && correction.secondPerson && correction.mine;
  return (
    <>
      {blocked && <p className="notice">{say('mine')}</p>}
      <div className="st-actions">
        {choices.map((what) => (
          <Button
            key={what}
            size="compact-sm"
            variant={what === 'approve' ? 'filled' : 'default'}
            onClick={() => ask(what)}
          >
            {say(what)}
          </Button>
        ))}
      </div>
      {asked && <Ask {...{ correction, path, read, asked }} close={() => ask(null)} />}
    </>
  );
}

function choicesOf(correction: Correction): Asked[] {
  const { state, secondPerson, mine, kind, reversedBy, uptake } = correction;
  if (state === 'waiting') return secondPerson && mine ? [] : ['approve', 'refuse'];
  const canReverse = state === 'approved' && reversedBy === null && !uptake?.begun;
  return canReverse && kind !== 'reverse' && kind !== 'extend-round' ? ['reverse'] : [];
}

const SURE = { approve: 'sureApprove', refuse: 'sureRefuse', reverse: 'sureReverse' } as const;

interface AskProps extends Omit<CorrectionItemProps, 'scope'> {
  asked: Asked;
  close: () => void;
}

function Ask({ correction: { id }, path, read, asked, close }: AskProps) {
  const say = useSay(WORDS);
  const [answer, setAnswer] = useState('');
  const words = answer.trim() || undefined;
  const act = async () => {
    try {
      if (asked === 'reverse') {
        const body = { kind: 'reverse', reason: 'mistake', correction: id, note: words };
        await change('POST', path, body);
      } else {
        const approved = asked === 'approve';
        await change('PUT', `/api/staff/corrections/${id}/decision`, { approved, answer: words });
      }
    } finally {
      read();
    }
  };
  return (
    <Confirm title={say(asked)} verb={say(asked)} act={act} close={close}>
      <p>{say(SURE[asked])}</p>
      <Textarea
        label={say('answer')}
        value={answer}
        onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={2}
      />
    </Confirm>
  );
}
