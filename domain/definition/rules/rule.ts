import type { Definition } from '../definition.ts';
import type { DefinitionFault } from '../definition-fault.ts';
import type { FactTypes } from '../fact.ts';

/** What an installation knows, and a definition may name; `facts` are those of the definition's submission kind. */
export type Known = {
  readonly roles: readonly string[];
  readonly unitCodes: readonly string[];
  readonly facts: FactTypes;
  /** Roles that somebody holds, by the code of the unit; left out where there are no people yet. */
  readonly held?: Readonly<Record<string, readonly string[]>>;
};

/** One thing that a well-formed definition must not get wrong. */
export type Rule = (definition: Definition, known: Known) => readonly DefinitionFault[];
