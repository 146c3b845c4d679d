import { z } from 'zod';
import { plainName } from '../text.js';

/** Makes a verified account of the invited address; it does not accept (INV-9). */
export const signUpByInvitation = z.strictObject({ name: plainName, password: z.string().min(10).max(128) }).meta({ id: 'SignUpByInvitation' });
