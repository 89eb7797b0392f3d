import { refresh } from '../../api/query';
import {
  change,
  contestPath,
  queryOf,
  roundPath,
  useStaff,
  type Contest,
  type Round,
  type Rules,
  type RulesAnswer,
  type Schemas,
} from '../kit/api';
import { RulesEditor, type EditorPart } from '../rules/editor';
import { earlierRounds, EntryClause } from '../rules/entry-clause';
import { RoundClauses } from '../rules/round-clauses';
import { ROUND_TEMPLATES } from '../rules/templates';
import { laddersOf } from '../rules/ladder-templates';
import type { ContestRulesAnswer } from '../rules/types';
import { DrawPanel } from './draw-panel';
import { AttemptsPanel, PapersPanel, TimePanel } from './play-panels';
import { PointsPanel, PredictionPanel, ShowPanel } from './result-panels';
import type { RulesPart } from './rules-part';
import '../rules/rules.css';

type Checked = Schemas['RulesCheckDto'];

interface RoundRulesEditorProps {
  round: Round;
  contest: Contest;
  answer: RulesAnswer;
  editable: boolean;
}

/** The rules of a round: how it is played, and how it becomes a result. */
export function RoundRulesEditor({ round, contest, answer, editable }: RoundRulesEditorProps) {
  const path = `${roundPath(round.id)}/rules`;
  const stale = [path, roundPath(round.id), contestPath(contest.id)];
  const save = async (
    { rules, base }: { rules: Rules; base: number },
    reason?: string,
  ): Promise<void> => {
    const onTop = queryOf({ expected: base });
    try {
      if (reason === undefined) await change('PUT', path + onTop, rules, stale);
      else
        await change('POST', `${roundPath(round.id)}/amendments${onTop}`, { reason, rules }, stale);
    } catch (error) {
      // Where somebody else was faster, theirs is the version to look at.
      refresh(path);
      throw error;
    }
  };
  return (
    <RulesEditor<Rules, Checked>
      path={path}
      answer={answer}
      zone={contest.zone}
      editable={editable}
      templates={[...ROUND_TEMPLATES, ...laddersOf(earlierRounds(round, contest.rounds))]}
      save={save}
    >
      {(part) => <Clauses part={part} round={round} contest={contest} editable={editable} />}
    </RulesEditor>
  );
}

interface ClausesProps extends Pick<RoundRulesEditorProps, 'round' | 'contest' | 'editable'> {
  part: EditorPart<Rules, Checked>;
}

function Clauses({ part, round, contest, editable }: ClausesProps) {
  const around = useStaff<ContestRulesAnswer>(`${contestPath(contest.id)}/rules`);
  const { rules, set, at, checked } = part;
  const play: RulesPart = { rules, set, at };
  return (
    <>
      <fieldset disabled={!editable || round.sealed}>
        <DrawPanel {...play} contestId={contest.id} shortages={checked?.shortages ?? []} />
        <PapersPanel {...play} />
        <PointsPanel {...play} />
      </fieldset>
      <fieldset disabled={!editable}>
        <EntryClause
          round={round}
          rounds={contest.rounds}
          value={rules.qualifiedFrom}
          put={(qualifiedFrom) => set({ qualifiedFrom })}
          at={at}
        />
        <TimePanel {...play} />
        <AttemptsPanel {...play} />
        <ShowPanel {...play} />
        <PredictionPanel {...play} />
        <RoundClauses
          results={rules.results}
          put={(results) => set({ results })}
          at={at}
          divisions={around.data?.rules.divisions ?? []}
        />
      </fieldset>
    </>
  );
}
