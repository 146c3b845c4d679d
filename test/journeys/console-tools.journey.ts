import { Shell } from '../pages/shell.js';
import { signIn } from '../support/people.js';
import { newApp } from './arrange.js';
import { expect, test } from './journey.js';

test('the keyboard reaches apps, pages and single settings from anywhere, and the focus follows', async ({ ada, sit }) => {
  const app = await newApp(ada, 'Loading Bay');
  const page = await sit(ada);
  await new Shell(page).open('/o/acme/apps');
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: 'Loading Bay' }).waitFor();
  await page.keyboard.type('loading b');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${app.path}`);
  await expect(page).toHaveTitle(/Overview · Loading Bay · Coterie$/);
  await expect(page.locator('main')).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search or jump to' }).waitFor();
  await page.keyboard.type('access-token');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/settings#oauth.accessTokenTtl');
  await expect(page.locator('[data-setting="oauth.accessTokenTtl"] input').first()).toBeFocused();

  await page.locator('main').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Search or jump to');
});

test('a session that is ended from another device closes its page at once', async ({ url, sit }) => {
  const one = await signIn(url, 'ben@acme.test', 'coterie-demo', 'Ben Okafor');
  const other = await signIn(url, 'ben@acme.test', 'coterie-demo', 'Ben Okafor');
  const here = await sit(one);
  const there = await sit(other);
  await new Shell(there).open('/shared');
  await new Shell(here).open('/shared');
  await new Shell(here).account('Sessions');
  await expect(here.getByRole('list', { name: 'Sessions' }).getByText('This one')).toHaveCount(1);
  await here.getByRole('button', { name: 'End all others' }).click();
  await there.waitForURL('**/sign-in**');
  await expect(here.getByRole('list', { name: 'Sessions' }).getByRole('listitem')).toHaveCount(1);
});

test('a build newer than the page is told, and a reload brings it', async ({ ada, sit }) => {
  const page = await sit(ada, { troubled: true });
  await new Shell(page).open('/o/acme/apps');
  await page.route('**/index.html', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/\/assets\/index-[^"]+\.js/, '/assets/index-newer.js') });
  });
  await page.context().setOffline(true);
  await page.locator('[data-connection=offline]').waitFor({ timeout: 20_000 });
  await page.context().setOffline(false);
  await expect(page.getByText('A newer version is ready.')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Reload to update' }).click();
  await new Shell(page).live();
  await expect(page.getByText('A newer version is ready.')).toBeHidden();
});
