import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  change,
  contestPath,
  roundPath,
  type Contest,
  type Round,
  type RulesAnswer,
} from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useEither, useSay } from '../kit/words';
import { useLanguage } from '../../i18n';
import { DrawPanel } from './draw-panel';
import { AttemptsPanel, PapersPanel, TimePanel } from './play-panels';
import { PointsPanel, PredictionPanel, ShowPanel } from './result-panels';
import type { RulesPart } from './rules-part';
import { useCheck } from './use-check';
import { RULES_WORDS } from './words';

const WORDS = {
  save: ['Lưu thể lệ', 'Save the rules'],
  saved: ['Đã lưu thành phiên bản {n}.', 'Saved as version {n}.'],
  amend: ['Công bố sửa đổi…', 'Publish an amendment…'],
  amendVerb: ['Công bố sửa đổi', 'Publish the amendment'],
  amendWords: [
    'Thể lệ mới có hiệu lực ngay cho vòng này; lý do và thời điểm hiện trên trang cuộc thi.',
    'The new rules hold for this round at once; the reason and the time appear on the contest’s page.',
  ],
  read: ['Người dự thi sẽ đọc', 'What contestants will read'],
  notYet: [
    'Còn ô chưa đúng; các câu dưới là của lần đúng gần nhất.',
    'Some field is not right yet; these sentences are from when all were.',
  ],
} as const;

interface RulesEditorProps {
  round: Round;
  contest: Contest;
  answer: RulesAnswer;
  editable: boolean;
}

/** Every clause as a form, and beside it the sentences that are generated from it. */
export function RulesEditor({ round, contest, answer, editable }: RulesEditorProps) {
  const say = useSay(WORDS);
  const name = useSay(RULES_WORDS);
  const sending = useSending();
  const [rules, setRules] = useState(answer.rules);
  const [asking, setAsking] = useState(false);
  const [saved, setSaved] = useState<number | null>(null);
  const check = useCheck(round.id, rules, editable);
  const path = roundPath(round.id);
  const stale = [`${path}/rules`, path, contestPath(contest.id)];
  const part: RulesPart = {
    rules,
    set: (changes) => {
      setSaved(null);
      sending.clear();
      setRules((before) => ({ ...before, ...changes }));
    },
    at: (place) => sending.at(place) ?? check.at(place),
  };
  const save = () =>
    sending.run(async () => {
      const { version } = await change<RulesAnswer>('PUT', `${path}/rules`, rules, stale);
      setSaved(version);
    });
  const byAmendment = answer.changes === 'by-amendment';
  const nameOf = (place: string): string | undefined => {
    const last =
      place
        .split('.')
        .at(-1)
        ?.replace(/\[\d+\]$/, '') ?? '';
    return last in RULES_WORDS ? name(last as keyof typeof RULES_WORDS) : undefined;
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (byAmendment) setAsking(true);
        else void save();
      }}
    >
      <div className="st-two">
        <div>
          <fieldset disabled={!editable || round.sealed}>
            <DrawPanel {...part} contestId={contest.id} shortages={check.answer?.shortages ?? []} />
            <PapersPanel {...part} />
            <PointsPanel {...part} />
          </fieldset>
          <fieldset disabled={!editable}>
            <TimePanel {...part} />
            <AttemptsPanel {...part} />
            <ShowPanel {...part} />
            <PredictionPanel {...part} />
          </fieldset>
        </div>
        <Reading answer={answer} check={check} nameOf={nameOf} />
      </div>
      <ProblemBox error={sending.error} nameOf={nameOf} />
      {editable && (
        <div className="st-actions st-save">
          <Button type="submit" loading={sending.busy}>
            {say(byAmendment ? 'amend' : 'save')}
          </Button>
          <span role="status">{saved !== null && say('saved', { n: saved })}</span>
        </div>
      )}
      {asking && (
        <Confirm
          title={say('amendVerb')}
          verb={say('amendVerb')}
          withReason
          act={(reason) => change('POST', `${path}/amendments`, { reason, rules }, stale)}
          close={() => setAsking(false)}
        >
          <p>{say('amendWords')}</p>
        </Confirm>
      )}
    </form>
  );
}

interface ReadingProps {
  answer: RulesAnswer;
  check: ReturnType<typeof useCheck>;
  nameOf: (path: string) => string | undefined;
}

/** The rules in sentences, as the server generates them from what is being written. */
function Reading({ answer, check, nameOf }: ReadingProps) {
  const say = useSay(WORDS);
  const either = useEither();
  const { language } = useLanguage();
  const said = check.answer ?? answer;
  return (
    <aside className="st-beside" aria-label={say('read')}>
      <Panel title={say('read')}>
        {check.wrong && <p className="error st-gap">{say('notYet')}</p>}
        <ol className="st-sentences">
          {(language === 'vi' ? said.summary : said.summaryEn).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <ul className="st-errors error">
          {check.answer?.errors.map(({ path, vi, en }) => (
            <li key={path}>
              {nameOf(path) ?? path}: {either(vi, en)}
            </li>
          ))}
        </ul>
      </Panel>
    </aside>
  );
}
