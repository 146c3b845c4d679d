/** The built-in roles of a developer in an organization (ORG-2), highest first. */
export const ROLES = ['developer-admin', 'developer', 'audit-user'] as const;
export type Role = (typeof ROLES)[number];

export const DEVELOPER_STATUSES = ['INVITED', 'ACTIVE', 'SUSPENDED', 'ENTITLED'] as const;
export type DeveloperStatus = (typeof DEVELOPER_STATUSES)[number];

export const ACCOUNT_KINDS = ['free', 'company'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** How a role is named and explained wherever it is shown or chosen (ORG-10). */
export const ROLE_LABELS: Record<Role, { name: string; explanation: string }> = {
  'developer-admin': { name: 'Developer Admin', explanation: 'Manages any app, developers and their JWT credentials.' },
  developer: { name: 'Developer', explanation: 'Manages the apps they create and their own JWT credentials.' },
  'audit-user': { name: 'Audit-user', explanation: 'Views apps, profiles and the event log. Writes nothing.' },
};
