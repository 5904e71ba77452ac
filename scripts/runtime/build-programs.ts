import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { workflowBundle } from '../../workers/workflow-bundle.ts';
import { cloneDir } from './clone.ts';

/** Libraries that load programs or files of their own by path, and one that nothing here calls. */
const external = ['@temporalio/worker', '@temporalio/core-bridge', 'swagger-ui-dist', '@aws-sdk/client-s3'];

/** CommonJS libraries ask for Node's own modules with `require`. */
const banner =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** What programs read beside their own code. */
const folders = ['web/styles', 'db/migrations'];

/** Makes `server.js`, `worker.js` and `cli.js`, below the clone: they start in a third of the time that the sources take. */
export async function buildPrograms(outdir: string): Promise<void> {
  rmSync(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: cloneDir,
    entryPoints: ['server.ts', 'worker.ts', 'cli.ts'],
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    external,
    banner: { js: banner },
    logLevel: 'warning',
  });
  for (const folder of folders)
    cpSync(join(cloneDir, folder), join(outdir, basename(folder)), { recursive: true });
  cpSync((await workflowBundle()).codePath, join(outdir, 'workflows.js'));
}
