import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import type { FieldError } from '@bangvang/contracts';
import { useWords } from '../i18n/format';

/** What is wrong, by the path of the field as the server names it. */
export type Wrong = ReadonlyMap<string, string>;

/** Errors by path; the first for each. */
export function wrongFields(errors: readonly FieldError[] | undefined): Wrong {
  const wrong = new Map<string, string>();
  for (const { path, expected } of errors ?? []) if (!wrong.has(path)) wrong.set(path, expected);
  return wrong;
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  wrong: Wrong;
  children: (props: FieldAttributes) => ReactNode;
}

export interface FieldAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  required: boolean;
}

/** A label, a control, a hint and what is wrong with it, tied together for everyone. */
export function Field({ name, label, hint, optional, wrong, children }: FieldProps) {
  const { t } = useWords();
  const error = wrong.get(name);
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>
        {label} {optional && <span className="dim small">({t('form.optional')})</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="dim small">
          {hint}
        </p>
      )}
      {children({
        id: name,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        required: !optional,
      })}
      {error && (
        <p id={`${name}-error`} className="error">
          {error}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  wrong: Wrong;
  type?: 'text' | 'tel' | 'email';
  inputMode?: 'numeric' | 'tel' | 'email';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
}

/** A line of text; what was typed is read from the form when it is sent. */
export function TextField({
  name,
  label,
  hint,
  optional,
  wrong,
  type = 'text',
  ...more
}: TextFieldProps) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} wrong={wrong}>
      {(attributes) => <input type={type} name={name} {...more} {...attributes} />}
    </Field>
  );
}
