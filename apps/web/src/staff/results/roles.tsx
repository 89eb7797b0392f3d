import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Query } from '../../api/query';
import { change, contestPath, useStaff, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { RULE_WORDS } from '../rules/words';
import { refreshGate, useScope, type Scope } from './api';
import { PersonPick } from './person-pick';

const WORDS = {
  title: ['Người giữ vai trò trong cuộc thi', 'People with a role in the contest'],
  hint: [
    'Ghi ai ở trong ban nào mà cũng dự thi. Thể lệ quyết định điều gì theo sau; kết quả được tính lại ngay.',
    'Say who takes part and sits on which board. The rules decide what follows; the result is computed again at once.',
  ],
  rule: ['Theo thể lệ: {roles} — {what}.', 'By the rules: {roles} – {what}.'],
  noRule: [
    'Thể lệ không loại trừ vai trò nào: ghi ở đây chưa làm đổi kết quả.',
    'The rules bar no role: what is entered here changes no result yet.',
  ],
  none: ['Chưa ghi ai.', 'Nobody yet.'],
  person: ['Người dự thi', 'Person'],
  role: ['Vai trò', 'Role'],
  add: ['Ghi vai trò', 'Enter the role'],
  remove: ['Bỏ vai trò {role} của {name}', 'Take the role {role} of {name} away'],
  barred: ['bị loại trừ', 'barred'],
} as const;

const ROLES = [
  'steering',
  'organiser',
  'content',
  'secretary',
  'helper',
  'judge',
  'technical',
] as const satisfies Schemas['BarredRole'][];
type Role = (typeof ROLES)[number];
type RoleList = Schemas['RoleListDto'];

/** Who holds a role that may bar them from the ranking or from prizes. */
export default function Roles() {
  const say = useSay(WORDS);
  const scope = useScope();
  const path = `${contestPath(scope.contest.id)}/results/roles`;
  const query = useStaff<RoleList>(path);
  const { data: rules } = useStaff<Schemas['ContestRulesDto']>(
    `${contestPath(scope.contest.id)}/rules`,
  );
  const eligibility = rules?.rules.eligibility;
  const read = () => {
    query.refresh();
    refreshGate(scope);
  };
  return (
    <Panel title={say('title')} hint={say('hint')}>
      {rules && <Rule eligibility={eligibility} />}
      <Enter {...{ scope, path, read }} />
      <Held {...{ query, path, read }} barred={eligibility?.barredRoles ?? []} />
    </Panel>
  );
}

function Rule({ eligibility }: { eligibility: Schemas['ContestRules']['eligibility'] }) {
  const say = useSay(WORDS);
  const rule = useSay(RULE_WORDS);
  const roles = eligibility?.barredRoles ?? [];
  return (
    <p className="notice st-gap">
      {eligibility && roles.length > 0
        ? say('rule', {
            roles: roles.map((role) => rule(role)).join(', '),
            what: rule(eligibility.as),
          })
        : say('noRule')}
    </p>
  );
}

function Enter({ scope, path, read }: { scope: Scope; path: string; read: () => void }) {
  const say = useSay(WORDS);
  const rule = useSay(RULE_WORDS);
  const sending = useSending();
  const [no, choose] = useState<number | null>(null);
  const [role, setRole] = useState<Role>('organiser');
  // Once somebody is entered the field starts empty for the next one.
  const [entered, count] = useState(0);
  const add = async () => {
    if (!(await sending.run(() => change('PUT', `${path}/${no}/${role}`)))) return;
    choose(null);
    count(entered + 1);
    read();
  };
  return (
    <form
      className="st-form rs-propose"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="st-fields">
        <PersonPick key={entered} label={say('person')} chosen={no} {...{ scope, choose }} />
        <ChoiceField
          label={say('role')}
          value={role}
          choices={ROLES.map((one) => [one, rule(one)] as const)}
          onChange={setRole}
        />
      </div>
      <ProblemBox error={sending.error} />
      <div className="st-actions">
        <Button type="submit" loading={sending.busy} disabled={no === null}>
          {say('add')}
        </Button>
      </div>
    </form>
  );
}

interface HeldProps {
  query: Query<RoleList>;
  path: string;
  read: () => void;
  barred: readonly string[];
}

function Held({ query, path, read, barred }: HeldProps) {
  const say = useSay(WORDS);
  const rule = useSay(RULE_WORDS);
  const sending = useSending();
  const remove = async (no: number, role: string) => {
    await sending.run(() => change('DELETE', `${path}/${no}/${role}`));
    read();
  };
  return (
    <Loaded query={query} heights={[4]}>
      {({ people }) =>
        people.length === 0 ? (
          <p className="dim">{say('none')}</p>
        ) : (
          <>
            <ProblemBox error={sending.error} />
            <ul className="rs-versions">
              {people.map(({ person: { no, name, unit }, roles }) => (
                <li key={no}>
                  <div className="rs-line">
                    <h3>{name}</h3>
                    <span className="dim small">{[no, unit].filter(Boolean).join(' · ')}</span>
                  </div>
                  <div className="rs-equals">
                    {(roles as Role[]).map((role) => (
                      <span key={role} className="st-chip">
                        {rule(role)}
                        {barred.includes(role) && <b className="st-warn"> {say('barred')}</b>}
                        <button
                          type="button"
                          className="rs-drop"
                          aria-label={say('remove', { role: rule(role), name })}
                          disabled={sending.busy}
                          onClick={() => void remove(no, role)}
                        >
                          ✕
                        </button>
                      </span>
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}
