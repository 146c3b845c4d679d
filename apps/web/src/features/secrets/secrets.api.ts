import { newSecretView, page, secretView, type NewSecretView, type OVERLAPS, type SecretView } from '@coterie/contracts';
import { api } from '../../api/client';

/** How long the secret before keeps working. */
export type Overlap = (typeof OVERLAPS)[number];

const secretPage = page(secretView);

/** The client secrets that work now: never the secrets themselves. */
export const fetchSecrets = async (app: string): Promise<SecretView[]> => (await api.get(`/apps/${app}/secrets`, { schema: secretPage })).items;

/** Makes a new secret and shows it this once (CRED-1). */
export const resetSecret = (app: string, overlap: Overlap): Promise<NewSecretView> =>
  api.post(`/apps/${app}/secrets/reset`, { body: { overlap }, schema: newSecretView });

/** Ends a secret at once. */
export const retireSecret = (app: string, secret: string): Promise<unknown> => api.delete(`/apps/${app}/secrets/${secret}`);
