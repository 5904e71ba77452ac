import type { FC } from 'hono/jsx';
import type { CellFinding } from '../../domain/content/cell-finding.ts';
import type { Reader } from '../reader.ts';

/** Every fault of a workbook at its sheet and cell. */
export const CellFindingTable: FC<{ reader: Reader; findings: readonly CellFinding[] }> = ({
  reader,
  findings,
}) => {
  const { word } = reader;
  return (
    <section class="sheet" aria-labelledby="cells">
      <div class="pad">
        <h2 id="cells">{word('cells.title', { count: findings.length })}</h2>
        <p>{word('cells.lead')}</p>
      </div>
      <table class="work">
        <caption class="vh">{word('cells.title', { count: findings.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{word('cells.sheet')}</th>
            <th scope="col">{word('cells.cell')}</th>
            <th scope="col">{word('cells.fault')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ sheet, row, column, code, params }) => (
            <tr>
              <td data-label={word('cells.sheet')}>{sheet ?? word('cells.file')}</td>
              <td data-label={word('cells.cell')}>{cellOf(reader, column, row)}</td>
              <td>{reader.say(`excel:${code}`, params)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

function cellOf({ word }: Reader, column: string | undefined, row: number | undefined): string {
  if (column !== undefined && row !== undefined) return `${column}${row}`;
  if (row !== undefined) return word('cells.row', { row });
  return column === undefined ? '–' : word('cells.column', { column });
}
