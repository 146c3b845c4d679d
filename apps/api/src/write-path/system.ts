import type { Actor } from '../identity/actor.js';

/** Who does what happens by itself: expiries, deliveries. Never signs in, and no route runs as it. */
export const SYSTEM: Actor = { id: 'system', name: 'Coterie', email: '', verified: false, sessionId: '' };

