import type { Definition } from '../domain/definition/definition.ts';
import type { Context } from '../services/context.ts';
import { listDefinitions, readDefinition } from '../services/definitions/list-definitions.ts';
import type { Reader } from './reader.ts';

/** Names of stages and steps by their keys, for lists that show submissions of many definitions. */
export type ProcessNames = {
  readonly stage: (key: string) => string;
  readonly step: (key: string) => string;
};

/** The latest version of each definition names its keys; a key that went away is shown as it is. */
export async function processNamesFor(ctx: Context, { of }: Reader): Promise<ProcessNames> {
  const latest = [...Map.groupBy(await listDefinitions(ctx), ({ key }) => key).values()].flatMap(
    ([first]) => first ?? [],
  );
  const definitions = await Promise.all(latest.map((one) => readDefinition(ctx, one)));
  return namesIn(
    definitions.map(({ definition }) => definition),
    of,
  );
}

function namesIn(definitions: readonly Definition[], of: Reader['of']): ProcessNames {
  const stages = definitions.flatMap((definition) => definition.stages);
  const stageNames = new Map(stages.map(({ key, name }) => [key, of(name)]));
  const stepNames = new Map(stages.flatMap(({ steps }) => steps.map(({ key, name }) => [key, of(name)])));
  return { stage: (key) => stageNames.get(key) ?? key, step: (key) => stepNames.get(key) ?? key };
}
