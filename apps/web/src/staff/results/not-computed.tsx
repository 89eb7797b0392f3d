import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ApiProblem } from '../../api/client';
import type { Query } from '../../api/query';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { stepHref, useScope } from './api';

const WORDS = {
  title: ['Chưa có kết quả để xem', 'There is no result to look at yet'],
  hint: [
    'Kết quả được tính ngay sau khi vòng thi khép lại.',
    'Results are computed as soon as a round is closed.',
  ],
  go: ['Xem tiến độ', 'See how far it is'],
} as const;

interface ComputedProps<Data> {
  query: Query<Data>;
  heights?: number[];
  children: (data: Data) => ReactNode;
}

/** Something of a computed result; before the first computation, the way to where one begins. */
export function Computed<Data>({ query, heights, children }: ComputedProps<Data>) {
  const say = useSay(WORDS);
  const scope = useScope();
  const { data, error } = query;
  if (!data && error instanceof ApiProblem && error.code === 'RESULT_NOT_COMPUTED')
    return (
      <Empty title={say('title')}>
        <p>{say('hint')}</p>
        <Link href={stepHref(scope, '')}>{say('go')}</Link>
      </Empty>
    );
  return (
    <Loaded query={query} heights={heights}>
      {children}
    </Loaded>
  );
}
