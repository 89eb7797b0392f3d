import { Redirect } from 'wouter';
import { roundPath, useStaff, type Schemas } from '../kit/api';
import { Loaded } from '../kit/states';

/** The results of a contest, addressed by one of its rounds. */
export default function RoundResults({ id, step = '' }: { id: string; step?: string }) {
  const query = useStaff<Schemas['StaffRoundAnswerDto']>(roundPath(id));
  return (
    <Loaded query={query}>
      {({ round: { contestId } }) => (
        <Redirect
          replace
          to={`/staff/contests/${contestId}/results${step && `/${step}`}?round=${id}`}
        />
      )}
    </Loaded>
  );
}
