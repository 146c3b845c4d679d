import type { Actor } from '../identity/actor.js';
import type { Permission } from './define-command.js';

const nobody = () => Promise.resolve<string[]>([]);

/** For acts on what is one's own: nothing can be missing. */
export const asOneself = (): Permission => ({ can: true, missing: '', ask: nobody });

/** For acts that only a proved address may do (INV-10, INV-11). */
export const asVerified = (actor: Actor): Permission => ({ can: actor.verified, missing: 'a verified address', ask: nobody });
