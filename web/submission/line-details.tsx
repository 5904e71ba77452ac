import type { FC } from 'hono/jsx';
import type { EquipmentDetails, Line, ScholarshipDetails } from '../../domain/content/content.ts';
import type { Reader } from '../reader.ts';
import { valueText } from './field-value.ts';
import { fieldText } from './place-text.ts';

/** Cost items, and what a scholarship or equipment request says; folded away until somebody wants it. */
export const LineDetails: FC<{ reader: Reader; line: Line }> = ({ reader, line }) => {
  const { costItems, scholarship, equipment } = line;
  if (costItems.length === 0 && scholarship === undefined && equipment === undefined) return null;
  return (
    <details class="details">
      <summary>{reader.word('line.details')}</summary>
      {scholarship !== undefined && <Facts reader={reader} details={scholarship} />}
      {equipment !== undefined && <Facts reader={reader} details={equipment} />}
      {costItems.length > 0 && <Costs reader={reader} line={line} />}
    </details>
  );
};

/** Whoever is named by id is named by name beside it. */
const hidden = ['candidateId'];

const Facts: FC<{ reader: Reader; details: ScholarshipDetails | EquipmentDetails }> = ({
  reader,
  details,
}) => (
  <dl class="facts">
    {Object.entries(details)
      .filter(([field]) => !hidden.includes(field))
      .map(([field, value]) => (
        <div>
          <dt>{fieldText(reader, field)}</dt>
          <dd>{valueText(reader, `/${field}`, value)}</dd>
        </div>
      ))}
  </dl>
);

const Costs: FC<{ reader: Reader; line: Line }> = ({ reader, line }) => (
  <ul class="costs">
    {line.costItems.map(({ kind, description, quantity, unitPrice, norm, overNormReason }) => (
      <li>
        {reader.say(`terms:cost.${kind}`)}
        {description !== '' && `: ${description}`} – {reader.number(quantity)} × {reader.amount(unitPrice)} ={' '}
        {reader.amount(quantity * unitPrice)}
        {norm !== undefined && <span class="muted"> · {reader.word('line.norm')}</span>}
        {overNormReason !== undefined && (
          <span class="muted"> · {reader.word('line.overNorm', { reason: overNormReason })}</span>
        )}
      </li>
    ))}
  </ul>
);
