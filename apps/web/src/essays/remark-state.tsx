import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { lastMoment, type Remark } from './remark-api';
import { REMARK_WORDS } from './remark-words';

const TONES: Record<Remark['state'], string> = {
  received: 'wait',
  marking: 'wait',
  dialogue: 'wait',
  answered: 'on',
};

/** Where a request is, when it is answered, and what came of it, in plain words. */
export function RemarkState({ remark, zone }: { remark: Remark; zone: string }) {
  const say = useSay(REMARK_WORDS);
  const { f } = useWords();
  const due = f.instant(lastMoment(remark.dueAt), zone);
  return (
    <div className="rk-state">
      <p className={`state ${remark.overdue ? 'warn' : TONES[remark.state]}`}>
        {say(remark.state)}
      </p>
      <p className="small dim">{say('askedAt', { at: f.instant(remark.requestedAt, zone) })}</p>
      {remark.state !== 'answered' && (
        <p className={remark.overdue ? 'notice bad' : 'small'}>
          {say(remark.overdue ? 'late' : 'due', { at: due })}
        </p>
      )}
      {remark.answeredAt && <Outcome remark={remark} zone={zone} at={remark.answeredAt} />}
      <p className="small dim">{say('yourReason', { reason: remark.reason })}</p>
    </div>
  );
}

function Outcome({ remark, zone, at }: { remark: Remark; zone: string; at: string }) {
  const say = useSay(REMARK_WORDS);
  const { f, language } = useWords();
  const before = f.number(remark.published, 2);
  const after = f.number(remark.points ?? remark.published, 2);
  return (
    <>
      <p>
        <b>{say(remark.changed ? 'changed' : 'kept', { before, after })}</b>
      </p>
      {remark.changed && <p className="small">{say('newList')}</p>}
      <p className="small dim">{say('answeredAt', { at: f.instant(at, zone) })}</p>
      <details>
        <summary>{say('steps')}</summary>
        <ol className="small">
          {(language === 'vi' ? remark.path : remark.pathEn).map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      </details>
    </>
  );
}
