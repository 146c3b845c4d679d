import type { SettingsPage } from '../pages/settings-page.js';
import { edit } from './arrange.js';
import { expect, LIVE, test } from './journey.js';
import { sideBySide } from './settings-side-by-side.js';

/** Applies what is in the draft, once the page has all of it. */
async function applied(settings: SettingsPage, revision: number): Promise<void> {
  await expect(settings.draftBar).toContainText(/unapplied/);
  await settings.draftBar.getByRole('button', { name: 'Apply changes' }).click();
  await expect(settings.page.getByRole('complementary').getByRole('button', { name: `Revision ${revision}`, exact: true })).toBeVisible();
}

test('[SET-8] two revisions are compared, and an earlier one is restored into the draft that both see, to be applied like any change', async ({ ada, ben, sit }) => {
  const [adas, bens, app] = await sideBySide(sit, ada, ben, 'Quay Map');
  const long = 'The quays of the harbour, with every ship that is due today and the berth it was given by the pilots.';
  await edit(app, ada, [
    { op: 'set', path: 'general.tagline', value: 'Quays', base: 0 },
    { op: 'set', path: 'general.description', value: long, base: 0 },
    { op: 'add', path: 'oauth.scopes', item: 'quays.read' },
  ]);
  await applied(adas, 1);
  await bens.set('general.tagline', 'All quays');
  await bens.input('general.description').fill(long.replace('today', 'tomorrow'));
  await bens.addItem('oauth.scopes', 'quays.write');
  await expect(adas.item('oauth.scopes', 'quays.write')).toBeVisible(LIVE);
  await applied(bens, 2);

  const { dialog } = adas;
  await adas.page.getByRole('button', { name: 'All revisions' }).click();
  await dialog.getByRole('checkbox', { name: 'Compare revision 1' }).check();
  await dialog.getByRole('checkbox', { name: 'Compare revision 2' }).check();
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(dialog).toContainText('3 settings differ');
  await expect(dialog.locator('del')).toHaveText('Removed: today');
  await expect(dialog.locator('ins')).toHaveText('Added: tomorrow');
  await expect(adas.page).toHaveURL(/compare=1-2/);

  await adas.page.goto(`${app.path}/settings?revision=1`);
  await dialog.getByRole('button', { name: 'Restore…' }).click();
  await expect(dialog).toContainText('3 settings would change in the draft');
  await dialog.getByRole('button', { name: 'Restore into the draft' }).click();
  await expect(dialog).toBeHidden();
  await expect(bens.input('general.tagline')).toHaveValue('Quays', LIVE);
  await expect(bens.draftBar).toContainText('3 unapplied changes by Ada');
  await applied(bens, 3);
  await expect(adas.draftBar).toBeHidden();
});

test('[SET-8] a restore that was decided on an older draft is not carried out unseen', async ({ ada, ben, sit }) => {
  const [adas, bens] = await sideBySide(sit, ada, ben, 'Quay Times');
  await adas.set('general.tagline', 'One');
  await applied(adas, 1);
  await adas.set('general.tagline', 'Two');
  await adas.page.getByRole('button', { name: 'Revision 1', exact: true }).first().click();
  await adas.dialog.getByRole('button', { name: 'Restore…' }).click();
  await bens.set('general.tagline', 'Three');
  await expect(adas.dialog).toContainText('The draft was changed since you opened this', LIVE);
  await expect(adas.dialog.getByRole('button', { name: 'Restore into the draft' })).toBeDisabled();
  await adas.dialog.getByRole('button', { name: 'Show the changes' }).click();
  await expect(adas.dialog.getByRole('listitem')).toContainText('Three');
  await adas.dialog.getByRole('button', { name: 'Restore into the draft' }).click();
  await expect(bens.input('general.tagline')).toHaveValue('One', LIVE);
});
