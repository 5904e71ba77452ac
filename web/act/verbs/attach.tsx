import type { FC } from 'hono/jsx';
import { attachmentPurposes } from '../../../services/attachments/attachment.ts';
import { verbInputs } from '../../../services/submissions/verb-inputs.ts';
import type { Filled } from '../../filled.ts';
import { FileField, SelectField } from '../../parts/fields.tsx';
import type { Reader } from '../../reader.ts';
import { purposeWords } from '../../submission/attachment-list.tsx';
import { sending, told } from '../sending.ts';
import { uploadFiles } from '../uploads.ts';
import type { FieldsProps, VerbForm } from '../verb-form.ts';

const send = sending('attach', verbInputs.attach);
export const acceptedFiles = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';

export const FileAndPurpose: FC<{ reader: Reader; filled: Filled }> = ({ reader, filled }) => (
  <>
    <FileField
      reader={reader}
      filled={filled}
      name="file"
      label={reader.word('attach.file')}
      hint={reader.word('attach.hint')}
      accept={acceptedFiles}
    />
    <SelectField
      reader={reader}
      filled={filled}
      name="purpose"
      label={reader.word('attach.purpose')}
      options={attachmentPurposes
        .filter((purpose) => purpose !== 'decision' && purpose !== 'evidence')
        .map((purpose) => ({ value: purpose, text: reader.word(purposeWords[purpose]) }))}
    />
  </>
);

/** A further file, which becomes part of the record. */
export const attach: VerbForm = {
  Fields: ({ act: { reader }, filled }: FieldsProps) => <FileAndPurpose reader={reader} filled={filled} />,
  button: 'send.attach',
  hasFiles: true,
  send: async (ctx, act, typed) => {
    const inFile = () => 'file';
    const [file] = typed.files('file');
    if (file === undefined) return { faults: [{ field: 'file', text: act.reader.word('fault.file') }] };
    const purpose = attachmentPurposes.find((one) => one === typed.text('purpose')) ?? 'other';
    return told(act.reader, inFile, async () => {
      const [attachmentId] = await uploadFiles(ctx, act.scene.view.row.id, purpose, [file], 'file');
      return send(ctx, act, { attachmentId }, inFile);
    });
  },
};
