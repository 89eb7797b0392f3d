import { Button } from '@mantine/core';
import { useState } from 'react';
import { MarksTable } from '../../judge/marks-table';
import { change, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { calledIn } from '../jury/api';
import { Loaded } from '../kit/states';
import { useEither, useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import {
  dossierPath,
  flagsPath,
  stagePath,
  type Dossier,
  type Flags,
  type Judge,
  type JuryProgress,
  type Stage,
} from './api';
import { DecisionForm } from './decision-form';
import { ExclusionForm } from './exclusion-form';
import { EXCLUSION_WORDS } from './exclusion-words';
import { Reading } from './reading';
import { SanctionForm } from './sanction-form';
import { ThirdMarkerForm } from './third-marker-form';

const WORDS = {
  hidden: [
    'Bạn cũng chấm bài này và chưa khóa điểm: điểm của người khác hiện ra sau khi bạn khóa.',
    'You mark this work too and have not locked yours: the others’ marks appear once you have.',
  ],
  words: ['{n} chữ', '{n} words'],
  judge: ['{n}. {name}', '{n}. {name}'],
  path: ['Đã diễn ra', 'What happened'],
  final: ['Điểm cuối cùng: {n}', 'Final mark: {n}'],
  out: ['Bài này đã ra khỏi cuộc thi: {why}', 'This work is out of the contest: {why}'],
  exclude: ['Đưa bài ra khỏi cuộc thi…', 'Put the work out of the contest…'],
  talk: ['Trao đổi', 'What they said'],
  minutes: ['Biên bản', 'Minutes'],
  reopen: ['Cho chấm lại', 'End the mark'],
  reopenOf: ['Cho giám khảo {n} chấm lại', 'Judge {n} marks again'],
  reopenHint: [
    'Điểm đã khóa được giữ trong hồ sơ nhưng không còn tính; giám khảo chấm lại từ đầu.',
    'The locked mark stays on file but no longer counts; the judge marks again.',
  ],
} as const;

interface DossierPanelProps {
  stage: Stage;
  /** Whether whoever looks may decide. */
  decides: boolean;
  code: string;
  /** Something was decided. */
  changed: () => void;
}

/** One work with everything that explains its mark, and what can be decided about it. */
export function DossierPanel({ stage, decides, code, changed }: DossierPanelProps) {
  const query = useStaff<Dossier>(dossierPath(stage.id, code));
  const jury = useStaff<JuryProgress>(`${stagePath(stage.id)}/progress`);
  const flags = useStaff<Flags>(flagsPath(stage.id));
  const decided = (): void => {
    query.refresh();
    flags.refresh();
    changed();
  };
  return (
    <Loaded query={query} heights={[6, 14]}>
      {(dossier) => (
        <Shown
          stage={stage}
          decides={decides}
          dossier={dossier}
          judges={jury.data?.progress.judges ?? []}
          flags={flags.data}
          changed={decided}
        />
      )}
    </Loaded>
  );
}

interface ShownProps {
  stage: Stage;
  decides: boolean;
  dossier: Dossier;
  judges: readonly Judge[];
  /** Undefined while they are not known yet. */
  flags: Flags | undefined;
  changed: () => void;
}

function Shown({ stage, decides, dossier, judges, flags, changed }: ShownProps) {
  const say = useSay(WORDS);
  const { f } = useContestWords();
  const { code, title, medium, words } = dossier;
  const nameOf = ({ judge }: { judge: number }): string =>
    say('judge', { n: judge, name: judges.find(({ no }) => no === judge)?.name ?? '' });
  const length = words !== null && say('words', { n: f.number(words) });
  const out = flags?.excluded.find((work) => work.code === code);
  const open = decides && stage.state === 'open' && !out;
  const form = { stage, dossier, judges, changed };
  return (
    <>
      <Panel
        title={[code, title].filter(Boolean).join(' · ')}
        hint={[calledIn(stage, medium), length].filter(Boolean).join(' · ')}
      >
        <div className="stack">
          {out && <Out work={out} />}
          <Marks stage={stage} dossier={dossier} nameOf={nameOf} />
          <Path dossier={dossier} nameOf={nameOf} />
          <Reading stageId={stage.id} decides={decides} dossier={dossier} />
          {open && <Reopening stage={stage} dossier={dossier} changed={changed} />}
        </div>
      </Panel>
      <ThirdMarkerForm decides={decides} {...form} />
      {open && <Deciding {...form} />}
      {decides && flags && <Excluding {...{ stage, dossier, flags, changed }} />}
    </>
  );
}

type ExcludingProps = Pick<ShownProps, 'stage' | 'dossier' | 'changed'> & { flags: Flags };

/** Puts the work out of the contest, or takes it back; asked for first where no judge raised a flag. */
function Excluding({ stage, dossier, flags, changed }: ExcludingProps) {
  const say = useSay(WORDS);
  const { code, version } = dossier;
  const isOut = flags.excluded.some((work) => work.code === code);
  const [asked, ask] = useState(false);
  if (stage.state === 'preparing') return null;
  const waits = flags.flags.some((flag) => flag.code === code && flag.dismissal === null);
  if (!asked && !isOut && !waits) {
    return (
      <div className="st-actions">
        <Button variant="default" onClick={() => ask(true)}>
          {say('exclude')}
        </Button>
      </div>
    );
  }
  const proposed = proposedBy(flags, code);
  return (
    <ExclusionForm key={`${version} ${isOut}`} {...{ stage, dossier, isOut, proposed, changed }} />
  );
}

/** The reason that a judge's flag speaks for; undefined where there is none. */
function proposedBy({ flags }: Flags, code: string): Schemas['ExclusionReason'] | undefined {
  const kind = flags.find((flag) => flag.code === code && flag.dismissal === null)?.kind;
  return kind === undefined || kind === 'unreadable' ? undefined : kind;
}

/** Says that a work is out, and why. */
function Out({ work }: { work: Flags['excluded'][number] }) {
  const say = useSay(WORDS);
  const why = useSay(EXCLUSION_WORDS);
  const { f } = useContestWords();
  const { reasonCode, minutes, by, at } = work;
  return (
    <div className="notice bad">
      <b>{say('out', { why: why(reasonCode) })}</b>
      <p>{minutes}</p>
      <p className="small dim">
        {by} · {f.instant(at)}
      </p>
    </div>
  );
}

/** What can be decided about a work as it stands. */
function Deciding(form: Omit<ShownProps, 'decides' | 'flags'>) {
  const { stage, dossier } = form;
  const { sanctions = [] } = stage.rules;
  const decidable = dossier.marks.length > 0 && dossier.needs !== 'marks';
  return (
    <>
      {decidable && <DecisionForm key={dossier.version} {...form} />}
      {decidable && sanctions.length > 0 && <SanctionForm sanctions={sanctions} {...form} />}
    </>
  );
}

type NameOf = (who: { judge: number }) => string;

function Marks({ stage, dossier, nameOf }: { stage: Stage; dossier: Dossier; nameOf: NameOf }) {
  const say = useSay(WORDS);
  const { f } = useContestWords();
  const { centipoints, marks, markers } = dossier;
  const hidden = marks.length === 0 && markers.some(({ state }) => state === 'done');
  return (
    <>
      {centipoints !== null && (
        <p className="jd-lock-total">{say('final', { n: f.number(centipoints / 100) })}</p>
      )}
      {marks.length > 0 && <MarksTable work={stage.rules} marks={marks} nameOf={nameOf} />}
      {hidden && <p className="notice">{say('hidden')}</p>}
    </>
  );
}

/** Ends a mark, so that its judge marks again. */
function Reopening({ stage, dossier, changed }: Omit<ShownProps, 'judges' | 'decides' | 'flags'>) {
  const say = useSay(WORDS);
  const [asked, ask] = useState<{ id: string; judge: number } | null>(null);
  const independent = dossier.marks.filter(({ kind }) => kind === 'first' || kind === 'third');
  return (
    <div className="st-actions">
      {independent.map(({ id, judge }) => (
        <Button key={id} variant="default" onClick={() => ask({ id, judge })}>
          {say('reopenOf', { n: judge })}
        </Button>
      ))}
      {asked && (
        <Confirm
          title={say('reopenOf', { n: asked.judge })}
          verb={say('reopen')}
          withReason
          act={async (reason) => {
            const body = { version: dossier.version, markId: asked.id, reason };
            await change('POST', `${dossierPath(stage.id, dossier.code)}/reopening`, body);
            changed();
          }}
          close={() => ask(null)}
        >
          <p>{say('reopenHint')}</p>
        </Confirm>
      )}
    </div>
  );
}

interface PathProps {
  dossier: Dossier;
  nameOf: NameOf;
}

/** How the marks came to the mark: steps, words and minutes. */
function Path({ dossier: { path, messages, minutes }, nameOf }: PathProps) {
  const say = useSay(WORDS);
  const either = useEither();
  const { f } = useContestWords();
  const written = minutes.filter(({ text }) => text !== null);
  return (
    <>
      {path.length > 0 && (
        <section>
          <h3 className="small">{say('path')}</h3>
          <ol className="ch-path">
            {path.map((step, index) => (
              <li key={index}>{either(step.vi, step.en)}</li>
            ))}
          </ol>
        </section>
      )}
      {messages.length > 0 && (
        <details>
          <summary>{say('talk')}</summary>
          {messages.map((message, index) => (
            <p key={index}>
              <b>{nameOf(message)}</b> <span className="dim small">{f.instant(message.at)}</span>
              <br />
              {message.text}
            </p>
          ))}
        </details>
      )}
      {written.length > 0 && (
        <details>
          <summary>
            {say('minutes')} ({f.number(written.length)})
          </summary>
          {written.map(({ id, text, by, at }) => (
            <p key={id}>
              {text}
              <br />
              <span className="dim small">
                {by} · {f.instant(at)}
              </span>
            </p>
          ))}
        </details>
      )}
    </>
  );
}
