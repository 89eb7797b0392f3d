import { useId, useState, type FormEvent } from 'react';
import { call } from '../api/client';
import { refresh } from '../api/query';
import { Trouble } from '../design/page';
import { useSay } from '../staff/kit/words';
import { remarksPath, type MyRemarks, type OwnWork } from './remark-api';
import { REMARK_WORDS } from './remark-words';

/** Asks for a work to be marked again: first a button, then why. */
export function AskForRemark({ slug, work }: { slug: string; work: OwnWork }) {
  const say = useSay(REMARK_WORDS);
  const [open, setOpen] = useState(false);
  if (open) return <Why slug={slug} work={work} close={() => setOpen(false)} />;
  return (
    <p>
      <button className="btn" onClick={() => setOpen(true)}>
        {say('ask')}
      </button>
    </p>
  );
}

function Why({ slug, work, close }: { slug: string; work: OwnWork; close: () => void }) {
  const say = useSay(REMARK_WORDS);
  const id = useId();
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setProblem(null);
    try {
      const body = { entryId: work.entryId, reason };
      await call<MyRemarks>('POST', remarksPath(slug), { body });
      refresh(remarksPath(slug));
    } catch (error) {
      setProblem(error);
      setSending(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <div className="field">
        <label htmlFor={id}>{say('reason')}</label>
        <textarea
          id={id}
          rows={5}
          value={reason}
          minLength={5}
          maxLength={2_000}
          required
          autoFocus
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <p className="dim small" id={`${id}-hint`}>
          {say('reasonHint')}
        </p>
      </div>
      <p className="notice">{say('once')}</p>
      {problem !== null && <Trouble error={problem} />}
      <p className="row">
        <button className="btn" disabled={sending}>
          {say('send')}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {say('cancel')}
        </button>
      </p>
    </form>
  );
}
