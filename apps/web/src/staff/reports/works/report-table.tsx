import type { ReactNode } from 'react';
import { Panel } from '../../kit/desk';

type Cell = ReactNode;

interface ReportTableProps {
  title: string;
  hint?: string;
  /** The first names the lines; the others are figures. */
  columns: string[];
  rows: { key: string; cells: Cell[] }[];
  children?: ReactNode;
}

/** A table of a report: what a line is about at the left, its figures at the right. */
export function ReportTable({ title, hint, columns, rows, children }: ReportTableProps) {
  return (
    <Panel title={title} hint={hint}>
      {children}
      <div className="st-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="st-table">
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th scope="col" key={column} className={index > 0 ? 'right' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...figures] }) => (
              <tr key={key}>
                <th scope="row" className="rp-name">
                  {name}
                </th>
                {figures.map((cell, index) => (
                  <td key={index} className="num right">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
