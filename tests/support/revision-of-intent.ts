import type { Revision, StateLine } from '../../domain/approval/revision.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Intent } from './arbitrary-intent.ts';
import { share } from './money-of-intent.ts';
import { revisionOfLines, stateLine } from './sample-revision.ts';

/** A corrected revision: a line changed or cut down, added or removed, the text or the funding, whether opened or not. */
export function revisionOfIntent(state: State, { line, portion, choice, toggles, person }: Intent): Revision {
  const { revision } = state;
  const keep = choice % 6 === 0;
  const changed = keep
    ? revision.lines
    : revision.lines.map((old, index) => (index === line ? rewritten(old, portion, state.version) : old));
  const grown = toggles[0] && choice % 3 === 0 ? [...changed, addedLine(state.version)] : changed;
  const lines = toggles[1] && choice % 5 === 0 ? grown.slice(1) : grown;
  return revisionOfLines(lines, {
    number: revision.number + 1,
    general: toggles[2] && !keep ? `general-${state.version}` : revision.parts.general,
    funding: toggles[3] && !keep ? `funding-${state.version}` : revision.parts.funding,
    authors: [...new Set([...revision.authors, `p${person}`])].slice(-3),
    stated: toggles[2] && !keep ? { ...revision.facts, ownVenue: toggles[3] } : revision.facts,
    beneficiaries: choice % 7 === 0 ? ['p3'] : revision.beneficiaries,
  });
}

const rewritten = (
  { id, kind, tags, amountBySource }: StateLine,
  portion: number,
  version: number,
): StateLine => {
  const group = tags.includes('digital') ? 'digital' : 'state-management';
  return stateLine(id, kind, share(amountBySource, portion * 2), { group, text: `${version}` });
};

const addedLine = (version: number): StateLine =>
  stateLine(
    `added-${version}`,
    version % 2 === 0 ? 'equipment' : 'training',
    { province: 20 },
    { group: 'digital' },
  );
