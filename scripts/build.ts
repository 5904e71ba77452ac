import { join } from 'node:path';
import { buildPrograms } from './runtime/build-programs.ts';
import { cloneDir } from './runtime/clone.ts';

await buildPrograms(join(cloneDir, 'dist'));
