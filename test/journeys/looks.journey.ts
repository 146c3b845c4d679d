import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Shell } from '../pages/shell.js';
import { mailTo, type Person } from '../support/people.js';
import { edit, invite, newApp, share } from './arrange.js';
import { expect, test } from './journey.js';

/** WCAG 2.2 AA. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Place {
  name: string;
  path: string;
  /** What shows that the page has its content. */
  ready: string;
  signedOut?: boolean;
  /** Opens what the page shows only when asked. */
  open?: (page: Page) => Promise<void>;
}

/** An app with somebody in every state, a draft and a revision. */
async function places(ada: Person, ben: Person, name: string): Promise<Place[]> {
  const app = await newApp(ada, name);
  await share(app, ada, ben);
  const address = `kim@${name.toLowerCase().replace(/\W/g, '')}.test`;
  await invite(app, ada, address);
  await edit(app, ada, [{ op: 'add', path: 'oauth.scopes', item: 'look.read' }]);
  await edit(app, ben, [{ op: 'set', path: 'general.tagline', value: 'Look at it', base: 0 }]);
  const link = /http:\S+\/invite\/\S+/.exec(await mailTo(ada.url, address, /\/invite\//))?.[0] ?? '';
  const press = (button: string) => async (page: Page) => page.getByRole('button', { name: button }).first().click();
  const main = 'main h1';
  return [
    { name: 'sign-in', path: '/sign-in', ready: 'button[type=submit]', signedOut: true },
    { name: 'sign-up', path: '/sign-up', ready: 'button[type=submit]', signedOut: true },
    { name: 'invitation', path: new URL(link).pathname, ready: 'button[type=submit]', signedOut: true },
    { name: 'inbox', path: '/inbox', ready: 'iframe', signedOut: true },
    { name: 'apps', path: '/o/acme/apps', ready: 'main table' },
    { name: 'shared', path: '/shared', ready: main },
    { name: 'overview', path: app.path, ready: main },
    { name: 'settings', path: `${app.path}/settings`, ready: '[data-setting]' },
    { name: 'review', path: `${app.path}/settings`, ready: '[data-setting]', open: press('Review') },
    { name: 'collaborators', path: `${app.path}/collaborators`, ready: 'main table' },
    { name: 'add collaborator', path: `${app.path}/collaborators`, ready: 'main table', open: press('Add collaborator') },
    { name: 'secrets', path: `${app.path}/secrets`, ready: 'main table' },
    { name: 'activity', path: `${app.path}/activity`, ready: 'main ol, main ul' },
    { name: 'organization', path: '/o/acme/developers', ready: 'main table' },
    { name: 'notifications', path: '/notifications', ready: main },
    { name: 'apps to invite to', path: '/invite/app', ready: '[role=option]' },
    { name: 'invite to an app', path: `/invite/app?app=${app.id}`, ready: 'main form', open: typeAddresses },
    { name: 'sessions', path: '/account/sessions', ready: '[data-session]' },
    { name: 'search', path: '/o/acme/apps', ready: 'main table', open: search },
    { name: 'shortcuts', path: '/account/sessions', ready: '[data-session]', open: (page) => page.keyboard.press('?') },
  ];
}

const typeAddresses = (page: Page): Promise<void> => page.getByLabel('E-mail addresses').fill('ok@look.test ada@acme.test joe@acme,');

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('[role=dialog] [role=option]').first().waitFor();
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').withTags(STANDARD).options({ resultTypes: ['violations'] }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} (${any.map(({ message }) => message).join(', ')})`).join(', ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing on any page is in the way of anybody, ${colorScheme}`, async ({ ada, ben, sit }) => {
    test.setTimeout(180_000);
    const [signedIn, signedOut] = [await sit(ada, { colorScheme, reducedMotion: 'reduce' }), await sit(undefined, { colorScheme, reducedMotion: 'reduce' })];
    for (const place of await places(ada, ben, `Look ${colorScheme}`)) {
      const page = place.signedOut ? signedOut : signedIn;
      await page.goto(place.path);
      await page.locator(place.ready).first().waitFor();
      if (!place.signedOut) await new Shell(page).live();
      await place.open?.(page);
      expect.soft(await faultsOf(page), place.name).toEqual([]);
    }
  });
}
