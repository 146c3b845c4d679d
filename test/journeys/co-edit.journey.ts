import { expect, LIVE, test } from './journey.js';
import { sideBySide } from './settings-side-by-side.js';

test('[SET-1, SET-2, SET-9] two people are in the same draft: who is in which field, and what they set, within a second', async ({ ada, ben, sit }) => {
  const [adas, bens] = await sideBySide(sit, ada, ben, 'Tram Map');
  await bens.input('general.supportEmail').click();
  await expect(adas.field('general.supportEmail')).toContainText('Ben is editing', LIVE);

  await bens.set('general.supportEmail', 'help@tram.test');
  await expect(adas.input('general.supportEmail')).toHaveValue('help@tram.test', LIVE);
  await adas.input('general.tagline').click();
  await bens.input('general.tagline').click();
  await expect(adas.field('general.supportEmail')).toContainText('Ben changed this');
  await expect(adas.draftBar).toContainText('1 unapplied change by Ben');
  await expect(bens.draftBar).toContainText('1 unapplied change by you');

  await adas.field('oauth.requirePkce').getByRole('switch').click();
  await expect(bens.field('oauth.requirePkce').getByRole('switch')).not.toBeChecked(LIVE);
});

test('[SET-3] items that two people add to a list at once are all there, on both pages', async ({ ada, ben, sit }) => {
  const [adas, bens] = await sideBySide(sit, ada, ben, 'Tram Stops');
  const path = 'oauth.redirectUris';
  const uris = ['https://ada.test/one', 'https://ben.test/one', 'https://ada.test/two', 'https://ben.test/two'];
  await Promise.all([adas.addItem(path, 'https://ada.test/one'), bens.addItem(path, 'https://ben.test/one')]);
  await Promise.all([adas.addItem(path, 'https://ada.test/two'), bens.addItem(path, 'https://ben.test/two')]);
  for (const page of [adas, bens]) for (const uri of uris) await expect(page.item(path, uri)).toBeVisible();

  await adas.item(path, 'https://ben.test/one').click();
  await expect(bens.item(path, 'https://ben.test/one')).toHaveCount(0, LIVE);
});

test('[SET-4, SET-3] what is typed stays when somebody else was first; the conflict stands at the field with both ways out', async ({ ada, ben, sit }) => {
  const [adas, bens] = await sideBySide(sit, ada, ben, 'Tram Times');
  // Too short to be valid, so it is not sent while Ada goes on thinking.
  await adas.input('oauth.accessTokenTtl').fill('0');
  await bens.set('oauth.accessTokenTtl', '30');
  await expect(adas.draftBar).toContainText('by Ben', LIVE);
  await expect(adas.input('oauth.accessTokenTtl')).toHaveValue('0');

  await adas.set('oauth.accessTokenTtl', '45');
  const conflict = adas.conflict('oauth.accessTokenTtl');
  await expect(conflict).toContainText('Ben set 30 minutes. You typed 45 minutes.');
  await expect(adas.input('oauth.accessTokenTtl')).toHaveValue('45');
  await conflict.getByRole('button', { name: 'Use mine' }).click();
  await expect(bens.input('oauth.accessTokenTtl')).toHaveValue('45', LIVE);
  await expect(conflict).toBeHidden();

  await adas.input('general.supportEmail').fill('ada@');
  await bens.set('general.supportEmail', 'ben@tram.test');
  await expect(adas.field('general.supportEmail')).toContainText('Ben', LIVE);
  await expect(adas.input('general.supportEmail')).toHaveValue('ada@');
  await adas.set('general.supportEmail', 'ada@tram.test');
  await expect(adas.conflict('general.supportEmail')).toContainText('Ben set ben@tram.test. You typed ada@tram.test.');
  await adas.conflict('general.supportEmail').getByRole('button', { name: 'Keep Ben’s' }).click();
  await expect(adas.input('general.supportEmail')).toHaveValue('ben@tram.test');
  await expect(adas.conflict('general.supportEmail')).toBeHidden();
});

test('[SET-7] the review names each change and its author, applying makes a revision on both pages, discarding brings the applied back', async ({ ada, ben, sit }) => {
  const [adas, bens] = await sideBySide(sit, ada, ben, 'Tram Fares');
  await adas.set('general.tagline', 'Fares for all');
  await bens.set('general.supportEmail', 'help@tram.test');
  await expect(adas.draftBar).toContainText('2 unapplied changes by Ben and you');

  const review = await adas.review();
  const line = (label: string) => review.getByRole('listitem').filter({ hasText: label });
  await expect(line('Tagline')).toContainText('Fares for all');
  await expect(line('Support e-mail')).toContainText('help@tram.test');
  await expect(line('Support e-mail')).toContainText('Ben Okafor');
  await review.getByLabel(/^Note/).fill('First fares');
  await review.getByRole('button', { name: 'Apply changes' }).click();
  for (const { page, draftBar } of [adas, bens]) {
    await expect(page.getByRole('complementary').getByText('Revision 1')).toBeVisible();
    await expect(draftBar).toBeHidden();
  }

  await bens.set('general.tagline', 'No fares');
  await expect(adas.input('general.tagline')).toHaveValue('No fares', LIVE);
  await adas.discardAll();
  await expect(bens.input('general.tagline')).toHaveValue('Fares for all', LIVE);
  await expect(bens.draftBar).toBeHidden();
});

test('closing the review gives the focus back and leaves the page where it was', async ({ ada, ben, sit }) => {
  const [{ page, ...adas }, bens] = await sideBySide(sit, ada, ben, 'Tram Depot');
  await bens.set('general.tagline', 'Where trams sleep');
  const review = adas.draftBar.getByRole('button', { name: 'Review' });
  await review.waitFor();
  await page.evaluate(() => window.scrollTo(0, 600));
  // By the key: a click would first have Playwright scroll.
  await review.evaluate((button: HTMLElement) => button.focus({ preventScroll: true }));
  await page.keyboard.press('Enter');
  await adas.dialog.waitFor();
  await page.keyboard.press('Escape');
  await expect(review).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(600);
});
