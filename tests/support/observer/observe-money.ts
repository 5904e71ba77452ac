import type { Event } from '../../../domain/approval/event.ts';
import type { StateLine } from '../../../domain/approval/revision.ts';
import type { Movement } from '../../../domain/approval/state.ts';
import type { Definition } from '../../../domain/definition/definition.ts';
import { type AmountBySource, fundingSources } from '../../../domain/money/funding-source.ts';
import { demand } from './observer.ts';

type Limit = {
  readonly step: string;
  readonly lineId: string;
  readonly most: AmountBySource;
  lives: boolean;
};
type Held = { reserved: number; committed: number; spent: number };

/** Per line and source: never more approved than asked, never more held than approved, never less than nothing anywhere. */
export function observeMoney() {
  const held = new Map<string, Held>();
  const asked = new Map<string, Movement>();
  let definition: Definition | null = null;
  let lines: readonly StateLine[] = [];
  let limits: Limit[] = [];

  const stagesFrom = (key: string): readonly string[] => {
    const stages = definition?.stages ?? [];
    return stages
      .slice(stages.findIndex((stage) => stage.key === key))
      .flatMap(({ steps }) => steps.map((step) => step.key));
  };

  const mostFor = (lineId: string, source: (typeof fundingSources)[number]): number => {
    const own = lines.find(({ id }) => id === lineId)?.amountBySource[source] ?? 0;
    return limits
      .filter((one) => one.lives && one.lineId === lineId)
      .reduce((least, { most }) => Math.min(least, most[source] ?? 0), own);
  };

  const placeOf = (lineId: string, source: string): Held => {
    const place = held.get(`${lineId}:${source}`) ?? { reserved: 0, committed: 0, spent: 0 };
    held.set(`${lineId}:${source}`, place);
    return place;
  };

  const move = ({ lineId, kind }: Movement, granted: AmountBySource, event: Event): void => {
    for (const source of fundingSources) {
      const amount = granted[source] ?? 0;
      const place = placeOf(lineId, source);
      if (kind === 'reserve') place.reserved += amount;
      if (kind === 'commit' || kind === 'release-reserved') place.reserved -= amount;
      if (kind === 'commit') place.committed += amount;
      if (kind === 'spend' || kind === 'release-committed') place.committed -= amount;
      if (kind === 'spend') place.spent += amount;
      demand(
        Math.min(place.reserved, place.committed, place.spent) >= 0,
        'a line holds no less than nothing',
        event,
      );
      const all = place.reserved + place.committed + place.spent;
      demand(
        all <= mostFor(lineId, source),
        `a line holds no more than was approved (${lineId} ${source})`,
        event,
      );
    }
  };

  const isEmpty = (): boolean =>
    [...held.values()].every(({ reserved, committed }) => reserved === 0 && committed === 0);

  return (event: Event): void => {
    if (event.type === 'submitted') definition = event.data.definition;
    if (event.type === 'submitted' || event.type === 'resubmitted') lines = event.data.revision.lines;
    if (event.type === 'stage-entered' || event.type === 'stage-skipped') {
      const reopened = stagesFrom(event.data.stage);
      limits = limits.map((limit) => (reopened.includes(limit.step) ? { ...limit, lives: false } : limit));
    }
    if (event.type === 'approval-stood')
      limits = limits.map((limit) => (limit.step === event.data.step ? { ...limit, lives: true } : limit));
    if (event.type === 'decided' && event.data.verdict === 'approve')
      for (const judged of event.data.lines ?? [])
        if (judged.verdict !== 'approve')
          limits.push({
            step: event.data.step,
            lineId: judged.lineId,
            most: judged.verdict === 'cut' ? judged.amountBySource : {},
            lives: true,
          });
    if (event.type === 'approved')
      for (const source of fundingSources) {
        const most = lines.reduce((sum, { id }) => sum + mostFor(id, source), 0);
        demand(
          (event.data.amountBySource[source] ?? 0) === most,
          'what is approved is what was asked, less cuts and refusals',
          event,
        );
      }
    if ('movements' in event.data)
      for (const movement of event.data.movements) {
        demand(!asked.has(movement.key), 'each movement of money is asked for once', event);
        demand(
          Object.values(movement.amountBySource).every((amount) => amount > 0),
          'only money is moved',
          event,
        );
        asked.set(movement.key, movement);
      }
    if (event.type === 'settled')
      for (const { key, granted } of event.data.results) {
        const movement = asked.get(key);
        demand(movement !== undefined, 'the ledger answers what was asked', event);
        if (movement !== undefined) move(movement, granted, event);
      }
    if (['completed', 'rejected', 'withdrawn', 'cancelled'].includes(event.type))
      demand(isEmpty(), 'whatever has ended holds no money that is not spent', event);
  };
}
