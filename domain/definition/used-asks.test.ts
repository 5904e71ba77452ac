import { expect, test } from 'vitest';
import { smallDefinition, smallStep } from '../../tests/support/small-definition.ts';
import { usedAsks } from './used-asks.ts';

const label = { vi: 'Câu hỏi', en: 'Question' };
const asks = {
  hall: { type: 'boolean', label },
  share: { type: 'number', label },
  remark: { type: 'text', label },
} as const;

test('a question is used where a condition of a stage or a step names it, not where a text spells it', () => {
  const steps = [smallStep('review', 'review', { condition: 'share > 2 and amount > 3' })];
  const definition = smallDefinition([{ condition: 'hall or "remark" = ""', steps }], { asks });
  expect(usedAsks(definition)).toEqual(['hall', 'share']);
  expect(usedAsks(smallDefinition([steps]))).toEqual([]);
});
