import { Link } from 'wouter';
import { isStranger } from '../api/queries';
import { useWords } from '../i18n/format';
import type { SaveState } from './saver';

interface SaveLineProps {
  state: SaveState;
  /** Where whoever is not known any more comes back in. */
  wayBack: string;
}

/** How the answers stand; only trouble is said aloud. */
export function SaveLine({ state, wayBack }: SaveLineProps) {
  const { t } = useWords();
  const words = state.kind === 'refused' ? (state.problem?.message ?? '') : t(`save.${state.kind}`);
  const trouble = state.kind !== 'saved' && state.kind !== 'saving';
  return (
    <>
      <p className={`save ${trouble ? 'trouble' : ''}`} data-kind={state.kind}>
        {isStranger(state.problem) ? <Link href={wayBack}>{words}</Link> : words}
      </p>
      <p className="sr" role="status">
        {trouble && words}
      </p>
    </>
  );
}
