import { ChoiceField } from '../kit/fields';
import { useSay } from '../kit/words';
import { OptionalClause } from './clause-panel';
import { useFieldChoices } from './contest-clauses';
import { worded } from './fields';
import { Ages, Ticks } from './parts';
import { firstPrizes, Prizes } from './prizes';
import { SubQuestion, TieBreaks } from './tie-breaks';
import { below, firstOf, type At, type Results } from './types';
import { RULE_WORDS } from './words';

interface RoundClausesProps {
  results: Results | undefined;
  put: (results: Results | undefined) => void;
  /** Of the round's document: `results.ranking`. */
  at: At;
  divisions: readonly { id: string; name: string }[];
}

interface Part {
  results: Results;
  set: (changes: Partial<Results>) => void;
  at: At;
}

/** How a round becomes a result: who is ranked, how, what is given, who goes on. */
export function RoundClauses({ results = {}, put, at, divisions }: RoundClausesProps) {
  const set = (changes: Partial<Results>): void => {
    const next = { ...results, ...changes };
    put(Object.values(next).some((clause) => clause !== undefined) ? next : undefined);
  };
  const part: Part = { results, set, at };
  return (
    <>
      <ValidityClause {...part} />
      <RankingClause {...part} />
      <PrizesClause {...part} divisions={divisions} />
      <QualifyClause {...part} />
    </>
  );
}

function ValidityClause({ results, set, at }: Part) {
  const say = useSay(RULE_WORDS);
  const choices = useFieldChoices();
  return (
    <OptionalClause<NonNullable<Results['validity']>>
      place="results.validity"
      title={say('validity')}
      hint={say('validityHint')}
      at={at}
      value={results.validity}
      first={() => ({ required: ['fullName', 'phone'] })}
      put={(validity) => set({ validity })}
    >
      {({ value, set: put, at: here }) => (
        <>
          <Ticks
            label={say('required')}
            choices={choices}
            value={value.required}
            put={(required) => put({ required })}
            error={firstOf(here, 'required', value.required.length)}
          />
          <div className="st-fields">
            <Ages
              value={value.age}
              put={(age) => put({ age })}
              at={here}
              words={{ from: say('ageFrom'), below: say('ageBelow') }}
            />
          </div>
        </>
      )}
    </OptionalClause>
  );
}

function RankingClause({ results, set, at }: Part) {
  const say = useSay(RULE_WORDS);
  return (
    <OptionalClause<NonNullable<Results['ranking']>>
      place="results.ranking"
      title={say('ranking')}
      hint={say('rankingHint')}
      at={at}
      value={results.ranking}
      first={() => ({ among: 'any', tieBreak: [{ by: 'duration' }] })}
      says={['results.ranking', 'results.subQuestion']}
      put={(ranking) => set({ ranking })}
    >
      {({ value, set: put, at: here, field }) => (
        <>
          {field.choice('among', say('among'), worded(say, ['any', 'all-correct'] as const))}
          <TieBreaks
            chain={value.tieBreak}
            put={(tieBreak) => put({ tieBreak })}
            at={below(here, 'tieBreak')}
          />
          <SubQuestion
            chain={value.tieBreak}
            value={results.subQuestion}
            put={(subQuestion) => set({ subQuestion })}
            error={at('results.subQuestion')}
          />
        </>
      )}
    </OptionalClause>
  );
}

function PrizesClause({
  results,
  set,
  at,
  divisions,
}: Part & Pick<RoundClausesProps, 'divisions'>) {
  const say = useSay(RULE_WORDS);
  return (
    <OptionalClause
      place="results.prizes"
      title={say('prizes')}
      hint={say('prizesHint')}
      at={at}
      value={results.prizes}
      first={firstPrizes}
      put={(prizes) => set({ prizes })}
    >
      {(part) => <Prizes {...part} divisions={divisions} />}
    </OptionalClause>
  );
}

type Qualify = NonNullable<Results['qualify']>;

/** What a way of choosing begins with. */
const chosenBy = (by: Qualify['by'], ties: boolean): Qualify =>
  by === 'quota' ? { by, places: 100, ties } : { by, centipoints: 5_000, ties };

function QualifyClause({ results, set, at }: Part) {
  const say = useSay(RULE_WORDS);
  return (
    <OptionalClause
      place="results.qualify"
      title={say('qualify')}
      hint={say('qualifyHint')}
      at={at}
      value={results.qualify}
      first={() => chosenBy('quota', true)}
      put={(qualify) => set({ qualify })}
    >
      {({ value, at: here, field }) => (
        <>
          <div className="st-fields">
            <ChoiceField
              label={say('by')}
              value={value.by}
              choices={worded(say, ['quota', 'threshold'] as const)}
              onChange={(by) => set({ qualify: chosenBy(by, value.ties) })}
              error={here('by')}
            />
            {value.by === 'quota'
              ? field.count('places', say('places'), { empty: 'absent' })
              : field.points('centipoints', say('thresholdPoints'), { empty: 'absent' })}
          </div>
          {field.yes('ties', say('ties'))}
        </>
      )}
    </OptionalClause>
  );
}
