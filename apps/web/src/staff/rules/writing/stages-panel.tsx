import { useSay } from '../../kit/words';
import { ClausePanel } from '../clause-panel';
import { Items } from '../items';
import { Saying } from '../saying';
import { below, freshId } from '../types';
import { firstStage } from './defaults';
import { Discrepancy } from './discrepancy';
import { ForwardFields } from './forward-fields';
import type { WritingPart } from './part';
import { Rubric } from './rubric';
import { StageBasics } from './stage-basics';
import type { StagePart } from './stage-part';
import { Comparison, Sanctions, Standardisation } from './watched';
import { FORWARD_WORDS, STAGE_WORDS } from './stage-words';

/** How works are judged, stage by stage. */
export function StagesPanel({ value: { stages, media }, set, at, judged }: WritingPart) {
  const say = useSay(STAGE_WORDS);
  return (
    <ClausePanel
      place="writing.stages"
      title={say('stages')}
      hint={say('stagesHint')}
      fixed={judged}
      says={[]}
    >
      <Items
        items={stages}
        put={(changed) => set({ stages: changed })}
        make={() =>
          firstStage({
            id: freshId('vong', stages),
            name: `${say('stage')} ${stages.length + 1}`,
          })
        }
        add={say('addStage')}
        name={({ name }, index) => name || `${say('stage')} ${index + 1}`}
        least={1}
        ordered
        folds="writing.stages"
        at={below(at, 'stages')}
      >
        {(part, index) => (
          <StageFields {...part} media={media} place={`writing.stages[${index}]`} />
        )}
      </Items>
    </ClausePanel>
  );
}

/** A stage in the order in which it is gone through: who marks, by what, what differs, who goes on. */
function StageFields(part: StagePart) {
  const forward = useSay(FORWARD_WORDS);
  const { value, set, at, place } = part;
  const lost = value.forward === null ? at('forward') : undefined;
  return (
    <>
      <StageBasics {...part} />
      <Saying places={[`${place}.marks`]} />
      <Rubric {...part} />
      <Saying places={[`${place}.rubric`]} />
      {value.marks > 1 && <Discrepancy {...part} />}
      <Saying places={[`${place}.discrepancy`]} />
      <Standardisation {...part} />
      <Comparison {...part} />
      <Sanctions {...part} />
      <Saying places={[`${place}.watched`]} />
      {value.forward && (
        <div className="ru-group">
          <b>{forward('forward')}</b>
          <ForwardFields
            label={forward('forward')}
            value={value.forward}
            threshold={Math.round(value.scaleCentipoints * 0.8)}
            put={(changed) => set({ forward: changed })}
            at={below(at, 'forward')}
          />
        </div>
      )}
      {lost && <p className="error">{lost}</p>}
      <Saying places={[`${place}.forward`]} />
    </>
  );
}
