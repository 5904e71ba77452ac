import { audiences, contentGroups, type Line, type LineKind, lineKinds, trainingForms } from '../content.ts';
import { amountsBySource } from './amounts-by-source.ts';
import { isBlank } from './blank.ts';
import { choice, oneOf } from './choices.ts';
import { costItem } from './cost-item.ts';
import { fields } from './fields.ts';
import { listOf } from './lists.ts';
import { amount, whole } from './numbers.ts';
import type { Parse } from './place.ts';
import { equipmentDetails, scholarshipDetails } from './request-details.ts';
import { id, longestText, requiredText, text } from './texts.ts';

const mostCostItems = 50;

export const line: Parse<Line> = fields((read) => {
  const kind = read('kind', choice(lineKinds));
  const fewest = kind === 'training' ? 1 : 0;
  const scholarship = read('scholarship', detailsOf('scholarship', kind, scholarshipDetails));
  const equipment = read('equipment', detailsOf('equipment', kind, equipmentDetails));
  return {
    id: read('id', id),
    number: read('number', whole(1, 10_000)),
    kind: kind ?? 'training',
    programme: read('programme', requiredText(longestText)),
    group: read('group', oneOf(contentGroups)),
    audience: read('audience', oneOf(audiences)),
    form: read('form', oneOf(trainingForms)),
    classes: read('classes', whole(fewest, 10_000)),
    traineesPerClass: read('traineesPerClass', whole(fewest, 1_000_000)),
    days: read('days', whole(fewest, 2_000)),
    quarter: read('quarter', oneOf([1, 2, 3, 4])),
    place: read('place', text(longestText)),
    provider: read('provider', text(longestText)),
    amount: read('amount', amount),
    sources: read('sources', amountsBySource),
    note: read('note', text(longestText)),
    costItems: read('costItems', listOf(costItem, mostCostItems)),
    ...(scholarship === undefined ? {} : { scholarship }),
    ...(equipment === undefined ? {} : { equipment }),
  };
});

/** Details belong to lines of their kind alone; nothing is said about them while the kind itself is at fault. */
const detailsOf =
  <Details>(owner: LineKind, kind: LineKind | undefined, parse: Parse<Details>): Parse<Details | undefined> =>
  (value, at) => {
    if (kind === owner) return parse(value, at);
    if (kind !== undefined && !isBlank(value)) at.fault('details_not_expected');
    return undefined;
  };
