import { useSay } from '../../kit/words';
import { ClausePanel } from '../clause-panel';
import type { ContestClauseProps } from '../contest-clauses';
import { below } from '../types';
import { useUnitKinds } from '../unit-pick';
import { AuthorsPanel } from './authors-panel';
import { AwardsPanel } from './awards-panel';
import { ConditionsPanel } from './conditions-panel';
import { plainWriting } from './defaults';
import { MediaPanel } from './media-panel';
import type { WritingPart } from './part';
import { QuantitiesPanel } from './quantities-panel';
import { RemarkPanel } from './remark-panel';
import { StagesPanel } from './stages-panel';
import { TiersPanel } from './tiers-panel';
import { settled } from './whole.rules';
import { WindowPanel } from './window-panel';
import { ENTRY_WORDS } from './entry-words';

/** In the order in which people read them. */
const PANELS = [
  WindowPanel,
  MediaPanel,
  AuthorsPanel,
  QuantitiesPanel,
  ConditionsPanel,
  TiersPanel,
  StagesPanel,
  AwardsPanel,
  RemarkPanel,
];

/** Works: what is entered and how, how they travel, are judged and awarded. */
export function WritingClauses({ rules, set, at, fixed, zone, treeId }: ContestClauseProps) {
  const say = useSay(ENTRY_WORDS);
  const unitKinds = useUnitKinds(treeId);
  const { writing, divisions = [] } = rules;
  const judged = fixed('writing.stages');
  const part: Omit<WritingPart, 'value'> = {
    set: (changes) => {
      if (writing) set({ writing: settled({ ...writing, ...changes }) });
    },
    at: below(at, 'writing'),
    whole: at,
    zone,
    unitKinds,
    divisions,
    judged,
  };
  return (
    <>
      <ClausePanel
        place="writing"
        title={say('writing')}
        hint={say('writingHint')}
        at={at}
        on={writing !== undefined}
        turn={judged ? undefined : (on) => set({ writing: on ? plainWriting() : undefined })}
        says={[]}
      />
      {writing && PANELS.map((Panel) => <Panel key={Panel.name} value={writing} {...part} />)}
    </>
  );
}
