import { Link } from 'wouter';
import { useAttempts, useMe } from '../api/queries';
import type { AttemptList, ContestDetail, RoundDetail, RoundState } from '../api/types';
import { Icon } from '../design/icon';
import { useWords } from '../i18n/format';
import { useRegistration, useRoundState } from './times';

interface RoundActionProps {
  contest: ContestDetail;
  round: RoundDetail;
}

/** The one thing to do now: register, wait, start, go on, or look at the result. */
export function RoundAction({ contest, round }: RoundActionProps) {
  const { t } = useWords();
  const { data: me } = useMe(contest.slug);
  const state = useRoundState(round);
  if (me === undefined)
    return (
      <p className="btn gold" aria-disabled="true">
        {t('page.loading')}
      </p>
    );
  if (!me) return <Newcomer contest={contest} round={round} />;
  return <MyAction contest={contest} round={round} state={state} name={me.displayName} />;
}

function Newcomer({ contest, round }: RoundActionProps) {
  const { t } = useWords();
  const open = useRegistration(contest) === 'open';
  const register = `/c/${contest.slug}/register`;
  return (
    <p className="row">
      <Link className="btn gold" href={open ? register : `/r/${round.id}/board`}>
        {t(open ? 'action.register' : 'action.board')}
      </Link>
      <Link href={`${register}?back`}>{t('action.wayBack')}</Link>
    </p>
  );
}

interface MyActionProps extends RoundActionProps {
  state: RoundState;
  name: string;
}

function MyAction({ contest, round, state, name }: MyActionProps) {
  const { t, language } = useWords();
  const { data: mine } = useAttempts(
    state === 'upcoming' && !round.qualifiedFrom ? null : round.id,
  );
  // Whoever may take it again has times and attempts of their own.
  const own = { ...round, ...mine };
  const next = nextStep(mine, own, useRoundState(own));
  return (
    <>
      <p className="small dim">
        {t('action.hello', { name })} ·{' '}
        <Link href={`/c/${contest.slug}/register`}>{t('action.notMe')}</Link>
      </p>
      {mine?.entry && <p>{mine.entry[language]}</p>}
      <p className="row">
        <Link className="btn gold" href={next.href}>
          {t(next.words, { no: (mine?.attempts.length ?? 0) + 1, max: own.attemptsMax })}
          <Icon name="next" />
        </Link>
        {mine && mine.attempts.length > 0 && next.words !== 'action.result' && (
          <Link href={`/r/${round.id}/result`}>{t('action.result')}</Link>
        )}
      </p>
    </>
  );
}

function nextStep(mine: AttemptList | undefined, round: RoundDetail, state: RoundState) {
  const take = `/r/${round.id}`;
  if (state === 'upcoming') return { href: take, words: 'action.wait' } as const;
  const attempts = mine?.attempts ?? [];
  if (attempts.some((attempt) => attempt.state === 'open'))
    return { href: take, words: 'action.resume' } as const;
  if (state === 'closed' || attempts.length >= round.attemptsMax || isShut(mine))
    return attempts.length > 0
      ? ({ href: `${take}/result`, words: 'action.result' } as const)
      : ({ href: `${take}/board`, words: 'action.board' } as const);
  return { href: take, words: attempts.length > 0 ? 'action.again' : 'action.start' } as const;
}

/** Whether this is a round for others: for those who went on, or who will have. */
export function isShut(mine: AttemptList | undefined): boolean {
  return !!mine?.entry && mine.entry.state !== 'qualified';
}
