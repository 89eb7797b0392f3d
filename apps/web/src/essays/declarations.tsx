import { Field, type Wrong } from '../register/fields';
import { useSay } from '../staff/kit/words';
import type { Content } from './draft.rules';
import type { Call } from './types';

const WORDS = {
  title: ['Nguồn gốc và cam đoan', 'Origin and declarations'],
  publishedOn: ['Ngày công bố (nếu đã công bố)', 'Day of publication, if any'],
  publishedIn: ['Nơi công bố', 'Where it was published'],
  prized: ['Giải thưởng đã nhận (nếu có)', 'Prizes it has, if any'],
} as const;

interface DeclarationsProps {
  call: Call;
  content: Content;
  wrong: Wrong;
  change: (step: Partial<Content>) => void;
}

/** Where the work was before, and what its author declares. */
export function Declarations({ call, content, wrong, change }: DeclarationsProps) {
  const say = useSay(WORDS);
  if (!call.origin && call.declarations.length === 0) return null;
  const { declared } = content;
  const tick = (id: string, on: boolean) =>
    change({ declared: on ? [...declared, id] : declared.filter((one) => one !== id) });
  return (
    <section className="section" aria-labelledby="declared">
      <h2 id="declared" tabIndex={-1}>
        {say('title')}
      </h2>
      <div className="form">
        {call.origin && <OriginFields content={content} wrong={wrong} change={change} />}
        {call.declarations.map(({ id, text }) => {
          const path = `declared.${id}`;
          return (
            <div className="field" key={id}>
              <label className="tick">
                <input
                  type="checkbox"
                  id={path}
                  checked={declared.includes(id)}
                  aria-invalid={wrong.has(path) || undefined}
                  onChange={(event) => tick(id, event.target.checked)}
                />
                <span>{text}</span>
              </label>
              {wrong.get(path) && <p className="error">{wrong.get(path)}</p>}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function OriginFields({ content, wrong, change }: Omit<DeclarationsProps, 'call'>) {
  const say = useSay(WORDS);
  const { origin } = content;
  const put = (step: Partial<Content['origin']>) => change({ origin: { ...origin, ...step } });
  return (
    <>
      <Field name="origin.publishedOn" label={say('publishedOn')} optional wrong={wrong}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            value={origin.publishedOn ?? ''}
            onChange={(event) => put({ publishedOn: event.target.value || null })}
          />
        )}
      </Field>
      {(['publishedIn', 'prized'] as const).map((field) => (
        <Field key={field} name={`origin.${field}`} label={say(field)} optional wrong={wrong}>
          {(attributes) => (
            <input
              {...attributes}
              maxLength={200}
              value={origin[field] ?? ''}
              onChange={(event) => put({ [field]: event.target.value || null })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
