import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { change, useStaff } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { stageHref, stagePath, type Standardisation, type Standing } from './api';
import { ReferenceForm } from './reference-form';
import type { StageProps } from './api';
import { Trials } from './trials';

const WORDS = {
  none: [
    'Thể lệ của vòng này không có bài chuẩn',
    'The rules of this stage have no standardisation',
  ],
  rules: [
    'Mỗi giám khảo chấm {anchors} bài chuẩn trước; ít nhất {share} % phải lệch không quá {tolerance} điểm. Sau đó cứ {every} bài có một bài kiểm tra; lệch quá {seed} điểm thì tạm dừng, các bài chấm từ lần kiểm tra đạt gần nhất được chấm lại.',
    'Each judge marks {anchors} anchors first; {share} % at least must be within {tolerance}. Then one work in {every} is a seed; off by more than {seed} stops the judge, and works since the last good seed are marked again.',
  ],
  references: ['Bài chuẩn và bài kiểm tra', 'Anchors and seeds'],
  add: ['Thêm bài', 'Add a work'],
  anchor: ['bài chuẩn', 'anchor'],
  seed: ['bài kiểm tra', 'seed'],
  agreed: ['{n} điểm đã thống nhất', 'agreed at {n}'],
  marked: ['{n} giám khảo đã chấm', 'marked by {n}'],
  noReferences: ['Chưa có bài nào', 'None yet'],
  judges: ['Giám khảo bên bài chuẩn', 'Judges beside the agreed marks'],
  judgesHint: [
    'Mỗi chấm là một bài: giữa là điểm đã thống nhất, trái là cho thấp hơn, phải là cho cao hơn; dải vàng là giới hạn.',
    'Each dot is a work: the middle is the agreed mark, left is lower, right is higher; the golden band is the tolerance.',
  ],
  qualifying: ['đang chấm bài chuẩn', 'qualifying'],
  marking: ['đủ điều kiện', 'qualified'],
  stopped: ['tạm dừng', 'stopped'],
  anchors: ['Bài chuẩn', 'Anchors'],
  seeds: ['Kiểm tra', 'Seeds'],
  requeued: ['Chấm lại: {codes}', 'Marked again: {codes}'],
  admit: ['Cho chấm tiếp', 'Let them go on'],
  admitHint: [
    'Ghi lại đã trao đổi gì với giám khảo và vì sao cho chấm tiếp.',
    'Write down what was said to the judge and why they go on.',
  ],
  minutes: ['Biên bản', 'Minutes'],
} as const;

/** Works with agreed marks, and how every judge stands to them. */
export default function StandardisationPage({ contestId, stage, decides }: StageProps) {
  const say = useSay(WORDS);
  const path = `${stagePath(stage.id)}/standardisation`;
  const query = useStaff<Standardisation>(path);
  return (
    <Loaded query={query} heights={[6, 12]}>
      {(known) =>
        known.rules === null ? (
          <Empty title={say('none')} />
        ) : (
          <Known
            contestId={contestId}
            stage={stage}
            decides={decides}
            rules={known.rules}
            known={known}
            changed={query.refresh}
          />
        )
      }
    </Loaded>
  );
}

interface KnownProps extends StageProps {
  rules: NonNullable<Standardisation['rules']>;
  known: Standardisation;
  changed: () => void;
}

function Known({ contestId, stage, decides, rules, known, changed }: KnownProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [adding, add] = useState(false);
  const points = (centipoints: number): string => f.number(centipoints / 100);
  return (
    <>
      <p className="notice ch-rules">
        {say('rules', {
          anchors: f.number(rules.anchors),
          share: f.number(rules.qualifyShare),
          tolerance: points(rules.tolerance),
          every: f.number(rules.seedEvery),
          seed: points(rules.seedTolerance),
        })}
      </p>
      <Panel
        title={say('references')}
        actions={
          decides &&
          stage.state !== 'locked' && (
            <Button variant="default" onClick={() => add(!adding)}>
              {say('add')}
            </Button>
          )
        }
      >
        {adding && <ReferenceForm stage={stage} done={() => (add(false), changed())} />}
        {known.references.length === 0 ? (
          <p className="dim">{say('noReferences')}</p>
        ) : (
          <ul className="ch-flags">
            {known.references.map(({ code, title, purpose, centipoints, marked }) => (
              <li key={code}>
                <Link
                  className="jd-code"
                  href={`${stageHref(contestId, stage.id, 'discrepancies')}?work=${code}`}
                >
                  {code}
                </Link>
                <b>{say(purpose)}</b>
                <span>{title}</span>
                <span className="dim small">
                  {say('agreed', { n: points(centipoints) })} ·{' '}
                  {say('marked', { n: f.number(marked) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={say('judges')} hint={say('judgesHint')}>
        <ul className="ch-standings">
          {known.judges.map((judge) => (
            <JudgeStanding
              key={judge.memberId}
              judge={judge}
              rules={rules}
              stageId={stage.id}
              decides={decides}
              changed={changed}
            />
          ))}
        </ul>
      </Panel>
    </>
  );
}

interface JudgeStandingProps {
  judge: Standing;
  rules: KnownProps['rules'];
  stageId: string;
  decides: boolean;
  changed: () => void;
}

function JudgeStanding({ judge, rules, stageId, decides, changed }: JudgeStandingProps) {
  const say = useSay(WORDS);
  const [admitting, admit] = useState(false);
  const [minutes, setMinutes] = useState('');
  const { memberId, no, name, state, anchors, seeds, requeued } = judge;
  const look = { qualifying: 'wait', marking: 'on', stopped: 'warn' }[state];
  return (
    <li>
      <div>
        <b>
          {no}. {name}
        </b>
        <p className={`state ${look}`}>{say(state)}</p>
        {requeued.length > 0 && (
          <p className="small dim">{say('requeued', { codes: requeued.join(', ') })}</p>
        )}
      </div>
      <Trials label={say('anchors')} trials={anchors} tolerance={rules.tolerance} />
      <Trials label={say('seeds')} trials={seeds} tolerance={rules.seedTolerance} />
      {decides && state === 'stopped' && (
        <Button onClick={() => admit(true)}>{say('admit')}</Button>
      )}
      {admitting && (
        <Confirm
          title={`${say('admit')}: ${name}`}
          verb={say('admit')}
          act={async () => {
            await change('POST', `${stagePath(stageId)}/judges/${memberId}/admission`, { minutes });
            changed();
          }}
          close={() => admit(false)}
        >
          <Textarea
            label={say('minutes')}
            description={say('admitHint')}
            autosize
            minRows={3}
            required
            data-autofocus
            value={minutes}
            onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
          />
        </Confirm>
      )}
    </li>
  );
}
