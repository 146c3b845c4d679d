import { Refusal } from '@coterie/domain';
import type { Actor } from '../identity/actor.js';
import type { Permission } from './define-command.js';

const nobody = () => Promise.resolve<string[]>([]);

/** For acts on what is one's own: nothing can be missing. */
export const asOneself = (): Permission => ({ can: true, missing: '', ask: nobody });

/** For acts that only a proved address may do (INV-10, INV-11). */
export const asVerified = (actor: Actor): Permission => ({ can: actor.verified, missing: 'a verified address', ask: nobody });

/** `forbidden`, with what is missing and whom to ask for it. */
export async function forbidden({ missing, ask: whom }: Permission): Promise<Refusal> {
  const ask = await whom();
  const sentence = `You lack the permission to ${missing}.`;
  return new Refusal('forbidden', ask.length > 0 ? `${sentence} Ask ${ask.join(' or ')}.` : sentence, { missing, ask });
}
