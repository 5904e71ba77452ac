import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'totrinh');

/** Beside a built program; among the sources there is none. */
const builtPath = fileURLToPath(new URL('./workflows.js', import.meta.url));

/** The bundled workflows: those of the build, else built once per content of what they are made of, since it takes seconds. */
export async function workflowBundle(): Promise<{ readonly codePath: string }> {
  if (existsSync(builtPath)) return { codePath: builtPath };
  const codePath = join(cache, `workflows-${await contentHash()}.js`);
  if (!existsSync(codePath)) await build(codePath);
  return { codePath };
}

async function build(codePath: string): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows', 'workflows.ts'),
    logger: quiet,
    webpackConfigHook: (config) => ({ ...config, cache: false }),
  });
  await mkdir(cache, { recursive: true });
  const unfinished = `${codePath}.${process.pid}`;
  await writeFile(unfinished, code);
  await rename(unfinished, codePath);
}

/** Everything that can end up in the bundle: our folders, and the versions of what they import. */
async function contentHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['domain', 'workflows', 'activities']) {
    const files = (await readdir(join(root, folder), { recursive: true }))
      .filter((file) => file.endsWith('.ts'))
      .sort();
    for (const file of files)
      hash.update(`${folder}/${file}\n`).update(await readFile(join(root, folder, file)));
  }
  return hash
    .update(await readFile(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}

const nothing = (): void => {};
const quiet = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
