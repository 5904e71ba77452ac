import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresHome } from './postgres-home.ts';

export type Passwords = {
  readonly postgres: string;
  readonly totrinh_owner: string;
  readonly totrinh_app: string;
};

/** The database cluster's directory, made at the first start, and the passwords of its three roles. */
export function openCluster(home: PostgresHome): { dataDir: string; passwords: Passwords; isNew: boolean } {
  const dataDir = join(home.place, 'data');
  const passwordFile = join(home.place, 'passwords.json');
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    return { dataDir, passwords: JSON.parse(readFileSync(passwordFile, 'utf8')), isNew: false };
  }
  const passwords = { postgres: newPassword(), totrinh_owner: newPassword(), totrinh_app: newPassword() };
  writeFileSync(passwordFile, JSON.stringify(passwords), { mode: 0o600 });
  initialise(home, dataDir, passwords.postgres);
  return { dataDir, passwords, isNew: true };
}

/** Into a directory aside, renamed when complete: an interrupted first start leaves nothing half made. */
function initialise(home: PostgresHome, dataDir: string, password: string): void {
  const work = join(home.place, 'initialising');
  rmSync(work, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(work, { mode: 0o700 });
  const secret = join(work, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  if (home.account) for (const path of [work, secret]) chownSync(path, home.account.uid, home.account.gid);
  const args = ['-D', join(work, 'data'), '-U', 'postgres', '--pwfile', secret, '-A', 'scram-sha-256'];
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi-VN', '-T', 'simple'];
  const run = spawnSync(join(home.binDir, 'initdb'), [...args, ...locale, '--no-instructions'], {
    cwd: '/',
    encoding: 'utf8',
    ...(home.account ?? {}),
  });
  if (run.status !== 0) throw new Error(`initdb failed: ${run.error?.message ?? run.stderr}`);
  renameSync(join(work, 'data'), dataDir);
  rmSync(work, { recursive: true, force: true });
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
