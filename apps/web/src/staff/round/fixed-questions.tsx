import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { bankPath, queryOf, useStaff, type Bank, type Schemas } from '../kit/api';
import { ChoiceField } from '../kit/fields';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { RULES_WORDS } from './words';

interface FixedQuestionsProps {
  banks: Bank[];
  chosen: string[];
  choose: (ids: string[]) => void;
  error?: string;
}

/** Questions named one by one, in the order in which they are chosen. */
export function FixedQuestions({ banks, chosen, choose, error }: FixedQuestionsProps) {
  const say = useSay(RULES_WORDS);
  const [picked, pick] = useState<string | null>(null);
  const bankId = picked ?? banks[0]?.id ?? null;
  const query = useStaff<Schemas['QuestionsAnswerDto']>(
    bankId && `${bankPath(bankId)}/questions${queryOf({ limit: 200 })}`,
  );
  const toggle = (id: string, on: boolean): void =>
    choose(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <>
      <ChoiceField
        label={say('bankId')}
        value={bankId ?? ''}
        choices={banks.map(({ id, name }) => [id, name])}
        onChange={pick}
      />
      <b role="status">{say('chosen', { n: chosen.length })}</b>
      {error && <p className="error">{error}</p>}
      <Loaded query={query}>
        {({ questions }) => (
          <ul className="st-pick">
            {questions.map(({ id, code, stem }) => (
              <li key={id}>
                <Checkbox
                  checked={chosen.includes(id)}
                  onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
                  label={`${code} · ${stem}`}
                />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
