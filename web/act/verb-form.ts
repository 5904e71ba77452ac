import type { FC } from 'hono/jsx';
import type { Step, Verdict } from '../../domain/definition/definition.ts';
import type { PageWord } from '../../i18n/words/pages.ts';
import type { Context } from '../../services/context.ts';
import type { listPools } from '../../services/pools/list-pools.ts';
import type { Acted } from '../../services/submissions/act.ts';
import type { AvailableVerb } from '../../services/submissions/available-verbs.ts';
import type { PossibleAssignee } from '../../services/submissions/list-assignees.ts';
import type { VerbKind } from '../../services/submissions/verb-inputs.ts';
import type { Fault, Filled } from '../filled.ts';
import type { Reader } from '../reader.ts';
import type { Scene } from '../submission/scene.ts';
import type { Typed } from '../typed.ts';

export type PoolStanding = Awaited<ReturnType<typeof listPools>>[number];

/** What happens on sending; with a verdict, only when that one is given. */
export type Consequence = { readonly verdict: Verdict | null; readonly text: string };

/** One verb, about to be carried out by one person. */
export type Act = {
  readonly reader: Reader;
  readonly scene: Scene;
  readonly kind: VerbKind;
  readonly offered: AvailableVerb;
  readonly step: Step | undefined;
  readonly assignees: readonly PossibleAssignee[];
  /** Scores by the published criteria, where money is allocated. */
  readonly scores: ReadonlyMap<string, number>;
  /** The year’s pools, where money is allocated; null when the person may not see them. */
  readonly pools: readonly PoolStanding[] | null;
  /** What sending will cause, in words. */
  readonly consequences: readonly Consequence[];
};

/** Carried out, or what stands against it; `kept` are files that arrived all the same, by the field that carries them. */
export type Sent =
  | { readonly acted: Acted }
  | {
      readonly faults: readonly Fault[];
      readonly isUnknown?: boolean;
      /** The content changed meanwhile; the page that comes back shows it as it is now. */
      readonly isStale?: boolean;
      readonly kept?: Readonly<Record<string, readonly string[]>>;
    };

export type FieldsProps = { readonly act: Act; readonly filled: Filled };

/** The form of a verb: what it asks, and how what was typed is sent. */
export type VerbForm = {
  readonly Fields: FC<FieldsProps>;
  readonly send: (ctx: Context, act: Act, typed: Typed) => Promise<Sent>;
  readonly button: PageWord;
  /** Content is judged here, so it stands beside the form. */
  readonly judgesContent?: boolean;
  readonly hasFiles?: boolean;
  /** It cannot be taken back. */
  readonly isGrave?: boolean;
};
