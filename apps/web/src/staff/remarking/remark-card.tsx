import { useWords } from '../../i18n/format';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import { lastMoment, waitsFor, type Remark } from './api';
import { RemarkActions } from './remark-actions';
import { Markers } from './markers';
import { REMARK_WORDS } from './words';

interface CardProps {
  contestId: string;
  remark: Remark;
}

/** One request: the work, why, who marks it again, what comes next. */
export function RemarkCard({ contestId, remark }: CardProps) {
  const say = useSay(REMARK_WORDS);
  const { f } = useContestWords();
  const { title, code, stage, published, requestedAt, dueAt, reason } = remark;
  return (
    <Panel title={title} hint={say('code', { code, stage })}>
      <p className="rm-line">
        <State remark={remark} />
        <span>{say('published', { points: f.number(published, 2) })}</span>
        <span className="small dim">
          {say('asked', { at: f.instant(requestedAt) })} ·{' '}
          {say('due', { at: f.instant(lastMoment(dueAt)) })}
        </span>
      </p>
      <figure className="rm-reason">
        <figcaption className="small dim">{say('reason')}</figcaption>
        <blockquote>{reason}</blockquote>
      </figure>
      <Markers contestId={contestId} remark={remark} />
      <Path remark={remark} />
      <RemarkActions contestId={contestId} remark={remark} />
    </Panel>
  );
}

function State({ remark }: { remark: Remark }) {
  const say = useSay(REMARK_WORDS);
  const { f } = useContestWords();
  const waits = waitsFor(remark);
  const figures = { n: f.number(remark.marks), wanted: f.number(remark.wanted) };
  return (
    <>
      {remark.overdue && <span className="state warn">{say('overdue')}</span>}
      <span className={`state ${waits === 'answered' ? 'on' : 'wait'}`}>{say(waits, figures)}</span>
    </>
  );
}

function Path({ remark }: { remark: Remark }) {
  const say = useSay(REMARK_WORDS);
  const { language } = useWords();
  const path = language === 'vi' ? remark.path : remark.pathEn;
  if (path.length === 0) return null;
  return (
    <details open={remark.answeredAt !== null || remark.needs === 'dialogue'}>
      <summary>{say('path')}</summary>
      <ol className="small">
        {path.map((step, index) => (
          <li key={index}>{step}</li>
        ))}
      </ol>
      {remark.dialogue && <blockquote className="small">{remark.dialogue}</blockquote>}
    </details>
  );
}
