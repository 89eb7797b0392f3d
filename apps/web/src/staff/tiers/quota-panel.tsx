import { useWords } from '../../i18n/format';
import { useStaff } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { quotasPath, type Quotas } from './api';

const WORDS = {
  title: ['Chỉ tiêu của đơn vị', 'Quotas of units'],
  atLeast: ['ít nhất {n} bài', 'at least {n} works'],
  atMost: ['nhiều nhất {n} bài', 'at most {n} works'],
  ofMedia: ['({media})', '({media})'],
  each: ['Mỗi đơn vị', 'Each unit'],
  behindOf: ['{n} trên {all} đơn vị chưa đạt', '{n} of {all} units are behind'],
  allThere: ['Mọi đơn vị đã đạt', 'Every unit has reached it'],
  unit: ['Đơn vị', 'Unit'],
  has: ['Đang có', 'Has'],
  sent: ['Đã gửi', 'Sent'],
  state: ['Tình hình', 'State'],
  behind: ['chưa đạt', 'behind'],
  within: ['đạt', 'fine'],
  full: ['đã đủ', 'full'],
  missing: ['còn thiếu {n}', '{n} missing'],
  more: ['và {n} đơn vị khác', 'and {n} more units'],
  note: [
    'Mức ít nhất là chỉ tiêu: thiếu vẫn chuyển được. Mức nhiều nhất do máy chủ giữ.',
    'A minimum is a target and stops nothing; a maximum is kept by the server.',
  ],
} as const;

const TONE = { behind: 'warn', within: 'on', full: 'wait' } as const;

/** How units stand against the quotas of the rules; nothing where the rules have none. */
export function QuotaPanel({ id }: { id: string }) {
  const say = useSay(WORDS);
  const { data } = useStaff<Quotas>(quotasPath(id));
  if (!data || data.quotas.length === 0) return null;
  return (
    <div className="st-gap-top">
      <Panel title={say('title')} hint={say('note')}>
        {data.quotas.map((quota, index) => (
          <Quota key={index} quota={quota} closed={data.closed} />
        ))}
      </Panel>
    </div>
  );
}

function Quota({ quota, closed }: { quota: Quotas['quotas'][number]; closed: boolean }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { min, max, media, units, behind, rows } = quota;
  const bounds = [
    ...(min === null ? [] : [say('atLeast', { n: f.number(min) })]),
    ...(max === null ? [] : [say('atMost', { n: f.number(max) })]),
  ].join(', ');
  const of = media.length > 0 ? ` ${say('ofMedia', { media: media.join(', ') })}` : '';
  const title = `${quota.name ?? say('each')}: ${bounds}${of}`;
  const short = (has: number) => (min !== null && has < min ? min - has : 0);
  return (
    <div className="ti-quota">
      <h3>{title}</h3>
      {min !== null && units > 1 && (
        <p className={behind > 0 ? 'error small' : 'dim small'} role="status">
          {behind > 0
            ? say('behindOf', { n: f.number(behind), all: f.number(units) })
            : say('allThere')}
        </p>
      )}
      <ul className="ti-rows">
        {rows.map(({ unitNo, name, above, has, sent, state }) => (
          <li key={unitNo}>
            <span>
              {name}
              {above && <span className="dim small"> · {above}</span>}
            </span>
            <span className="num small">
              {say('has')} {f.number(has)} · {say('sent')} {f.number(sent)}
            </span>
            <span className={`state ${TONE[state]}`}>
              {state === 'behind'
                ? say('missing', { n: f.number(short(closed ? sent : has)) })
                : say(state)}
            </span>
          </li>
        ))}
      </ul>
      {units > rows.length && (
        <p className="dim small">{say('more', { n: units - rows.length })}</p>
      )}
    </div>
  );
}
