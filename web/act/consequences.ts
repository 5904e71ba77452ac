import type { Command } from '../../domain/approval/command.ts';
import { decide } from '../../domain/approval/decide.ts';
import type { Event } from '../../domain/approval/event.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Verdict } from '../../domain/definition/definition.ts';
import type { Caller } from '../../services/context.ts';
import type { AvailableVerb } from '../../services/submissions/available-verbs.ts';
import { capacitiesFor } from '../../services/submissions/capacity.ts';
import type { Reader } from '../reader.ts';
import type { Scene } from '../submission/scene.ts';
import { stageName, stepName } from '../submission/step-name.ts';
import type { Consequence } from './verb-form.ts';

/** Stands in for what is not written yet. */
const unwritten = { id: 'preview', digest: 'preview' } as const;

/** What each verdict will cause, found by asking the rules themselves, without line verdicts that are not given yet. */
export function consequencesOf(
  reader: Reader,
  scene: Scene,
  caller: Caller,
  offered: AvailableVerb,
): readonly Consequence[] {
  const { state } = scene.view;
  const { step, verb, verdicts } = offered;
  if (state === null || step === null) return [];
  if (verb === 'issue') {
    const told = outcomeOf(reader, scene, state, issued(state, caller, offered));
    return told.length === 0 ? [] : [{ verdict: null, text: `${told.join('; ')}.` }];
  }
  return (verb === 'decide' ? verdicts : []).flatMap((verdict) => {
    const told = outcomeOf(reader, scene, state, judged(state, caller, offered, verdict));
    const name = reader.say(`terms:verdict.${verdict}`);
    return told.length === 0 ? [] : [{ verdict, text: `${name}: ${told.join('; ')}.` }];
  });
}

function judged(state: State, caller: Caller, offered: AvailableVerb, verdict: Verdict): Command | null {
  const envelope = envelopeOf(state, caller, 'decide', offered);
  return envelope && { kind: 'decide', ...envelope, verdict, remark: unwritten };
}

function issued(state: State, caller: Caller, offered: AvailableVerb): Command | null {
  const envelope = envelopeOf(state, caller, 'issue', offered);
  const { step } = offered;
  const rule = state.definition.stages.flatMap(({ steps }) => steps).find(({ key }) => key === step);
  const signingMode = rule?.signingMode ?? 'TM.';
  const document = { number: 'preview', date: '2000-01-01', signingMode, file: unwritten };
  return envelope && { kind: 'issue', ...envelope, ...document };
}

function envelopeOf(
  state: State,
  caller: Caller,
  kind: 'decide' | 'issue',
  { step, onBehalfOf }: AvailableVerb,
) {
  if (step === null) return null;
  const standing = capacitiesFor(state, caller, kind, step).find(
    (one) => one.onBehalfOf.join() === onBehalfOf.join(),
  );
  if (standing === undefined) return null;
  const actor = { personId: caller.personId, ...standing, via: caller.via };
  return { key: { id: 'preview', body: 'preview' }, actor, seen: state.version, step };
}

function outcomeOf(reader: Reader, scene: Scene, state: State, command: Command | null): readonly string[] {
  if (command === null) return [];
  const decided = decide(state, command, scene.now.getTime());
  if ('refusal' in decided) return [];
  const told = decided.events.flatMap((event) => eventText(reader, scene, decided.state, event));
  return told.length > 0 ? told : [reader.word('then.others')];
}

function eventText(reader: Reader, scene: Scene, after: State, event: Event): readonly string[] {
  const { word } = reader;
  const view = { state: after };
  switch (event.type) {
    case 'step-opened': {
      const { step, due } = event.data;
      const unit = scene.names.unit(after.routing.steps[step]?.unitId ?? '');
      return [
        word('then.opened', { step: stepName(reader, view, step), unit, due: reader.date(new Date(due)) }),
      ];
    }
    case 'stage-skipped': {
      const stage = after.definition.stages.find(({ key }) => key === event.data.stage);
      const because = stage?.skippedBecause;
      return because === undefined ? [stageName(reader, view, event.data.stage)] : [reader.of(because)];
    }
    case 'returned':
      return [word('then.returned', { due: reader.date(new Date(event.data.due)) })];
    case 'explanation-asked':
      return [word('then.asked', { due: reader.date(new Date(event.data.due)) })];
    case 'approved':
      return [word('then.approved')];
    case 'rejected':
      return [word('then.rejected')];
    case 'completed':
      return [word('then.completed')];
    default:
      return [];
  }
}
