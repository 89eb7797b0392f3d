import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { attemptPath, attemptsPath, standingPath } from '../api/queries';
import { refresh } from '../api/query';
import type { Attempt, ContestDetail, Paper, RoundDetail } from '../api/types';
import { Icon } from '../design/icon';
import { Page } from '../design/page';
import { useWords } from '../i18n/format';
import { readStored, writeStored } from '../storage';
import { chosen } from './answers.rules';
import { AttemptSession, type Ending } from './attempt-session';
import { Prediction } from './prediction';
import { Question } from './question';
import { QuestionMap } from './question-map';
import { Review } from './review';
import { SaveLine } from './save-line';
import { Timer } from './timer';
import { useKeys } from './use-keys';

interface DeskProps {
  contest: ContestDetail;
  round: RoundDetail;
  attempt: Attempt;
  paper: Paper;
}

/** The round itself: one question at a time, a map of all, the time, and how the answers stand. */
export function Desk({ contest, round, attempt, paper }: DeskProps) {
  const { t } = useWords();
  const session = useSession(attempt);
  const draft = useSyncExternalStore(session.drafts.subscribe, session.drafts.snapshot);
  const saving = useSyncExternalStore(session.saver.subscribe, session.saver.snapshot);
  const ending = useSyncExternalStore(session.subscribe, session.snapshot);
  const { questions } = paper;
  const asked = attempt.predictionQuestion;
  const last = questions.length + (asked ? 1 : 0);
  const [place, go] = usePlace(attempt.id, last);
  const [mapOpen, setMapOpen] = useState(false);
  const question = questions[place];
  const stage = useRef<HTMLDivElement>(null);
  const turn = useCallback(
    (to: number) => {
      go(to);
      setMapOpen(false);
      stage.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    },
    [go],
  );
  useKeys({
    choose: (index) => {
      const option = question?.options?.[index];
      if (!question || !option || ending.over) return;
      session.answer(question.no, chosen(question, draft.answers[question.no], option.id));
    },
    move: (step) => turn(Math.min(last, Math.max(0, place + step))),
    flag: () => question && session.flag(question.no),
  });
  const map = (
    <QuestionMap
      questions={questions}
      prediction={asked !== null}
      draft={draft}
      place={place}
      go={turn}
    />
  );
  return (
    <Page title={`${round.title} · ${contest.title}`} bare className="desk">
      <header className="desk-top">
        <div className="wrap">
          <div className="desk-what">
            <h1>{contest.title}</h1>
            <span className="num dim">
              {t('desk.which', {
                code: attempt.variantCode,
                no: attempt.no,
                max: attempt.attemptsMax,
              })}
            </span>
          </div>
          <SaveLine state={saving} wayBack={`/c/${contest.slug}/register?back`} />
          <Timer deadlineAt={ending.deadlineAt} startedAt={attempt.startedAt} />
        </div>
      </header>
      <div className="wrap desk-body">
        <div ref={stage} tabIndex={-1} className="stage">
          <Longer ending={ending} zone={contest.zone} />
          {question && (
            <Question
              key={question.no}
              question={question}
              total={questions.length}
              answer={draft.answers[question.no]}
              give={(answer) => session.answer(question.no, answer)}
              disabled={ending.over}
            />
          )}
          {asked && place === questions.length && (
            <Prediction
              question={asked}
              prediction={draft.prediction}
              give={(prediction) => session.predict(prediction)}
              disabled={ending.over}
            />
          )}
          {place === last && (
            <Review
              attempt={attempt}
              questions={questions}
              draft={draft}
              state={ending}
              go={turn}
              handIn={() => void session.handIn()}
            />
          )}
          {ending.over && <p className="notice bad">{t('desk.over')}</p>}
        </div>
        <nav className="desk-map" aria-label={t('map.title')} data-open={mapOpen}>
          {map}
          <button className="btn quiet" onClick={() => turn(last)}>
            {t('desk.review')}
          </button>
          <p className="dim small keys">{t('desk.keys')}</p>
        </nav>
      </div>
      <div className="desk-bar">
        <div className="wrap">
          <button
            className="btn quiet"
            aria-label={t('desk.back')}
            disabled={place === 0}
            onClick={() => turn(place - 1)}
          >
            <Icon name="back" />
          </button>
          <button
            className="btn quiet"
            aria-pressed={question ? draft.flags.includes(question.no) : false}
            disabled={!question}
            onClick={() => question && session.flag(question.no)}
          >
            <Icon name="flag" />
            <span>{t('desk.flag')}</span>
          </button>
          <button
            className="btn quiet map-toggle"
            aria-expanded={mapOpen}
            onClick={() => setMapOpen(!mapOpen)}
          >
            <Icon name="map" />
            <span className="num">
              {Object.keys(draft.answers).length}/{questions.length}
            </span>
            <span className="sr">{t('map.title')}</span>
          </button>
          {place < last && (
            <button className="btn onward" onClick={() => turn(place + 1)}>
              {t(place === last - 1 ? 'desk.look' : 'desk.next')}
              <Icon name="next" />
            </button>
          )}
        </div>
      </div>
    </Page>
  );
}

/** Says that time was added, where it was. */
function Longer({ ending, zone }: { ending: Ending; zone: string }) {
  const { t, f } = useWords();
  return (
    <div role="status">
      {ending.longer && (
        <p className="notice">{t('desk.longer', { at: f.instant(ending.deadlineAt, zone) })}</p>
      )}
    </div>
  );
}

/** The session of an attempt, alive while the page is; it leads to the result when the attempt closes. */
function useSession(attempt: Attempt): AttemptSession {
  const [, navigate] = useLocation();
  const [session] = useState(() => new AttemptSession(attempt));
  const { id, roundId } = attempt;
  useEffect(
    () =>
      session.connect(() => {
        refresh(attemptPath(id));
        refresh(attemptsPath(roundId));
        refresh(standingPath(roundId));
        navigate(`/r/${roundId}/result?attempt=${id}`, { replace: true });
      }),
    [session, navigate, id, roundId],
  );
  return session;
}

/** Which question is looked at; the same after a reload of this device. */
function usePlace(attemptId: string, last: number): [number, (place: number) => void] {
  const key = `bv:place:${attemptId}`;
  const [place, setPlace] = useState(() => Math.min(last, Number(readStored(key) ?? 0) || 0));
  const go = useCallback(
    (to: number) => {
      setPlace(to);
      writeStored(key, String(to));
    },
    [key],
  );
  return [place, go];
}
