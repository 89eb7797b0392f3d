import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/format';
import { bankPath, BANKS, useStaff, type Question, type Schemas } from '../kit/api';
import { Desk, Panel } from '../kit/desk';
import { ImportBox } from '../kit/import-box';
import { NameMenu } from '../kit/name-menu';
import { useSay } from '../kit/words';
import { QuestionForm } from './question-form';
import { QuestionList } from './question-list';

const WORDS = {
  back: ['Ngân hàng câu hỏi', 'Question banks'],
  add: ['Thêm câu hỏi', 'Add a question'],
  import: ['Nhập câu hỏi', 'Import questions'],
  show: ['Nhập từ tệp', 'Import a file'],
  hint: [
    'XLSX, CSV hoặc JSON; câu đã có mã sẽ thành phiên bản mới. Trong XLSX, ảnh đặt trên ô thuộc về câu hỏi ở dòng có góc trên bên trái của ảnh (mỗi câu một ảnh, tối đa 1 MB), nội dung ảnh được tả ở cột “Mô tả ảnh”; tệp mẫu có ví dụ.',
    'XLSX, CSV or JSON; a question whose code exists gets a new version. In XLSX a picture over the cells belongs to the question in the row of its upper left corner (one for each, at most 1 MB), and the column “Mô tả ảnh” says what it shows; the template has an example.',
  ],
  template: ['Tải tệp mẫu (XLSX)', 'Template (XLSX)'],
  export: ['Xuất JSON', 'Export JSON'],
  done: [
    'Đã nhập: {created} câu mới, {updated} câu có phiên bản mới, {unchanged} câu không đổi.',
    'Imported: {created} new, {updated} with a new version, {unchanged} unchanged.',
  ],
} as const;

/** One bank: its questions, and how they come in. */
export function BankPage({ id }: { id: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const path = bankPath(id);
  const bank = useStaff<Schemas['BankAnswerDto']>(path);
  const [, go] = useLocation();
  const [importing, setImporting] = useState<boolean | null>(null);
  const [edited, edit] = useState<Question | 'new' | null>(null);
  const [seen, setSeen] = useState(0);
  const empty = bank.data?.bank.questions === 0 && bank.data.bank.retired === 0;
  return (
    <Desk
      title={bank.data?.bank.name ?? ''}
      above={{ href: '/staff/banks', label: say('back') }}
      actions={
        <>
          <Button onClick={() => edit('new')}>{say('add')}</Button>
          <Button variant="default" onClick={() => setImporting(!(importing ?? empty))}>
            {say('show')}
          </Button>
          {bank.data && (
            <NameMenu
              path={path}
              name={bank.data.bank.name}
              empty={empty}
              stale={[path, BANKS]}
              gone={() => go('/staff/banks')}
            />
          )}
        </>
      }
    >
      {(importing ?? empty) && (
        <Panel title={say('import')}>
          <ImportBox<Schemas['ImportAnswerDto']>
            path={`${path}/import`}
            accept=".xlsx,.csv,.json"
            hint={say('hint')}
            stale={[path, `${path}/topics`, BANKS]}
            said={({ created, updated, unchanged }) => {
              setImporting(true);
              setSeen(seen + 1);
              return say('done', {
                created: f.number(created),
                updated: f.number(updated),
                unchanged: f.number(unchanged),
              });
            }}
          >
            <a href={`${path}/import-template`} download>
              {say('template')}
            </a>
            <a href={`${path}/export`} download>
              {say('export')}
            </a>
          </ImportBox>
        </Panel>
      )}
      <QuestionList bankId={id} edit={edit} seen={seen} />
      {edited && (
        <QuestionForm
          bankId={id}
          question={edited === 'new' ? null : edited}
          close={() => edit(null)}
          saved={() => setSeen(seen + 1)}
        />
      )}
    </Desk>
  );
}
