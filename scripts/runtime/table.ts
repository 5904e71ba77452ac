type Row = readonly string[];

/** A row of one cell is a heading, and begins a section with column widths of its own. */
export function table(rows: readonly Row[]): string {
  const blocks = sections(rows.map((row) => row.map((cell) => cell.normalize('NFC')))).map(render);
  const width = Math.max(0, ...blocks.flat().map(lengthOf));
  const line = '─'.repeat(width);
  return [...blocks.map((lines) => [line, ...lines].join('\n')), line].join('\n');
}

function sections(rows: readonly Row[]): Row[][] {
  return rows.reduce<Row[][]>((found, row) => {
    const current = found.at(-1);
    if (row.length === 1 || !current) found.push([row]);
    else current.push(row);
    return found;
  }, []);
}

function render(section: readonly Row[]): string[] {
  const columns = Math.max(0, ...section.map((row) => row.length));
  const body = section.filter((row) => row.length > 1);
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...body.map((row) => lengthOf(row[column] ?? ''))),
  );
  return section.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - lengthOf(cell)));
}

function lengthOf(text: string): number {
  return [...text].length;
}
