import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { contestPath, queryOf, useStaff, type Schemas } from '../kit/api';
import { useSay } from '../kit/words';
import type { Scope } from './api';

const WORDS = {
  hint: [
    'Gõ một phần tên (không cần dấu) hoặc số báo danh, rồi chọn.',
    'Type part of a name (accents do not count) or a number, then choose.',
  ],
  nobody: ['Không tìm thấy ai', 'Nobody found'],
  found: ['Người tìm thấy', 'People found'],
} as const;

const SHOWN = 8;

interface PersonPickProps {
  label: string;
  scope: Scope;
  /** Their number, or null. */
  chosen: number | null;
  choose: (no: number | null) => void;
}

/** Somebody of the contest, found by name or number. */
export function PersonPick({ label, scope, chosen, choose }: PersonPickProps) {
  const say = useSay(WORDS);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 250);
  const searching = chosen === null && asked !== '';
  const { data } = useStaff<Schemas['ParticipantPageDto']>(
    searching ? `${contestPath(scope.contest.id)}/participants${queryOf({ q: asked })}` : null,
  );
  const people = data?.participants.slice(0, SHOWN) ?? [];
  return (
    <div className="rs-find">
      <TextInput
        type="search"
        label={label}
        description={say('hint')}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          choose(null);
        }}
        required
      />
      <div role="status" className="dim small">
        {searching && data && people.length === 0 && say('nobody')}
      </div>
      {searching && people.length > 0 && (
        <ul aria-label={say('found')}>
          {people.map(({ id, no, fullName, unit }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  choose(no);
                  setText(`${fullName} (${no})`);
                }}
              >
                {fullName}{' '}
                <span className="dim small">{[no, unit?.name].filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
