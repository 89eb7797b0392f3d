import { useSay } from '../kit/words';
import { CONTEST_WORDS } from './words';

/** Names the place of a contest that a path means: `registration.fields.phone` is the phone. */
export function useFieldName(): (path: string) => string | undefined {
  const say = useSay(CONTEST_WORDS);
  return (path) => {
    const round = /^rounds\[(\d+)\]/.exec(path);
    if (round) return say('roundNo', { n: Number(round[1]) + 1 });
    const consent = /^consents\[(\d+)\]/.exec(path);
    if (consent) return `${say('consents')} ${Number(consent[1]) + 1}`;
    const last = path.split('.').at(-1) ?? path;
    return last in CONTEST_WORDS ? say(last as keyof typeof CONTEST_WORDS) : undefined;
  };
}
