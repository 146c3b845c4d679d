import { address, plainName } from '@coterie/contracts';
import { z } from 'zod';
import { PASSWORD_LENGTH } from './auth.js';

const { min, max } = PASSWORD_LENGTH;

const newPassword = z
  .string()
  .min(min, `A password has at least ${min} characters.`)
  .max(max, `A password has at most ${max} characters.`);

/** A password as typed: the rules for new ones don't apply to it, but nobody needs a long one hashed. */
const password = z.string().min(1, 'A password is needed.').max(max, `A password has at most ${max} characters.`);

const token = z.string().min(1).max(2000);

export const signUp = z.strictObject({ name: plainName, email: address, password: newPassword }).meta({ id: 'SignUp' });
export const signIn = z.strictObject({ email: address, password }).meta({ id: 'SignIn' });
export const mailWanted = z.strictObject({ email: address }).meta({ id: 'MailWanted' });
export const resetPassword = z.strictObject({ token, newPassword }).meta({ id: 'ResetPassword' });
export const changePassword = z.strictObject({ currentPassword: password, newPassword }).meta({ id: 'ChangePassword' });
export const verifyEmail = z.object({ token });
export const proveAddress = z.strictObject({ token, password }).meta({ id: 'ProveAddress' });

/** What an act answers that has nothing to tell. */
export const done = z.object({ status: z.literal(true) }).meta({ id: 'Done' });
export const signedIn = z.object({ user: z.object({ id: z.string(), name: z.string(), email: z.string() }) }).meta({ id: 'SignedIn' });
