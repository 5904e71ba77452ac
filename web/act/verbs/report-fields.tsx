import type { FC } from 'hono/jsx';
import { Choices } from '../../parts/choices.tsx';
import { FileField, TextArea, TextField } from '../../parts/fields.tsx';
import { KeptFiles } from '../kept-files.tsx';
import type { FieldsProps } from '../verb-form.ts';
import { AmountFields } from './amount-fields.tsx';
import { acceptedFiles } from './attach.tsx';
import { lineField } from './judgement-input.ts';
import { counts, reportable } from './report-input.ts';

const countWords = {
  classesHeld: 'report.classesHeld',
  attendances: 'report.attendances',
  distinctPeople: 'report.distinctPeople',
} as const;

/** One card per line that is not finished; lines that are left as they are, are not reported. */
export const ReportFields: FC<FieldsProps> = ({ act, filled }) => {
  const { word } = act.reader;
  const lines = reportable(act);
  return (
    <>
      <p class="hint">{word('report.hint')}</p>
      <ol class="plain cards">
        {lines.map((one) => (
          <li id={`line-${one.line.id}`}>
            <LineReport act={act} filled={filled} {...one} />
          </li>
        ))}
      </ol>
    </>
  );
};

type Props = FieldsProps & ReturnType<typeof reportable>[number];

const LineReport: FC<Props> = ({ act, filled, line, amount, before }) => {
  const { reader, scene } = act;
  const { word } = reader;
  const at = (part: string): string => lineField(line.id, part);
  const common = { reader, filled };
  const isTouched =
    filled.typed.text(at('state')) !== '' ||
    filled.faults.some(({ field }) => field?.startsWith(`line.${line.id}.`) === true);
  const asked = counts.filter((part) => line.kind !== 'equipment' || part === 'distinctPeople');
  return (
    <details class="judge" open={!filled.isFresh && isTouched}>
      <summary>
        {word('place.line', { number: line.number })}: {line.programme}
      </summary>
      {line.kind === 'training' && (
        <p class="sub">
          {word('report.planned', {
            classes: reader.number(line.classes),
            people: reader.number(line.classes * line.traineesPerClass),
          })}
        </p>
      )}
      <div class="row">
        {asked.map((part) => (
          <TextField
            {...common}
            name={at(part)}
            label={word(countWords[part])}
            suggested={String(before[part])}
            inputmode="numeric"
            class="num"
          />
        ))}
      </div>
      <AmountFields
        {...common}
        name={at('spent')}
        legend={word('report.spent')}
        sources={amount}
        suggested={before.spent}
      />
      <Choices
        small
        {...common}
        name={at('state')}
        label={word('report.state')}
        choices={(['under-way', 'delivered', 'closed'] as const).map((state) => ({
          value: state,
          text: reader.say(`terms:delivery.${state}`),
        }))}
      />
      <KeptFiles
        reader={reader}
        scene={scene}
        name={at('evidenceId')}
        ids={filled.typed.all(at('evidenceId'))}
      />
      <FileField
        {...common}
        name={at('evidence')}
        label={word('report.evidence')}
        accept={acceptedFiles}
        multiple
      />
      <TextArea {...common} name={at('reason')} label={word('report.reason')} rows={2} />
    </details>
  );
};
