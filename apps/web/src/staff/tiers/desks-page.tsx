import { Link } from 'wouter';
import { Desk, Panel } from '../kit/desk';
import { may, useMe, useStaff } from '../kit/api';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import { desksPath, quotasPath, type Desks } from './api';
import { Collectors } from './collectors';
import { useLookAgain } from './look-again';
import { QuotaPanel } from './quota-panel';
import './tiers.css';

const WORDS = {
  title: ['Thu bài theo đơn vị', 'Collecting by units'],
  book: ['Sổ bài dự thi', 'Book of entries'],
  contests: ['Cuộc thi', 'Contests'],
  tiers: ['Người thu bài', 'Collectors'],
  none: ['Chưa có đơn vị nào có bài', 'No unit has works yet'],
  caption: ['Đơn vị thu bài', 'Units that collect'],
  unit: ['Đơn vị', 'Unit'],
  tier: ['Cấp', 'Tier'],
  waiting: ['Đang giữ', 'On the desk'],
  unscreened: ['Chờ sơ loại', 'To screen'],
  mine: ['Bàn của đơn vị bạn', 'Your unit’s desk'],
  marked: ['Đã chấm', 'Marked'],
  forwarded: ['Đã chuyển lên', 'Forwarded'],
  closes: ['Chuyển lên từ {at}', 'Works are forwarded from {at}'],
} as const;

/** The desks of units: for their collectors, and for the centre that looks after them. */
export default function DesksPage({ id }: { id: string }) {
  const say = useSay(WORDS);
  const me = useMe();
  const query = useStaff<Desks>(desksPath(id));
  useLookAgain(desksPath(id), quotasPath(id));
  const centre = may(me.data, 'contest:entries', id);
  return (
    <Desk
      title={say('title')}
      above={
        centre
          ? { href: `/staff/contests/${id}/entries`, label: say('book') }
          : { href: '/staff', label: say('contests') }
      }
    >
      <Loaded query={query} heights={[4, 12]}>
        {(desks) => <DeskList id={id} desks={desks} centre={centre} refresh={query.refresh} />}
      </Loaded>
    </Desk>
  );
}

interface DeskListProps {
  id: string;
  desks: Desks;
  centre: boolean;
  refresh: () => void;
}

function DeskList({ id, desks, centre, refresh }: DeskListProps) {
  const say = useSay(WORDS);
  const { f } = useContestWords();
  return (
    <>
      <p>
        <b>{desks.contest}</b> · {say('closes', { at: f.instant(desks.closesAt) })}
      </p>
      {desks.desks.length === 0 ? (
        <Empty title={say('none')} />
      ) : (
        <div className="st-scroll" tabIndex={0} role="region" aria-label={say('caption')}>
          <table className="st-table">
            <thead>
              <tr>
                <th scope="col">{say('unit')}</th>
                <th scope="col">{say('tier')}</th>
                <th scope="col">{say('waiting')}</th>
                <th scope="col">{say('unscreened')}</th>
                <th scope="col">{say('marked')}</th>
                <th scope="col">{say('forwarded')}</th>
              </tr>
            </thead>
            <tbody>
              {desks.desks.map(({ unitNo, name, tier, waiting, unscreened, marked, forwarded }) => (
                <tr key={unitNo}>
                  <td>
                    <Link href={`/staff/contests/${id}/desks/${unitNo}`}>{name}</Link>
                    {unitNo === desks.own && <div className="dim small">{say('mine')}</div>}
                  </td>
                  <td>{tier === null ? '' : desks.tiers[tier]?.name}</td>
                  <td className="num">{waiting}</td>
                  <td className="num">{unscreened}</td>
                  <td className="num">{marked}</td>
                  <td className="num">{forwarded}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <QuotaPanel id={id} />
      {centre && (
        <Panel title={say('tiers')}>
          <Collectors id={id} desks={desks} refresh={refresh} />
        </Panel>
      )}
    </>
  );
}
