import { useId, useState } from 'react';
import { Trouble } from '../design/page';
import { useSay } from '../staff/kit/words';
import { ESSAY_WORDS } from './words';

interface SecondThoughtProps {
  /** On the button that asks. */
  verb: string;
  question: string;
  /** On the button that does it. */
  yes: string;
  act: () => Promise<void>;
  className?: string;
}

/** Something that is done only once it was asked for twice; what went wrong stands below the question. */
export function SecondThought({ verb, question, yes, act, className }: SecondThoughtProps) {
  const say = useSay(ESSAY_WORDS);
  const id = useId();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  if (!asked) {
    return (
      <p className={className}>
        <button className="btn plain" onClick={() => setAsked(true)}>
          {verb}
        </button>
      </p>
    );
  }
  return (
    <div
      className={className ? `${className} notice bad` : 'notice bad'}
      role="alertdialog"
      aria-labelledby={id}
    >
      <p id={id}>{question}</p>
      <p className="row">
        <button className="btn" onClick={() => void act().catch(setProblem)}>
          {yes}
        </button>
        <button className="btn quiet" autoFocus onClick={() => setAsked(false)}>
          {say('cancel')}
        </button>
      </p>
      {problem !== null && <Trouble error={problem} />}
    </div>
  );
}
