import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { ApiProblem } from '../../api/client';
import { useWords } from '../../i18n/format';
import { change, contestPath, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { Empty, Loaded } from '../kit/states';
import { useEither, useSay } from '../kit/words';
import { refreshGate, useGate, useScope, type Gate, type Scope, type Version } from './api';
import { Bar, FileLinks } from './parts';

const WORDS = {
  gate: ['Trước khi công bố', 'Before publication'],
  clear: ['Không còn gì chặn việc công bố.', 'Nothing stands in the way of publication.'],
  computed: ['Kết quả được tính lúc {at}.', 'The result was computed at {at}.'],
  go: ['Đến đó', 'Go there'],
  publish: ['Công bố phiên bản {n}', 'Publish version {n}'],
  sureAll: [
    'Kết quả của “{title}” được ký và đăng cho mọi người đọc. Phiên bản đã đăng không sửa và không gỡ được: điều chỉnh về sau là một phiên bản mới kèm lý do.',
    'The result of “{title}” is signed and put before everybody. A published version can be neither changed nor withdrawn: a later correction is a new version with its reason.',
  ],
  replaces: [
    'Phiên bản {n} hiện có vẫn đọc được, với ghi chú rằng đã được thay.',
    'Version {n} stays readable, marked as replaced.',
  ],
  window: [
    'Thời hạn khiếu nại tính từ ngày sau khi công bố, theo thể lệ.',
    'The time for appeals counts from the day after publication, as the rules say.',
  ],
  reason: ['Lý do có phiên bản mới (được công bố)', 'Why there is a new version (published)'],
  versions: ['Các phiên bản', 'Versions'],
  none: ['Chưa công bố phiên bản nào', 'No version was published yet'],
  noneHint: [
    'Đến khi công bố, mọi trang đều ghi “tạm thời”.',
    'Until then every page says “provisional”.',
  ],
  version: ['Phiên bản {n}', 'Version {n}'],
  writing: ['Đang ghi', 'Being written'],
  published: ['Đã công bố', 'Published'],
  failed: ['Không thành', 'Failed'],
  current: ['đang có hiệu lực', 'in force'],
  replaced: ['đã được thay', 'replaced'],
  by: ['{by} yêu cầu lúc {at}', 'asked for by {by} at {at}'],
  read: ['Trang kết quả', 'Result page'],
  ceremony: ['Màn hình lễ trao giải', 'Ceremony screen'],
  faster: [
    'Người khác vừa công bố trước. Trang này đã đọc lại: hãy xem phiên bản mới rồi hãy quyết định.',
    'Somebody else published first. This page was read again: look at the new version before you decide.',
  ],
  steps: ['{done} trên {of} bước', '{done} of {of} steps'],
} as const;

/** What blocks publication, publishing itself, and what was published. */
export default function Publications() {
  const scope = useScope();
  const query = useGate(scope);
  return (
    <Loaded query={query} heights={[10, 12]}>
      {(gate) => (
        <>
          <BeforePublication gate={gate} scope={scope} />
          <Versions gate={gate} scope={scope} />
        </>
      )}
    </Loaded>
  );
}

function BeforePublication({ gate, scope }: { gate: Gate; scope: Scope }) {
  const say = useSay(WORDS);
  const either = useEither();
  const { f } = useWords();
  const [asking, ask] = useState(false);
  const [faster, setFaster] = useState(false);
  const { blockers, computedAt, nextVersion } = gate;
  return (
    <Panel
      title={say('gate')}
      hint={
        computedAt ? say('computed', { at: f.exact(computedAt, scope.contest.zone) }) : undefined
      }
      actions={
        <Button disabled={!gate.open} onClick={() => ask(true)}>
          {say('publish', { n: nextVersion })}
        </Button>
      }
    >
      <div role="status">{faster && <p className="notice st-gap">{say('faster')}</p>}</div>
      {blockers.length === 0 ? (
        <p className="state on">{say('clear')}</p>
      ) : (
        <ul className="rs-blockers">
          {blockers.map(({ code, count, words, link }) => (
            <li key={code}>
              <span className="rs-count num" aria-hidden="true">
                {f.number(count)}
              </span>
              <span>{either(words.vi, words.en)}</span>
              {code !== 'under-way' && (
                <Link href={link} aria-label={`${say('go')}: ${either(words.vi, words.en)}`}>
                  {say('go')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <AskToPublish {...{ gate, scope }} lost={() => setFaster(true)} close={() => ask(false)} />
      )}
    </Panel>
  );
}

interface AskToPublishProps {
  gate: Gate;
  scope: Scope;
  /** Called when somebody else made this version. */
  lost: () => void;
  close: () => void;
}

function AskToPublish({ gate, scope, lost, close }: AskToPublishProps) {
  const say = useSay(WORDS);
  const [reason, setReason] = useState('');
  const { contest, round } = scope;
  // What is confirmed is what was looked at, also when the gate is read again meanwhile.
  const [{ nextVersion, computation, reasonNeeded }] = useState(gate);
  const publish = async () => {
    try {
      await change('POST', `${contestPath(contest.id)}/publications`, {
        roundId: round?.id,
        version: nextVersion,
        reason: reason.trim() || undefined,
        computation: computation ?? undefined,
      });
    } catch (error) {
      if (!tookOver(error)) throw error;
      lost();
    } finally {
      refreshGate(scope);
    }
  };
  const before = gate.versions.find(({ state }) => state === 'published');
  return (
    <Confirm
      title={say('publish', { n: nextVersion })}
      verb={say('publish', { n: nextVersion })}
      act={publish}
      close={close}
    >
      <p>{say('sureAll', { title: round?.title ?? contest.title })}</p>
      {before && <p>{say('replaces', { n: before.version })}</p>}
      <p className="dim small">{say('window')}</p>
      {reasonNeeded && (
        <Textarea
          label={say('reason')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          minLength={10}
          maxLength={2_000}
          autosize
          minRows={3}
          required
          data-autofocus
        />
      )}
    </Confirm>
  );
}

const tookOver = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  (error.code === 'PUBLICATION_TAKEN' || error.code === 'PUBLICATION_UNDER_WAY');

function Versions({ gate, scope }: { gate: Gate; scope: Scope }) {
  const say = useSay(WORDS);
  const current = gate.versions.find(({ state }) => state === 'published');
  const { slug } = scope.contest;
  const files = useStaff<Schemas['ResultsDto']>(
    current ? `/api/contests/${encodeURIComponent(slug)}/results` : null,
  );
  return (
    <Panel title={say('versions')}>
      {gate.versions.length === 0 ? (
        <Empty title={say('none')}>
          <p>{say('noneHint')}</p>
        </Empty>
      ) : (
        <ol className="rs-versions">
          {gate.versions.map((version) => (
            <VersionItem
              key={version.id}
              version={version}
              current={version === current}
              scope={scope}
              files={files.data?.publications.find(({ label }) => label === version.label)?.files}
            />
          ))}
        </ol>
      )}
    </Panel>
  );
}

interface VersionItemProps {
  version: Version;
  current: boolean;
  scope: Scope;
  files?: Schemas['PublishedFileDto'][];
}

function VersionItem({ version, current, scope, files }: VersionItemProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { state, reason, failure, publishedAt, requestedAt, requestedBy } = version;
  const { zone } = scope.contest;
  return (
    <li>
      <div className="rs-line">
        <h3>{say('version', { n: version.version })}</h3>
        <span className={`state ${LOOKS[state]}`}>
          {say(state)}
          {state === 'published' && ` · ${say(current ? 'current' : 'replaced')}`}
        </span>
        {publishedAt && <span className="dim num">{f.exact(publishedAt, zone)}</span>}
      </div>
      {reason && <p>{reason}</p>}
      {failure && <p className="st-warn">{failure}</p>}
      <p className="dim small">
        {say('by', { by: requestedBy, at: f.instant(requestedAt, zone) })}
      </p>
      {state === 'writing' && (
        <Bar
          label={say('writing')}
          part={version.steps > 0 ? version.stepsDone / version.steps : 0}
          words={say('steps', { done: version.stepsDone, of: version.steps })}
        />
      )}
      {state === 'published' && <VersionLinks {...{ version, current, scope, files }} />}
    </li>
  );
}

function VersionLinks({ version, current, scope, files }: VersionItemProps) {
  const say = useSay(WORDS);
  const { slug } = scope.contest;
  return (
    <div className="rs-files">
      <Link href={`/c/${slug}/results/${version.label}`}>{say('read')}</Link>
      {current && <Link href={`/c/${slug}/ceremony/${version.label}`}>{say('ceremony')}</Link>}
      {files && <FileLinks files={files} />}
    </div>
  );
}

const LOOKS: Record<Version['state'], string> = {
  writing: 'wait',
  published: 'on',
  failed: 'warn',
};
