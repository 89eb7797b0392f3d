import { useWords } from '../../i18n/format';
import { useSay } from '../kit/words';
import type { Place } from './api';
import { decidedWords } from './words';

/** Says what put a person before the next one: "dự đoán lệch 2 so với 3". */
export function useDecided(zone: string): (decided: Place['decidedBy']) => string {
  const say = useSay(decidedWords);
  const { f } = useWords();
  const shown = (by: string, value: number | string): string => {
    if (by === 'duration' && !Number.isNaN(Number(value))) return f.tie(Number(value));
    if (by === 'submission' || by === 'sign-in') return instant(value, (at) => f.exact(at, zone));
    return Number.isNaN(Number(value)) ? String(value) : f.number(Number(value));
  };
  return (decided) => {
    if (!decided) return '';
    const { by, own, next } = decided;
    return say(by as keyof typeof decidedWords, { own: shown(by, own), next: shown(by, next) });
  };
}

/** Instants travel as ISO texts, or as milliseconds. */
function instant(value: number | string, print: (iso: string) => string): string {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? String(value) : print(at.toISOString());
}
