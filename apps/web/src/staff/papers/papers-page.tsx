import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ApiProblem, call } from '../../api/client';
import { useQuery } from '../../api/query';
import { Copy } from '../../design/copy';
import { useWords } from '../../i18n/format';
import {
  change,
  CONTESTS,
  contestPath,
  roundPath,
  useStaff,
  type Contest,
  type Round,
  type RulesAnswer,
  type Schemas,
} from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { RoundDesk } from '../round/round-desk';
import { Preview } from './preview';

const WORDS = {
  state: ['Niêm phong', 'Seal'],
  sealed: [
    'Đề đã niêm phong lúc {at}. Dấu vân tay SHA-256 của từng mã đề được công bố trước giờ mở để ai cũng kiểm chứng được rằng đề không đổi.',
    'The papers were sealed at {at}. The SHA-256 of every variant is public before the opening, so that anybody can verify that none has changed.',
  ],
  unsealed: [
    'Niêm phong là rút và in đề theo thể lệ hiện tại, rồi công bố dấu vân tay của từng mã đề. Vòng thi chỉ mở khi đề đã niêm phong; hệ thống tự niêm phong trước giờ mở nếu bạn chưa làm.',
    'Sealing draws the papers by the present rules and publishes the fingerprint of each. A round opens with sealed papers only; they are sealed by themselves before the opening if you have not done it.',
  ],
  short: [
    'Ngân hàng chưa đủ câu cho thể lệ này:',
    'The bank has too few questions for these rules:',
  ],
  path: ['Phần', 'Part'],
  topic: ['Chủ đề', 'Topic'],
  level: ['Mức', 'Level'],
  together: ['Các phần {places}, cùng một số câu', 'Parts {places}, of the same questions'],
  anyTopic: ['Bất kỳ chủ đề nào', 'Any topic'],
  wanted: ['Cần', 'Wanted'],
  available: ['Có', 'There'],
  enough: [
    'Ngân hàng đủ câu hỏi cho thể lệ này.',
    'The bank has enough questions for these rules.',
  ],
  seal: ['Niêm phong đề', 'Seal the papers'],
  sealSure: [
    'Rút {n} mã đề và công bố dấu vân tay của chúng?',
    'Draw {n} variants and publish their fingerprints?',
  ],
  unseal: ['Gỡ niêm phong…', 'Unseal…'],
  unsealVerb: ['Gỡ niêm phong', 'Unseal'],
  unsealSure: [
    'Các dấu vân tay đã công bố hết hiệu lực; đề sẽ được rút lại. Lý do được công bố.',
    'The published fingerprints end; papers will be drawn anew. The reason is public.',
  ],
  seals: ['Dấu vân tay đã công bố', 'Published fingerprints'],
  copy: ['Sao chép cả danh sách', 'Copy the whole list'],
} as const;

/** The papers of a round: what is missing, the seal, what contestants will get. */
export function PapersPage({ id }: { id: string }) {
  return (
    <RoundDesk id={id}>
      {(round, contest) => (
        <>
          <Seal round={round} contest={contest} />
          {round.sealed && contest.publishedAt && <Seals round={round} slug={contest.slug} />}
          <Preview key={String(round.sealedAt)} round={round} />
        </>
      )}
    </RoundDesk>
  );
}

