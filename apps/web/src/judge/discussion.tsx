import { useState } from 'react';
import { call, get } from '../api/client';
import { put, useQuery } from '../api/query';
import { useWords } from '../i18n/format';
import { useSending } from '../staff/kit/sending';
import { Loaded, ProblemBox } from '../staff/kit/states';
import { useEither, useSay } from '../staff/kit/words';
import { useContestWords } from '../staff/kit/zone';
import { MarksTable } from './marks-table';
import { queuePath, workPath } from './paths';
import { ProposalForm } from './proposal-form';
import type { Queue, Talk, Work } from './types';

const WORDS = {
  title: ['Các điểm lệch nhau: hãy trao đổi', 'The marks differ: please talk'],
  path: ['Đã diễn ra', 'What happened'],
  messages: ['Trao đổi', 'Messages'],
  none: ['Chưa ai nói gì.', 'Nobody has said anything yet.'],
  me: ['Tôi', 'I'],
  judge: ['Giám khảo {n}', 'Judge {n}'],
  say: ['Viết cho giám khảo kia', 'Write to the other judge'],
  send: ['Gửi', 'Send'],
  proposed: ['{who} đề nghị {n} điểm', '{who} proposes {n} points'],
  agree: ['Tôi đồng ý', 'I agree'],
  agreed: ['Bạn đã đồng ý; đang chờ người kia.', 'You agreed; the other has yet to.'],
  propose: ['Đề nghị một mức điểm', 'Propose a mark'],
  counter: ['Đề nghị mức khác', 'Propose another'],
  disagree: ['Không thống nhất được…', 'We do not agree…'],
} as const;

/** While they talk, what the other says appears within this time. */
const EVERY_MS = 4_000;

interface DiscussionProps {
  stageId: string;
  work: Work;
}

/** Two judges whose locked marks differ too much: they see each other's, talk, and agree or not. */
export function Discussion({ stageId, work }: DiscussionProps) {
  const say = useSay(WORDS);
  const path = workPath(stageId, work.code);
  const talk = useQuery<Talk>(`${path}/discussion`, get, (known) =>
    known && known.needs !== 'agreement' ? 0 : EVERY_MS,
  );
  return (
    <section className="jd-talk" aria-label={say('title')}>
      <h2>{say('title')}</h2>
      <Loaded query={talk} heights={[10]}>
        {(known) => <Talking stageId={stageId} work={work} talk={known} />}
      </Loaded>
    </section>
  );
}

/** Takes in the answer; when the talk is over, the work and the queue are read again. */
async function taken(stageId: string, code: string, talk: Talk): Promise<void> {
  const path = workPath(stageId, code);
  put(`${path}/discussion`, talk);
  if (talk.needs === 'agreement') return;
  put(path, await get<Work>(path));
  put(queuePath(stageId), await get<Queue>(queuePath(stageId)));
}

function Talking({ stageId, work, talk }: DiscussionProps & { talk: Talk }) {
  const say = useSay(WORDS);
  const either = useEither();
  const { f } = useWords();
  const sending = useSending();
  const [form, show] = useState<'propose' | 'disagree' | null>(null);
  const path = workPath(stageId, work.code);
  const post = (rest: string, body?: unknown) =>
    sending.run(async () =>
      taken(stageId, work.code, await call<Talk>('POST', `${path}/${rest}`, { body })),
    );
  const nameOf = ({ judge, mine }: { judge: number; mine: boolean }): string =>
    mine ? say('me') : say('judge', { n: judge });
  const { proposal } = talk;
  const mineFirst = [...talk.marks].sort((a, b) => Number(b.mine) - Number(a.mine));
  return (
    <div className="stack">
      <MarksTable work={work} marks={mineFirst} nameOf={nameOf} />
      <details>
        <summary>{say('path')}</summary>
        <ol className="small">
          {talk.path.map((step, index) => (
            <li key={index}>{either(step.vi, step.en)}</li>
          ))}
        </ol>
      </details>
      <Messages talk={talk} nameOf={nameOf} send={(text) => post('discussion', { text })} />
      {proposal && (
        <div className="notice">
          <p>
            <b>
              {say('proposed', {
                who: nameOf(proposal),
                n: f.number(proposal.centipoints / 100),
              })}
            </b>
          </p>
          <p>{proposal.minutes}</p>
          {proposal.mine ? (
            <p className="small dim">{say('agreed')}</p>
          ) : (
            <button
              className="btn"
              disabled={sending.busy}
              onClick={() => void post(`proposals/${proposal.ordinal}/agreement`)}
            >
              {say('agree')}
            </button>
          )}
        </div>
      )}
      <ProblemBox error={sending.error} />
      <div className="row">
        <button className="btn quiet" onClick={() => show('propose')}>
          {say(proposal ? 'counter' : 'propose')}
        </button>
        <button className="btn plain" onClick={() => show('disagree')}>
          {say('disagree')}
        </button>
      </div>
      {form && (
        <ProposalForm
          kind={form}
          work={work}
          marks={talk.marks}
          close={() => show(null)}
          send={async (body) => {
            const rest = form === 'propose' ? 'proposals' : 'disagreement';
            const after = form === 'propose' ? { after: proposal?.ordinal ?? 0 } : {};
            const answer = await call<Talk>('POST', `${path}/${rest}`, {
              body: { ...body, ...after },
            });
            await taken(stageId, work.code, answer);
          }}
        />
      )}
    </div>
  );
}

interface MessagesProps {
  talk: Talk;
  nameOf: (who: { judge: number; mine: boolean }) => string;
  send: (text: string) => Promise<boolean>;
}

function Messages({ talk, nameOf, send }: MessagesProps) {
  const say = useSay(WORDS);
  const { f } = useContestWords();
  const [text, setText] = useState('');
  return (
    <div className="jd-messages">
      <h3 className="small">{say('messages')}</h3>
      <ol aria-live="polite">
        {talk.messages.length === 0 && <li className="dim small">{say('none')}</li>}
        {talk.messages.map((message, index) => (
          <li key={index} data-mine={message.mine || undefined}>
            <p className="small dim">
              {nameOf(message)} · {f.instant(message.at)}
            </p>
            <p>{message.text}</p>
          </li>
        ))}
      </ol>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(text).then((sent) => sent && setText(''));
        }}
      >
        <textarea
          aria-label={say('say')}
          placeholder={say('say')}
          rows={2}
          maxLength={5_000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button className="btn quiet" disabled={text.trim() === ''}>
          {say('send')}
        </button>
      </form>
    </div>
  );
}
