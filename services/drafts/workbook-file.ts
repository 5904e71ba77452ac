export const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook to be downloaded. */
export type WorkbookFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };
