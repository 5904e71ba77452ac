import type { TaskAction } from '../../domain/approval/tasks.ts';
import type { PageWord } from '../../i18n/words/pages.ts';

const words = {
  assign: 'action.assign',
  propose: 'action.propose',
  decide: 'action.decide',
  issue: 'action.issue',
  allocate: 'action.allocate',
  report: 'action.report',
  answer: 'action.answer',
  revise: 'action.revise',
} as const satisfies Record<TaskAction, PageWord>;

const byAction = new Map<string, PageWord>(Object.entries(words));

/** What is to be done, in words. */
export const actionWord = (action: string): PageWord => byAction.get(action) ?? 'action.decide';
