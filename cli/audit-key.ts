import { readEnv } from '../config/env.ts';
import { verifyingKey } from '../db/audit-key.ts';
import type { Command } from './command.ts';
import { refuseArguments } from './no-arguments.ts';

export const printAuditKey: Command = async (source, args, print) => {
  refuseArguments(args);
  print(verifyingKey(readEnv(source).INSTALLATION_SECRET).trimEnd());
};
