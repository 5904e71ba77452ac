import { asks } from './asks.ts';
import { completion } from './completion.ts';
import { concerns } from './concerns.ts';
import { conditions } from './conditions.ts';
import { effectiveDate } from './effective-date.ts';
import { escalations } from './escalations.ts';
import { exclusions } from './exclusions.ts';
import { facts } from './facts.ts';
import { holders } from './holders.ts';
import { ownUnit } from './own-unit.ts';
import { phases } from './phases.ts';
import { quorum } from './quorum.ts';
import { reminders } from './reminders.ts';
import { returns } from './returns.ts';
import { rolesAndUnits } from './roles-and-units.ts';
import type { Rule } from './rule.ts';
import { signatureCoverage } from './signature-coverage.ts';
import { signingModes } from './signing-modes.ts';
import { uniqueKeys } from './unique-keys.ts';
import { verdicts } from './verdicts.ts';

/** Every rule that a definition must keep; each finds its own faults, whatever the others find. */
export const allRules: readonly Rule[] = [
  effectiveDate,
  uniqueKeys,
  facts,
  asks,
  conditions,
  verdicts,
  returns,
  quorum,
  completion,
  exclusions,
  concerns,
  rolesAndUnits,
  holders,
  ownUnit,
  signingModes,
  signatureCoverage,
  reminders,
  escalations,
  phases,
];
