import { useEffect, useState } from 'react';
import { ApiProblem, get } from '../../../api/client';
import { refresh, useQuery, type Query } from '../../../api/query';
import { contestPath, ME, queryOf, type Schemas } from '../../kit/api';
import type { Asked } from '../report';

export type WorksReport = Schemas['WorksReportDto'];

/** The address of a report of works, or of one of its files. */
export const worksReportPath = (
  id: string,
  { against, asOf }: Asked,
  file = 'works-report',
): string => `${contestPath(id)}/${file}${queryOf({ against, asOf })}`;

const LIVE_MS = 12_000;
const whileLive = (report: WorksReport | undefined): number =>
  report === undefined || report.scope.awarded ? 0 : LIVE_MS;

/** A report of works, read again until the prizes are given; `shown` stays while another one is on its way. */
export function useWorksReport(
  id: string,
  asked: Asked,
): Query<WorksReport> & { shown?: WorksReport } {
  const query = useQuery<WorksReport>(worksReportPath(id, asked), get, whileLive);
  const [shown, setShown] = useState<WorksReport>();
  if (query.data && query.data !== shown) setShown(query.data);
  const ended = query.error instanceof ApiProblem && query.error.status === 401;
  useEffect(() => {
    if (ended) refresh(ME);
  }, [ended]);
  return { ...query, shown: query.data ?? shown };
}
