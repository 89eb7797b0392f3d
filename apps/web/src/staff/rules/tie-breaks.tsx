import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { TIE_BREAKS, type TieBreakKind } from '@bangvang/contracts';
import { useState } from 'react';
import { ChoiceField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Sortable } from './sortable';
import { below, type At, type TieBreak } from './types';
import { RULE_WORDS } from './words';

const COUNTS: readonly TieBreakKind[] = ['perfect-attempts', 'times-best-reached', 'attempts'];

interface TieBreaksProps {
  chain: TieBreak[];
  put: (chain: TieBreak[]) => void;
  /** Below the chain: `[0].by`. */
  at: At;
}

/** The chain that tells equal points apart, in its order. */
export function TieBreaks({ chain, put, at }: TieBreaksProps) {
  const say = useSay(RULE_WORDS);
  const nameOf = (kind: TieBreakKind): string => say(kind === 'organiser' ? 'organiserLink' : kind);
  const free = TIE_BREAKS.filter((kind) => !chain.some(({ by }) => by === kind));
  return (
    <div className="ru-group">
      <b>{say('tieBreak')}</b>
      {chain.length === 0 ? (
        <p className="dim small">{say('noLinks')}</p>
      ) : (
        <Sortable label={say('tieBreak')} items={chain} put={put} name={({ by }) => nameOf(by)}>
          {(link, index) => (
            <Link
              link={link}
              name={nameOf(link.by)}
              put={(changed) => put(chain.with(index, changed))}
              at={below(at, `[${index}]`)}
            />
          )}
        </Sortable>
      )}
      {at('') && <p className="error">{at('')}</p>}
      {free.length > 0 && (
        <NativeSelect
          aria-label={say('addLink')}
          value=""
          data={[
            { value: '', label: say('addLink') },
            ...free.map((kind) => ({ value: kind, label: nameOf(kind) })),
          ]}
          onChange={({ currentTarget }) => {
            const by = free.find((kind) => kind === currentTarget.value);
            if (by) put([...chain, { by }]);
          }}
        />
      )}
    </div>
  );
}

interface LinkProps {
  link: TieBreak;
  name: string;
  put: (link: TieBreak) => void;
  at: At;
}

function Link({ link, name, put, at }: LinkProps) {
  const say = useSay(RULE_WORDS);
  const error = at('by') ?? at('');
  return (
    <>
      <b>{name}</b>
      {error && <p className="error">{error}</p>}
      {COUNTS.includes(link.by) && (
        <ChoiceField
          label={say('prefer')}
          value={link.prefer ?? (link.by === 'attempts' ? 'fewer' : 'more')}
          choices={[
            ['more', say('more')],
            ['fewer', say('fewer')],
          ]}
          onChange={(prefer) => put({ ...link, prefer })}
          error={at('prefer')}
        />
      )}
      {link.by === 'lot' && (
        <Lot
          commitment={link.commitment ?? ''}
          put={(commitment) => put({ ...link, commitment: commitment || undefined })}
          error={at('commitment')}
        />
      )}
    </>
  );
}

interface LotProps {
  commitment: string;
  put: (commitment: string) => void;
  error?: string;
}

/** The seal of a seed; a seed made here is shown once, to whoever has to keep it. */
function Lot({ commitment, put, error }: LotProps) {
  const say = useSay(RULE_WORDS);
  const [seed, setSeed] = useState('');
  const make = async (): Promise<void> => {
    const made = hex(crypto.getRandomValues(new Uint8Array(16)));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(made));
    setSeed(made);
    put(hex(new Uint8Array(digest)));
  };
  return (
    <>
      <TextInput
        label={say('commitment')}
        description={say('commitmentHint')}
        value={commitment}
        onChange={({ currentTarget }) => put(currentTarget.value.trim().toLowerCase())}
        error={error}
      />
      {'subtle' in crypto && (
        <div className="st-actions">
          <Button variant="default" onClick={() => void make()}>
            {say('makeSeed')}
          </Button>
        </div>
      )}
      {seed && (
        <p className="notice" role="status">
          {say('seed')} <b className="mono">{seed}</b>
        </p>
      )}
    </>
  );
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

interface SubQuestionProps {
  chain: readonly TieBreak[];
  value: string | undefined;
  put: (question: string | undefined) => void;
  error?: string;
}

/** What those who stay equal are asked, where the chain has a sub-question. */
export function SubQuestion({ chain, value, put, error }: SubQuestionProps) {
  const say = useSay(RULE_WORDS);
  if (!chain.some(({ by }) => by === 'sub-question')) return null;
  return (
    <Textarea
      label={say('subQuestion')}
      value={value ?? ''}
      onChange={({ currentTarget }) => put(currentTarget.value || undefined)}
      error={error}
      autosize
      minRows={2}
    />
  );
}
