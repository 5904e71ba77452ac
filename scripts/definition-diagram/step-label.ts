import type { Term } from '../../domain/calendar/term.ts';
import type { Definition, Handler, Step, UnitRule } from '../../domain/definition/definition.ts';
import { roles } from '../../i18n/words/roles.ts';
import { textOf } from './label-text.ts';

/** What a box says of a step: its name in both languages, who handles it in which order, how long, and where it may return. */
export function labelOf({ name, handledBy, term, returnTo = [] }: Step, definition: Definition): string {
  const targets = returnTo.map((key) => (key === 'author' ? 'the unit' : nameOf(definition, key)));
  return [
    name.en,
    name.vi,
    `${unitOf(handledBy.unit)}: ${handsOf(handledBy)}`,
    termOf(term),
    ...(targets.length === 0 ? [] : [`↩ ${targets.join(', ')}`]),
  ]
    .map(textOf)
    .join('<br/>');
}

const nameOf = ({ stages }: Definition, key: string): string =>
  stages.flatMap(({ steps }) => steps).find((step) => step.key === key)?.name.en ?? key;

const handsOf = ({ assign = [], propose = [], decide }: Handler): string =>
  [assign, propose, decide]
    .filter((held) => held.length > 0)
    .map((held) => held.map(roleOf).join(' or '))
    .join(' → ');

const words: Readonly<Record<string, string>> = roles.en;

const roleOf = (role: string): string => (words[role] ?? role).toLowerCase();

function unitOf(unit: UnitRule): string {
  switch (unit.rule) {
    case 'own':
      return 'the unit';
    case 'managing':
      return 'the managing unit';
    case 'named':
      return unit.code;
    case 'ancestor':
      return 'the nearest unit above';
  }
}

function termOf(term: Term): string {
  if ('seconds' in term) return `${term.seconds} seconds`;
  return term.workingDays === 1 ? '1 working day' : `${term.workingDays} working days`;
}
