import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, contestPath, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { Empty, Loaded } from '../kit/states';
import { UnitNoPick, type ChosenUnit } from '../jury/unit-no-pick';
import { useSay } from '../kit/words';
import { useScope, useWhile, type Batch, type Template } from './api';
import { PURPOSE_WORDS } from './certificate-words';
import { PrintFiles } from './certificate-prints';
import { Bar } from './parts';

const WORDS = {
  title: ['Cấp cho mọi người chưa có', 'Issue to everybody who is without'],
  hint: [
    'Cấp theo bản kết quả đã công bố mới nhất, rồi in mỗi đơn vị một tệp. Đang chạy mà máy chủ khởi động lại thì làm tiếp, không ai được hai giấy.',
    'Follows the newest published result, then prints one file per unit. If the server restarts it goes on where it was; nobody gets two.',
  ],
  template: ['Mẫu', 'Template'],
  unit: ['Chỉ một đơn vị', 'One unit alone'],
  unitHint: ['Để trống là mọi đơn vị', 'Leave it empty for all units'],
  reprint: [
    'In lại cả những giấy đã cấp và còn hiệu lực',
    'Print again what was issued and is valid',
  ],
  begin: ['Cấp và in', 'Issue and print'],
  sure: [
    'Cấp giấy theo mẫu “{name}” cho mọi người đủ điều kiện mà chưa có. Mỗi giấy được vào sổ; cấp nhầm thì thu hồi từng giấy, không xóa được.',
    'Issues certificates by “{name}” to everybody entitled who is without. Each one enters the register; one issued by mistake can be revoked, never deleted.',
  ],
  sureUnit: [
    'Cấp giấy theo mẫu “{name}” cho mọi người đủ điều kiện mà chưa có của {unit}, rồi in riêng đơn vị này. Mỗi giấy được vào sổ; cấp nhầm thì thu hồi từng giấy, không xóa được.',
    'Issues certificates by “{name}” to everybody entitled who is without, of {unit} alone, and prints that unit. Each one enters the register; one issued by mistake can be revoked, never deleted.',
  ],
  noTemplate: ['Trước hết cần một mẫu', 'A template is needed first'],
  none: ['Chưa có đợt cấp nào', 'Nothing was issued yet'],
  batches: ['Các đợt', 'Batches'],
  issuing: ['Đang cấp', 'Issuing'],
  printing: ['Đang in', 'Printing'],
  done: ['Xong', 'Done'],
  cancelled: ['Đã dừng', 'Stopped'],
  issued: ['{n} trên {of} giấy', '{n} of {of} certificates'],
  made: ['{n} trên {of} tệp, {pages} trang', '{n} of {of} files, {pages} pages'],
  stop: ['Dừng', 'Stop'],
  sureStop: [
    'Dừng đợt này ở chỗ đang làm. Giấy đã cấp vẫn có hiệu lực; đợt sau cấp tiếp cho những người còn lại.',
    'Stops this batch where it is. What was issued stays valid; another batch goes on with the rest.',
  ],
  files: ['Tệp in', 'Files to print'],
  unprintable: [
    '{n} người chưa được cấp: tên có chữ không in được',
    '{n} were left out: a letter cannot be printed',
  ],
  unprintableHint: [
    'Hãy sửa tên (hoặc ghi bằng chữ Latinh) rồi cấp tiếp.',
    'Correct the name, or write it in Latin letters, and issue again.',
  ],
  unprintableOne: ['{who}: {name}, chữ “{letter}”', '{who}: {name}, letter “{letter}”'],
  numbered: ['Số {n}', 'No. {n}'],
  unnumbered: ['Không có số', 'No number'],
} as const;

const isRunning = ({ state }: Batch): boolean => state === 'issuing' || state === 'printing';

/** Issuing to many, with how far it is, and the files to print. */
export function Batches({ templates }: { templates: Template[] }) {
  const say = useSay(WORDS);
  const { contest } = useScope();
  const path = `${contestPath(contest.id)}/certificate-batches`;
  const query = useWhile(useStaff<Schemas['BatchListDto']>(path), ({ batches }) =>
    batches.some(isRunning),
  );
  const running = query.data?.batches.some(isRunning) ?? false;
  const ask = query.refresh;
  return (
    <>
      <Panel title={say('title')} hint={say('hint')}>
        {templates.length === 0 ? (
          <Empty title={say('noTemplate')} />
        ) : (
          <Begin {...{ templates, path, running }} read={ask} />
        )}
      </Panel>
      <Panel title={say('batches')}>
        <Loaded query={query}>
          {({ batches }) =>
            batches.length === 0 ? (
              <Empty title={say('none')} />
            ) : (
              <ol className="rs-versions">
                {batches.map((batch) => (
                  <BatchItem key={batch.id} {...{ batch, path }} read={ask} />
                ))}
              </ol>
            )
          }
        </Loaded>
      </Panel>
    </>
  );
}

