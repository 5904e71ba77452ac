import type { Definition, Step } from '../../domain/definition/definition.ts';
import { textOf } from './label-text.ts';
import { labelOf } from './step-label.ts';

/** Where the flow goes on: a node, and what is written on the way there. */
type Way = { readonly from: string; readonly word?: string };

const none = 'if none of them applies';

/** The flow of a definition as a Mermaid flowchart: stages downwards, past what a condition skips. */
export function mermaidOf(definition: Definition): string {
  const lines = ['flowchart TD', '  author(["The unit drafts and submits<br/>Đơn vị soạn và trình"])'];
  let ways: readonly Way[] = [{ from: 'author' }];
  for (const { key, name, condition, steps } of definition.stages) {
    let skipped: readonly Way[] = [];
    if (condition !== undefined) {
      const question = idOf('when', key);
      lines.push(`  ${question}{"${textOf(condition)}?"}`, ...arrows(ways, question));
      skipped = [{ from: question, word: 'no' }];
      ways = [{ from: question, word: 'yes' }];
    }
    const nodes = steps.map((step) => `${idOf('step', step.key)}["${labelOf(step, definition)}"]`);
    lines.push(...(steps.length === 1 ? nodes.map(indented) : boxed(key, name.en, nodes)));
    for (const step of steps) lines.push(...arrows(ways, idOf('step', step.key), step.condition));
    const past = steps.every((step) => step.condition !== undefined)
      ? ways.map(({ from, word }): Way => ({ from, word: [word, none].filter(Boolean).join(', ') }))
      : [];
    ways = [...steps.map((step): Way => ({ from: idOf('step', step.key) })), ...past, ...skipped];
  }
  lines.push('  done(["Completed<br/>Hoàn thành"])', ...arrows(ways, 'done'));
  const steps = definition.stages.flatMap((stage) => stage.steps);
  lines.push(...rejections(steps));
  return lines.join('\n');
}

const indented = (line: string): string => `  ${line}`;

const boxed = (key: string, title: string, nodes: readonly string[]): readonly string[] => [
  `  subgraph ${idOf('stage', key)}["${textOf(title)}, in parallel"]`,
  ...nodes.map((node) => `    ${node}`),
  '  end',
];

function arrows(ways: readonly Way[], to: string, condition?: string): readonly string[] {
  return ways.map(({ from, word }) => {
    const words = [word, condition === undefined ? undefined : `if ${textOf(condition)}`].filter(
      (text) => text !== undefined,
    );
    return words.length === 0 ? `  ${from} --> ${to}` : `  ${from} -->|"${words.join(', ')}"| ${to}`;
  });
}

function rejections(steps: readonly Step[]): readonly string[] {
  const rejecting = steps.filter(({ verdicts }) => verdicts.includes('reject'));
  if (rejecting.length === 0) return [];
  return [
    '  rejected(["Not approved<br/>Không phê duyệt"])',
    ...rejecting.map(({ key }) => `  ${idOf('step', key)} -.->|"reject"| rejected`),
  ];
}

/** Mermaid's own words, such as `end`, are no names for nodes: every name gets a prefix. */
const idOf = (kind: 'when' | 'stage' | 'step', key: string): string => `${kind}_${key.replaceAll('-', '_')}`;
