import type { FC } from 'hono/jsx';
import { dateOf } from '../../../domain/calendar/local-date.ts';
import { localDay } from '../../../domain/calendar/local-time.ts';
import { type SigningMode, signingModes } from '../../../domain/definition/definition.ts';
import type { PageWord } from '../../../i18n/words/pages.ts';
import { verbInputs } from '../../../services/submissions/verb-inputs.ts';
import type { Fault } from '../../filled.ts';
import { FileField, SelectField, TextField } from '../../parts/fields.tsx';
import { KeptFiles } from '../kept-files.tsx';
import { sending, told } from '../sending.ts';
import { uploadFiles } from '../uploads.ts';
import type { FieldsProps, VerbForm } from '../verb-form.ts';

const send = sending('issue', verbInputs.issue);
const modeWords = {
  'TM.': 'signing.TM',
  'KT.': 'signing.KT',
  'TL.': 'signing.TL',
  'TUQ.': 'signing.TUQ',
} as const satisfies Record<SigningMode, PageWord>;

const Fields: FC<FieldsProps> = ({ act, filled }) => {
  const { reader, scene, step } = act;
  const { word } = reader;
  const { state } = scene.view;
  const today = state === null ? undefined : dateOf(localDay(scene.now.getTime(), state.calendar));
  const common = { reader, filled };
  return (
    <>
      <TextField {...common} name="number" label={word('decision.number')} hint={word('issue.number.hint')} />
      <TextField {...common} name="date" type="date" label={word('decision.date')} suggested={today} />
      <SelectField
        {...common}
        name="signingMode"
        label={word('issue.signingMode')}
        suggested={step?.signingMode}
        options={signingModes.map((mode) => ({ value: mode, text: `${mode} – ${word(modeWords[mode])}` }))}
      />
      <KeptFiles reader={reader} scene={scene} name="attachmentId" ids={filled.typed.all('attachmentId')} />
      <FileField
        {...common}
        name="file"
        label={word('issue.file')}
        hint={word('attach.hint')}
        accept=".pdf,.docx,.png,.jpg,.jpeg"
      />
    </>
  );
};

const fieldOf = (pointer: string): string | null => {
  const [head = ''] = pointer.split('/').slice(1);
  if (head === 'attachmentId' || head === 'file') return 'file';
  return ['number', 'date', 'signingMode'].includes(head) ? head : null;
};

/** The legal act: number, date, signing mode and the signed file. */
export const issue: VerbForm = {
  Fields,
  button: 'send.issue',
  judgesContent: true,
  hasFiles: true,
  send: async (ctx, act, typed) => {
    const { reader, scene, offered } = act;
    const files = typed.files('file');
    const [kept] = typed.all('attachmentId');
    const faults: readonly Fault[] = [
      ...(typed.text('number') === '' ? [{ field: 'number', text: reader.word('fault.required') }] : []),
      ...(files.length === 0 && kept === undefined
        ? [{ field: 'file', text: reader.word('issue.noFile') }]
        : []),
    ];
    if (faults.length > 0) return { faults };
    return told(
      reader,
      () => 'file',
      async () => {
        const [uploaded] = await uploadFiles(ctx, scene.view.row.id, 'decision', files.slice(0, 1), 'file');
        const raw = {
          seen: Number(typed.text('seen')),
          step: offered.step,
          number: typed.text('number'),
          date: typed.text('date'),
          signingMode: typed.text('signingMode'),
          attachmentId: uploaded ?? kept,
        };
        const sent = await send(ctx, act, raw, fieldOf);
        const file = uploaded ?? kept;
        return 'acted' in sent || file === undefined ? sent : { ...sent, kept: { attachmentId: [file] } };
      },
    );
  },
};
