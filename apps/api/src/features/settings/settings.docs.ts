import { applyAnswer, applySettings, discardSettings, editAnswer, editSettings, page, pageQueries, restoreRevision, revisionListItem, revisionView, settingsView } from '@coterie/contracts';
import type { RouteDoc } from '../../platform/api-docs/documented.js';

export const show: RouteDoc = { summary: 'The settings: applied, draft, revs', answer: settingsView };
export const edit: RouteDoc = {
  summary: 'Edit the shared draft',
  description: 'All operations or none; exactly one event.',
  body: editSettings,
  answer: editAnswer,
  refusals: {
    conflict: 'The setting has another rev than `base`, or the item to replace is gone. Details tell what stands there: {path, theirs}.',
    too_large: 'A list, a map or the body is above its size.',
  },
};
export const apply: RouteDoc = {
  summary: 'Apply the draft: a new revision',
  body: applySettings,
  answer: applyAnswer,
  refusals: { conflict: 'The settings changed since `head`, or there is nothing to apply.' },
};
export const discard: RouteDoc = {
  summary: 'Discard the draft, or parts of it',
  body: discardSettings,
  answer: editAnswer,
  refusals: { conflict: 'The settings changed since `head`.' },
};
export const revisions: RouteDoc = { summary: 'The revisions, newest first', query: pageQueries.revisions, answer: page(revisionListItem) };
export const revision: RouteDoc = { summary: 'One revision: its values and its diff', answer: revisionView };
export const restore: RouteDoc = {
  summary: 'Put a revision’s values into the draft',
  body: restoreRevision,
  answer: editAnswer,
  refusals: { conflict: 'The settings changed since `head`.' },
};