interface BeginProps {
  templates: Template[];
  path: string;
  running: boolean;
  read: () => void;
}

function Begin({ templates, path, running, read }: BeginProps) {
  const say = useSay(WORDS);
  const purposes = useSay(PURPOSE_WORDS);
  const [chosen, choose] = useState(templates[0]?.id ?? '');
  const { contest } = useScope();
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const [reprint, setReprint] = useState(false);
  const [asking, ask] = useState(false);
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  return (
    <div className="st-form">
      <div className="st-fields">
        <ChoiceField
          label={say('template')}
          value={chosen}
          choices={templates.map(
            ({ id, name, purpose }) => [id, `${name} (${purposes(purpose)})`] as const,
          )}
          onChange={choose}
        />
        {contest.unitTreeId && (
          <UnitNoPick
            treeId={contest.unitTreeId}
            label={say('unit')}
            description={say('unitHint')}
            value={unit}
            onChange={setUnit}
          />
        )}
      </div>
      <Switch
        label={say('reprint')}
        checked={reprint}
        onChange={({ currentTarget }) => setReprint(currentTarget.checked)}
      />
      <div className="st-actions">
        <Button disabled={running} onClick={() => ask(true)}>
          {say('begin')}
        </Button>
      </div>
      {asking && template && (
        <Confirm
          title={say('begin')}
          verb={say('begin')}
          act={async () => {
            try {
              const only = unit ? { unitNo: unit.no } : {};
              await change('POST', path, { templateId: template.id, reprint, ...only });
            } finally {
              read();
            }
          }}
          close={() => ask(false)}
        >
          <p>
            {unit
              ? say('sureUnit', { name: template.name, unit: unit.name })
              : say('sure', { name: template.name })}
          </p>
        </Confirm>
      )}
    </div>
  );
}

function BatchItem({ batch, path, read }: { batch: Batch; path: string; read: () => void }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { contest } = useScope();
  const [stopping, stop] = useState(false);
  const [opened, open] = useState(false);
  const { state, template, expected, issued, files, filesMade, pages, requestedAt } = batch;
  const { unprintable } = batch;
  return (
    <li>
      <div className="rs-line">
        <h3>{batch.unit === null ? template : `${template} · ${batch.unit}`}</h3>
        <span className={`state ${isRunning(batch) ? 'wait' : 'on'}`}>{say(state)}</span>
        <span className="dim num">{f.instant(requestedAt, contest.zone)}</span>
        {isRunning(batch) && (
          <Button size="compact-sm" variant="default" onClick={() => stop(true)}>
            {say('stop')}
          </Button>
        )}
      </div>
      <Bar
        label={`${template}: ${say(state)}`}
        part={batch.progress}
        words={
          files > 0
            ? say('made', {
                n: f.number(filesMade),
                of: f.number(files),
                pages: f.number(pages),
              })
            : say('issued', { n: f.number(issued), of: f.number(expected) })
        }
      />
      {unprintable.length > 0 && <LeftOut people={unprintable} />}
      {filesMade > 0 && (
        <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
          <summary>{say('files')}</summary>
          {opened && <PrintFiles path={`${path}/${batch.id}/files`} made={filesMade} />}
        </details>
      )}
      {stopping && (
        <Confirm
          title={say('stop')}
          verb={say('stop')}
          act={async () => {
            await change('DELETE', `${path}/${batch.id}`);
            read();
          }}
          close={() => stop(false)}
        >
          <p>{say('sureStop')}</p>
        </Confirm>
      )}
    </li>
  );
}

/** Whose certificates cannot be printed, by their numbers. */
function LeftOut({ people }: { people: Batch['unprintable'] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <details className="notice bad" open>
      <summary>{say('unprintable', { n: f.number(people.length) })}</summary>
      <p className="small">{say('unprintableHint')}</p>
      <ul>
        {people.map(({ no, unitNo, name, letter }, index) => {
          const number = no ?? unitNo;
          const who = number === null ? say('unnumbered') : say('numbered', { n: number });
          return <li key={index}>{say('unprintableOne', { who, name, letter })}</li>;
        })}
      </ul>
    </details>
  );
}
