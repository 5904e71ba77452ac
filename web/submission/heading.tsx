import type { FC } from 'hono/jsx';
import { dueWord } from '../due.ts';
import { State } from '../parts/state.tsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { stateWords } from '../states.ts';
import type { Scene } from './scene.ts';

/** What this is, and how it stands, in a sentence. */
export const Heading: FC<{ reader: Reader; scene: Scene }> = ({ reader, scene }) => {
  const { view, now } = scene;
  const { row, content, state } = view;
  const { word } = reader;
  const due =
    state === null || state.open.length === 0 ? null : Math.min(...state.open.map((open) => open.due));
  const facts = [
    view.unitName,
    row.fileNumber === null ? word('list.unnumbered') : word('head.file', { number: row.fileNumber }),
    ...(content === null ? [] : [word('head.lines', { count: content.lines.length })]),
    reader.money(row.approvedTotal ?? row.total),
    ...(row.revision > 1 ? [word('round', { round: row.revision })] : []),
    ...(row.submittedAt === null ? [] : [word('head.submitted', { at: reader.date(row.submittedAt) })]),
  ];
  return (
    <>
      <p class="crumb small">
        <a href={paths.submissions}>← {word('nav.submissions')}</a>
      </p>
      <h1>{row.title === '' ? word('draft.untitled') : row.title}</h1>
      <p class="lead">
        {facts.join(' · ')} <State word={stateWords.submission(reader, row.state)} />
        {due !== null && state !== null && (
          <>
            {' '}
            <State word={dueWord(reader, new Date(due), now, state.calendar)} />
          </>
        )}
      </p>
    </>
  );
};
