import { contentGroups, lineKinds } from '../../content/content.ts';
import { faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

const tags: readonly string[] = [...lineKinds, ...contentGroups];

/** A step is about lines that can exist: their tags are the kinds of lines and the content groups. */
export const concerns: Rule = (definition) =>
  placedSteps(definition).flatMap(({ step, pointer }) =>
    (step.concerns ?? []).flatMap((tag, index) =>
      tags.includes(tag)
        ? []
        : faultAt(pointerTo(pointer, 'concerns', index), 'concerns_unknown', { tag, list: tags.join(', ') }),
    ),
  );
