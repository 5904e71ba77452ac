import type { Repair } from '../../domain/approval/repair.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Intent } from './arbitrary-intent.ts';
import { type Deed, remark } from './play.ts';

type Made = Extract<Repair, 'reassign' | 'appoint' | 'extend' | 'record-paper' | 'confirm-paper' | 'reroute'>;

const dayMs = 86_400_000;

/** What an administrator may be up to, sensible or not. */
export function repairOf(state: State, step: string, intent: Intent, kind: Made): Deed {
  const why = remark(`repair-${state.version}`);
  const person = `p${(intent.person * 11) % 30}`;
  switch (kind) {
    case 'reassign':
      return { kind, step, assigneeId: person, work: intent.toggles[1] ? 'propose' : 'decide', remark: why };
    case 'appoint':
      return { kind, step, personId: person, remark: why };
    case 'extend': {
      const due = state.open.find(({ key }) => key === step)?.due ?? state.returned?.due ?? 0;
      const owed = state.returned === null ? step : 'author';
      return { kind, step: owed, due: due + (intent.choice - 10) * dayMs, remark: why };
    }
    case 'record-paper': {
      const signs = intent.toggles[0] ? { signingMode: 'TUQ.' as const } : {};
      const verdict = (['approve', 'return', 'reject', 'concur'] as const)[intent.choice % 4] ?? 'approve';
      const file = { id: `scan-${state.version}`, digest: 'digest' };
      const paper = { signerId: person, verdict, number: '12/TB', date: '2026-12-10', file, remark: why };
      return { kind, step, paper: { ...paper, ...signs } };
    }
    case 'confirm-paper':
      return { kind, step, agrees: intent.toggles[2], remark: why };
    case 'reroute':
      return { kind, unitId: state.unitId, routing: state.routing, release: [step], remark: why };
  }
}
