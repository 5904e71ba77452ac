import type { FC } from 'hono/jsx';
import type { PageWord } from '../../i18n/words/pages.ts';
import type { WaitedFor, WaitingTask } from '../../services/submissions/why-waiting.ts';
import { dueWord } from '../due.ts';
import { State } from '../parts/state.tsx';
import type { Reader } from '../reader.ts';
import { actionWord } from '../tasks/action-words.ts';
import type { Scene } from './scene.ts';
import { stepName } from './step-name.ts';

type Props = { readonly reader: Reader; readonly scene: Scene };

const incidentWords = new Map<string, PageWord>(
  Object.entries({
    'projection-failing': 'incident.projection-failing',
    'projection-diverged': 'incident.projection-diverged',
    'workflow-missing': 'incident.workflow-missing',
    'workflow-failing': 'incident.workflow-failing',
    'submit-interrupted': 'incident.submit-interrupted',
    'mail-refused': 'incident.mail-refused',
    'role-vacant': 'incident.role-vacant',
  } as const),
);

const nextWords = new Map<string, PageWord>(
  Object.entries({
    reminded: 'waiting.next.reminded',
    'fell-due': 'waiting.next.fellDue',
    escalated: 'waiting.next.escalated',
  } as const),
);

/** Why it is waiting: for whom, since when, until when, what happens otherwise, and what is wrong. */
export const WaitingFor: FC<Props> = ({ reader, scene }) => {
  const { waiting } = scene;
  if (waiting.tasks.length === 0 && waiting.incidents.length === 0 && !waiting.settling) return null;
  return (
    <section class="sheet pad waiting" aria-labelledby="waiting">
      <h2 id="waiting">{reader.word('waiting.title')}</h2>
      {waiting.settling && <p>{reader.word('waiting.settling')}</p>}
      <ul class="plain">
        {waiting.tasks.map((task) => (
          <li>
            <TaskWaiting reader={reader} scene={scene} task={task} />
          </li>
        ))}
      </ul>
      {waiting.incidents.map(({ kind, since }) => (
        <p class="note note--bad">
          {reader.word(incidentWords.get(kind) ?? 'incident.workflow-failing')}{' '}
          <span class="muted">({reader.word('waiting.since', { at: reader.date(since) })})</span>
        </p>
      ))}
    </section>
  );
};

function personText({ word }: Reader, { name, onBehalfOf, backOn }: WaitedFor): string {
  const standing =
    onBehalfOf.length === 0 ? name : word('waiting.standIn', { name, names: onBehalfOf.join(', ') });
  return backOn === null ? standing : word('waiting.away', { name: standing });
}

const TaskWaiting: FC<Props & { task: WaitingTask }> = ({ reader, scene, task }) => {
  const { word } = reader;
  const { view, now } = scene;
  const { people, roles, unit, next, due, since } = task;
  const nextWord = next === null ? undefined : nextWords.get(next.type);
  const isAuthors = task.action === 'revise' || task.action === 'answer';
  const where = isAuthors ? word('judge.toAuthor') : stepName(reader, view, task.step);
  const what = `${where} – ${word(actionWord(task.action))}`;
  return (
    <>
      <p class="waiting__what">
        <b>{what}</b>
        {view.state !== null && (
          <>
            {' '}
            <State word={dueWord(reader, due, now, view.state.calendar)} />
          </>
        )}
      </p>
      <p>
        {people.length === 0 ? (
          <b class="alarm">{word('waiting.nobody', { role: roles.map(reader.role).join(', '), unit })}</b>
        ) : (
          word('waiting.people', { people: people.map((one) => personText(reader, one)).join(', '), unit })
        )}
      </p>
      <p class="muted small">
        {word('waiting.times', { since: reader.date(since), due: reader.time(due) })}
        {next !== null && nextWord !== undefined && ` ${word(nextWord, { at: reader.time(next.at) })}`}
      </p>
    </>
  );
};
