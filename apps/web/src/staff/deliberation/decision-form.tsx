import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change } from '../kit/api';
import { ChoiceField, NumField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { roomPath, type Decision, type Room, type Votes } from './api';
import { ROOM_WORDS } from './words';

/** What somebody wants to decide. */
export interface Asked {
  kind: Decision['kind'];
  list: string;
  tier: string;
  /** The work to move, or the equals of whom some get the places. */
  among: string[];
  places: number;
}

interface DecisionFormProps {
  room: Room;
  asked: Asked;
  close: () => void;
}

const NONE = '';
const VOTES: (keyof Votes)[] = ['present', 'inFavour', 'against', 'abstained'];

/** A decision of the jury: what, why, and how it voted. */
export function DecisionForm({ room, asked, close }: DecisionFormProps) {
  const say = useSay(ROOM_WORDS);
  const sending = useSending();
  const { kind, among } = asked;
  const [place, setPlace] = useState(placeText(asked.list, asked.tier));
  const [chosen, setChosen] = useState<string[]>(kind === 'move' ? among : []);
  const [count, setCount] = useState(1);
  const [reason, setReason] = useState('');
  const [votes, setVotes] = useState<Votes>({ present: 5, inFavour: 5, against: 0, abstained: 0 });
  const record = async () => {
    const [list, tier] = place.split(' ');
    const target = place === NONE ? {} : { list, tier };
    const body = { version: room.version, kind, codes: chosen, reason, votes, ...target };
    const whole = kind === 'vacant' ? { ...body, count } : body;
    const path = roomPath(room.contestId);
    const sent = await sending.run(() => change('POST', `${path}/decisions`, whole, [path]));
    if (sent) close();
  };
  return (
    <Modal opened onClose={close} title={say('decide')} size="lg" centered>
      <form
        className="st-form"
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        {kind === 'move' && <Target room={room} asked={asked} place={place} choose={setPlace} />}
        {kind === 'tie' && (
          <Checkbox.Group label={say('chosen')} value={chosen} onChange={setChosen}>
            <div className="de-chosen">
              {among.map((code) => (
                <Checkbox key={code} value={code} label={code} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {kind === 'vacant' && (
          <NumField
            label={say('vacantHow')}
            value={count}
            onChange={setCount}
            min={1}
            max={asked.places}
          />
        )}
        <Textarea
          label={say('reason')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          minLength={5}
          maxLength={2_000}
          required
          autosize
          minRows={3}
        />
        <div className="de-votes">
          {VOTES.map((name) => (
            <NumField
              key={name}
              label={say(name)}
              value={votes[name]}
              onChange={(value) => setVotes((known) => ({ ...known, [name]: value }))}
              min={0}
              max={1_000}
            />
          ))}
        </div>
        <ProblemBox error={sending.error} />
        <div className="de-steps">
          <Button
            type="submit"
            loading={sending.busy}
            disabled={kind === 'tie' && chosen.length === 0}
          >
            {say('record')}
          </Button>
          <Button variant="default" onClick={close}>
            {say('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const placeText = (list: string, tier: string): string => (tier === '' ? NONE : `${list} ${tier}`);

interface TargetProps {
  room: Room;
  asked: Asked;
  place: string;
  choose: (place: string) => void;
}

/** Where a work may go: its own lists and the awards outside the ranking, or nowhere. */
function Target({ room, asked: { among }, place, choose }: TargetProps) {
  const say = useSay(ROOM_WORDS);
  const { f } = useWords();
  const work = room.works.find(({ code }) => code === among[0]);
  const own = room.lists.filter(
    ({ list, ranking }) => list === 'extra' || ranking.some(({ code }) => code === among[0]),
  );
  const choices = own.flatMap(({ list, name, tiers }) =>
    tiers.map(({ tier, name: prize }) => [placeText(list, tier), `${prize} – ${name}`] as const),
  );
  return (
    <>
      <p>
        <b>{say('about', { codes: among.join(', ') })}</b> {work?.title}
        {work && ` · ${f.number(work.centipoints / 100, 2)}`}
      </p>
      {work && <Path work={work} />}
      <ChoiceField
        label={say('target')}
        value={place}
        choices={[[NONE, say('noPrize')] as const, ...choices]}
        onChange={choose}
      />
    </>
  );
}

function Path({ work }: { work: Room['works'][number] }) {
  const say = useSay(ROOM_WORDS);
  const { language } = useWords();
  const path = language === 'vi' ? work.path : work.pathEn;
  return (
    <details>
      <summary>{say('why')}</summary>
      <ol className="small">
        {path.map((step, index) => (
          <li key={index}>{step}</li>
        ))}
      </ol>
    </details>
  );
}
