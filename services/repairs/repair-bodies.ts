import type { CommandBodies } from '../../domain/approval/command.ts';
import type { AttachmentRef, RemarkRef } from '../../domain/approval/revision.ts';
import type { RepairInput, RepairKind } from './repair-inputs.ts';

type Making = {
  readonly remark: RemarkRef;
  readonly attachment: (id: string, pointer: string) => AttachmentRef;
};
type Maker<Kind extends RepairKind> = (input: RepairInput<Kind>, making: Making) => CommandBodies[Kind];

/** How each repair's input becomes the body of its command: the reason becomes a reference. */
export const repairBodies: { readonly [Kind in RepairKind]: Maker<Kind> } = {
  urge: ({ step }, { remark }) => ({ step, remark }),
  reassign: ({ step, assigneeId, work }, { remark }) => ({ step, assigneeId, work, remark }),
  appoint: ({ step, personId }, { remark }) => ({ step, personId, remark }),
  extend: ({ step, due }, { remark }) => ({ step, due: Date.parse(due), remark }),
  'send-back': (_input, { remark }) => ({ remark }),
  'record-paper': (input, { remark, attachment }) => {
    const { step, signerId, verdict, number, date, attachmentId, signingMode, returnTo } = input;
    const file = attachment(attachmentId, '/attachmentId');
    return {
      step,
      paper: {
        ...{ signerId, verdict, number, date, file, remark },
        ...(signingMode === undefined ? {} : { signingMode }),
        ...(returnTo === undefined ? {} : { returnTo }),
      },
    };
  },
  'confirm-paper': ({ step, agrees }, { remark }) => ({ step, agrees, remark }),
  skip: ({ step }, { remark }) => ({ step, remark }),
};
