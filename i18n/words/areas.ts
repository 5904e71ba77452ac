import { definitionFaults } from './definition-faults.ts';
import { excel } from './excel.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { mails } from './mails.ts';
import { obligations } from './obligations.ts';
import { pages } from './pages.ts';
import { problems } from './problems.ts';
import { refusals } from './refusals.ts';
import { roles } from './roles.ts';
import { stalls } from './stalls.ts';
import { terms } from './terms.ts';

/** Every table of words by area; both languages of a table have the same keys (a test holds it). */
export const areas = {
  definitionFaults,
  mails,
  pages,
  problems,
  refusals,
  fields,
  findings,
  roles,
  terms,
  stalls,
  excel,
  obligations,
} as const;
