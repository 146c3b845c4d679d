import { Shell } from '../pages/shell.js';
import { expect, LIVE, test } from './journey.js';
import { openSettings, sideBySide } from './settings-side-by-side.js';

test('[SET-9] what the other is typing is shown as it is typed, beside the field, and changes no value', async ({ ada, ben, sit }) => {
  const [adas, bens] = await sideBySide(sit, ada, ben, 'Pier Map');
  const typing = adas.field('general.supportEmail').locator('[data-typing]');
  await bens.input('general.supportEmail').pressSequentially('help@pie', { delay: 20 });
  await expect(typing).toHaveText('help@pie', LIVE);
  await expect(adas.input('general.supportEmail')).toHaveValue('');
  await bens.input('general.supportEmail').pressSequentially('r.test');
  await bens.page.keyboard.press('Enter');
  await expect(adas.input('general.supportEmail')).toHaveValue('help@pier.test', LIVE);
  await expect(typing).toHaveCount(0, LIVE);
});

test('[SET-4] what was typed is there after a reload and after the session ended and the same person signed in again, and for nobody else', async ({ ada, ben, sit }) => {
  const [adas, bens, app] = await sideBySide(sit, ada, ben, 'Pier Times');
  const { page } = bens;
  const text = 'help@pier, not finished';
  await bens.input('general.supportEmail').fill(text);
  await page.reload();
  await expect(bens.input('general.supportEmail')).toHaveValue(text);

  const signIn = async (email: string): Promise<void> => {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('coterie-demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await new Shell(page).live();
  };
  const sessionEnds = async (): Promise<void> => {
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  };
  await sessionEnds();
  await signIn(ben.email);
  await expect(bens.input('general.supportEmail')).toHaveValue(text);
  await expect(adas.input('general.supportEmail')).toHaveValue('');

  await sessionEnds();
  await signIn(ada.email);
  await openSettings(page, app);
  await expect(bens.input('general.supportEmail')).toHaveValue('');
});
