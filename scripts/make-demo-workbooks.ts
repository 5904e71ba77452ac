import { writeFile } from 'node:fs/promises';
import { demoFiles } from '../demo/files.ts';

for (const [name, content] of Object.entries(await demoFiles())) {
  await writeFile(new URL(`../demo/${name}`, import.meta.url), content);
  console.log(`demo/${name}: ${content.length} bytes`);
}
