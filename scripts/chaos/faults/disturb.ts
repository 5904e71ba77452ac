import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from '../place/place.ts';
import type { SinkWeather } from '../place/sink.ts';
import { linkNames, type PlannedFault } from '../plan/fault.ts';
import type { Link } from '../proxy/link.ts';
import type { Weather } from '../proxy/pump.ts';

type Lasting = Pick<PlannedFault, 'target' | 'forMs'>;

/** A link is bad for a while. */
export async function disturbLink(
  place: Place,
  { target, forMs }: Lasting,
  weather: Weather,
): Promise<boolean> {
  const link = linkTo(place, target);
  link.become(weather);
  await sleep(forMs);
  link.become({ kind: 'clear' });
  return true;
}

/** Everything that is connected over a link breaks off. */
export const resetLink = async (place: Place, target: string): Promise<boolean> =>
  linkTo(place, target).reset() > 0;

/** The mail server turns some away for a while. */
export async function disturbMail(
  { sink }: Place,
  { forMs }: Lasting,
  weather: SinkWeather,
): Promise<boolean> {
  sink.become(weather);
  await sleep(forMs);
  sink.become('fine');
  return true;
}

function linkTo({ links }: Place, target: string): Link {
  const name = linkNames.find((one) => one === target);
  return name === undefined ? links.mail : links.of(name);
}
