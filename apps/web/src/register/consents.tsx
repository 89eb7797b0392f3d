import type { Consent } from '../api/types';
import { useWords } from '../i18n/format';
import type { Wrong } from './fields';

/** One unticked box per purpose, in the words that are stored with the answer. */
export function Consents({ consents, wrong }: { consents: Consent[]; wrong: Wrong }) {
  const { t } = useWords();
  if (consents.length === 0) return null;
  return (
    <fieldset className="consents">
      <legend>{t('consent.title')}</legend>
      {consents.map(({ purpose, text, required }) => {
        const id = `consents.${purpose}`;
        const error = wrong.get(id);
        return (
          <div key={purpose} className="field">
            <label className="tick">
              <input
                type="checkbox"
                id={id}
                name={`consent.${purpose}`}
                aria-invalid={error ? true : undefined}
                aria-describedby={error && `${id}-error`}
              />
              <span>
                {text}{' '}
                <span className="dim small">
                  ({t(required ? 'consent.required' : 'form.optional')})
                </span>
              </span>
            </label>
            {error && (
              <p id={`${id}-error`} className="error">
                {error}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Each purpose with yes or no. */
export function consentsOf(consents: Consent[], form: HTMLFormElement): Record<string, boolean> {
  const ticked = new FormData(form);
  return Object.fromEntries(
    consents.map(({ purpose }) => [purpose, ticked.has(`consent.${purpose}`)]),
  );
}
