import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

/** What is looked for in a list that is read page by page: other words begin at its first page. */
export function useSearch() {
  const [text, setText] = useState('');
  const [after, setAfter] = useState(0);
  const [asked] = useDebouncedValue(text, 250);
  return {
    text,
    /** The words once their writer pauses. */
    asked,
    type: (words: string) => {
      setAfter(0);
      setText(words);
    },
    /** For the query: where the page begins, null on the first one. */
    after: after || null,
    /** For the {@link Pager}. */
    pages: { moved: after > 0, go: (to: number | null) => setAfter(to ?? 0) },
  };
}

interface SearchFieldProps {
  label: string;
  search: ReturnType<typeof useSearch>;
}

/** Where the words are written. */
export function SearchField({ label, search }: SearchFieldProps) {
  return (
    <div className="st-search" role="search">
      <TextInput
        type="search"
        label={label}
        value={search.text}
        onChange={({ currentTarget }) => search.type(currentTarget.value)}
      />
    </div>
  );
}
