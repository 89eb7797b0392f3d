import { Button, FileInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { FieldError } from '@bangvang/contracts';
import { useWords } from '../../i18n/format';
import { change } from './api';
import { fieldErrorsOf, useSending } from './sending';
import { ProblemBox } from './states';
import { useSay } from './words';

const WORDS = {
  file: ['Tệp để nhập', 'File to import'],
  choose: ['Chọn tệp…', 'Choose a file…'],
  clear: ['Bỏ tệp đã chọn', 'Take the file away'],
  import: ['Nhập tệp', 'Import'],
  rejected: [
    'Tệp có {n} chỗ sai. Chưa nhập gì: hãy sửa trong tệp rồi nhập lại.',
    'The file has {n} mistakes. Nothing was imported: correct the file and import it again.',
  ],
  report: ['Các chỗ sai trong tệp', 'Mistakes in the file'],
  row: ['Dòng', 'Row'],
  column: ['Cột', 'Column'],
  value: ['Đang ghi', 'Value'],
  expected: ['Cần', 'Expected'],
} as const;

interface ImportBoxProps<Counts> {
  path: string;
  accept: string;
  hint: string;
  /** Read again afterwards. */
  stale: string[];
  said: (counts: Counts) => string;
  /** Beside the button: a template, an export. */
  children?: ReactNode;
}

/** Takes a file in, all or nothing; what is wrong in it is told cell by cell. */
export function ImportBox<Counts>({
  path,
  accept,
  hint,
  stale,
  said,
  children,
}: ImportBoxProps<Counts>) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [file, setFile] = useState<File | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const errors = fieldErrorsOf(sending.error);
  const run = async (chosen: File) => {
    setDone(null);
    const body = new FormData();
    body.append('file', chosen);
    await sending.run(async () => setDone(said(await change<Counts>('POST', path, body, stale))));
  };
  return (
    <div className="stack">
      <form
        className="st-import"
        onSubmit={(event) => {
          event.preventDefault();
          if (file) void run(file);
        }}
      >
        <FileInput
          label={say('file')}
          description={hint}
          placeholder={say('choose')}
          accept={accept}
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            setDone(null);
            sending.clear();
          }}
          clearable
          clearButtonProps={{ 'aria-label': say('clear') }}
        />
        <div className="st-actions">
          <Button type="submit" loading={sending.busy} disabled={!file}>
            {say('import')}
          </Button>
          {children}
        </div>
      </form>
      <div role="status">{done && <p className="notice">{done}</p>}</div>
      {errors.length > 0 ? <Report errors={errors} /> : <ProblemBox error={sending.error} />}
    </div>
  );
}

/** "row 5, column headcount" as its two halves; other paths stand in the first. */
function cellOf(path: string): { row: string; column: string } {
  const match = /^row (\d+)(?:, column (.+))?$/.exec(path);
  return match ? { row: match[1] ?? '', column: match[2] ?? '' } : { row: '', column: path };
}

function Report({ errors }: { errors: FieldError[] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const rowOf = ({ path }: FieldError): number => Number(cellOf(path).row);
  const inOrder = [...errors].sort((a, b) => rowOf(a) - rowOf(b));
  return (
    <div className="stack" role="alert">
      <p className="notice bad">{say('rejected', { n: f.number(errors.length) })}</p>
      <div className="st-scroll" tabIndex={0} role="region" aria-label={say('report')}>
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">{say('row')}</th>
              <th scope="col">{say('column')}</th>
              <th scope="col">{say('value')}</th>
              <th scope="col">{say('expected')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map(({ path, value, expected }, index) => (
              <tr key={index}>
                <td className="num">{cellOf(path).row}</td>
                <td>{cellOf(path).column}</td>
                <td className="mono">
                  {value === undefined || value === null
                    ? ''
                    : typeof value === 'string'
                      ? value
                      : JSON.stringify(value)}
                </td>
                <td>{expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
