import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { CriterionField } from '../../judge/criterion-field';
import { openCriteria, totalOf } from '../../judge/rubric.rules';
import type { Points } from '../../judge/types';
import { useSay } from '../kit/words';
import type { Judge, Stage } from './api';

const WORDS = {
  total: ['Tổng: {n} điểm', 'Total: {n} points'],
  minutes: ['Biên bản', 'Minutes'],
} as const;

type Rubric = Stage['rules']['rubric'];

/** A mark that goes on record with its minutes: by criterion, by whom, why. */
export interface JointMark {
  rubric: Rubric;
  criteria: Points;
  put: (id: string, points: Points[string]) => void;
  present: string[];
  setPresent: (present: string[]) => void;
  minutes: string;
  setMinutes: (minutes: string) => void;
  /** Every criterion has its points. */
  whole: boolean;
}

/** The form of a mark that several give together: points, who was present, minutes. */
export function useJointMark(rubric: Rubric): JointMark {
  const [criteria, setCriteria] = useState<Points>({});
  const [present, setPresent] = useState<string[]>([]);
  const [minutes, setMinutes] = useState('');
  return {
    rubric,
    criteria,
    put: (id, points) => setCriteria((known) => ({ ...known, [id]: points })),
    present,
    setPresent,
    minutes,
    setMinutes,
    whole: openCriteria(rubric, criteria).length === 0,
  };
}

/** The criteria of a mark, and what they add up to. */
export function JointCriteria({ mark, idPrefix }: { mark: JointMark; idPrefix: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { rubric, criteria, put } = mark;
  const [active, setActive] = useState(rubric[0]?.id);
  return (
    <>
      <div>
        {rubric.map((criterion, index) => (
          <CriterionField
            key={criterion.id}
            idPrefix={idPrefix}
            criterion={criterion}
            no={index + 1}
            value={criteria[criterion.id] ?? null}
            active={active === criterion.id}
            readOnly={false}
            onFocus={() => setActive(criterion.id)}
            onMove={() => undefined}
            onChange={(value) => put(criterion.id, value)}
          />
        ))}
      </div>
      <p className="jd-lock-total">
        {say('total', { n: f.number(totalOf(rubric, criteria) / 100) })}
      </p>
    </>
  );
}

interface PresentProps {
  mark: JointMark;
  judges: readonly Pick<Judge, 'memberId' | 'name'>[];
  label: string;
  hint?: string;
}

/** Who of the jury gave it. */
export function JointPresent({ mark, judges, label, hint }: PresentProps) {
  return (
    <Checkbox.Group
      label={label}
      description={hint}
      value={mark.present}
      onChange={mark.setPresent}
    >
      <div className="ch-present">
        {judges.map(({ memberId, name }) => (
          <Checkbox key={memberId} value={memberId} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface MinutesProps {
  mark: JointMark;
  hint?: string;
  error?: string;
}

/** Why it is what it is. */
export function JointMinutes({ mark, hint, error }: MinutesProps) {
  const say = useSay(WORDS);
  return (
    <Textarea
      label={say('minutes')}
      description={hint}
      autosize
      minRows={4}
      required
      value={mark.minutes}
      onChange={({ currentTarget }) => mark.setMinutes(currentTarget.value)}
      error={error}
    />
  );
}
