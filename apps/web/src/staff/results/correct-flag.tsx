import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { change, contestPath, type Schemas } from '../kit/api';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import type { Correction, Scope } from './api';
import type { Draft } from './correction-draft';
import { useEvidenceWords } from './evidence';
import { ProposeCorrection } from './propose-correction';

const WORDS = {
  title: ['Lập đính chính từ nghi vấn', 'A correction because of a suspicion'],
  about: ['Về người', 'About'],
  note: ['Nghi vấn “{kind}”: {evidence}.', 'Suspicion “{kind}”: {evidence}.'],
  made: [
    'Đã lập {n} đính chính. Chọn người khác để lập tiếp, hoặc xong.',
    '{n} corrections proposed. Choose somebody else to go on, or finish.',
  ],
  done: ['Xong, ghi nghi vấn là đã xử lý', 'Done: note the suspicion as acted on'],
  acted: ['Đã đề nghị đính chính về số {people}.', 'Corrections proposed about {people}.'],
} as const;

type Suspicion = Schemas['SuspicionDto'];

/** What a finding of each kind would be a breach of. */
const REASONS: Record<Suspicion['kind'], Draft['reason']> = {
  speed: 'rule-breach',
  'equal-errors': 'answers-shared',
  'sequential-phones': 'shared-account',
  'sequential-ids': 'shared-account',
  'one-device': 'shared-account',
  'one-address': 'shared-account',
};

interface CorrectFlagProps {
  suspicion: Suspicion;
  /** Its kind in words. */
  kind: string;
  scope: Scope;
  read: () => void;
  close: () => void;
}

/** Corrections that a suspicion leads to, the evidence in them already; then it counts as acted on. */
export function CorrectFlag({ suspicion, kind, scope, read, close }: CorrectFlagProps) {
  const say = useSay(WORDS);
  const evidence = useEvidenceWords();
  const sending = useSending();
  const [made, setMade] = useState<number[]>([]);
  const left = suspicion.people.filter(({ no }) => !made.includes(no));
  const [person, setPerson] = useState(left[0]?.no ?? NaN);
  const note = say('note', { kind, evidence: evidence(suspicion.evidence) });
  const proposed = (_: Correction) => {
    const now = [...made, person];
    setMade(now);
    setPerson(suspicion.people.find(({ no }) => !now.includes(no))?.no ?? NaN);
    return Promise.resolve();
  };
  const finish = async () => {
    const done = await sending.run(() =>
      change('PUT', `/api/staff/suspicions/${suspicion.id}/decision`, {
        state: 'acted',
        reason: say('acted', { people: made.join(', ') }),
      }),
    );
    read();
    if (done) close();
  };
  return (
    <Modal
      opened
      onClose={made.length > 0 ? () => void finish() : close}
      size="xl"
      title={say('title')}
    >
      {made.length > 0 && (
        <div className="notice st-gap">
          <p role="status">{say('made', { n: made.length })}</p>
          <Button loading={sending.busy} onClick={() => void finish()}>
            {say('done')}
          </Button>
          <ProblemBox error={sending.error} />
        </div>
      )}
      {left.length > 0 && (
        <>
          <ChoiceField
            label={say('about')}
            value={String(person)}
            choices={left.map(({ no, name }) => [String(no), `${name} (${no})`] as const)}
            onChange={(no) => setPerson(Number(no))}
          />
          <ProposeCorrection
            key={person}
            scope={scope}
            path={`${contestPath(scope.contest.id)}/corrections`}
            first={firstOf(suspicion, person, note)}
            proposed={proposed}
            close={made.length > 0 ? () => void finish() : close}
          />
        </>
      )}
    </Modal>
  );
}

/** An attempt that was too fast is voided; other findings are about the person. */
function firstOf({ kind, round, evidence }: Suspicion, person: number, note: string) {
  const about: Partial<Draft> = { person, note, reason: REASONS[kind] };
  if (round !== null) about.round = round;
  const { attempt } = evidence;
  return typeof attempt === 'string'
    ? { ...about, kind: 'void-attempt' as const, attempt }
    : { ...about, kind: 'disqualify' as const };
}
