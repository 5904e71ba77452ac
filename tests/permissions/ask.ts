import type { Expected } from './expected.ts';

/** What an answer says of permission: done or refused for what it is about, not allowed, or not theirs by the engine. */
export async function verdictOf(response: Response): Promise<Expected> {
  if (response.status === 401) return 'no';
  if (response.status !== 403 && response.status !== 404) return 'yes';
  const { code, because } = Object(await response.json());
  if (code === 'refused') return because === 'not_your_step' ? 'decider' : 'yes';
  return because === 'second_verification_needed' ? 'yes' : 'no';
}
