import type { Connection } from '../../db/client.ts';
import { stepOf } from '../../domain/approval/process.ts';
import type { StepRouting } from '../../domain/approval/routing.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Instant } from '../../domain/calendar/calendar.ts';
import type { Definition, EscalationWay, Step } from '../../domain/definition/definition.ts';
import type { Ahead } from '../../domain/routing/itinerary.ts';
import { mayJudge } from '../../domain/routing/may-judge.ts';
import { holdersOf, type Submitter } from '../../domain/routing/organisation.ts';
import { namesOf } from '../submissions/names.ts';
import type { OrganisationOn } from './read-organisation.ts';

/** A part of a step's work, or a rung of its ladder with the instant of it; without people it is a gap. */
type Part = {
  readonly work: 'assign' | 'propose' | 'decide' | EscalationWay;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly isGap: boolean;
  readonly at: Date | null;
};

type ForetoldStep = {
  readonly stage: string;
  readonly step: string;
  readonly name: Bilingual;
  /** The condition that leaves it out. */
  readonly skipped: string | null;
  readonly skippedBecause: Bilingual | null;
  readonly opensAt: Date | null;
  readonly dueAt: Date | null;
  /** The condition of the content that chose the handler. */
  readonly chosen: string | null;
  readonly substituted: boolean;
  readonly parts: readonly Part[];
};

export type Foretold = {
  readonly definition: { readonly key: string; readonly version: number };
  readonly steps: readonly ForetoldStep[];
  /** When it would be completed if everybody acted on their last day. */
  readonly endsAt: Date;
};

type Course = { readonly definition: Definition; readonly steps: readonly Ahead[]; readonly endsAt: Instant };
type Office = { readonly unitId: string; readonly roles: readonly string[] };
type Post = Office & Pick<Part, 'work' | 'at'> & { readonly persons: readonly string[] };

/** What lies ahead, with units and people by name; whom the rules would refuse is not among them. */
export async function foretell(
  db: Connection,
  found: OrganisationOn,
  submitter: Submitter,
  { definition, steps, endsAt }: Course,
): Promise<Foretold> {
  const posts = steps.map((ahead) => postsOf(ahead, stepOf(definition, ahead.step), found, submitter));
  const all = posts.flat();
  const persons = all.flatMap((post) => post.persons);
  const names = await namesOf(
    db,
    persons,
    all.map(({ unitId }) => unitId),
  );
  const part = ({ unitId, persons: able, ...post }: Post): Part => ({
    ...post,
    unit: names.unit(unitId),
    people: able.map((id) => ({ id, name: names.person(id) })),
    isGap: able.length === 0,
  });
  return {
    definition: { key: definition.key, version: definition.version },
    steps: steps.map((ahead, index) => ({
      ...described(definition, ahead),
      parts: (posts[index] ?? []).map(part),
    })),
    endsAt: new Date(endsAt),
  };
}

function described(definition: Definition, { stage, step, skipped, opensAt, due, routing }: Ahead) {
  const rule = stepOf(definition, step);
  const ofStage = definition.stages.find(({ key }) => key === stage)?.skippedBecause;
  const because = rule?.condition === skipped ? rule?.skippedBecause : ofStage;
  return {
    stage,
    step,
    name: rule?.name ?? { vi: step, en: step },
    skipped,
    skippedBecause: skipped === null ? null : (because ?? null),
    opensAt: dateOf(opensAt),
    dueAt: dateOf(due),
    chosen: routing?.chosen ?? null,
    substituted: routing?.substituted ?? false,
  };
}

const dateOf = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

function postsOf(
  { routing, escalations }: Ahead,
  step: Step | undefined,
  { organisation, ownPeople }: OrganisationOn,
  submitter: Submitter,
): readonly Post[] {
  if (routing === null || step === undefined) return [];
  const at = { step, submitter, own: ownPeople(submitter.unitId) };
  const judging = (office: Office, within: StepRouting) =>
    mayJudge(at, within, holdersOf(organisation, office));
  const work = (['assign', 'propose', 'decide'] as const).flatMap((part): readonly Post[] => {
    const office = { unitId: routing.unitId, roles: routing[part] };
    if (office.roles.length === 0) return [];
    return [{ work: part, ...office, persons: judging(office, routing), at: null }];
  });
  const ladder = escalations.map(({ at: reached, to, how }): Post => {
    const office = { unitId: to.unitId, roles: [to.role] };
    const persons = how === 'pass' ? judging(office, routing) : holdersOf(organisation, office);
    return { work: how, ...office, persons, at: new Date(reached) };
  });
  return [...work, ...ladder];
}
