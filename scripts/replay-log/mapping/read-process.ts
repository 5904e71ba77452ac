import { readFileSync } from 'node:fs';
import { factsOfKind } from '../../../domain/content/facts.ts';
import { checkDefinition } from '../../../domain/definition/check-definition.ts';
import type { Definition } from '../../../domain/definition/definition.ts';
import { pointerTo } from '../../../domain/definition/json-pointer.ts';
import { roles } from '../../../domain/roles.ts';
import { wordsIn } from '../../../i18n/words.ts';
import { type Mapping, mappingSchema } from './mapping.ts';
import { type Fault, mappingFaults } from './mapping-faults.ts';

/** A definition with the mapping that reads a log as work on it. */
export type Process = { readonly definition: Definition; readonly mapping: Mapping };

/** What keeps the files that were given from being used, every fault with its file and place. */
export class InputError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'InputError';
  }
}

/** Reads and checks both files, or throws with everything that is wrong in either. */
export function readProcess(definitionFile: string, mappingFile: string): Process {
  return processOf(
    { file: definitionFile, value: jsonIn(definitionFile) },
    { file: mappingFile, value: jsonIn(mappingFile) },
  );
}

const say = wordsIn('en');

type Given = { readonly file: string; readonly value: unknown };

function processOf(definitionGiven: Given, mappingGiven: Given): Process {
  const parsed = mappingSchema.safeParse(mappingGiven.value);
  const unitCodes = parsed.success ? Object.keys(parsed.data.units) : null;
  const checked = checkDefinition(definitionGiven.value, {
    roles,
    unitCodes: unitCodes ?? [],
    facts: factsOfKind.equipment,
  });
  const faultsOfDefinition = ('faults' in checked ? checked.faults : [])
    .filter(({ code }) => unitCodes !== null || code !== 'unit_unknown')
    .map(({ pointer, code, params }) => ({ pointer, message: say(`definitionFaults:${code}`, params) }));
  const faultsOfMapping = parsed.success
    ? 'definition' in checked
      ? mappingFaults(parsed.data, checked.definition)
      : []
    : parsed.error.issues.map(({ path, message }) => ({
        pointer: pointerTo('', ...path.map(String)),
        message,
      }));
  if (parsed.success && 'definition' in checked && faultsOfMapping.length === 0)
    return { definition: checked.definition, mapping: parsed.data };
  throw new InputError([
    ...said(definitionGiven.file, faultsOfDefinition),
    ...said(mappingGiven.file, faultsOfMapping),
  ]);
}

const said = (file: string, faults: readonly Fault[]): readonly string[] =>
  faults.map(({ pointer, message }) => `${file}${pointer === '' ? '' : ` ${pointer}`}: ${message}`);

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError([`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`]);
  }
}
