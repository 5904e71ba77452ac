import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Definition } from '../../domain/definition/definition.ts';
import { cloneDir } from '../runtime/clone.ts';
import { mermaidOf } from './mermaid.ts';

export const readmeFile = join(cloneDir, 'README.md');
const definitionFile = join(cloneDir, 'definitions', 'training-plan-yearly.json');

const begin =
  '<!-- diagram of definitions/training-plan-yearly.json: drawn by scripts/draw-definition.ts -->';
const end = '<!-- end of the diagram -->';

/** The README with the flow of the yearly plan between its two markers, as the definition is now. */
export function readmeWithDiagram(
  readme = readFileSync(readmeFile, 'utf8'),
  definition: Definition = JSON.parse(readFileSync(definitionFile, 'utf8')),
): string {
  const [before, rest] = readme.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined)
    throw new Error('README.md lacks the two markers around the diagram');
  return `${before}${begin}\n\n\`\`\`mermaid\n${mermaidOf(definition)}\n\`\`\`\n\n${end}${after}`;
}
