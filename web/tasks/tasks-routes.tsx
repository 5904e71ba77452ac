import { Hono } from 'hono';
import { calendarOf } from '../../services/submissions/calendar.ts';
import { listTasks } from '../../services/tasks/list-tasks.ts';
import { showPage } from '../frame/respond.tsx';
import type { SignedEnv } from '../page-env.ts';
import { processNamesFor } from '../process-names.ts';
import { signedIn } from '../signed-in.ts';
import { TasksPage } from './tasks-page.tsx';

export const tasksRoutes = new Hono<SignedEnv>().get('/', signedIn, async (c) => {
  const { ctx, reader, me } = c.var;
  const cursor = c.req.query('cursor');
  const [page, names, calendar] = await Promise.all([
    listTasks(ctx, { cursor }),
    processNamesFor(ctx, reader),
    calendarOf(ctx.db, me.positions[0]?.unit.id ?? ''),
  ]);
  return showPage(
    c,
    { title: reader.word('tasks.title'), area: 'tasks' },
    <TasksPage
      reader={reader}
      tasks={page.items}
      next={page.next}
      names={names}
      calendar={calendar}
      now={new Date()}
    />,
  );
});
