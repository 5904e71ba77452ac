import type { Connection } from '../../db/client.ts';
import { eventRowsOf, toEvent } from '../../db/event-rows.ts';
import { fold } from '../../domain/approval/evolve.ts';
import type { Revision } from '../../domain/approval/revision.ts';
import type { Routing } from '../../domain/approval/routing.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { handlingFor } from '../../domain/routing/handling-for.ts';
import { resolveRouting } from '../submissions/routing.ts';
import { factsAsked } from './facts-asked.ts';

/** The routing of a submission that is sent again, when what it says now calls for other handlers; only those change. */
export async function routingAfter(
  db: Connection,
  submissionId: string,
  definition: Definition,
  revision: Revision,
): Promise<Routing | undefined> {
  const choosing = definition.stages
    .flatMap(({ steps }) => steps)
    .filter(({ alternatives = [] }) => alternatives.length > 0);
  if (choosing.length === 0) return undefined;
  const state = fold((await eventRowsOf(db, submissionId)).map(toEvent));
  if (state === null) return undefined;
  const facts = factsAsked(revision);
  const changed = choosing
    .filter((step) => handlingFor(step, facts).chosen !== state.routing.steps[step.key]?.chosen)
    .map(({ key }) => key);
  if (changed.length === 0) return undefined;
  const { steps } = await resolveRouting(db, definition, state.unitId, revision);
  const anew = Object.entries(steps).filter(([key]) => changed.includes(key));
  return { ...state.routing, steps: { ...state.routing.steps, ...Object.fromEntries(anew) } };
}
