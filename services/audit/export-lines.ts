import type { ExportedChange, ExportedEvent } from './export-rows.ts';

export const exportFormats = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

type Writer = {
  readonly heading: string;
  readonly event: (row: ExportedEvent) => string;
  readonly change: (row: ExportedChange) => string;
  /** The last line, by which the lines above are proven. */
  readonly seal: (seal: object) => string;
};

/** How each format writes a row of the record; JSON Lines holds all that its digest is made of. */
export const writers: { readonly [Format in ExportFormat]: Writer } = {
  jsonl: {
    heading: '',
    event: ({ at, fileNumber: _file, unitName: _unit, personName: _person, ...row }) =>
      lineOf({ record: 'event', at: at.getTime(), ...row }),
    change: ({ at, ...row }) => lineOf({ record: 'change', at: at.getTime(), ...row }),
    seal: (seal) => lineOf({ record: 'seal', ...seal }),
  },
  csv: {
    heading: row([
      ...['record', 'number', 'at', 'type', 'file number', 'unit', 'person', 'person id', 'acting for'],
      ...['subject', 'data', 'hash'],
    ]),
    event: ({ seq, at, type, fileNumber, unitName, personName, actor, submissionId, data, hash }) =>
      row([
        ...['event', String(seq), at.toISOString(), type, fileNumber ?? '', unitName, personName ?? ''],
        ...[actor?.personId ?? '', actor?.onBehalfOf.join(' ') ?? ''],
        ...[`submission:${submissionId}`, JSON.stringify(data), hash],
      ]),
    change: ({ seq, at, action, actorId, subject, data, hash }) =>
      row([
        ...['change', String(seq), at.toISOString(), action, '', '', '', actorId ?? '', ''],
        ...[subject, JSON.stringify(data), hash],
      ]),
    seal: (seal) => row(['seal', JSON.stringify(seal)]),
  },
};

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

/** A cell that a spreadsheet would take for a formula is written as text. */
function row(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return `"${safe.replaceAll('"', '""')}"`;
  });
  return `${quoted.join(',')}\r\n`;
}
