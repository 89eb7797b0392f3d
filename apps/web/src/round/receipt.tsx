import type { Receipt } from '../api/types';
import { Copy } from '../design/copy';
import { Icon } from '../design/icon';
import { useWords } from '../i18n/format';

/** The signed receipt: proof that the attempt was received, to keep. */
export function ReceiptView({ receipt, zone }: { receipt: Receipt; zone: string }) {
  const { t, f } = useWords();
  const json = JSON.stringify(receipt, null, 2);
  const rows = [
    [t('receipt.at'), f.exact(receipt.submittedAt, zone)],
    [t('receipt.no'), f.number(receipt.participantNo)],
    [t('receipt.attempt'), String(receipt.attemptNo)],
    [t('receipt.paper'), receipt.variantCode],
  ] as const;
  return (
    <section className="receipt stack" aria-labelledby="receipt">
      <h2 id="receipt">{t('receipt.title')}</h2>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t('receipt.signature')}</summary>
        <p className="dim small">{t('receipt.how')}</p>
        <p className="mono">SHA-256 {receipt.answersSha256}</p>
        <p className="mono">Ed25519 {receipt.signature}</p>
      </details>
      <p className="row">
        <Copy text={json} label={t('receipt.copy')} />
        <a
          className="btn quiet"
          href={`data:application/json,${encodeURIComponent(json)}`}
          download={`bien-nhan-${receipt.participantNo}-${receipt.attemptNo}.json`}
        >
          <Icon name="down" />
          {t('receipt.save')}
        </a>
      </p>
    </section>
  );
}
