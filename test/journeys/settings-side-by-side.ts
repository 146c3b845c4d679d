import type { Page } from '@playwright/test';
import { SettingsPage } from '../pages/settings-page.js';
import { Shell } from '../pages/shell.js';
import type { Person } from '../support/people.js';
import { newApp, share, type App } from './arrange.js';

export type Sit = (person: Person) => Promise<Page>;

export async function openSettings(page: Page, app: App): Promise<SettingsPage> {
  await new Shell(page).open(`${app.path}/settings`);
  const settings = new SettingsPage(page);
  await settings.input('general.displayName').waitFor();
  return settings;
}

/** Two people beside each other on the settings of a new app; it belongs to the first. */
export async function sideBySide(sit: Sit, owner: Person, other: Person, name: string): Promise<[SettingsPage, SettingsPage, App]> {
  const app = await newApp(owner, name);
  await share(app, owner, other);
  return [await openSettings(await sit(owner), app), await openSettings(await sit(other), app), app];
}
