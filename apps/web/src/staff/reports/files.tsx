import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../design/icon';
import { contestPath, may, queryOf, useMe, type Contest } from '../kit/api';
import { Panel } from '../kit/desk';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { useDownloads, type Download } from './download';
import { reportPath, usePrint, type Asked } from './report';

const WORDS = {
  title: ['Tải về', 'Downloads'],
  report: ['Báo cáo', 'The report'],
  pdf: ['PDF để trình ký', 'PDF to be signed'],
  xlsx: ['Bảng tính XLSX', 'XLSX workbook'],
  issuer: ['Cơ quan ban hành (trên PDF)', 'Issuing body (on the PDF)'],
  issuerHint: ['Ban Tổ chức cuộc thi', 'Ban Tổ chức cuộc thi'],
  place: ['Địa danh (trên PDF)', 'Place (on the PDF)'],
  attempts: ['Tất cả lượt thi', 'All attempts'],
  attemptsHint: [
    'Người dự thi chỉ mang số, kèm đơn vị; tới 500.000 dòng vẫn tải được.',
    'People only by their numbers, with their units; 500,000 rows are no trouble.',
  ],
  named: ['XLSX có họ tên', 'XLSX with names'],
  namedCsv: ['CSV có họ tên', 'CSV with names'],
  namedHint: [
    'Tệp có họ tên, ngày sinh, giới tính: chỉ dùng cho việc của Ban tổ chức, không gửi tiếp. Ai tải đều được ghi sổ.',
    'Files with names, birth dates and sexes are for the organisers alone; do not pass them on. Each download is on record.',
  ],
  busy: ['Đang tải {name}: {mb} MB', 'Loading {name}: {mb} MB'],
  rows: [', {n} dòng', ', {n} rows'],
  stop: ['Dừng', 'Stop'],
  done: ['Đã tải xong {name}.', '{name} is here.'],
} as const;

interface FilesProps {
  contest: Contest;
  asked: Asked;
}

/** The report and the attempts behind it as files. */
export function Files({ contest, asked }: FilesProps) {
  const say = useSay(WORDS);
  const me = useMe();
  const downloads = useDownloads();
  const [issuer, setIssuer] = useState('');
  const [place, setPlace] = useState('');
  const exports = (name: string): string =>
    `${contestPath(contest.id)}/exports/${name}${queryOf({ round: asked.round })}`;
  const pdf = (): string => {
    const path = reportPath(contest.id, asked, 'report.pdf');
    const more = queryOf({ issuer, place });
    return path.includes('?') ? path + more.replace('?', '&') : path + more;
  };
  const button = (label: string, path: () => string, name: string) => (
    <button
      type="button"
      className="btn quiet"
      disabled={downloads.current !== null}
      onClick={() => downloads.start(path(), `${contest.slug}-${name}`)}
    >
      <Icon name="down" />
      {label}
    </button>
  );
  return (
    <Panel title={say('title')}>
      <div className="rp-files">
        <div className="stack">
          <h3>{say('report')}</h3>
          <div className="st-actions">
            {button(say('pdf'), pdf, 'bao-cao.pdf')}
            {button(
              say('xlsx'),
              () => reportPath(contest.id, asked, 'report.xlsx'),
              'bao-cao.xlsx',
            )}
          </div>
          <div className="st-fields">
            <TextInput
              label={say('issuer')}
              placeholder={say('issuerHint')}
              maxLength={200}
              value={issuer}
              onChange={({ currentTarget }) => setIssuer(currentTarget.value)}
            />
            <TextInput
              label={say('place')}
              maxLength={60}
              value={place}
              onChange={({ currentTarget }) => setPlace(currentTarget.value)}
            />
          </div>
        </div>
        <div className="stack">
          <h3>{say('attempts')}</h3>
          <div className="st-actions">
            {button('XLSX', () => exports('attempts.xlsx'), 'luot-thi.xlsx')}
            {button('CSV', () => exports('attempts.csv'), 'luot-thi.csv')}
            {may(me.data, 'contest:participants', contest.id) && (
              <>
                {button(say('named'), () => exports('named-attempts.xlsx'), 'luot-thi-co-ten.xlsx')}
                {button(
                  say('namedCsv'),
                  () => exports('named-attempts.csv'),
                  'luot-thi-co-ten.csv',
                )}
              </>
            )}
          </div>
          <p className="dim small">{say('attemptsHint')}</p>
          {may(me.data, 'contest:participants', contest.id) && (
            <p className="dim small">{say('namedHint')}</p>
          )}
        </div>
      </div>
      <div role="status">
        {downloads.done && <p className="notice">{say('done', { name: downloads.done })}</p>}
      </div>
      {downloads.current && <OnItsWay download={downloads.current} stop={downloads.stop} />}
      <ProblemBox error={downloads.error} />
    </Panel>
  );
}

const MEGABYTE = 1_000_000;

function OnItsWay({ download, stop }: { download: Download; stop: () => void }) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  const { name, bytes, rows, part } = download;
  const words =
    say('busy', { name, mb: number((bytes / MEGABYTE).toFixed(1)) }) +
    (rows === null ? '' : say('rows', { n: number(rows) }));
  return (
    <div className="rp-progress">
      <p className="small num">{words}</p>
      <progress aria-label={name} {...(part === null ? {} : { value: part })} />
      <button type="button" className="btn plain" onClick={stop}>
        {say('stop')}
      </button>
    </div>
  );
}
