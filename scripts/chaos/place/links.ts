import { type LinkName, linkNames } from '../plan/fault.ts';
import { type Link, openLink } from '../proxy/link.ts';

export type Ports = {
  readonly postgres: number;
  readonly temporal: number;
  readonly 'api-1': number;
  readonly 'api-2': number;
  readonly mail: number;
};

/** Every way between two parts of the installation, each to be disturbed by itself. */
export type Links = {
  readonly of: (name: LinkName) => Link;
  readonly mail: Link;
  readonly all: () => readonly Link[];
};

/** A mail ends with a line of one dot: what answers that says whether it was taken. */
const endsMail = (chunk: Buffer): boolean => chunk.subarray(-5).toString('latin1') === '\r\n.\r\n';

export async function openLinks(ports: Ports): Promise<Links> {
  const links = new Map<LinkName, Link>();
  for (const name of linkNames) links.set(name, await openLink({ name, target: targetOf(name, ports) }));
  const mail = await openLink({ name: 'mail', target: ports.mail, endsRequest: endsMail });
  return {
    of: (name) => links.get(name) ?? mail,
    mail,
    all: () => [...links.values(), mail],
  };
}

function targetOf(name: LinkName, ports: Ports): number {
  if (name === 'people:api-1') return ports['api-1'];
  if (name === 'people:api-2') return ports['api-2'];
  return name.endsWith(':postgres') ? ports.postgres : ports.temporal;
}
