import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { refresh } from '../../api/query';
import { queryOf, useStaff } from '../kit/api';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import {
  assignmentPath,
  calledIn,
  type AssignedWork,
  type AssignedWorks,
  type Assignment,
  type Stage,
} from './api';
import { ASSIGNMENT_WORDS } from './assignment-words';
import type { Held } from './use-move';

interface WorkListProps {
  stage: Stage;
  assignment: Assignment;
  /** Only works of this judge. */
  shown: string | null;
  assigns: boolean;
  /** Grows when works were moved. */
  turn: number;
  drag: (held: Held | null) => void;
  ask: (held: Held) => void;
}

/** Works by code, a page at a time, each with its judges. */
export function WorkList(props: WorkListProps) {
  const { stage, shown } = props;
  const say = useSay(ASSIGNMENT_WORDS);
  const [lacking, setLacking] = useState(false);
  const [pages, setPages] = useState<string[]>(['']);
  const starts = shown === null && !lacking ? pages : pages.slice(0, 1);
  return (
    <div className="ju-works">
      <div className="ju-filter" role="group" aria-label={say('board')}>
        <button aria-pressed={!lacking} onClick={() => setLacking(false)}>
          {say('everything')}
        </button>
        <button aria-pressed={lacking} onClick={() => setLacking(true)}>
          {say('lacking')}
        </button>
      </div>
      {starts.map((after, index) => (
        <Page
          key={`${shown} ${lacking} ${after}`}
          {...props}
          path={
            assignmentPath(stage.id) +
            '/works' +
            queryOf({ after, member: shown, short: lacking ? 'true' : null })
          }
          more={
            index === starts.length - 1 && !lacking && shown === null
              ? (next) => setPages([...pages, next])
              : null
          }
        />
      ))}
    </div>
  );
}

function Page({
  path,
  more,
  ...props
}: WorkListProps & { path: string; more: ((next: string) => void) | null }) {
  const say = useSay(ASSIGNMENT_WORDS);
  const works = useStaff<AssignedWorks>(path);
  const stamp = `${props.turn} ${props.assignment.run?.finishedAt}`;
  const seen = useRef(stamp);
  useEffect(() => {
    if (seen.current === stamp) return;
    seen.current = stamp;
    refresh(path);
  }, [stamp, path]);
  return (
    <Loaded query={works} heights={[3, 3, 3, 3]}>
      {({ works: list, next }) => (
        <>
          {list.length === 0 && <Empty title={say('none')} />}
          <ul className="ju-work-list">
            {list.map((work) => (
              <WorkItem key={work.code} work={work} {...props} />
            ))}
          </ul>
          {next !== null && more && (
            <Button variant="default" onClick={() => more(next)}>
              {say('more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function WorkItem({
  work,
  stage,
  assignment,
  assigns,
  drag,
  ask,
}: WorkListProps & { work: AssignedWork }) {
  const say = useSay(ASSIGNMENT_WORDS);
  const { code, version, holders } = work;
  const firsts = holders.filter(({ kind }) => kind === 'first').length;
  const nameOf = (id: string): string => {
    const judge = assignment.judges.find((one) => one.id === id);
    return judge ? `${judge.no} ${judge.name}` : '';
  };
  return (
    <li>
      <span className="ju-code">{code}</span>
      <span className="small dim">{calledIn(stage, work.medium)}</span>
      <span className="ju-holders-of">
        {holders.map(({ memberId, kind, state }) => {
          const fixed = !assigns || state === 'done';
          const held: Held = { code, version, from: memberId };
          const note = state === 'done' ? say('doneMark') : kind === 'third' ? say('third') : '';
          return (
            <button
              key={memberId}
              className="ju-chip"
              disabled={fixed}
              draggable={!fixed}
              aria-label={`${say('moveOf', { code, name: nameOf(memberId) })} ${note}`.trim()}
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', code);
                event.dataTransfer.effectAllowed = 'move';
                drag(held);
              }}
              onDragEnd={() => drag(null)}
              onClick={() => ask(held)}
            >
              {nameOf(memberId)}
              {note && <span className="small"> {note}</span>}
            </button>
          );
        })}
        {assigns && firsts < assignment.marks && (
          <button
            className="ju-chip open"
            aria-label={say('giveOf', { code })}
            onClick={() => ask({ code, version, from: null })}
          >
            + {say('give')}
          </button>
        )}
      </span>
    </li>
  );
}
