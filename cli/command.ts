export type Source = Readonly<Record<string, string | undefined>>;
export type Print = (text: string) => void;

/** What stands behind one word after `cli.ts`; its module is loaded only when it runs. */
export type Command = (source: Source, args: readonly string[], print: Print) => Promise<void>;

/** Arguments that a command does not know. */
export class UsageError extends Error {}
