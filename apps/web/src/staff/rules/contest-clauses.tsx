import { PERSON_FIELDS } from '@bangvang/contracts';
import { fieldsOf, worded } from './fields';
import { useSay } from '../kit/words';
import { ChoiceField, NumField } from '../kit/fields';
import { ClausePanel, OptionalClause } from './clause-panel';
import { Ticks } from './parts';
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
  /** In their order. */
  rounds: readonly { ordinal: number; title: string; id: string }[];
}

/** What people may be asked for, as choices in words. */
export const useFieldChoices = () => {
  const say = useSay(RULE_WORDS);
  return PERSON_FIELDS.map(
    (field) => [field, say(field === 'unit' ? 'unitField' : field)] as const,
  );
};

/** How corrections are made. */
export function CorrectionsClause({ rules, set, at, fixed }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const part = {
    value: rules.corrections ?? { secondPerson: true, actualValue: 'recompute' as const },
    at: below(at, 'corrections'),
    set: (changes: Partial<NonNullable<ContestRules['corrections']>>) =>
      set({ corrections: { ...part.value, ...changes } }),
  };
  const why = fixed('corrections.actualValue');
  return (
    <ClausePanel
      place="corrections"
      title={say('corrections')}
      hint={say('correctionsHint')}
      at={at}
    >
      {fieldsOf(part).yes('secondPerson', say('secondPerson'))}
      <ChoiceField
        label={say('actualValue')}
        value={part.value.actualValue}
        description={why}
        disabled={why !== undefined}
        choices={worded(say, ['recompute', 'freeze'] as const)}
        onChange={(actualValue) => part.set({ actualValue })}
        error={part.at('actualValue')}
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
  const value = { ...SUSPICION_DEFAULTS, ...rules.suspicion };
  const field = fieldsOf({
    value,
    set: (changes) => set({ suspicion: { ...value, ...changes } }),
    at: below(at, 'suspicion'),
  });
  return (
    <ClausePanel place="suspicion" title={say('suspicion')} hint={say('suspicionHint')} at={at}>
      <div className="st-fields">{SUSPICIONS.map((name) => field.count(name, say(name)))}</div>
    </ClausePanel>
  );
}

/** What winners are asked for. */
export function WinnersClause({ rules, set, at }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const choices = useFieldChoices();
  return (
    <OptionalClause<NonNullable<ContestRules['winners']>>
      place="winners"
      title={say('winnersClause')}
      hint={say('winnersHint')}
      at={at}
      value={rules.winners}
      first={() => ({ ask: ['fullName', 'phone', 'unit'], replyWithinDays: 5, nextInLine: true })}
      put={(winners) => set({ winners })}
    >
      {({ value, set: put, at: here, field }) => (
        <>
          <Ticks
            label={say('ask')}
            choices={choices}
            value={value.ask}
            put={(ask) => put({ ask })}
            error={here('ask')}
          />
          <div className="st-fields">{field.count('replyWithinDays', say('replyWithinDays'))}</div>
          {field.yes('nextInLine', say('nextInLine'))}
        </>
      )}
    </OptionalClause>
  );
}

const SHOWN = [
  ['unit', 'unit'],
  ['province', 'province'],
  ['points', 'pointsShown'],
  ['duration', 'durationShown'],
] as const;

/** Where the rules do not say. */
const MASK_BELOW = 16;

/** What the published result shows of people. */
export function PublicationClause({ rules, set, at }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const publication = rules.publication ?? { names: 'full', show: ['unit', 'points'] };
  const part = {
    value: publication,
    set: (changes: Partial<typeof publication>) =>
      set({ publication: { ...publication, ...changes } }),
    at: below(at, 'publication'),
  };
  return (
    <ClausePanel
      place="publication"
      title={say('publication')}
      hint={say('publicationHint')}
      at={at}
    >
      {fieldsOf(part).choice(
        'names',
        say('names'),
        worded(say, ['full', 'masked', 'number'] as const),
      )}
      <NumField
        label={say('maskBelow')}
        description={say('maskBelowHint')}
        value={publication.maskBelow ?? MASK_BELOW}
        onChange={(maskBelow) => part.set({ maskBelow })}
        error={part.at('maskBelow')}
        min={7}
        max={18}
      />
      <Ticks
        label={say('show')}
        choices={SHOWN.map(([field, words]) => [field, say(words)])}
        value={publication.show}
        put={(show) => part.set({ show })}
        error={part.at('show')}
      />
    </ClausePanel>
  );
}

/** Appeals and their window. */
export function AppealsClause({ rules, set, at }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  return (
    <OptionalClause
      place="appeals"
      title={say('appeals')}
      hint={say('appealsHint')}
      at={at}
      value={rules.appeals}
      first={() => ({ days: 5, blocksPublication: true })}
      put={(appeals) => set({ appeals })}
    >
      {({ field }) => (
        <>
          <div className="st-fields">{field.count('days', say('days'))}</div>
          {field.yes('blocksPublication', say('blocksPublication'))}
        </>
      )}
    </OptionalClause>
  );
}
