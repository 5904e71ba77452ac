import type { FC } from 'hono/jsx';
import type { CellFinding } from '../../domain/content/cell-finding.ts';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import type { ListedCampaign } from '../../services/campaigns/list-campaigns.ts';
import type { HeldPosition } from '../../services/people/me.ts';
import type { ListedSubmission } from '../../services/submissions/list-submissions.ts';
import type { Filled } from '../filled.ts';
import { Choices } from '../parts/choices.tsx';
import { FileField, SelectField } from '../parts/fields.tsx';
import { PostForm } from '../parts/form.tsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { CellFindingTable } from './cell-finding-table.tsx';
import { workbookType } from './workbook-forms.tsx';

export type NewDraftProps = {
  readonly reader: Reader;
  readonly filled: Filled;
  readonly units: readonly HeldPosition['unit'][];
  readonly campaigns: readonly ListedCampaign[];
  /** What the unit sent before. */
  readonly earlier: readonly ListedSubmission[];
  readonly cells: readonly CellFinding[];
};

/** Beginning a submission: from Excel, from last year's plan, or with nothing. */
export const NewDraftPage: FC<NewDraftProps> = (props) => {
  const { reader, filled, units, campaigns, cells } = props;
  const { word } = reader;
  const open = campaigns.filter(({ isOpen }) => isOpen);
  return (
    <>
      <p class="crumb small">
        <a href={paths.drafts}>← {word('nav.drafts')}</a>
      </p>
      <h1>{word('newDraft.title')}</h1>
      <p class="lead">
        {open.length === 0
          ? word('newDraft.noCampaign')
          : open
              .map(({ year, dueAt }) => word('newDraft.campaign', { year, due: reader.date(dueAt) }))
              .join(' · ')}
      </p>
      {cells.length > 0 && <CellFindingTable reader={reader} findings={cells} />}
      <div class="one">
        <PostForm action={paths.newDraft} formKey={filled.key} hasFiles class="sheet pad">
          <SelectField
            reader={reader}
            filled={filled}
            name="kind"
            label={word('newDraft.kind')}
            options={submissionKinds.map((kind) => ({ value: kind, text: reader.say(`terms:kind.${kind}`) }))}
          />
          {units.length > 1 ? (
            <SelectField
              reader={reader}
              filled={filled}
              name="unit"
              label={word('newDraft.unit')}
              options={units.map(({ id, name }) => ({ value: id, text: name }))}
            />
          ) : (
            <input type="hidden" name="unit" value={units[0]?.id ?? ''} />
          )}
          <SelectField
            reader={reader}
            filled={filled}
            name="year"
            label={word('newDraft.year')}
            options={yearsOf(open).map((year) => ({ value: String(year), text: String(year) }))}
          />
          <StartFields {...props} />
          <button type="submit" class="btn btn--do">
            {word('newDraft.send')}
          </button>
        </PostForm>
      </div>
    </>
  );
};

const StartFields: FC<NewDraftProps> = ({ reader, filled, earlier }) => {
  const { word } = reader;
  return (
    <>
      <Choices
        reader={reader}
        filled={filled}
        name="start"
        label={word('newDraft.start')}
        choices={[
          { value: 'workbook', text: word('start.workbook'), hint: word('start.workbook.hint') },
          ...(earlier.length > 0
            ? [{ value: 'submission', text: word('start.earlier'), hint: word('start.earlier.hint') }]
            : []),
          { value: 'blank', text: word('start.blank'), hint: word('start.blank.hint') },
        ]}
      />
      <FileField
        reader={reader}
        filled={filled}
        name="workbook"
        label={word('newDraft.file')}
        hint={<a href={paths.template}>{word('workbook.template')}</a>}
        accept={workbookType}
      />
      {earlier.length > 0 && (
        <SelectField
          reader={reader}
          filled={filled}
          name="earlier"
          label={word('newDraft.earlier')}
          options={earlier.map(({ id, title, fileNumber }) => ({
            value: id,
            text: `${fileNumber ?? ''} ${title}`,
          }))}
        />
      )}
    </>
  );
};

/** Years that are open for planning; requests outside a campaign belong to this year or the next. */
function yearsOf(open: readonly ListedCampaign[]): readonly number[] {
  const now = new Date().getUTCFullYear();
  return [...new Set([...open.map(({ year }) => year), now + 1, now])].toSorted((a, b) => b - a);
}