function Seal({ round, contest }: { round: Round; contest: Contest }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [asking, setAsking] = useState(false);
  const path = roundPath(round.id);
  const stale = [path, contestPath(contest.id), CONTESTS, `${path}/rules`];
  const close = () => setAsking(false);
  const started = round.state !== 'upcoming' && contest.publishedAt !== null;
  if (round.sealed) {
    return (
      <Panel title={say('state')}>
        <p>{say('sealed', { at: f.instant(round.sealedAt ?? '', contest.zone) })}</p>
        {!started && (
          <Button className="st-gap-top" variant="default" onClick={() => setAsking(true)}>
            {say('unseal')}
          </Button>
        )}
        {asking && (
          <Confirm
            title={say('unsealVerb')}
            verb={say('unsealVerb')}
            withReason
            act={(reason) => change('DELETE', `${path}/seal`, { reason }, stale)}
            close={close}
          >
            <p>{say('unsealSure')}</p>
          </Confirm>
        )}
      </Panel>
    );
  }
  return (
    <Panel title={say('state')} hint={say('unsealed')}>
      <Shortages roundId={round.id}>
        {(rules) => (
          <>
            <Button onClick={() => setAsking(true)}>{say('seal')}</Button>
            {asking && (
              <Confirm
                title={say('seal')}
                verb={say('seal')}
                act={() => change('POST', `${path}/seal`, undefined, stale)}
                close={close}
              >
                <p>{say('sealSure', { n: rules.variants })}</p>
              </Confirm>
            )}
          </>
        )}
      </Shortages>
    </Panel>
  );
}

type Checked = Schemas['RulesCheckDto'] & { rules: RulesAnswer['rules'] };

/** The rules in force, and what the bank lacks for them. The key carries a mark, since it is no path of the API. */
/** `draw.parts[0]` is the first part. */
const placeOf = (path: string): number => Number(/\d+/.exec(path)?.[0]) + 1;

async function readShortages(key: string): Promise<Checked> {
  const path = key.replace(/#.*$/, '');
  const { rules } = await call<RulesAnswer>('GET', path);
  const checked = await call<Schemas['RulesCheckDto']>('POST', `${path}/check`, { body: rules });
  return { ...checked, rules };
}

function Shortages({
  roundId,
  children,
}: {
  roundId: string;
  children: (rules: RulesAnswer['rules']) => ReactNode;
}) {
  const say = useSay(WORDS);
  const query = useQuery(`${roundPath(roundId)}/rules#shortages`, readShortages);
  return (
    <Loaded query={query}>
      {({ shortages, rules }) =>
        shortages.length === 0 ? (
          <div className="stack">
            <p className="state on">{say('enough')}</p>
            <div>{children(rules)}</div>
          </div>
        ) : (
          <div className="stack" role="alert">
            <p className="st-warn">{say('short')}</p>
            <div className="st-scroll">
              <table className="st-table">
                <thead>
                  <tr>
                    <th scope="col">{say('topic')}</th>
                    <th scope="col">{say('level')}</th>
                    <th scope="col" className="right">
                      {say('wanted')}
                    </th>
                    <th scope="col" className="right">
                      {say('available')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {shortages.map(
                    ({ path, parts, topic, difficulty, questionId, wanted, available }) => (
                      <tr key={path}>
                        <td>
                          {parts && parts.length > 1
                            ? say('together', { places: parts.map(placeOf).join(', ') })
                            : (topic ?? questionId ?? say('anyTopic'))}
                        </td>
                        <td>{difficulty}</td>
                        <td className="num right">{wanted}</td>
                        <td className="num right">{available}</td>
                      </tr>
                    ),
                  )}
                </tbody>
              </table>
            </div>
          </div>
        )
      }
    </Loaded>
  );
}

function Seals({ round, slug }: { round: Round; slug: string }) {
  const say = useSay(WORDS);
  const query = useStaff<{ contest: Schemas['ContestDetailDto'] }>(`/api/contests/${slug}`);
  const seals = query.data?.contest.rounds.find(({ id }) => id === round.id)?.seals ?? [];
  if (query.error instanceof ApiProblem || seals.length === 0) return null;
  return (
    <Panel
      title={say('seals')}
      actions={
        <Copy
          label={say('copy')}
          text={seals.map(({ code, sha256 }) => `${code} ${sha256}`).join('\n')}
        />
      }
    >
      <ul className="st-seals">
        {seals.map(({ code, sha256 }) => (
          <li key={code}>
            <b className="num">{code}</b>
            <span className="mono">{sha256}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
