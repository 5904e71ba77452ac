import { eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { holdersOf } from '../../db/holders.ts';
import { units } from '../../db/schema/units.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import type { Routing, StepRouting } from '../../domain/approval/routing.ts';
import type { Definition, Handler, Step, UnitRule } from '../../domain/definition/definition.ts';
import { authorRoles } from '../permission.ts';

/** Who handles each step of a definition for a unit, as of today; a submission keeps it. */
export async function resolveRouting(
  db: Connection,
  definition: Definition,
  unitId: string,
): Promise<Routing> {
  const above = await ancestorsOf(db, unitId);
  const rootId = above.at(-1)?.id ?? unitId;
  const steps: Record<string, StepRouting> = {};
  for (const step of definition.stages.flatMap((stage) => stage.steps))
    steps[step.key] = await routingOf(db, step, unitId);
  return {
    author: { unitId, roles: [...authorRoles] },
    steps,
    administrators: [{ unitId: rootId, role: 'administrator' }],
  };
}

async function routingOf(db: Connection, step: Step, unitId: string): Promise<StepRouting> {
  const usual = await unitOf(db, step.handledBy.unit, unitId);
  const substituted = step.substitute !== undefined && step.handledBy.unit.rule !== 'own' && usual === unitId;
  const handler: Handler = substituted ? step.substitute : step.handledBy;
  const handlerUnit = substituted ? await unitOf(db, handler.unit, unitId) : usual;
  const escalateTo =
    step.escalation === undefined
      ? undefined
      : { unitId: await unitOf(db, step.escalation.to.unit, unitId), role: step.escalation.to.role };
  // What escalates to the submission's own unit would let it judge itself.
  const escalates =
    escalateTo !== undefined && (step.handledBy.unit.rule === 'own' || escalateTo.unitId !== unitId);
  return {
    unitId: handlerUnit,
    decide: handler.decide,
    assign: handler.assign ?? [],
    propose: handler.propose ?? [],
    substituted,
    ...(escalates ? { escalateTo } : {}),
  };
}

async function unitOf(db: Connection, rule: UnitRule, unitId: string): Promise<string> {
  switch (rule.rule) {
    case 'own':
      return unitId;
    case 'managing':
      return (await ancestorsOf(db, unitId))[1]?.id ?? unitId;
    case 'named': {
      const [unit] = await db.select({ id: units.id }).from(units).where(eq(units.code, rule.code));
      if (unit === undefined) throw new Error(`the definition names unit ${rule.code}, which does not exist`);
      return unit.id;
    }
    case 'ancestor': {
      const above = await ancestorsOf(db, unitId);
      for (const { id } of above)
        if ((await holdersOf(db, { unitId: id, roles: [rule.role] })).length > 0) return id;
      return above.at(-1)?.id ?? unitId;
    }
  }
}
