import { comparedValue } from '@bangvang/contracts';
import { useWords } from '../i18n/format';

/** Prints what units were compared by, as the rules say it, with at most four decimals. */
export function useCompared(): (measure: string, exact: string | null) => string {
  const { language } = useWords();
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 4,
  });
  return (measure, exact) => {
    if (exact === null) return '–';
    const { value, percent } = comparedValue(measure, exact);
    return format.format(value) + (percent ? '%' : '');
  };
}
