import { useSearchParams } from 'wouter';
import { may, useMe, useStaff } from '../kit/api';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import {
  assignmentPath,
  stagesPath,
  type Assignment,
  type Stage,
  type StageList,
  type JudgingProps,
} from './api';
import { ASSIGNMENT_WORDS } from './assignment-words';
import { Board } from './board';
import { Dealing } from './dealing';

/** Who marks what, stage by stage. */
export default function AssignmentPage({ contestId }: JudgingProps) {
  const say = useSay(ASSIGNMENT_WORDS);
  const [search, setSearch] = useSearchParams();
  const stages = useStaff<StageList>(stagesPath(contestId));
  return (
    <Loaded query={stages} heights={[4, 16]}>
      {({ stages: list }) => {
        const asked = list.find(({ id }) => id === search.get('stage'));
        const stage = asked ?? list.findLast(({ counts }) => counts.works > 0) ?? list[0];
        if (!stage) return null;
        return (
          <>
            <div className="ju-filter" role="group" aria-label={say('stages')}>
              {list.map(({ id, name, state }) => (
                <button
                  key={id}
                  aria-pressed={id === stage.id}
                  onClick={() => setSearch({ stage: id }, { replace: true })}
                >
                  {name} <span className="small">{say(state)}</span>
                </button>
              ))}
            </div>
            <OneStage key={stage.id} contestId={contestId} stage={stage} />
          </>
        );
      }}
    </Loaded>
  );
}

function OneStage({ contestId, stage }: { contestId: string; stage: Stage }) {
  const me = useMe();
  const assignment = useStaff<Assignment>(assignmentPath(stage.id));
  const assigns = may(me.data, 'contest:assign', contestId);
  return (
    <Loaded query={assignment} heights={[8, 16]}>
      {(data) => (
        <>
          <Dealing contestId={contestId} stage={stage} assignment={data} assigns={assigns} />
          {data.works > 0 && <Board stage={stage} assignment={data} assigns={assigns} />}
        </>
      )}
    </Loaded>
  );
}
