import { page, sessionView, type SessionView } from '@coterie/contracts';
import { api } from '../api/client';

const sessionPage = page(sessionView);

/** Where the caller is signed in, newest first. */
export const fetchSessions = async (): Promise<SessionView[]> => (await api.get('/me/sessions', { schema: sessionPage })).items;

export const endSession = (id: string): Promise<unknown> => api.delete(`/me/sessions/${id}`);
