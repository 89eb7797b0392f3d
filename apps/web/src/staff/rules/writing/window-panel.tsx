import { InstantField } from '../../kit/instant-field';
import { useSay } from '../../kit/words';
import { ClausePanel } from '../clause-panel';
import { fieldsOf } from '../fields';
import type { WritingPart } from './part';
import { ENTRY_WORDS } from './entry-words';

/** When works are taken. */
export function WindowPanel(part: WritingPart) {
  const say = useSay(ENTRY_WORDS);
  const { value, set, at, zone } = part;
  const instant = (name: 'opensAt' | 'closesAt') => (
    <InstantField
      key={`${name} ${value[name]}`}
      label={say(name)}
      value={value[name]}
      zone={zone}
      onChange={(iso) => set({ [name]: iso })}
      error={at(name)}
    />
  );
  return (
    <ClausePanel place="writing.opensAt" title={say('window')} hint={say('windowHint')}>
      <div className="st-fields">
        {instant('opensAt')}
        {instant('closesAt')}
      </div>
      {fieldsOf(part).yes('postmark', say('postmark'))}
    </ClausePanel>
  );
}
