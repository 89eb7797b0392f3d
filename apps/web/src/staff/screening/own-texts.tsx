import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { change, contestPath, useStaff } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import { comparingPath, soonIf, type Comparing } from './api';

const WORDS = {
  title: ['Đối chiếu trùng lặp', 'Comparison of works'],
  look: ['Rà soát lại', 'Look through again'],
  sureLook: [
    'Rà soát lại mọi bài đang chờ xét, chẳng hạn sau khi bổ sung người không được dự thi?',
    'Look through every waiting entry again, for example after people were barred?',
  ],
  hint: [
    'Mỗi bài được đối chiếu với mọi bài của cuộc thi này và các cuộc thi trước. Đoạn trích dẫn có nguồn và đoạn thuộc các văn bản dưới đây không tính là trùng lặp.',
    'Each work is compared with all of this contest and of earlier ones. What is quoted with its source, and the texts below, do not count.',
  ],
  progress: ['Đã đối chiếu {compared}/{works} bài', '{compared} of {works} works compared'],
  add: ['Thêm văn bản', 'Add a text'],
  addTitle: ['Thêm văn bản được phép nhắc lại', 'A text that works may repeat'],
  name: ['Tên văn bản (thể lệ, luật, lời kêu gọi...)', 'Name (the call, a law...)'],
  text: ['Nội dung', 'Text'],
  words: ['{n} chữ, {by} thêm lúc {at}', '{n} words, added by {by} at {at}'],
  remove: ['Bỏ', 'Remove'],
  sureRemove: [
    'Bỏ “{title}”? Mọi bài sẽ được đối chiếu lại từ đầu.',
    'Remove “{title}”? Every work is compared anew.',
  ],
  again: ['Đối chiếu lại từ đầu', 'Compare everything anew'],
  sureAgain: [
    'Đối chiếu lại mọi bài? Trong lúc chạy, danh sách trùng lặp chưa đầy đủ.',
    'Compare every work anew? Meanwhile the lists of similar works are not complete.',
  ],
} as const;

type Asking =
  | { kind: 'add' }
  | { kind: 'look' }
  | { kind: 'again' }
  | { kind: 'remove'; id: string; title: string };

interface OwnTextsProps {
  contestId: string;
  /** The machine was told to begin anew: what is shown of entries is no longer so. */
  begun: () => void;
}

/** How far the comparing is, and what does not count. */
export function OwnTexts({ contestId, begun }: OwnTextsProps) {
  const say = useSay(WORDS);
  const { f } = useContestWords();
  const path = comparingPath(contestId);
  const query = useStaff<Comparing>(path, (state) =>
    soonIf(state !== undefined && state.compared < state.works),
  );
  const [asking, ask] = useState<Asking | null>(null);
  return (
    <Panel
      title={say('title')}
      hint={say('hint')}
      actions={
        <div className="st-actions">
          <Button variant="default" onClick={() => ask({ kind: 'add' })}>
            {say('add')}
          </Button>
          <Button variant="default" onClick={() => ask({ kind: 'look' })}>
            {say('look')}
          </Button>
          <Button variant="default" onClick={() => ask({ kind: 'again' })}>
            {say('again')}
          </Button>
        </div>
      }
    >
      <Loaded query={query} heights={[3]}>
        {({ works, compared, texts }) => (
          <>
            <p>{say('progress', { compared: f.number(compared), works: f.number(works) })}</p>
            <ul className="sc-texts">
              {texts.map(({ id, title, words, addedBy, addedAt }) => (
                <li key={id}>
                  <b>{title}</b>{' '}
                  <span className="dim small">
                    {say('words', { n: f.number(words), by: addedBy, at: f.instant(addedAt) })}
                  </span>{' '}
                  <button
                    type="button"
                    className="st-link small"
                    onClick={() => ask({ kind: 'remove', id, title })}
                  >
                    {say('remove')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {asking && (
        <Ask
          asking={asking}
          contestId={contestId}
          close={() => {
            ask(null);
            begun();
          }}
        />
      )}
    </Panel>
  );
}

interface AskProps {
  asking: Asking;
  contestId: string;
  close: () => void;
}

function Ask({ asking, contestId, close }: AskProps) {
  const say = useSay(WORDS);
  const path = comparingPath(contestId);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  switch (asking.kind) {
    case 'add':
      return (
        <Confirm
          title={say('addTitle')}
          verb={say('add')}
          act={() => change('POST', `${path}/texts`, { title, text }, [path])}
          close={close}
          wide
        >
          <TextInput
            label={say('name')}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            maxLength={200}
            required
            data-autofocus
          />
          <Textarea
            label={say('text')}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            maxLength={200_000}
            minRows={8}
            maxRows={16}
            autosize
            required
          />
        </Confirm>
      );
    case 'look':
      return (
        <Confirm
          title={say('look')}
          verb={say('look')}
          act={() => change('POST', `${contestPath(contestId)}/screening/reports`)}
          close={close}
        >
          <p>{say('sureLook')}</p>
        </Confirm>
      );
    case 'again':
      return (
        <Confirm
          title={say('again')}
          verb={say('again')}
          act={() => change('POST', `${path}/comparisons`, undefined, [path])}
          close={close}
        >
          <p>{say('sureAgain')}</p>
        </Confirm>
      );
    case 'remove':
      return (
        <Confirm
          title={say('remove')}
          verb={say('remove')}
          act={() => change('DELETE', `${path}/texts/${asking.id}`, undefined, [path])}
          close={close}
        >
          <p>{say('sureRemove', { title: asking.title })}</p>
        </Confirm>
      );
  }
}
