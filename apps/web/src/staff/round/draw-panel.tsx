import { Button, NativeSelect } from '@mantine/core';
import { bankPath, BANKS, queryOf, useStaff, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay, type SayOf } from '../kit/words';
import { Saying } from '../rules/saying';
import { FixedQuestions } from './fixed-questions';
import type { RulesPart } from './rules-part';
import { RULES_WORDS } from './words';

type Part = Schemas['DrawPart'];
type Topic = Schemas['TopicDto'];
type Shortage = Schemas['ShortageDto'];

interface DrawPanelProps extends RulesPart {
  contestId: string;
  shortages: Shortage[];
}

/** Stands for a part that takes any topic, or any difficulty. */
const ANY = '*';
const given = (value: string): string | undefined => (value === ANY ? undefined : value);

/** Where the questions come from: a list, or so many of each topic and difficulty. */
export function DrawPanel({ rules, set, at, contestId, shortages }: DrawPanelProps) {
  const say = useSay(RULES_WORDS);
  const banks = useStaff<Schemas['BanksAnswerDto']>(BANKS + queryOf({ contestId }));
  const { draw } = rules;
  const list = banks.data?.banks ?? [];
  const fallback = list[0]?.id ?? '';
  const switchTo = (kind: 'fixed' | 'bank'): void =>
    set({
      draw:
        kind === 'fixed'
          ? { kind, questionIds: [] }
          : { kind, bankId: fallback, parts: [{ topic: '', difficulty: 1, count: NaN }] },
    });
  const short = shortages.find(({ path }) => path.startsWith('draw'));
  return (
    <Panel title={say('draw')}>
      <div className="st-form">
        <ChoiceField
          label={say('drawKind')}
          value={draw.kind}
          choices={[
            ['bank', say('bank')],
            ['fixed', say('fixed')],
          ]}
          onChange={switchTo}
        />
        {draw.kind === 'bank' ? (
          <>
            <ChoiceField
              label={say('bankId')}
              value={draw.bankId}
              choices={list.map(({ id, name, questions }) => [id, `${name} (${questions})`])}
              onChange={(bankId) => set({ draw: { ...draw, bankId } })}
              error={at('draw.bankId')}
            />
            <Parts
              bankId={draw.bankId}
              parts={draw.parts}
              put={(parts) => set({ draw: { ...draw, parts } })}
              at={at}
              shortages={shortages}
            />
          </>
        ) : (
          <FixedQuestions
            banks={list}
            chosen={draw.questionIds}
            choose={(questionIds) => set({ draw: { kind: 'fixed', questionIds } })}
            error={
              at('draw.questionIds') ??
              at('draw.questionIds[0]') ??
              (short && shortWords(say, short))
            }
          />
        )}
      </div>
      <Saying places={['draw']} />
    </Panel>
  );
}

function shortWords(
  say: SayOf<typeof RULES_WORDS>,
  { parts = [], wanted, available }: Shortage,
): string {
  if (parts.length < 2) return say('short', { wanted, available });
  const places = parts.map((path) => Number(/\d+/.exec(path)?.[0]) + 1).join(', ');
  return say('shortTogether', { places, wanted, available });
}

interface PartsProps {
  bankId: string;
  parts: Part[];
  put: (parts: Part[]) => void;
  at: (path: string) => string | undefined;
  shortages: Shortage[];
}

function Parts({ bankId, parts, put, at, shortages }: PartsProps) {
  const say = useSay(RULES_WORDS);
  const query = useStaff<Schemas['TopicsAnswerDto']>(bankId ? `${bankPath(bankId)}/topics` : null);
  const known = query.data?.topics ?? [];
  const edit = (index: number, changes: Partial<Part>): void =>
    put(parts.map((one, i) => (i === index ? { ...one, ...changes } : one)));
  const errorAt = (index: number): string | undefined => {
    const place = `draw.parts[${index}]`;
    const short = shortages.find(({ path }) => path === place);
    return at(`${place}.count`) ?? at(place) ?? (short && shortWords(say, short));
  };
  const total = parts.reduce((sum, { count }) => sum + (count || 0), 0);
  return (
    <>
      {parts.map((part, index) => (
        <div className="st-line" key={index}>
          <NativeSelect
            label={say('topic')}
            value={part.topic ?? ANY}
            data={[{ value: ANY, label: say('anyTopic') }, ...topicsOf(known, part.topic)]}
            onChange={({ currentTarget }) => edit(index, { topic: given(currentTarget.value) })}
            error={at(`draw.parts[${index}].topic`)}
          />
          <NativeSelect
            label={say('difficulty')}
            value={String(part.difficulty ?? ANY)}
            data={[{ value: ANY, label: say('anyDifficulty') }, '1', '2', '3', '4', '5']}
            onChange={({ currentTarget }) =>
              edit(index, { difficulty: Number(given(currentTarget.value)) || undefined })
            }
            error={at(`draw.parts[${index}].difficulty`)}
          />
          <NumField
            label={say('count')}
            description={say('available', { n: availableOf(known, part) })}
            value={part.count}
            onChange={(count) => edit(index, { count })}
            error={errorAt(index)}
          />
          <Button
            className="st-line-end"
            variant="default"
            aria-label={`${say('removePart')} ${index + 1}`}
            disabled={parts.length === 1}
            onClick={() => put(parts.filter((_, i) => i !== index))}
          >
            ✕
          </Button>
        </div>
      ))}
      {at('draw.parts') && <p className="error">{at('draw.parts')}</p>}
      <div className="st-actions">
        <Button
          variant="default"
          onClick={() => put([...parts, { topic: known[0]?.topic ?? '', difficulty: 1, count: 1 }])}
        >
          {say('addPart')}
        </Button>
        <b>{say('total', { n: total })}</b>
      </div>
    </>
  );
}

/** The topics of the bank, and the one that stands there even if the bank has it no more. */
const topicsOf = (known: Topic[], current: string | undefined): string[] => [
  ...new Set([...(current === undefined ? [] : [current]), ...known.map(({ topic }) => topic)]),
];

const availableOf = (known: Topic[], { topic, difficulty }: Part): number =>
  known
    .filter((one) => (topic ?? one.topic) === one.topic)
    .filter((one) => (difficulty ?? one.difficulty) === one.difficulty)
    .reduce((sum, { count }) => sum + count, 0);
