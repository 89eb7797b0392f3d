import { useState, type SubmitEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiProblem } from '../api/client';
import { useQuery } from '../api/query';
import type { components } from '../api/schema.gen';
import { Bones, Page, Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';

const WORDS = {
  title: ['Tra cứu giấy chứng nhận', 'Check a certificate'],
  code: ['Mã in trên giấy, cạnh hình vuông', 'The code on the paper, beside the square'],
  hint: ['Ví dụ K7QX-M2RD-9VHT', 'For example K7QX-M2RD-9VHT'],
  check: ['Tra cứu', 'Check'],
  other: ['Tra mã khác', 'Check another'],
  valid: ['Giấy này có hiệu lực', 'This certificate is valid'],
  replaced: ['Giấy này đã được thay bằng giấy khác', 'This certificate was replaced'],
  revoked: ['Giấy này đã bị thu hồi', 'This certificate was revoked'],
  unknown: ['Không có giấy nào mang mã này', 'There is no certificate with this code'],
  unknownHint: [
    'Hãy so lại từng ký tự. Nếu đúng mà vẫn không có thì giấy đó không do hệ thống này cấp.',
    'Compare every character. If they are right, this paper was not issued here.',
  ],
  name: ['Cấp cho', 'Issued to'],
  unit: ['Đơn vị', 'Unit'],
  contest: ['Cuộc thi', 'Contest'],
  prize: ['Về việc', 'For'],
  part: ['Dự thi', 'Taking part'],
  round: ['Vòng thi, tác phẩm', 'Round or work'],
  division: ['Bảng thi, loại hình', 'Division or medium'],
  number: ['Số vào sổ', 'Number in the register'],
  issued: ['Ngày cấp', 'Issued on'],
  ended: ['Hết hiệu lực', 'Ended'],
  newer: ['Xem giấy thay thế', 'See the one in its place'],
  toContest: ['Trang cuộc thi', 'Page of the contest'],
  compare: [
    'Hãy so các dòng này với tờ giấy trên tay: khác một chữ cũng không phải giấy đã cấp.',
    'Compare these lines with the paper in your hand: one different word and it is not what was issued.',
  ],
} as const;

type Certificate = components['schemas']['CheckedCertificateDto'];

/** Whether a certificate is what it says; the code on the paper leads here. */
export default function CertificatePage({ code }: { code?: string }) {
  const say = useSay(WORDS);
  return (
    <Page title={say('title')}>
      <div className="wrap narrow stack">
        <h1>{say('title')}</h1>
        {code ? <Checked code={code} /> : <Ask />}
      </div>
    </Page>
  );
}

function Ask() {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const code = text.trim().toUpperCase();
    if (code) go(`/chung-nhan/${encodeURIComponent(code)}`);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor="code">{say('code')}</label>
        <input
          id="code"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          aria-describedby="code-hint"
          required
        />
        <p id="code-hint" className="dim small">
          {say('hint')}
        </p>
      </div>
      <button className="btn">{say('check')}</button>
    </form>
  );
}

function Checked({ code }: { code: string }) {
  const say = useSay(WORDS);
  const { t } = useWords();
  const path = `/api/certificates/${encodeURIComponent(code)}`;
  const { data, error, refresh } = useQuery<components['schemas']['CheckAnswerDto']>(path);
  const other = (
    <p>
      <Link href="/chung-nhan">{say('other')}</Link>
    </p>
  );
  if (data)
    return (
      <>
        <Answer certificate={data.certificate} />
        {other}
      </>
    );
  if (error instanceof ApiProblem && error.status === 404)
    return (
      <>
        <div className="notice bad" role="alert">
          <p>
            <b>{say('unknown')}</b>: <span className="mono">{code}</span>
          </p>
          <p>{say('unknownHint')}</p>
        </div>
        {other}
      </>
    );
  if (error) return <Trouble error={error} retry={refresh} />;
  return <Bones label={t('page.loading')} heights={[14]} />;
}

function Answer({ certificate }: { certificate: Certificate }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { state, name, code, issuedAt, endedAt, zone, replacedBy, contestSlug } = certificate;
  // A day on paper is a day where the contest is, wherever it is read.
  const day = (iso: string): string => f.instant(iso, zone).split(', ')[1] ?? '';
  const lines = [
    ['name', name],
    ['unit', certificate.unit],
    ['prize', certificate.prize ?? say('part')],
    ['round', certificate.round],
    ['division', certificate.division],
    ['contest', certificate.contest],
    ['number', f.number(certificate.number)],
    ['issued', day(issuedAt)],
    ['ended', endedAt && day(endedAt)],
  ] as const;
  return (
    <>
      <div className={`certificate-state ${state}`} role="status">
        <p className="num">{code}</p>
        <h2>{say(state)}</h2>
      </div>
      {replacedBy && (
        <p>
          <Link className="btn" href={`/chung-nhan/${replacedBy}`}>
            {say('newer')}
          </Link>
        </p>
      )}
      <dl className="facts">
        {lines.map(
          ([words, value]) =>
            value && (
              <div key={words} className="results-contents">
                <dt>{say(words)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="dim small">{say('compare')}</p>
      {contestSlug && (
        <p>
          <Link href={`/c/${contestSlug}`}>{say('toContest')}</Link>
        </p>
      )}
    </>
  );
}
