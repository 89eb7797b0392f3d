import { useState } from 'react';
import { useWords } from '../i18n/format';
import { Icon } from './icon';

/** Copies a text and says that it did. */
export function Copy({ text, label }: { text: string; label: string }) {
  const { t } = useWords();
  const [done, setDone] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
    } catch {
      setDone(false);
    }
  };
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => void copy()}>
        <Icon name={done ? 'check' : 'copy'} />
        {done ? t('copy.done') : label}
      </button>
      <span className="sr" role="status">
        {done === true && t('copy.done')}
        {done === false && t('copy.refused')}
      </span>
    </>
  );
}
