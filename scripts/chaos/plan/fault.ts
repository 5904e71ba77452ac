/** Everything that is done to the installation; a run in which one of them never happened proves nothing. */
export const faultKinds = [
  'kill',
  'kill-backend',
  'stop-immediately',
  'freeze',
  'terminate-backends',
  'slow-link',
  'reset-link',
  'lost-replies',
  'mail-later',
  'mail-refused',
  'mail-lost-reply',
  'new-build',
  'renew',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const processNames = ['postgres', 'temporal', 'api-1', 'api-2', 'worker-1', 'worker-2'] as const;
export type ProcessName = (typeof processNames)[number];

export const linkNames = [
  'people:api-1',
  'people:api-2',
  'api-1:postgres',
  'api-1:temporal',
  'api-2:postgres',
  'api-2:temporal',
  'worker-1:postgres',
  'worker-1:temporal',
  'worker-2:postgres',
  'worker-2:temporal',
] as const;
export type LinkName = (typeof linkNames)[number];

/** One fault of a schedule: when it begins after the start, on what, and for how long. */
export type PlannedFault = {
  readonly atMs: number;
  readonly forMs: number;
  readonly kind: FaultKind;
  /** A process, a link, `mail`, or everything that runs. */
  readonly target: string;
};

/** SIGKILL, on our own processes, Temporal, PostgreSQL or one of its back-ends. */
export const isKill = ({ kind }: Pick<PlannedFault, 'kind'>): boolean =>
  kind === 'kill' || kind === 'kill-backend' || kind === 'new-build';
