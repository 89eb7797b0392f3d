import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import type { Call } from './types';
import { ESSAY_WORDS } from './words';

/** When works are taken, in the contest's zone. */
export function CallLine({ call, zone }: { call: Call; zone: string }) {
  const say = useSay(ESSAY_WORDS);
  const { f } = useWords();
  const { state, opensAt, closesAt } = call;
  const at = f.exact(state === 'upcoming' ? opensAt : closesAt, zone);
  return (
    <p className={`state ${state === 'open' ? 'on' : 'wait'}`}>
      {say(state === 'open' ? 'until' : state, { at })}
    </p>
  );
}
