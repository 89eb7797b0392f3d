import { Switch } from '@mantine/core';
import type { Schemas } from '../kit/api';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Tiers } from './prizes';
import { below, given, type At, type ClauseProps } from './types';
import { WRITING_WORDS } from './writing-words';

type Writing = Schemas['WritingRules'];
type Awards = Schemas['AwardRules'];
type Remark = NonNullable<Writing['remark']>;

const FIRST_REMARK: Remark = {
  days: 10,
  answerDays: 15,
  markers: 2,
  changeFrom: 25,
  dialogueFrom: 50,
  direction: 'both',
};

/** What is given for works, and re-marking on appeal. */
export function WritingAwards({ value, set, at }: ClauseProps<Writing>) {
  const say = useSay(WRITING_WORDS);
  const { awards } = value;
  const put = (changes: Partial<Awards>): void => set({ awards: { ...awards, ...changes } });
  const here = below(at, 'awards');
  return (
    <>
      <Switch
        label={say('addOverAll')}
        checked={awards.overAll.length > 0}
        onChange={({ currentTarget }) =>
          put({
            overAll: currentTarget.checked
              ? [{ id: 'dac-biet', name: 'Giải Đặc biệt', count: 1 }]
              : [],
          })
        }
        error={here('overAll')}
      />
      {awards.overAll.length > 0 && (
        <Tiers
          label={say('overAll')}
          tiers={awards.overAll}
          put={(overAll) => put({ overAll })}
          at={below(here, 'overAll')}
        />
      )}
      {awards.perMedium.map((list, index) => (
        <Tiers
          key={index}
          label={list.medium === null ? say('perMedium') : say('ofMedium', { name: list.medium })}
          tiers={list.tiers}
          put={(tiers) => put({ perMedium: awards.perMedium.with(index, { ...list, tiers }) })}
          at={below(here, `perMedium[${index}].tiers`)}
        />
      ))}
      {here('perMedium') && <p className="error">{here('perMedium')}</p>}
      <Switch
        label={say('onePerAuthor')}
        checked={awards.onePerAuthor}
        onChange={({ currentTarget }) => put({ onePerAuthor: currentTarget.checked })}
      />
      <Promising awards={awards} put={put} at={here} />
      <Collectives awards={awards} put={put} at={here} />
      <RemarkFields
        remark={value.remark}
        put={(remark) => set({ remark })}
        at={below(at, 'remark')}
      />
    </>
  );
}

interface AwardsProps {
  awards: Awards;
  put: (changes: Partial<Awards>) => void;
  at: At;
}

function Promising({ awards, put, at }: AwardsProps) {
  const say = useSay(WRITING_WORDS);
  const index = awards.extra.findIndex(({ kind }) => kind === 'promising');
  const found = awards.extra[index];
  const edit = (changes: Partial<Awards['extra'][number]>): void => {
    if (found) put({ extra: awards.extra.with(index, { ...found, ...changes }) });
  };
  const turn = (on: boolean): void => {
    const first = { id: 'trien-vong', name: 'Giải Triển vọng', count: 5, ageMax: 25 };
    const made = { ...first, kind: 'promising', stacks: false } as const;
    put({ extra: on ? [...awards.extra, made] : awards.extra.toSpliced(index, 1) });
  };
  return (
    <div className="ru-group">
      <Switch
        label={say('promising')}
        checked={found !== undefined}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
      />
      {found && (
        <div className="st-fields">
          <NumField
            label={say('count')}
            value={found.count}
            onChange={(count) => edit({ count })}
            error={at(`extra[${index}].count`)}
          />
          <NumField
            label={say('ageMax')}
            value={found.ageMax ?? NaN}
            onChange={(ageMax) => edit({ ageMax })}
            error={at(`extra[${index}].ageMax`)}
          />
          <Switch
            label={say('stacks')}
            checked={found.stacks}
            onChange={({ currentTarget }) => edit({ stacks: currentTarget.checked })}
          />
        </div>
      )}
    </div>
  );
}

function Collectives({ awards, put, at }: AwardsProps) {
  const say = useSay(WRITING_WORDS);
  const { collectives } = awards;
  const tiers = [...awards.overAll, ...awards.perMedium.flatMap((list) => list.tiers)];
  const last = tiers.at(-1)?.id ?? 'a';
  const turn = (on: boolean): void =>
    put({
      collectives: on
        ? {
            tiers: [{ id: 'tap-the', name: 'Tập thể xuất sắc', count: 5 }],
            atLeast: { prizes: 1, tier: last },
            by: 'medals',
          }
        : null,
    });
  return (
    <div className="ru-group">
      <Switch
        label={say('collectives')}
        checked={collectives !== null}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
      />
      {collectives && (
        <>
          <Tiers
            label={say('collectives')}
            tiers={collectives.tiers}
            put={(all) => put({ collectives: { ...collectives, tiers: all } })}
            at={below(at, 'collectives.tiers')}
          />
          {collectives.atLeast && (
            <div className="st-fields">
              <NumField
                label={say('needPrizes')}
                value={collectives.atLeast.prizes}
                onChange={(prizes) =>
                  put({
                    collectives: {
                      ...collectives,
                      atLeast: { prizes, tier: collectives.atLeast?.tier ?? last },
                    },
                  })
                }
                error={at('collectives.atLeast.prizes')}
              />
              <ChoiceField
                label={say('needTier')}
                value={collectives.atLeast.tier}
                choices={[...new Map(tiers.map(({ id, name }) => [id, name]))]}
                onChange={(tier) =>
                  put({
                    collectives: {
                      ...collectives,
                      atLeast: { prizes: collectives.atLeast?.prizes ?? 1, tier },
                    },
                  })
                }
                error={at('collectives.atLeast.tier')}
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}

interface RemarkProps {
  remark: Writing['remark'];
  put: (remark: Writing['remark']) => void;
  at: At;
}

function RemarkFields({ remark, put, at }: RemarkProps) {
  const say = useSay(WRITING_WORDS);
  return (
    <div className="ru-group">
      <Switch
        label={say('remark')}
        checked={remark !== null}
        onChange={({ currentTarget }) => put(currentTarget.checked ? FIRST_REMARK : null)}
      />
      {remark && (
        <div className="st-fields">
          {(['days', 'answerDays'] as const).map((field) => (
            <NumField
              key={field}
              label={say(field)}
              value={remark[field]}
              onChange={(days) => put({ ...remark, [field]: days })}
              error={at(field)}
            />
          ))}
          <NumField
            label={say('changeFrom')}
            value={remark.changeFrom / 100}
            decimals={2}
            onChange={(points) => put({ ...remark, changeFrom: Math.round(points * 100) })}
            error={at('changeFrom')}
          />
          <NumField
            label={say('dialogueFrom')}
            value={remark.dialogueFrom === null ? NaN : remark.dialogueFrom / 100}
            decimals={2}
            onChange={(points) => {
              const value = given(points);
              put({
                ...remark,
                dialogueFrom: value === undefined ? null : Math.round(value * 100),
              });
            }}
            error={at('dialogueFrom')}
          />
        </div>
      )}
    </div>
  );
}
