import type { FC } from 'hono/jsx';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { InboxTask } from '../../services/tasks/list-tasks.ts';
import { dueWord } from '../due.ts';
import { More } from '../parts/more.tsx';
import { State } from '../parts/state.tsx';
import { paths } from '../paths.ts';
import type { ProcessNames } from '../process-names.ts';
import type { Reader } from '../reader.ts';
import { actionWord } from './action-words.ts';

export type TasksProps = {
  readonly reader: Reader;
  readonly tasks: readonly InboxTask[];
  readonly next: string | null;
  readonly names: ProcessNames;
  readonly calendar: Calendar;
  readonly now: Date;
};

/** What waits for the caller, due first. */
export const TasksPage: FC<TasksProps> = (props) => {
  const { reader, tasks, next } = props;
  return (
    <>
      <h1>{reader.word('tasks.title')}</h1>
      <p class="lead">{standing(props)}</p>
      {tasks.length === 0 ? (
        <div class="sheet pad empty">
          <p>{reader.word('tasks.empty')}</p>
          <a class="btn" href={paths.submissions}>
            {reader.word('tasks.empty.submissions')}
          </a>
        </div>
      ) : (
        <div class="sheet">
          <table class="work">
            <caption class="vh">{reader.word('tasks.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{reader.word('col.due')}</th>
                <th scope="col">{reader.word('col.submission')}</th>
                <th scope="col">{reader.word('col.step')}</th>
                <th scope="col" class="num">
                  {reader.word('col.amount')}
                </th>
                <th scope="col">{reader.word('col.since')}</th>
                <th scope="col">
                  <span class="vh">{reader.word('col.action')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {tasks.map((task) => (
                <TaskRow {...props} task={task} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More reader={reader} path={paths.tasks} next={next} />
    </>
  );
};

const TaskRow: FC<TasksProps & { task: InboxTask }> = ({ reader, task, names, calendar, now }) => {
  const { word } = reader;
  return (
    <tr>
      <td>
        <State word={dueWord(reader, task.due, now, calendar)} />
        <span class="sub">{reader.time(task.due)}</span>
      </td>
      <th scope="row">
        <a class="what" href={paths.submission(task.submissionId)}>
          {task.title}
        </a>
        <span class="sub">
          {task.unitName} · {task.fileNumber}
        </span>
      </th>
      <td data-label={word('col.step')}>
        {names.step(task.step)}
        {task.round > 1 && ` (${word('round', { round: task.round })})`}
        <span class="sub">
          {word(actionWord(task.action))}
          {task.isMine && ` · ${word('tasks.mine')}`}
          {task.onBehalfOf !== null && ` · ${word('tasks.onBehalfOf', { name: task.onBehalfOf.name })}`}
        </span>
      </td>
      <td class="num" data-label={word('col.amount')}>
        {reader.amount(task.total)}
      </td>
      <td data-label={word('col.since')}>{reader.date(task.since)}</td>
      <td class="num">
        <a class="btn btn--sm" href={paths.submission(task.submissionId)}>
          {word('tasks.look')}
          <span class="vh"> {task.fileNumber}</span>
        </a>
      </td>
    </tr>
  );
};

/** How things stand, in a sentence. */
function standing({ reader, tasks, next, calendar, now }: TasksProps): string {
  const words = tasks.map(({ due }) => dueWord(reader, due, now, calendar));
  const late = words.filter(({ tint }) => tint === 'late').length;
  const today = words.filter(({ text }) => text === reader.word('due.today')).length;
  const count = next === null ? reader.number(tasks.length) : `${reader.number(tasks.length)}+`;
  return [
    tasks.length === 0
      ? reader.word('tasks.count.none')
      : reader.word(tasks.length === 1 ? 'tasks.count.one' : 'tasks.count', { count }),
    ...(late > 0 ? [reader.word('tasks.late', { count: late })] : []),
    ...(today > 0 ? [reader.word('tasks.today', { count: today })] : []),
  ].join(' · ');
}
