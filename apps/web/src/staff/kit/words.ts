import { useMemo } from 'react';
import { useLanguage } from '../../i18n';

/** Phrases of one part of the staff side, each in both languages. */
export type Words = Record<string, readonly [vi: string, en: string]>;

type Values = Record<string, string | number>;

/** Says a phrase of a part; `{name}` in it is replaced by the value of that name. */
export type SayOf<Part extends Words> = (phrase: keyof Part, values?: Values) => string;

/** The phrases of a part in the language in use. */
export function useSay<Part extends Words>(words: Part): SayOf<Part> {
  const { language } = useLanguage();
  return useMemo(() => {
    const place = language === 'vi' ? 0 : 1;
    return (phrase, values) =>
      (words[phrase]?.[place] ?? '').replace(/\{(\w+)\}/g, (hole, name: string) =>
        String(values?.[name] ?? hole),
      );
  }, [words, language]);
}

/** Picks one of two texts that the server says in both languages. */
export function useEither(): (vi: string, en: string) => string {
  const { language } = useLanguage();
  return (vi, en) => (language === 'vi' ? vi : en);
}
