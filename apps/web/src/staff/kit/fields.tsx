import { NativeSelect, NumberInput } from '@mantine/core';
import { useLanguage } from '../../i18n';

interface NumFieldProps {
  label: string;
  /** NaN while the field is empty. */
  value: number;
  onChange: (value: number) => void;
  error?: string;
  description?: string;
  min?: number;
  max?: number;
  decimals?: number;
  required?: boolean;
  /** Thousands apart, for what people read as money. */
  grouped?: boolean;
}

/** A number; an empty field is NaN, which the server answers with what it expects there. */
export function NumField({
  value,
  onChange,
  decimals = 0,
  min,
  max,
  grouped,
  ...field
}: NumFieldProps) {
  const { language } = useLanguage();
  const [decimal, thousands] = language === 'vi' ? [',', '.'] : ['.', ','];
  return (
    <NumberInput
      {...field}
      value={Number.isNaN(value) ? '' : value}
      onChange={(next) => onChange(next === '' ? NaN : Number(next))}
      decimalScale={decimals}
      allowDecimal={decimals > 0}
      allowNegative={min === undefined || min < 0}
      decimalSeparator={decimal}
      thousandSeparator={grouped ? thousands : undefined}
      allowedDecimalSeparators={grouped ? undefined : [',', '.']}
      clampBehavior="none"
      max={max}
      min={min}
      hideControls
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
    />
  );
}

interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly (readonly [value: Value, label: string])[];
  onChange: (value: Value) => void;
  error?: string;
  description?: string;
  disabled?: boolean;
}

/** One of a few, in the platform's own list: fast on a phone and known to every screen reader. */
export function ChoiceField<Value extends string>({
  choices,
  onChange,
  ...field
}: ChoiceFieldProps<Value>) {
  return (
    <NativeSelect
      {...field}
      data={choices.map(([value, label]) => ({ value, label }))}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
    />
  );
}
