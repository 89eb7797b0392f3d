import { Modal } from '@mantine/core';
import { useStaff, type Schemas } from '../kit/api';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { fieldWords } from './words';

const WORDS = {
  title: ['{name} đã cho biết', 'What {name} gave'],
  record: [
    'Sổ cái ghi lại bạn đã xem những thông tin này.',
    'The ledger notes that you read this.',
  ],
} as const;

/** What a winner gave, asked for only when somebody looks: looking is on record. */
export function GivenData({
  path,
  name,
  close,
}: {
  path: string;
  name: string;
  close: () => void;
}) {
  const say = useSay(WORDS);
  const field = useSay(fieldWords);
  const query = useStaff<Schemas['WinnerDataDto']>(path);
  return (
    <Modal opened onClose={close} title={say('title', { name })} centered>
      <Loaded query={query}>
        {({ given }) => (
          <div className="stack">
            <dl className="facts">
              {Object.entries(given).map(([key, value]) => (
                <div key={key} className="rs-contents">
                  <dt>{field(key as keyof typeof fieldWords) || key}</dt>
                  <dd>{String(value)}</dd>
                </div>
              ))}
            </dl>
            <p className="dim small">{say('record')}</p>
          </div>
        )}
      </Loaded>
    </Modal>
  );
}
