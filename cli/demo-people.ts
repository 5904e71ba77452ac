import { openDatabase } from '../db/client.ts';
import type { DemoPerson } from '../demo/demo-people.ts';
import { demoTokens } from '../demo/demo-tokens.ts';
import { demoUnits } from '../demo/demo-units.ts';
import { roles } from '../i18n/words/roles.ts';
import { type Command, UsageError } from './command.ts';
import { readDemoEnv } from './demo-environment.ts';

/** As `scripts/runtime/start-application.ts` reads it. */
type Listed = { readonly name: string; readonly role: string; readonly unit: string; readonly token: string };

export const listDemoPeople: Command = async (source, args, print) => {
  if (args.some((arg) => arg !== '--json')) throw new UsageError(`It knows only --json: ${args.join(' ')}`);
  const { DATABASE_URL, INSTALLATION_SECRET } = readDemoEnv(source);
  const { db, close } = openDatabase(DATABASE_URL, { max: 1 });
  try {
    const people = (await demoTokens(db, INSTALLATION_SECRET)).map(({ person, token }) =>
      listed(person, token),
    );
    print(args.length > 0 ? JSON.stringify(people) : people.map(line).join('\n'));
  } finally {
    await close();
  }
};

function listed({ name, held }: DemoPerson, token: string): Listed {
  const codes = held.map(([code]) => code);
  const unit = demoUnits
    .flatMap(({ code, name: unitName }) => (codes.includes(code) ? [unitName] : []))
    .join(', ');
  return { name, role: held.map(([, role]) => roles.vi[role]).join(', '), unit, token };
}

const line = ({ name, role, unit, token }: Listed): string => [name, role, unit, token].join('\t');
