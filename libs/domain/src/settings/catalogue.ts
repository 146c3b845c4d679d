import { APP_EVENT_TYPES } from '../events/event-types.js';
import { MAP_FAMILIES, mapEntryAt } from './map-families.js';
import type { SettingDefinition, SettingGroup, SettingKind } from './kinds.js';
import type { SettingValue } from './values.js';

export const GRANT_TYPES = ['authorization_code', 'refresh_token', 'client_credentials', 'urn:ietf:params:oauth:grant-type:jwt-bearer'] as const;
export const TOKEN_AUTH_METHODS = ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'] as const;

const text = (max: number, lines: 'one' | 'many' = 'one', min = 0): SettingKind => ({ type: 'text', min, max, lines });
const url: SettingKind = { type: 'text', min: 0, max: 2048, lines: 'one', format: 'https-url' };
const address: SettingKind = { type: 'text', min: 0, max: 254, lines: 'one', format: 'address' };
const boolean: SettingKind = { type: 'boolean' };
const integer = (min: number, max: number, unit?: 'seconds' | 'requests'): SettingKind => ({ type: 'integer', min, max, unit });

function setting(path: string, kind: SettingKind, initial: SettingValue, label: string, help: string): SettingDefinition {
  return { path, group: path.split('.')[0] as SettingGroup, kind, initial, label, help };
}

/** Every fixed setting of an app, in the order of the page. Maps (`env`, `features`) stand in map-families.ts. */
export const CATALOGUE: readonly SettingDefinition[] = [
  setting('general.displayName', text(60, 'one', 1), '', 'App name', 'What people see when this app asks for their consent.'),
  setting('general.tagline', text(120), '', 'Tagline', 'One line under the name.'),
  setting('general.description', text(4000, 'many'), '', 'Description', 'What the app does, for its page in a directory.'),
  setting('general.homepageUrl', url, '', 'Homepage', 'An https address.'),
  setting('general.privacyPolicyUrl', url, '', 'Privacy policy', 'An https address, shown on the consent page.'),
  setting('general.termsUrl', url, '', 'Terms of service', 'An https address, shown on the consent page.'),
  setting('general.supportEmail', address, '', 'Support e-mail', 'Where people who use the app can write to.'),
  setting('general.primaryContact', address, '', 'Primary contact', 'Whom the platform writes to about this app.'),
  setting('oauth.redirectUris', { type: 'list', max: 10, item: 'redirect-uri' }, [], 'Redirect URIs', 'Where people return after signing in: absolute, https (http only on localhost), no fragment, no wildcard, at most 10.'),
  setting('oauth.allowedOrigins', { type: 'list', max: 20, item: 'origin' }, [], 'Allowed origins', 'Origins whose pages may call with this client id: https (http only on localhost), at most 20.'),
  setting('oauth.grantTypes', { type: 'list', max: GRANT_TYPES.length, item: 'choice', choices: GRANT_TYPES }, ['authorization_code', 'refresh_token'], 'Grant types', 'How the app may obtain tokens.'),
  setting('oauth.scopes', { type: 'list', max: 100, item: 'scope' }, [], 'Scopes', 'What the app may ask for, one word each, at most 100.'),
  setting('oauth.requirePkce', boolean, true, 'Require PKCE', 'Every authorization request must carry a code challenge.'),
  setting('oauth.accessTokenTtl', integer(60, 86_400, 'seconds'), 3600, 'Access-token lifetime', 'From 60 seconds to 24 hours.'),
  setting('oauth.refreshTokenTtl', integer(0, 31_536_000, 'seconds'), 2_592_000, 'Refresh-token lifetime', 'Up to 365 days; 0 issues no refresh tokens.'),
  setting('oauth.tokenAuthMethod', { type: 'choice', choices: TOKEN_AUTH_METHODS }, 'client_secret_basic', 'Token endpoint authentication', 'How the app proves itself when it asks for tokens. “none” is for apps that can keep no secret and needs PKCE.'),
  setting('webhooks.enabled', boolean, false, 'Send webhooks', 'Needs an address to send to.'),
  setting('webhooks.url', url, '', 'Webhook address', 'An https address that receives events.'),
  setting('webhooks.events', { type: 'list', max: APP_EVENT_TYPES.length, item: 'choice', choices: APP_EVENT_TYPES }, [], 'Webhook events', 'Which events are sent.'),
  setting('limits.requestsPerMinute', integer(1, 100_000, 'requests'), 600, 'Requests per minute', 'From 1 to 100,000.'),
  setting('limits.burst', integer(1, 10_000, 'requests'), 100, 'Burst', 'How many requests may come at once, from 1 to 10,000.'),
  setting('limits.dailyQuota', integer(0, 1_000_000_000, 'requests'), 0, 'Daily quota', 'Requests a day; 0 means no quota.'),
  setting('security.ipAllowList', { type: 'list', max: 100, item: 'network' }, [], 'IP allow list', 'Addresses or CIDR networks that may call; empty allows all, at most 100.'),
];

const BY_PATH = new Map(CATALOGUE.map((definition) => [definition.path, definition]));

/** The definition of a path: a fixed setting, or one entry of a map; nothing for an unknown path. */
export const settingAt = (path: string): SettingDefinition | undefined => BY_PATH.get(path) ?? mapEntryAt(path);

/** The values of an app that never touched a setting. Its display name starts as its name. */
export function initialValues(appName: string): Record<string, SettingValue> {
  const values = Object.fromEntries(CATALOGUE.map((definition) => [definition.path, definition.initial ?? '']));
  return { ...values, 'general.displayName': appName };
}

export { MAP_FAMILIES };
