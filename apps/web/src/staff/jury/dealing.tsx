import { Button, Checkbox, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { ApiProblem } from '../../api/client';
import { refresh } from '../../api/query';
import { useWords } from '../../i18n/format';
import { change } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { PromotionPart, promotionPath } from '../tiers/promotion';
import {
  assignmentPath,
  blindingPath,
  stagePath,
  stagesPath,
  type Assignment,
  type AssignmentRun,
  type Stage,
} from './api';
import { ASSIGNMENT_WORDS } from './assignment-words';

const LOOK_AGAIN_MS = 800;
const CODES_SHOWN = 12;

interface DealingProps {
  contestId: string;
  stage: Stage;
  assignment: Assignment;
  /** Whether the viewer gives works out. */
  assigns: boolean;
}

/** How far a stage is, and what brings it further. */
export function Dealing({ contestId, stage, assignment, assigns }: DealingProps) {
  const say = useSay(ASSIGNMENT_WORDS);
  const { f } = useWords();
  const path = assignmentPath(stage.id);
  const running = assignment.run?.state === 'waiting';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => refresh(path), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [running, path]);
  const { works, marks, short } = assignment;
  const missing = works > 0 && short > 0;
  return (
    <Panel title={stage.name}>
      <p>
        {say('works', { n: f.number(works), k: marks })}
        {works > 0 && ' · '}
        {works > 0 && say(missing ? 'short' : 'enough', { n: f.number(short) })}
      </p>
      {assignment.run && <LastRun run={assignment.run} />}
      <Steps contestId={contestId} stage={stage} assignment={assignment} assigns={assigns} />
    </Panel>
  );
}

function LastRun({ run: { state, problem, summary, seed } }: { run: AssignmentRun }) {
  const say = useSay(ASSIGNMENT_WORDS);
  const { f } = useWords();
  if (state === 'waiting') return <p role="status">{say('dealing')}</p>;
  if (state === 'impossible') {
    return (
      <div className="notice bad" role="alert">
        <p>
          <b>{say('impossible')}</b>
        </p>
        <ul className="st-errors">
          {(problem ?? []).map(({ constraint, works, count, ...rest }) => (
            <li key={`${constraint} ${rest.medium}`}>
              <b>{say(constraint)}</b> {say('obstacle', { ...rest, n: f.number(count) })}
              {works.length > 0 && ` (${codesOf(works)})`}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  if (!summary) return null;
  const { given, level, groups } = summary;
  const how = say(level ? 'isLevel' : 'notLevel');
  return (
    <>
      <p className="small dim" role="status">
        {say('dealt', { given: f.number(given), how, seed })}
      </p>
      {groups.length > 1 && <p className="notice">{say('groups', { n: groups.length })}</p>}
    </>
  );
}

const codesOf = (codes: string[]): string =>
  codes.slice(0, CODES_SHOWN).join(', ') + (codes.length > CODES_SHOWN ? '…' : '');

/** What can be done next. */
function Steps({ contestId, stage, assignment, assigns }: DealingProps) {
  const say = useSay(ASSIGNMENT_WORDS);
  const sending = useSending();
  const stale = [
    assignmentPath(stage.id),
    stagesPath(contestId),
    blindingPath(contestId),
    promotionPath(stage.id),
  ];
  const post = (path: string, body?: object) =>
    sending.run(() => change('POST', path, body, stale));
  const bring = (chosen: string[], reason?: string) =>
    post(`${stagePath(stage.id)}/works`, { chosen, ...(reason && { reason }) });
  const preparing = stage.state === 'preparing';
  const buttons = { stage, assignment, busy: sending.busy, post };
  return (
    <>
      <ProblemBox error={sending.error} />
      <TieChoice error={sending.error} bring={bring} busy={sending.busy} />
      {assigns && stage.ordinal > 1 && <PromotionPart stageId={stage.id} />}
      <div className="st-actions st-gap-top">
        {assigns && <DealButton {...buttons} />}
        {assigns && stage.ordinal > 1 && preparing && (
          <Button variant="default" loading={sending.busy} onClick={() => void bring([])}>
            {say('bring')}
          </Button>
        )}
        {preparing && <OpenButton {...buttons} />}
        {!preparing && (
          <Button
            component={Link}
            variant="default"
            href={`/staff/contests/${contestId}/stages/${stage.id}`}
          >
            {say('desk')}
          </Button>
        )}
      </div>
    </>
  );
}

interface ButtonProps {
  stage: Stage;
  assignment: Assignment;
  busy: boolean;
  post: (path: string) => Promise<boolean>;
}

function DealButton({ stage, assignment: { works, short, run }, busy, post }: ButtonProps) {
  const say = useSay(ASSIGNMENT_WORDS);
  if (works === 0 || stage.state === 'locked') return null;
  return (
    <Button
      variant={short > 0 ? 'filled' : 'default'}
      loading={busy || run?.state === 'waiting'}
      onClick={() => void post(assignmentPath(stage.id))}
    >
      {say(stage.state === 'preparing' ? 'deal' : 'fill')}
    </Button>
  );
}

function OpenButton({ stage, assignment: { works, short }, busy, post }: ButtonProps) {
  const say = useSay(ASSIGNMENT_WORDS);
  if (works === 0) return null;
  return (
    <Button
      disabled={short > 0}
      loading={busy}
      onClick={() => void post(`${stagePath(stage.id)}/opening`)}
    >
      {say('begin')}
    </Button>
  );
}

interface Tie {
  codes: string[];
  places: number;
}

interface TieChoiceProps {
  error: unknown;
  bring: (chosen: string[], reason?: string) => Promise<boolean>;
  busy: boolean;
}

/** Equals of which not all may go on: people choose. */
function TieChoice({ error, bring, busy }: TieChoiceProps) {
  const say = useSay(ASSIGNMENT_WORDS);
  const [chosen, choose] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const ties = error instanceof ApiProblem ? (error.document.ties as Tie[] | undefined) : undefined;
  if (!ties) return null;
  return (
    <div className="st-form">
      {ties.map(({ codes, places }) => (
        <Checkbox.Group
          key={codes.join()}
          label={say('ties', { places })}
          value={chosen}
          onChange={choose}
        >
          {codes.map((code) => (
            <Checkbox key={code} value={code} label={code} />
          ))}
        </Checkbox.Group>
      ))}
      <Textarea
        label={say('tieReason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={2}
      />
      <Button
        disabled={reason.trim().length < 10}
        loading={busy}
        onClick={() => void bring(chosen, reason)}
      >
        {say('bring')}
      </Button>
    </div>
  );
}
