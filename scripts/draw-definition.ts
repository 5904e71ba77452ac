import { writeFileSync } from 'node:fs';
import { readmeFile, readmeWithDiagram } from './definition-diagram/readme-diagram.ts';

writeFileSync(readmeFile, readmeWithDiagram());
process.stdout.write(
  'README.md shows the yearly plan as definitions/training-plan-yearly.json has it now.\n',
);
