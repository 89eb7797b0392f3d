import type { ContestDetail, RoundDetail } from '../api/types';
import { useWords } from '../i18n/format';

/** The fingerprints of the sealed papers, those that were replaced, and what they are good for. */
export function SealsSection({ contest, round }: { contest: ContestDetail; round: RoundDetail }) {
  const { t, f } = useWords();
  return (
    <section aria-labelledby="seals">
      <div className="section-head">
        <h2 id="seals">{t('seals.title')}</h2>
      </div>
      <div className="stack">
        <p>{t('seals.why')}</p>
        {round.seals.length === 0 ? (
          <p className="dim">{t('seals.none')}</p>
        ) : (
          <SealList seals={round.seals} words={t('seals.show', { n: round.seals.length })} />
        )}
        {round.endedSeals.map(({ unsealedAt, reason, seals }) => (
          <div key={unsealedAt} className="notice">
            <p>{t('seals.ended', { at: f.instant(unsealedAt, contest.zone) })}</p>
            <p>{reason}</p>
            <SealList seals={seals} words={t('seals.show', { n: seals.length })} />
          </div>
        ))}
      </div>
    </section>
  );
}

function SealList({ seals, words }: { seals: RoundDetail['seals']; words: string }) {
  const { t } = useWords();
  return (
    <details>
      <summary>{words}</summary>
      <table className="seals">
        <thead>
          <tr>
            <th scope="col">{t('seals.code')}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {seals.map(({ code, sha256 }) => (
            <tr key={code}>
              <th scope="row" className="num">
                {code}
              </th>
              <td className="mono">{sha256}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
