import { openDatabase } from '../db/client.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import type { Command } from './command.ts';
import { readDemoEnv } from './demo-environment.ts';
import { refuseArguments } from './no-arguments.ts';

export const seedDemoData: Command = async (source, args, print) => {
  refuseArguments(args);
  const { DATABASE_URL } = readDemoEnv(source);
  const { db, close } = openDatabase(DATABASE_URL, { max: 1 });
  try {
    const { isFirst } = await seedDemo(db);
    print(isFirst ? 'The demo data is in place.' : 'The demo data was there already.');
  } finally {
    await close();
  }
};
