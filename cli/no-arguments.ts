import { UsageError } from './command.ts';

export function refuseArguments(args: readonly string[]): void {
  if (args.length > 0) throw new UsageError(`It takes no arguments: ${args.join(' ')}`);
}
