import { Switch } from '@mantine/core';
import type { Schemas } from '../kit/api';
import { ChoiceField, NumField } from '../kit/fields';
import { InstantField } from '../kit/instant-field';
import { useSay } from '../kit/words';
import type { ContestClauseProps } from './contest-clauses';
import { ClausePanel } from './parts';
import { below, given, type ClauseProps } from './types';
import { WritingAwards } from './writing-awards';
import { WritingMedia } from './writing-media';
import { WritingStages } from './writing-stages';
import { plainWriting } from './writing-templates';
import { WRITING_WORDS } from './writing-words';

type Writing = Schemas['WritingRules'];

/** Works: when and how they are entered, judged and awarded. */
export function WritingClause({ rules, set, at, fixed, zone }: ContestClauseProps) {
  const say = useSay(WRITING_WORDS);
  const { writing } = rules;
  const part = {
    set: (changes: Partial<Writing>): void => {
      if (writing) set({ writing: { ...writing, ...changes } });
    },
    at: below(at, 'writing'),
  };
  const judged = fixed('writing.stages');
  return (
    <ClausePanel
      place="writing"
      title={say('writing')}
      hint={say('writingHint')}
      at={at}
      on={writing !== undefined}
      turn={
        judged === undefined ? (on) => set({ writing: on ? plainWriting() : undefined }) : undefined
      }
    >
      {writing && (
        <>
          <Entering value={writing} zone={zone} {...part} />
          <WritingMedia value={writing} {...part} />
          <fieldset className="st-plain" disabled={judged !== undefined}>
            {judged && <p className="dim small">{judged}</p>}
            <WritingStages value={writing} {...part} />
            <WritingAwards value={writing} {...part} />
          </fieldset>
          <p className="dim small">{say('json')}</p>
        </>
      )}
    </ClausePanel>
  );
}

function Entering({ value, set, at, zone }: ClauseProps<Writing> & { zone: string }) {
  const say = useSay(WRITING_WORDS);
  return (
    <>
      <div className="st-fields">
        <InstantField
          key={`opens ${value.opensAt}`}
          label={say('opensAt')}
          value={value.opensAt}
          zone={zone}
          onChange={(opensAt) => set({ opensAt })}
          error={at('opensAt')}
        />
        <InstantField
          key={`closes ${value.closesAt}`}
          label={say('closesAt')}
          value={value.closesAt}
          zone={zone}
          onChange={(closesAt) => set({ closesAt })}
          error={at('closesAt')}
        />
        <NumField
          label={say('perAuthorAll')}
          description={say('anyNumber')}
          value={value.perAuthor ?? NaN}
          onChange={(number) => set({ perAuthor: given(number) ?? null })}
          error={at('perAuthor')}
        />
        <ChoiceField
          label={say('identity')}
          value={value.identityInBody}
          choices={(['reject', 'flag'] as const).map((one) => [one, say(one)] as const)}
          onChange={(identityInBody) => set({ identityInBody })}
        />
      </div>
      <Switch
        label={say('postmark')}
        checked={value.postmark}
        onChange={({ currentTarget }) => set({ postmark: currentTarget.checked })}
      />
      <Switch
        label={say('coAuthorCounts')}
        checked={value.coAuthorCountsAsWork}
        onChange={({ currentTarget }) => set({ coAuthorCountsAsWork: currentTarget.checked })}
      />
      <Switch
        label={say('unitEntries')}
        checked={value.unitEntries}
        onChange={({ currentTarget }) => set({ unitEntries: currentTarget.checked })}
      />
      {at('authorData') && <p className="error">{at('authorData')}</p>}
    </>
  );
}
