import { applyAnswer, page, revisionListItem, revisionView, type RevisionView } from '@coterie/contracts';
import { api } from '../../api/client';

const revisions = page(revisionListItem);

/** Turns the draft into the next revision. `head`: the number that the person's view of the draft had (SET-7). */
export const applyDraft = (app: string, head: number, note: string) =>
  api.post(`/apps/${app}/settings/apply`, { body: { head, ...(note ? { note } : {}) }, schema: applyAnswer });

/** Drops the draft's changes: all, or those of some settings. */
export const discardDraft = (app: string, head: number, paths?: string[]) =>
  api.post(`/apps/${app}/settings/discard`, { body: { head, ...(paths ? { paths } : {}) } });

/** A page of revisions, newest first. `after`: the `next` of the page before. */
export const fetchRevisions = (app: string, after?: string) => api.get(`/apps/${app}/revisions`, { query: { limit: 20, after }, schema: revisions });

/** Takes the values of a revision into the draft. `head`: the number that the person's view of the draft had (SET-8). */
export const restoreRevision = (app: string, number: number, head: number) =>
  api.post(`/apps/${app}/revisions/${number}/restore`, { body: { head } });

export const fetchRevision = (app: string, number: number): Promise<RevisionView> =>
  api.get(`/apps/${app}/revisions/${number}`, { schema: revisionView });
