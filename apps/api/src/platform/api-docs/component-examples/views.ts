import type { ComponentDoc } from '../components.js';
import { ADA, APP, AT, COLLABORATOR, EVE, LATER, ORGANIZATION } from './people.js';

const LISTED_APP = { ...APP, org: ORGANIZATION, owner: ADA, access: 'owner', shared: true, createdAt: AT };
const REVISION = { id: 'rev_01kafx0q5tf0zr3v7d4n6m2c8f', number: 3, at: AT, by: ADA, authors: [ADA, EVE], note: 'New callback' };
const EVENT = { number: 12, id: 'evt_01kafx0q5tf0zr3v7d4n6m2c8g', type: 'app.renamed', at: AT, actor: ADA, data: { app: APP.id, before: 'Fleet', after: APP.name } };
const SECRET = 'sec_01kafx0q5tf0zr3v7d4n6m2c8h';
const INVITATION = { kind: 'app', organization: ORGANIZATION, app: APP, inviter: ADA, access: 'collaborator', expiresAt: LATER };

export const VIEWS: Record<string, ComponentDoc> = {
  Done: { description: 'It was done; there is nothing to tell.', examples: [{ status: true }] },
  SignedIn: { description: 'Who is signed in now.', examples: [{ user: { ...ADA, email: 'ada@acme.test' } }] },
  Person: { description: 'A person as others see them. The name is empty once they were erased.', examples: [ADA] },
  Me: {
    description: 'Who is signed in, where they belong, and what they may do there (packed CASL rules).',
    examples: [{ user: { ...ADA, email: 'ada@acme.test', verified: true }, organizations: [{ ...ORGANIZATION, role: 'developer-admin' }], abilities: [['read', 'Organization', { organization: ORGANIZATION.id }]], demo: true }],
  },
  Session: { description: 'One place where the caller is signed in.', examples: [{ id: 'a1b2c3', current: true, createdAt: AT, expiresAt: LATER, userAgent: 'Firefox', address: '127.0.0.1' }] },
  Organization: { description: 'An organization, with the caller’s own role there.', examples: [{ ...ORGANIZATION, kind: 'free', contactNumber: null, createdAt: AT, role: 'developer-admin' }] },
  Developer: { description: 'Somebody of an organization.', examples: [{ id: 'dev_01kafx0q5tf0zr3v7d4n6m2c8i', user: ADA.id, name: ADA.name, email: 'ada@acme.test', role: 'developer-admin', status: 'ACTIVE', apps: 1, joinedAt: AT }] },
  AppListItem: { description: 'An app the caller can reach, and by what.', examples: [LISTED_APP] },
  App: {
    description: 'An app with the caller’s rules on it, whom to ask for what is missing, and what a deletion would end.',
    examples: [{ ...LISTED_APP, clientId: 'cot_client_EXAMPLE', abilities: [['read', 'App']], ask: [ADA.name], counts: { collaborators: 1, pending: 1, secrets: 1 } }],
  },
  EndedApp: { description: 'An app whose access ended for the caller: its name, who ended it and when.', examples: [{ ...APP, endedBy: ADA, endedAt: AT, reason: 'revoked' }] },
  Collaborator: {
    description: 'Somebody an app is shared with, or invited to it. The owner is not one.',
    examples: [{ id: COLLABORATOR, user: null, email: 'eve@freelance.test', access: 'collaborator', status: 'PENDING', invitedBy: ADA, invitedAt: AT, sent: 1, expired: false, expiresAt: LATER, delivered: true }],
  },
  ManyResults: {
    description: 'One result for each line, in the order of the lines.',
    examples: [{ results: [{ email: 'eve@freelance.test', ok: true, id: COLLABORATOR }, { email: 'no address', ok: false, error: { code: 'invalid', message: 'An e-mail address is needed, like ada@example.com.' } }] }],
  },
  InvitationLink: { description: 'What whoever holds a genuine link may know.', examples: [{ ...INVITATION, address: 'eve@freelance.test', state: 'live' }] },
  MyInvitation: { description: 'An invitation to the caller’s own verified address, to accept or decline in place.', examples: [{ id: COLLABORATOR, ...INVITATION, invitedAt: AT, expired: false }] },
  Settings: {
    description: 'Applied values, the shared draft over them, the rev of each setting that was touched, and the stream’s number (`head`) at which this was true.',
    examples: [{ head: 12, revision: 3, applied: { 'general.tagline': '' }, draft: { 'general.tagline': { value: 'Where every van is', by: EVE, at: AT, authors: [EVE] } }, revs: { 'general.tagline': 1 }, initial: { 'general.tagline': '' } }],
  },
  EditAnswer: { description: 'The number of the event that came of it.', examples: [{ number: 13 }] },
  ApplyAnswer: { description: 'The number of the event, and of the revision made.', examples: [{ number: 14, revision: 4 }] },
  RevisionListItem: { description: 'A revision in a list.', examples: [{ ...REVISION, changes: 1 }] },
  Revision: {
    description: 'A revision with all its values and what it changed.',
    examples: [{ ...REVISION, values: { 'general.tagline': 'Where every van is' }, diff: [{ path: 'general.tagline', before: '', after: 'Where every van is', authors: [EVE] }] }],
  },
  Secret: { description: 'A client secret as it may be listed: never the secret nor its hash.', examples: [{ id: SECRET, prefix: 'cot_secret_', lastFour: 'x7Qa', createdAt: AT, createdBy: ADA, endsAt: null, lastUsedAt: null }] },
  NewSecret: { description: 'A new secret, shown in this answer and never again.', examples: [{ id: SECRET, clientId: 'cot_client_EXAMPLE', secret: 'cot_secret_EXAMPLE' }] },
  Event: { description: 'One thing that happened. Ids stay ids in `data`; `names` tells what the people among them are called now.', examples: [EVENT] },
  TypedEvent: { description: 'An event, its data by type.', examples: [EVENT] },
  TypedLoggedEvent: { description: 'An event of the log, its data by type.', examples: [{ ...EVENT, stream: `app:${APP.id}` }] },
  Notification: {
    description: 'One thing a person was told.',
    examples: [{ id: 'ntf_01kafx0q5tf0zr3v7d4n6m2c8j', kind: 'accepted', at: AT, read: false, actor: EVE, app: { ...APP, org: ORGANIZATION.id }, invitation: null, data: {} }],
  },
  InboxMail: { description: 'A mail of the demo inbox.', examples: [{ id: '1', to: 'eve@freelance.test', subject: 'Ada Lindgren invites you to Fleet Telemetry', text: 'Open the link.', html: '<p>Open the link.</p>', at: AT }] },
};
