import type { EventOf } from './event.ts';
import type { Audience, Change } from './mails-owed.ts';
import type { State } from './state.ts';
import { type Task, tasksOf } from './tasks.ts';

type Around = { readonly before: State } & Pick<Change, 'after'>;

/** Whom a repair concerns; whoever did it knows. */
export function repairTold({ before, after }: Around, { actor, data }: EventOf<'repaired'>): Audience {
  const { repair, step = '', personId } = data;
  const task = tasksOf(before).find((one) => step === 'author' || one.step === step);
  const receiver = personId === undefined ? [] : [personId];
  const self = actor === null ? [] : [actor.personId];
  switch (repair) {
    case 'urge':
    case 'extend':
      return { ...ofTask(task), ...(isAuthors(task) ? { requesters: true } : {}) };
    case 'reassign':
    case 'appoint':
      return { people: [...receiver, ...(task?.assigneeId ? [task.assigneeId] : [])], except: self };
    case 'send-back':
      return { ...everybodyAtWork(before), except: self };
    case 'skip':
      return { ...ofTask(task), requesters: true, except: self };
    case 'record-paper':
      return {
        people: receiver,
        roles: [...after.routing.administrators.map(office), ...officeOf(after, step)],
        except: self,
      };
    case 'confirm-paper': {
      const recordedBy = before.open.find(({ key }) => key === step)?.paper?.recordedBy;
      return { people: [...receiver, ...(recordedBy === undefined ? [] : [recordedBy])], except: self };
    }
    case 'reroute':
      return { requesters: true, except: self };
  }
}

const ofTask = (task: Task | undefined): Audience => (task === undefined ? {} : { task });
const isAuthors = (task: Task | undefined): boolean => task?.action === 'revise' || task?.action === 'answer';
const office = ({ role, unitId }: { readonly role: string; readonly unitId: string }) => ({
  unitId,
  roles: [role],
});

/** Those of the handling office who may compare a paper: its heads and signatories. */
function officeOf({ routing }: State, step: string) {
  const routed = routing.steps[step];
  return routed === undefined ? [] : [{ unitId: routed.unitId, roles: [...routed.assign, ...routed.decide] }];
}

function everybodyAtWork(state: State): Audience {
  const tasks = tasksOf(state);
  return {
    roles: tasks
      .filter(({ assigneeId }) => assigneeId === null)
      .map(({ unitId, roles }) => ({ unitId, roles })),
    people: tasks.flatMap(({ assigneeId }) => (assigneeId === null ? [] : [assigneeId])),
  };
}
