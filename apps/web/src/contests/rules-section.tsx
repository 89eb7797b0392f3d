import type { ContestDetail, RoundDetail } from '../api/types';
import { useWords } from '../i18n/format';

interface RulesSectionProps {
  contest: ContestDetail;
  /** Null in a contest without rounds. */
  round: RoundDetail | null;
}

/** The rules: the sentences that the engine itself generates, the organiser's words, and what was amended. */
export function RulesSection({ contest, round }: RulesSectionProps) {
  const { t, f, language } = useWords();
  const english = language === 'en';
  const { contestRules } = contest;
  const whole = english ? contestRules.summaryEn : contestRules.summary;
  const amendments = contest.amendments.filter(({ roundId }) => !roundId || roundId === round?.id);
  return (
    <section aria-labelledby="rules">
      <div className="section-head">
        <h2 id="rules">{t('rules.title')}</h2>
        {round && <p className="dim small">{t('rules.version', { n: round.rulesVersion })}</p>}
      </div>
      <div className="rules">
        {round && <Clauses sentences={english ? round.rulesSummaryEn : round.rulesSummary} />}
        {whole.length > 0 && (
          <>
            <h3>{t('rules.whole')}</h3>
            <Clauses sentences={whole} />
          </>
        )}
        {amendments.length > 0 && (
          <div className="notice">
            <h3>{t('rules.amendments')}</h3>
            <ul>
              {amendments.map(({ publishedAt, reason }) => (
                <li key={publishedAt}>
                  <span className="dim">{f.instant(publishedAt, contest.zone)}</span> {reason}
                </li>
              ))}
            </ul>
          </div>
        )}
        {contest.rulesHtml && (
          <details>
            <summary>{t('rules.full')}</summary>
            {/* Rendered by the server from the organiser's Markdown with raw HTML switched off. */}
            <div
              className="prose"
              lang="vi"
              dangerouslySetInnerHTML={{ __html: contest.rulesHtml }}
            />
          </details>
        )}
      </div>
    </section>
  );
}

function Clauses({ sentences }: { sentences: string[] }) {
  return (
    <ol className="clauses">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  );
}
