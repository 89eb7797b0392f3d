import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';

const WORDS = {
  files: ['Tệp in', 'Files to print'],
  unit: ['Đơn vị', 'Unit'],
  pages: ['Số trang', 'Pages'],
  file: ['Tệp', 'File'],
  download: ['Tải PDF', 'Download PDF'],
  part: ['{unit}, phần {n}', '{unit}, part {n}'],
  soon: ['đang in…', 'printing…'],
  removed: ['đã xóa', 'removed'],
  remove: ['Xóa tệp in', 'Remove the files'],
  sureRemove: [
    'Xóa mọi tệp in của đợt này khỏi máy chủ. Giấy đã cấp vẫn có hiệu lực; cần thì in lại.',
    'Removes all files of this batch from the server. What was issued stays valid and can be printed again.',
  ],
  keep: [
    'Tệp in được tự xóa sau một thời gian; giấy vẫn có hiệu lực và in lại được.',
    'Files to print are removed after a time; certificates stay valid and can be printed again.',
  ],
} as const;

/**
 * The files of a batch, and a way to be rid of them.
 * @param made how many files there are: when it grows, the list is read again
 */
export function PrintFiles({ path, made }: { path: string; made: number }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [removing, remove] = useState(false);
  const query = useStaff<Schemas['PrintFileListDto']>(path);
  const ask = query.refresh;
  useEffect(() => ask(), [made, ask]);
  return (
    <Loaded query={query} heights={[6]}>
      {({ files }) => (
        <div className="st-scroll rs-tall" tabIndex={0} role="region" aria-label={say('files')}>
          <table className="st-table">
            <thead>
              <tr>
                <th scope="col">{say('unit')}</th>
                <th scope="col" className="right">
                  {say('pages')}
                </th>
                <th scope="col">{say('file')}</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ id, unit, part, pages, url, removedAt }) => (
                <tr key={id}>
                  <td>{part > 1 ? say('part', { unit, n: part }) : unit}</td>
                  <td className="num right">{f.number(pages)}</td>
                  <td>
                    {url ? (
                      <a href={url} download aria-label={`${say('download')}: ${unit}`}>
                        {say('download')}
                      </a>
                    ) : (
                      <span className="dim">{say(removedAt ? 'removed' : 'soon')}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="dim small">{say('keep')}</p>
          {files.some(({ url }) => url) && (
            <Button size="compact-sm" variant="default" onClick={() => remove(true)}>
              {say('remove')}
            </Button>
          )}
          {removing && (
            <Confirm
              title={say('remove')}
              verb={say('remove')}
              act={async () => {
                await change('DELETE', path);
                ask();
              }}
              close={() => remove(false)}
            >
              <p>{say('sureRemove')}</p>
            </Confirm>
          )}
        </div>
      )}
    </Loaded>
  );
}
