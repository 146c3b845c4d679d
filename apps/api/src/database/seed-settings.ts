import type { Operation } from '@coterie/domain';

/** Nobody touched these settings before, so every edit of the seed is based on nothing. */
const set = (path: string, value: string | number | boolean): Operation => ({ op: 'set', path, value, base: 0 });
const add = (path: string, item: string): Operation => ({ op: 'add', path, item });

/** What the demo's apps were set to, step by step. */
export const FLEET_FIRST: readonly Operation[] = [
  set('general.description', 'Positions, speed and fuel of every vehicle, as they change.'),
  set('general.homepageUrl', 'https://fleet.acme.test'),
  set('general.supportEmail', 'support@acme.test'),
  add('oauth.redirectUris', 'https://fleet.acme.test/callback'),
  add('oauth.scopes', 'telemetry.read'),
  add('oauth.scopes', 'vehicles.read'),
  set('limits.requestsPerMinute', 1200),
  set('env.REGION', 'eu-north'),
  set('features.liveMap', true),
];

export const FLEET_SECOND: readonly Operation[] = [set('oauth.accessTokenTtl', 1800), add('oauth.redirectUris', 'http://localhost:8080/callback')];

/** Left in the draft, for the first visitor to review. */
export const FLEET_DRAFT: readonly Operation[] = [set('general.tagline', 'Where every vehicle is, now')];

export const DISPATCH: readonly Operation[] = [
  set('general.tagline', 'Jobs to drivers, in order'),
  add('oauth.redirectUris', 'https://dispatch.acme.test/callback'),
  add('oauth.scopes', 'jobs.write'),
];
