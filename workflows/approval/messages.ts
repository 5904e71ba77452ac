import type { UpdateDefinition } from '@temporalio/common';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Command, CommandKind } from '../../domain/approval/command.ts';
import type { Event } from '../../domain/approval/event.ts';
import type { State } from '../../domain/approval/state.ts';

/** The version at which a command took effect. */
export type Answer = { readonly version: number };

/** Begins empty (the first update is `submit`), or goes on from what another run carried or from the audit trail. */
export type ApprovalStart = { readonly submissionId: string; readonly carried?: Carried };
export type Carried = { readonly state: State; readonly unprojected: readonly Event[] };

export type Outcome = { readonly state: State['is']; readonly version: number };

/** Where a running workflow stands; for tools and tests, never for pages. */
export type Progress = { readonly version: number; readonly projected: number; readonly digest: string };

/** The update of a kind of command; its name is the kind. */
export const commandUpdate = (kind: CommandKind): UpdateDefinition<Answer, [Command]> =>
  defineUpdate<Answer, [Command]>(kind);

export const progressQuery = defineQuery<Progress>('progress');

/** Has the run go on as a new one at its next quiet moment: a short history, the present code. */
export const renewSignal = defineSignal('renew');

export const approvalType = 'approval';
export const approvalWorkflowId = (submissionId: string): string => `approval:${submissionId}`;

/** The type of the failure that carries a refusal in its details. */
export const refusedType = 'refused';
