import type { FC } from 'hono/jsx';
import type { PageWord } from '../../i18n/words/pages.ts';
import type { VerbKind } from '../../services/submissions/verb-inputs.ts';
import type { Act } from './verb-form.ts';

/** What sending causes that does not depend on the submission. */
const always = {
  assign: ['then.assign'],
  claim: ['then.claim'],
  release: ['then.release'],
  'take-over': ['then.takeOver'],
  propose: ['then.propose', 'then.notTold'],
  decide: ['then.told'],
  answer: ['then.answer'],
  comment: ['then.comment'],
  attach: ['then.attach'],
  issue: ['then.told'],
  allocate: ['then.allocate', 'then.allocate.told'],
  confirm: ['then.confirm'],
  report: ['then.report', 'then.report.rest'],
  withdraw: ['then.withdraw'],
  cancel: ['then.cancel'],
} as const satisfies Record<VerbKind, readonly PageWord[]>;

/** Above the button: what sending will cause. */
export const Then: FC<{ act: Act }> = ({ act: { reader, kind, consequences } }) => (
  <div class="then">
    <b>{reader.word('then.title')}</b>
    <ul>
      {consequences.map(({ verdict, text }) => (
        <li data-verdict={verdict ?? undefined}>{text}</li>
      ))}
      {always[kind]
        .map((key) => reader.word(key))
        .map((text) => (
          <li>{text}</li>
        ))}
    </ul>
  </div>
);
