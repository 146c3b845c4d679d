/** The name of the security scheme: the session's cookie. */
export const SESSION_SCHEME = 'session';

/** The groups of routes, in the order in which they are read. */
export const TAGS = {
  Accounts: 'Signing up, in and out; passwords.',
  Me: 'Who is signed in, and where.',
  Organizations: 'Organizations and the people in them.',
  Apps: 'Apps the caller reaches, owned or shared.',
  Collaborators: 'Whom an app is shared with.',
  Invitations: 'Links to share an app, answered by whoever got them.',
  Settings: 'One shared draft of an app’s settings, applied into numbered revisions.',
  Secrets: 'Client secrets of an app.',
  Activity: 'What happened on an app.',
  Notifications: 'What the caller is told.',
  Demo: 'Of a demo console only.',
} as const;

/** What the names in paths stand for. */
export const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  org: 'Id or slug of the organization.',
  app: 'Id of the app.',
  id: 'Id of the row, as its list answers it.',
  number: 'Number of the revision, from 1.',
  token: 'Token of the mailed link.',
};
