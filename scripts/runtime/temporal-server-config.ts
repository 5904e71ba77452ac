import { join } from 'node:path';

export const temporalDatabases = { main: 'temporal', visibility: 'temporal_visibility' } as const;

type ServerPlace = {
  readonly dir: string;
  readonly database: { readonly port: number; readonly user: string; readonly password: string };
  /** The port that clients connect to. */
  readonly frontend: number;
  readonly others: readonly number[];
};

/** Each of the four services listens for calls and for the others. */
export const portCount = 8;

/** The server's own configuration for one machine, after its `development-postgres12.yaml`; JSON is YAML too. */
export function configOf({ dir, database, frontend, others }: ServerPlace) {
  const [membership, ...rest] = others;
  const service = (at: number) => rpc(rest[at], rest[at + 1]);
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'main',
      visibilityStore: 'visibility',
      numHistoryShards: 4,
      datastores: {
        main: store(temporalDatabases.main, database, 20),
        visibility: store(temporalDatabases.visibility, database, 4),
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: rpc(frontend, membership),
      matching: service(0),
      history: service(2),
      worker: service(4),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${frontend}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: join(dir, 'dynamic.yaml'), pollInterval: '10s' },
  };
}

const rpc = (grpcPort: number | undefined, membershipPort: number | undefined) => ({
  rpc: { grpcPort, membershipPort, bindOnLocalHost: true },
});

const store = (databaseName: string, { port, user, password }: ServerPlace['database'], conns: number) => ({
  sql: {
    pluginName: 'postgres12',
    databaseName,
    connectAddr: `127.0.0.1:${port}`,
    connectProtocol: 'tcp',
    user,
    password,
    maxConns: conns,
    maxIdleConns: conns,
    maxConnLifetime: '1h',
  },
});

/** As for the development server in `temporal.ts`: one partition, and namespaces known at once. */
export const dynamicConfig = {
  'matching.numTaskqueueReadPartitions': [{ value: 1 }],
  'matching.numTaskqueueWritePartitions': [{ value: 1 }],
  'system.namespaceCacheRefreshInterval': [{ value: '1s' }],
  'frontend.enableExecuteMultiOperation': [{ value: true }],
} as const;
