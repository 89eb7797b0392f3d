import { Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, useStaff } from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
import { useSending } from '../kit/sending';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { remarksPath, type Candidate, type Candidates, type Remark } from './api';
import { REMARK_WORDS } from './words';

interface ChooseProps {
  contestId: string;
  remark: Remark;
  close: () => void;
}

/** Every judge of the stage; those who may not mark it again say why. */
export function ChooseJudge({ contestId, remark, close }: ChooseProps) {
  const say = useSay(REMARK_WORDS);
  const sending = useSending();
  const path = remarksPath(contestId);
  const query = useStaff<Candidates>(`${path}/${remark.id}/judges`);
  const [chosen, choose] = useState('');
  const give = async () => {
    const body = { memberId: chosen };
    const to = `${path}/${remark.id}/markers`;
    if (await sending.run(() => change('POST', to, body, [path, `${path}/${remark.id}/judges`]))) {
      close();
    }
  };
  return (
    <Modal opened onClose={close} title={say('choose')} size="lg" centered>
      <DialogForm {...{ sending, close }} submit={give} verb={say('give')}>
        <Loaded query={query} heights={[12]}>
          {({ judges }) => (
            <Radio.Group label={remark.title} value={chosen} onChange={choose} required>
              <div className="rm-judges">
                {judges.map((judge, index) => (
                  <Judge key={judge.memberId} judge={judge} best={index === 0} />
                ))}
              </div>
            </Radio.Group>
          )}
        </Loaded>
      </DialogForm>
    </Modal>
  );
}

function Judge({ judge, best }: { judge: Candidate; best: boolean }) {
  const say = useSay(REMARK_WORDS);
  const { f } = useWords();
  const { memberId, no, name, waiting, unfit } = judge;
  const load = say('waitingWorks', { n: f.number(waiting) });
  const why = unfit === null ? (best ? `${say('best')} · ${load}` : load) : say(unfit);
  return (
    <Radio
      value={memberId}
      label={say('judge', { no: f.number(no), name })}
      description={why}
      disabled={unfit !== null}
    />
  );
}
