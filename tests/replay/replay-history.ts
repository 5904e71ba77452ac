import { fileURLToPath } from 'node:url';
import { defaultPayloadConverter } from '@temporalio/common';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { bundleWorkflowCode, type InjectedSinks, Worker } from '@temporalio/worker';
import type { CaptureSinks } from './capture.ts';

type History = ReturnType<typeof historyFromJSON>;

/** Activities asked for and answers given, in order. */
export type Done = { readonly activities: readonly unknown[]; readonly answers: readonly unknown[] };

export type Plant = { readonly file: string; readonly from: string; readonly to: string };

/** Bundles today's workflows, with the capture, perhaps with a fault planted in one file. */
export function bundleForReplay(plant?: Plant): Promise<{ code: string }> {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const quiet = () => undefined;
  return bundleWorkflowCode({
    workflowsPath: here('../../workflows/workflows.ts'),
    workflowInterceptorModules: [here('./capture.ts')],
    logger: { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
    webpackConfigHook: (config) => {
      if (plant === undefined) return config;
      const loader = { loader: here('./plant-loader.cjs'), options: { from: plant.from, to: plant.to } };
      const rules = [
        ...(config.module?.rules ?? []),
        { test: new RegExp(`${plant.file.replaceAll('.', '\\.')}$`), enforce: 'pre' as const, use: [loader] },
      ];
      return { ...config, module: { ...config.module, rules } };
    },
  });
}

/** Replays a history through a bundle: throws when the commands differ, and answers what was done anew. */
export async function replay(workflowBundle: { code: string }, history: unknown): Promise<Done> {
  const activities: unknown[] = [];
  const answers: unknown[] = [];
  const sinks: InjectedSinks<CaptureSinks> = {
    capture: {
      activity: { fn: (_info, type, input) => void activities.push([type, input]), callDuringReplay: true },
      answer: {
        fn: (_info, updateId, answer) => void answers.push([updateId, answer]),
        callDuringReplay: true,
      },
    },
  };
  await Worker.runReplayHistory({ workflowBundle, sinks }, historyFromJSON(history));
  return { activities, answers };
}

/** What the history says was done, when it was recorded. */
export function recordedIn(recorded: unknown): Done {
  const { events }: History = historyFromJSON(recorded);
  const activities: unknown[] = [];
  const answers: unknown[] = [];
  for (const event of events ?? []) {
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (scheduled) activities.push([scheduled.activityType?.name, decode(scheduled.input?.payloads?.[0])]);
    const completed = event.workflowExecutionUpdateCompletedEventAttributes;
    if (completed)
      answers.push([completed.meta?.updateId, decode(completed.outcome?.success?.payloads?.[0])]);
  }
  return { activities, answers };
}

const decode = (
  payload: Parameters<typeof defaultPayloadConverter.fromPayload>[0] | null | undefined,
): unknown => (payload ? defaultPayloadConverter.fromPayload(payload) : null);
