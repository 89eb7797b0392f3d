import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/format';
import { may, queryOf, TREES, useMe, useStaff, useTrees, type Schemas } from '../kit/api';
import { Desk, Panel } from '../kit/desk';
import { ImportBox } from '../kit/import-box';
import { useKindWords } from '../kit/kind-field';
import { NameMenu } from '../kit/name-menu';
import { Empty, Loaded } from '../kit/states';
import { Pager } from '../kit/pager';
import { SearchField, useSearch } from '../kit/search';
import { useSay } from '../kit/words';
import { AddUnit } from './add-unit';
import { dayOf } from './day';

const WORDS = {
  back: ['Danh mục đơn vị', 'Unit trees'],
  import: ['Nhập đơn vị', 'Import units'],
  hint: [
    'CSV hoặc XLSX với các cột: mã, tên, loại, mã cấp trên, từ ngày, đến ngày, biên chế, biên chế tại ngày, dân số, dân số tại ngày; hoặc tên cột như trong tệp “Xuất CSV”. Nhập lại cùng tệp không đổi gì.',
    'CSV or XLSX with the columns code, name, kind, parent_code, valid_from, valid_to, headcount, headcount_on, population, population_on. The same file again changes nothing.',
  ],
  export: ['Xuất CSV', 'Export CSV'],
  done: [
    'Đã nhập: {created} đơn vị mới, {updated} thay đổi, {unchanged} không đổi, {headcounts} biên chế, {populations} số dân.',
    'Imported: {created} new, {updated} changed, {unchanged} unchanged, {headcounts} headcounts, {populations} populations.',
  ],
  search: ['Tìm đơn vị (không cần dấu)', 'Search units (accents do not count)'],
  none: ['Không có đơn vị nào', 'No units'],
  noneHint: ['Nhập danh sách từ một tệp CSV hoặc XLSX.', 'Import a list from a CSV or XLSX file.'],
  code: ['Mã', 'Code'],
  name: ['Tên', 'Name'],
  kind: ['Loại', 'Kind'],
  parent: ['Thuộc', 'Below'],
  validity: ['Hiệu lực', 'Valid'],
  from: ['từ {from}', 'from {from}'],
  until: ['{from} đến trước {to}', '{from} until before {to}'],
  headcount: ['Biên chế', 'Headcount'],
} as const;

type Unit = Schemas['CountedUnitDto'];

/** One tree: its units, searched without accents, and how they come in. */
export function TreePage({ id }: { id: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const me = useMe();
  const [, go] = useLocation();
  const trees = useTrees();
  const search = useSearch();
  const path = `${TREES}/${id}`;
  const key = `${path}/units${queryOf({ q: search.asked, after: search.after, limit: 100 })}`;
  const units = useStaff<Schemas['UnitsAnswerDto']>(key);
  const tree = trees.data?.trees.find((one) => one.id === id);
  const manage = may(me.data, 'units:manage');
  return (
    <Desk
      title={tree?.name ?? ''}
      above={{ href: '/staff/units', label: say('back') }}
      actions={
        <>
          <a href={`${path}/export`} download>
            {say('export')}
          </a>
          {manage && <AddUnit treeId={id} stale={[TREES, key]} />}
          {manage && tree && (
            <NameMenu
              path={path}
              name={tree.name}
              empty={tree.units === 0}
              stale={[TREES]}
              gone={() => go('/staff/units')}
            />
          )}
        </>
      }
    >
      {manage && (
        <Panel title={say('import')}>
          <ImportBox<Schemas['ImportCountsDto']>
            path={`${path}/import`}
            accept=".csv,.xlsx"
            hint={say('hint')}
            stale={[TREES, key]}
            said={({ created, updated, unchanged, headcounts, populations }) =>
              say('done', {
                created: f.number(created),
                updated: f.number(updated),
                unchanged: f.number(unchanged),
                headcounts: f.number(headcounts),
                populations: f.number(populations),
              })
            }
          />
        </Panel>
      )}
      <SearchField label={say('search')} search={search} />
      <Loaded query={units} heights={[3, 3, 3, 3]}>
        {({ units: list, next }) =>
          list.length === 0 ? (
            <Empty title={say('none')}>
              <p>{say('noneHint')}</p>
            </Empty>
          ) : (
            <>
              <UnitTable units={list} name={tree?.name ?? ''} />
              <Pager next={next} {...search.pages} />
            </>
          )
        }
      </Loaded>
    </Desk>
  );
}

function UnitTable({ units, name }: { units: Unit[]; name: string }) {
  const say = useSay(WORDS);
  const kindIn = useKindWords();
  const { f } = useWords();
  const parents = new Map(units.map((unit) => [unit.id, unit.name]));
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={name}>
      <table className="st-table">
        <thead>
          <tr>
            <th scope="col">{say('code')}</th>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('kind')}</th>
            <th scope="col">{say('parent')}</th>
            <th scope="col">{say('validity')}</th>
            <th scope="col" className="right">
              {say('headcount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ id, code, name: own, kind, parentId, validFrom, validTo, headcount }) => (
            <tr key={id}>
              <td className="mono">{code}</td>
              <td>
                <Link href={`/staff/unit/${id}`}>{own}</Link>
              </td>
              <td>{kindIn(kind)}</td>
              <td>{parentId && parents.get(parentId)}</td>
              <td className="num">
                {validTo
                  ? say('until', { from: dayOf(validFrom), to: dayOf(validTo) })
                  : say('from', { from: dayOf(validFrom) })}
              </td>
              <td className="num right">{headcount !== null && f.number(headcount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
