import { Switch, Textarea } from '@mantine/core';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { FIELDS } from './contest-clauses';
import { Ages, ClausePanel, Ticks } from './parts';
import { firstOf, firstPrizes, Prizes } from './prizes';
import { TieBreaks } from './tie-breaks';
import { below, given, type At, type Results } from './types';
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
  const { validity } = results;
  const here = below(at, 'results.validity');
  return (
    <ClausePanel
      place="results.validity"
      title={say('validity')}
      hint={say('validityHint')}
      at={at}
      on={validity !== undefined}
      turn={(on) => set({ validity: on ? { required: ['fullName', 'phone'] } : undefined })}
    >
      {validity && (
        <>
          <Ticks
            label={say('required')}
            choices={FIELDS.map((field) => [field, say(field === 'unit' ? 'unitField' : field)])}
            value={validity.required}
            put={(required) => set({ validity: { ...validity, required } })}
            error={firstOf(here, 'required', validity.required.length)}
          />
          <div className="st-fields">
            <Ages
              value={validity.age}
              put={(age) => set({ validity: { ...validity, age } })}
              at={here}
              words={{ from: say('ageFrom'), below: say('ageBelow') }}
            />
          </div>
        </>
      )}
    </ClausePanel>
  );
}

function RankingClause({ results, set, at }: Part) {
  const say = useSay(RULE_WORDS);
  const { ranking } = results;
  const here = below(at, 'results.ranking');
  return (
    <ClausePanel
      place="results.ranking"
      title={say('ranking')}
      hint={say('rankingHint')}
      at={at}
      on={ranking !== undefined}
      turn={(on) =>
        set({ ranking: on ? { among: 'any', tieBreak: [{ by: 'duration' }] } : undefined })
      }
    >
      {ranking && (
        <>
          <ChoiceField
            label={say('among')}
            value={ranking.among}
            choices={(['any', 'all-correct'] as const).map((one) => [one, say(one)])}
            onChange={(among) => set({ ranking: { ...ranking, among } })}
            error={here('among')}
          />
          <TieBreaks
            chain={ranking.tieBreak}
            put={(tieBreak) => set({ ranking: { ...ranking, tieBreak } })}
            at={below(here, 'tieBreak')}
          />
          {ranking.tieBreak.some(({ by }) => by === 'sub-question') && (
            <Textarea
              label={say('subQuestion')}
              value={results.subQuestion ?? ''}
              onChange={({ currentTarget }) =>
                set({ subQuestion: currentTarget.value || undefined })
              }
              error={at('results.subQuestion')}
              autosize
              minRows={2}
            />
          )}
        </>
      )}
    </ClausePanel>
  );
}

function PrizesClause({
  results,
  set,
  at,
  divisions,
}: Part & Pick<RoundClausesProps, 'divisions'>) {
  const say = useSay(RULE_WORDS);
  const { prizes } = results;
  return (
    <ClausePanel
      place="results.prizes"
      title={say('prizes')}
      hint={say('prizesHint')}
      at={at}
      on={prizes !== undefined}
      turn={(on) => set({ prizes: on ? firstPrizes() : undefined })}
    >
      {prizes && (
        <Prizes
          value={prizes}
          set={(changes) => set({ prizes: { ...prizes, ...changes } })}
          at={below(at, 'results.prizes')}
          divisions={divisions}
        />
      )}
    </ClausePanel>
  );
}

function QualifyClause({ results, set, at }: Part) {
  const say = useSay(RULE_WORDS);
  const { qualify } = results;
  const here = below(at, 'results.qualify');
  const put = (changes: Partial<NonNullable<typeof qualify>>): void => {
    if (qualify) set({ qualify: { ...qualify, ...changes } });
  };
  return (
    <ClausePanel
      place="results.qualify"
      title={say('qualify')}
      hint={say('qualifyHint')}
      at={at}
      on={qualify !== undefined}
      turn={(on) => set({ qualify: on ? { by: 'quota', places: 100, ties: true } : undefined })}
    >
      {qualify && (
        <>
          <div className="st-fields">
            <ChoiceField
              label={say('by')}
              value={qualify.by}
              choices={(['quota', 'threshold'] as const).map((one) => [one, say(one)])}
              onChange={(by) =>
                set({
                  qualify:
                    by === 'quota'
                      ? { by, places: 100, ties: qualify.ties }
                      : { by, centipoints: 5_000, ties: qualify.ties },
                })
              }
              error={here('by')}
            />
            {qualify.by === 'quota' ? (
              <NumField
                label={say('places')}
                value={qualify.places ?? NaN}
                onChange={(places) => put({ places: given(places) })}
                error={here('places')}
              />
            ) : (
              <NumField
                label={say('thresholdPoints')}
                value={(qualify.centipoints ?? NaN) / 100}
                decimals={2}
                onChange={(points) => put({ centipoints: given(Math.round(points * 100)) })}
                error={here('centipoints')}
              />
            )}
          </div>
          <Switch
            label={say('ties')}
            checked={qualify.ties}
            onChange={({ currentTarget }) => put({ ties: currentTarget.checked })}
          />
        </>
      )}
    </ClausePanel>
  );
}
