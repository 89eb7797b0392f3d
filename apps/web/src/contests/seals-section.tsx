import type { RoundDetail } from '../api/types';
import { useWords } from '../i18n/format';

/** The fingerprints of the sealed papers, and what they are good for. */
export function SealsSection({ round }: { round: RoundDetail }) {
  const { t } = useWords();
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
          <details>
            <summary>{t('seals.show', { n: round.seals.length })}</summary>
            <table className="seals">
              <thead>
                <tr>
                  <th scope="col">{t('seals.code')}</th>
                  <th scope="col">SHA-256</th>
                </tr>
              </thead>
              <tbody>
                {round.seals.map(({ code, sha256 }) => (
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
        )}
      </div>
    </section>
  );
}
