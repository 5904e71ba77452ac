import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { NativeConnectionOptions } from '@temporalio/worker';

export type TemporalSettings = {
  /** Serves both `Connection.connect` (client) and `NativeConnection.connect` (worker). */
  readonly connection: NativeConnectionOptions & { readonly address: string };
  readonly namespace: string;
};

type Source = Readonly<Record<string, string | undefined>>;

/** The standard Temporal settings: TEMPORAL_* variables and temporal.toml. Throws on what cannot be read. */
export function readTemporal(source: Source): TemporalSettings {
  const { connectionOptions, namespace } = loadClientConnectConfig({ overrideEnvVars: present(source) });
  const address = connectionOptions.address ?? 'localhost:7233';
  return {
    connection: { ...withoutUndefined(connectionOptions), ...compressionFor(address), address },
    namespace: namespace ?? 'default',
  };
}

/** Compressing on loopback only costs time. */
function compressionFor(address: string): Pick<NativeConnectionOptions, 'grpcCompression'> {
  const loopback = /^(localhost|127\.|\[::1\])/.test(address);
  return loopback ? { grpcCompression: { codec: 'none' } } : {};
}

function present(source: Source): Record<string, string> {
  const entries = Object.entries(source).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return Object.fromEntries(entries);
}

/** The client spreads options over its defaults: an explicit undefined would erase them. */
function withoutUndefined<T extends object>(options: T): T {
  const kept = { ...options };
  for (const key of Object.keys(kept)) {
    if (Reflect.get(kept, key) === undefined) Reflect.deleteProperty(kept, key);
  }
  return kept;
}
