import { refresh } from '../../api/query';
import { change, contestPath, may, useMe, useStaff, type Contest } from '../kit/api';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { ContestDesk } from '../contest/contest-desk';
import { CollectivesClause, OverallClause } from './award-clauses';
import {
  AppealsClause,
  CorrectionsClause,
  PublicationClause,
  SuspicionClause,
  WinnersClause,
  type ContestClauseProps,
} from './contest-clauses';
import { RulesEditor } from './editor';
import { DivisionsClause, EligibilityClause } from './people-clauses';
import { CONTEST_TEMPLATES } from './templates';
import type { ContestRules, ContestRulesAnswer } from './types';
import type { Said } from './use-check';
import { RULE_WORDS } from './words';
import { WRITING_TEMPLATES } from './writing/templates';
import { WritingClauses } from './writing/writing-clauses';
import './rules.css';

const WORDS = {
  what: [
    'Thể lệ chung: bảng thi, xếp hạng chung cuộc, giải tập thể, khiếu nại. Câu hỏi, lượt thi và giải của từng vòng nằm ở trang Thể lệ của vòng.',
    'Rules of the whole contest: divisions, overall ranking, collective awards, appeals. Questions, attempts and prizes of a round are on the page of its rules.',
  ],
  amend: [
    'Cuộc thi đã bắt đầu: mọi thay đổi ở đây là một sửa đổi có lý do, được công bố cho mọi người.',
    'The contest has begun: every change here is an amendment whose reason everybody can read.',
  ],
} as const;

/** The rules of a contest over and between its rounds. */
export function ContestRulesPage({ id }: { id: string }) {
  return <ContestDesk id={id}>{(contest) => <RulesOf contest={contest} />}</ContestDesk>;
}

const TEMPLATES = [...CONTEST_TEMPLATES, ...WRITING_TEMPLATES];

const CLAUSES = [
  DivisionsClause,
  EligibilityClause,
  WritingClauses,
  OverallClause,
  CollectivesClause,
  WinnersClause,
  PublicationClause,
  AppealsClause,
  CorrectionsClause,
  SuspicionClause,
];

function RulesOf({ contest }: { contest: Contest }) {
  const say = useSay(WORDS);
  const words = useSay(RULE_WORDS);
  const me = useMe();
  const path = `${contestPath(contest.id)}/rules`;
  const query = useStaff<ContestRulesAnswer>(path);
  const editable = may(me.data, 'contest:edit', contest.id);
  const save = async (
    draft: { rules: ContestRules; base: number },
    reason?: string,
  ): Promise<void> => {
    const body = { expectedVersion: draft.base, rules: draft.rules, reason };
    try {
      await change('PUT', path, body, [contestPath(contest.id)]);
    } finally {
      // Also where somebody else was faster: then theirs is the version to look at.
      refresh(path);
    }
  };
  return (
    <Loaded query={query} heights={[4, 14, 10]}>
      {(answer) => (
        <>
          <p className="dim st-gap">{say('what')}</p>
          {answer.changes === 'by-amendment' && <p className="notice st-gap">{say('amend')}</p>}
          <RulesEditor<ContestRules, Said>
            key={answer.version}
            path={path}
            answer={answer}
            zone={contest.zone}
            editable={editable}
            templates={TEMPLATES}
            save={save}
          >
            {({ rules, set, at }) => {
              const part: ContestClauseProps = {
                rules,
                set,
                at,
                treeId: contest.unitTreeId,
                zone: contest.zone,
                rounds: contest.rounds,
                fixed: (clause) =>
                  answer.fixed.includes(clause) ? words(reasonOf(clause)) : undefined,
              };
              return (
                <fieldset className="st-plain" disabled={!editable}>
                  {CLAUSES.map((Clause) => (
                    <Clause key={Clause.name} {...part} />
                  ))}
                </fieldset>
              );
            }}
          </RulesEditor>
        </>
      )}
    </Loaded>
  );
}

function reasonOf(clause: ContestRulesAnswer['fixed'][number]) {
  if (clause.startsWith('writing.')) return 'writingFixed';
  return clause === 'overall' || clause === 'collectives' ? 'resultFixed' : 'openedFixed';
}
