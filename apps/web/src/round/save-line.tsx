import { useWords } from '../i18n/format';
import type { SaveState } from './saver';

/** How the answers stand; only trouble is said aloud. */
export function SaveLine({ state }: { state: SaveState }) {
  const { t } = useWords();
  const words = state.kind === 'refused' ? (state.problem?.message ?? '') : t(`save.${state.kind}`);
  const trouble = state.kind !== 'saved' && state.kind !== 'saving';
  return (
    <>
      <p className={`save ${trouble ? 'trouble' : ''}`} data-kind={state.kind}>
        {words}
      </p>
      <p className="sr" role="status">
        {trouble && words}
      </p>
    </>
  );
}
