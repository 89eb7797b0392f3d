import { Switch } from '@mantine/core';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { ClausePanel, Ticks } from './parts';
import { below, type At, type ContestRules, type ContestRulesAnswer } from './types';
import { RULE_WORDS } from './words';

/** What every clause of a contest's rules works on. */
export interface ContestClauseProps {
  rules: ContestRules;
  set: (changes: Partial<ContestRules>) => void;
  at: At;
  /** Why a clause can change no more; undefined where it can. */
  fixed: (clause: ContestRulesAnswer['fixed'][number]) => string | undefined;
  treeId: string | null;
  /** In which its times are shown. */
  zone: string;
}

export const FIELDS = [
  'fullName',
  'birthDate',
  'sex',
  'phone',
  'email',
  'personalId',
  'unit',
  'address',
] as const;

/** How corrections are made. */
export function CorrectionsClause({ rules, set, at, fixed }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const corrections = rules.corrections ?? { secondPerson: true, actualValue: 'recompute' };
  const put = (changes: Partial<typeof corrections>): void =>
    set({ corrections: { ...corrections, ...changes } });
  const here = below(at, 'corrections');
  const why = fixed('corrections.actualValue');
  return (
    <ClausePanel
      place="corrections"
      title={say('corrections')}
      hint={say('correctionsHint')}
      at={at}
    >
      <Switch
        label={say('secondPerson')}
        checked={corrections.secondPerson}
        onChange={({ currentTarget }) => put({ secondPerson: currentTarget.checked })}
      />
      <ChoiceField
        label={say('actualValue')}
        value={corrections.actualValue}
        description={why}
        disabled={why !== undefined}
        choices={(['recompute', 'freeze'] as const).map((one) => [one, say(one)])}
        onChange={(actualValue) => put({ actualValue })}
        error={here('actualValue')}
      />
    </ClausePanel>
  );
}

const SUSPICIONS = [
  'secondsPerQuestion',
  'equalErrors',
  'sequential',
  'oneDevice',
  'oneAddress',
] as const;
const SUSPICION_DEFAULTS = {
  secondsPerQuestion: 2,
  equalErrors: 5,
  sequential: 4,
  oneDevice: 5,
  oneAddress: 50,
};

/** What is held up for people to look at. */
export function SuspicionClause({ rules, set, at }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const suspicion = { ...SUSPICION_DEFAULTS, ...rules.suspicion };
  return (
    <ClausePanel place="suspicion" title={say('suspicion')} hint={say('suspicionHint')} at={at}>
      <div className="st-fields">
        {SUSPICIONS.map((field) => (
          <NumField
            key={field}
            label={say(field)}
            value={suspicion[field]}
            onChange={(value) => set({ suspicion: { ...suspicion, [field]: value } })}
            error={at(`suspicion.${field}`)}
          />
        ))}
      </div>
    </ClausePanel>
  );
}

/** What winners are asked for. */
export function WinnersClause({ rules, set, at }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const { winners } = rules;
  const here = below(at, 'winners');
  const put = (changes: Partial<NonNullable<typeof winners>>): void => {
    if (winners) set({ winners: { ...winners, ...changes } });
  };
  return (
    <ClausePanel
      place="winners"
      title={say('winnersClause')}
      hint={say('winnersHint')}
      at={at}
      on={winners !== undefined}
      turn={(on) =>
        set({
          winners: on
            ? { ask: ['fullName', 'phone', 'unit'], replyWithinDays: 5, nextInLine: true }
            : undefined,
        })
      }
    >
      {winners && (
        <>
          <Ticks
            label={say('ask')}
            choices={FIELDS.map((field) => [field, say(field === 'unit' ? 'unitField' : field)])}
            value={winners.ask}
            put={(ask) => put({ ask })}
            error={here('ask')}
          />
          <div className="st-fields">
            <NumField
              label={say('replyWithinDays')}
              value={winners.replyWithinDays}
              onChange={(replyWithinDays) => put({ replyWithinDays })}
              error={here('replyWithinDays')}
            />
            <Switch
              className="st-switches"
              label={say('nextInLine')}
              checked={winners.nextInLine}
              onChange={({ currentTarget }) => put({ nextInLine: currentTarget.checked })}
            />
          </div>
        </>
      )}
    </ClausePanel>
  );
}

const SHOWN = [
  ['unit', 'unit'],
  ['province', 'province'],
  ['points', 'pointsShown'],
  ['duration', 'durationShown'],
] as const;

/** What the published result shows of people. */
export function PublicationClause({ rules, set, at }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const publication = rules.publication ?? { names: 'full', show: ['unit', 'points'] };
  const put = (changes: Partial<typeof publication>): void =>
    set({ publication: { ...publication, ...changes } });
  return (
    <ClausePanel
      place="publication"
      title={say('publication')}
      hint={say('publicationHint')}
      at={at}
    >
      <ChoiceField
        label={say('names')}
        value={publication.names}
        choices={(['full', 'masked', 'number'] as const).map((one) => [one, say(one)])}
        onChange={(names) => put({ names })}
        error={at('publication.names')}
      />
      <Ticks
        label={say('show')}
        choices={SHOWN.map(([field, words]) => [field, say(words)])}
        value={publication.show}
        put={(show) => put({ show })}
        error={at('publication.show')}
      />
    </ClausePanel>
  );
}

/** Appeals and their window. */
export function AppealsClause({ rules, set, at }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const { appeals } = rules;
  return (
    <ClausePanel
      place="appeals"
      title={say('appeals')}
      hint={say('appealsHint')}
      at={at}
      on={appeals !== undefined}
      turn={(on) => set({ appeals: on ? { days: 5, blocksPublication: true } : undefined })}
    >
      {appeals && (
        <div className="st-fields">
          <NumField
            label={say('days')}
            value={appeals.days}
            onChange={(days) => set({ appeals: { ...appeals, days } })}
            error={at('appeals.days')}
          />
          <Switch
            className="st-switches"
            label={say('blocksPublication')}
            checked={appeals.blocksPublication}
            onChange={({ currentTarget }) =>
              set({ appeals: { ...appeals, blocksPublication: currentTarget.checked } })
            }
          />
        </div>
      )}
    </ClausePanel>
  );
}
