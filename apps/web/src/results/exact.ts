import { useWords } from '../i18n/format';

/** Prints an exact value, an integer or `numerator/denominator`, with at most four decimals. */
export function useExact(): (value: string | null) => string {
  const { language } = useWords();
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 4,
  });
  return (value) => {
    if (value === null) return '–';
    const [above, below = '1'] = value.split('/');
    return format.format(Number(above) / Number(below));
  };
}
