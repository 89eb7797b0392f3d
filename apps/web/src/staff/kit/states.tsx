import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Query } from '../../api/query';
import { ApiProblem } from '../../api/client';
import { Bones, Trouble } from '../../design/page';
import { useWords } from '../../i18n/format';
import { fieldErrorsOf } from './sending';

interface LoadedProps<Data> {
  query: Query<Data>;
  /** Of the skeleton, in rem. */
  heights?: number[];
  children: (data: Data) => ReactNode;
}

/** What was read, or its skeleton, or why it could not be read. */
export function Loaded<Data>({ query, heights = [5, 5, 5], children }: LoadedProps<Data>) {
  const { t } = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Trouble error={query.error} retry={query.refresh} />;
  return <Bones label={t('page.loading')} heights={heights} />;
}

/** Nothing here yet, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="st-empty">
      <p className="st-empty-title">{title}</p>
      {children}
    </div>
  );
}

/** What the server said against a form: its sentence, and each field it names. */
export function ProblemBox({
  error,
  nameOf,
}: {
  error: unknown;
  /** The label of a field, by its path. */
  nameOf?: (path: string) => string | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const fields = fieldErrorsOf(error);
  if (fields.length === 0) {
    return (
      <div ref={box} tabIndex={-1}>
        <Trouble error={error} />
      </div>
    );
  }
  return (
    <div ref={box} tabIndex={-1} className="notice bad" role="alert">
      <p>
        <b>{error instanceof ApiProblem ? error.document.title : ''}</b>
      </p>
      <ul className="st-errors">
        {fields.map(({ path, expected }, index) => (
          <li key={index}>
            <span className="st-path">{nameOf?.(path) ?? path}</span>: {expected}
          </li>
        ))}
      </ul>
    </div>
  );
}
