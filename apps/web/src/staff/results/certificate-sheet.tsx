import { useEffect, useState } from 'react';
import { KIND_WORDS } from './certificate-words';
import { fillText } from './placeholders.rules';
import type { Design, Purpose } from './api';

interface SheetProps {
  design: Design;
  purpose: Purpose;
  contest: string;
  /** Of the person or unit; an example without it. */
  name?: string;
}

/**
 * A certificate as it will be printed, near enough to judge it by: words, their places, the frame.
 * The PDF is what counts. It is in Vietnamese whatever the language of the page.
 */
export function Sheet({ design, purpose, contest, name }: SheetProps) {
  const values = exampleOf(purpose, contest, name);
  const fill = (text: string): string => fillText(text, values);
  const title = fill(design.title ?? '') || KIND_WORDS[design.kind][0];
  return (
    <div className="rs-sheet" lang="vi" data-paper={design.paper}>
      <div className="rs-sheet-head">
        <Lines text={fill(design.issuer)} className="rs-issuer" />
        {design.motto && (
          <p className="rs-motto">
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            <span>Độc lập - Tự do - Hạnh phúc</span>
          </p>
        )}
      </div>
      <p className="rs-sheet-title">{title.toLocaleUpperCase('vi')}</p>
      <Lines text={fill(design.lead)} />
      <p className="rs-subject">{fill(design.subject)}</p>
      <Lines text={fill(design.about)} />
      <Lines text={fill(design.body)} className="rs-sheet-body" />
      <div className="rs-sheet-foot">
        <div>
          <Code />
          <span>{fill(design.number)}</span>
        </div>
        <div className="rs-signer">
          <i>{[design.place, longDay()].filter(Boolean).join(', ')}</i>
          <Lines text={design.signerRole} className="rs-role" />
          <b>{design.signerName}</b>
        </div>
      </div>
    </div>
  );
}

function Lines({ text, className }: { text: string; className?: string }) {
  if (text === '') return null;
  return (
    <p className={className}>
      {text.split('\n').map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </p>
  );
}

/** Where the code for phones will stand. */
function Code() {
  return <span className="rs-qr" aria-hidden="true" />;
}

const two = (value: number): string => String(value).padStart(2, '0');

function longDay(): string {
  const now = new Date();
  return `ngày ${two(now.getDate())} tháng ${two(now.getMonth() + 1)} năm ${now.getFullYear()}`;
}

function exampleOf(purpose: Purpose, contest: string, name = ''): Record<string, string> {
  const person = purpose !== 'collective';
  const won = purpose !== 'participation';
  const now = new Date();
  return {
    name: name || (person ? 'Nguyễn Thị Minh Khai' : 'Trường THPT Lê Quý Đôn'),
    unit: person ? 'Trường THPT Lê Quý Đôn' : '',
    prize: won ? 'Giải Nhất' : '',
    round: won ? 'Tuần 1' : '',
    division: '',
    contest,
    date: `${two(now.getDate())}/${two(now.getMonth() + 1)}/${now.getFullYear()}`,
    year: String(now.getFullYear()),
    number: '1',
  };
}

/** Follows what is typed a little later, so that the sheet does not flicker at every key. */
export function useSettled<T>(value: T, ms = 200): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
