/** The files of a ZIP archive by name, unpacked. */
export type Archive = ReadonlyMap<string, Buffer>;

export const centralSignature = 0x02014b50;
export const localSignature = 0x04034b50;
export const endSignature = 0x06054b50;
