import { Shell } from '../pages/shell.js';
import { expect, LIVE, test } from './journey.js';
import { sideBySide } from './settings-side-by-side.js';

test('[SET-10] one takes back one’s own edits, newest first, live for the other; theirs stay, and in a conflict both can be chosen', async ({ ada, ben, sit }) => {
  const [adas, bens] = await sideBySide(sit, ada, ben, 'Ferry Map');
  const shell = new Shell(adas.page);
  await adas.set('general.tagline', 'First');
  await expect(bens.input('general.tagline')).toHaveValue('First', LIVE);
  await adas.addItem('oauth.redirectUris', 'https://ferry.test/back');
  await bens.set('general.supportEmail', 'ben@ferry.test');
  await expect(adas.input('general.supportEmail')).toHaveValue('ben@ferry.test', LIVE);

  // With the focus on a button; within a text that was sent it means the same.
  await adas.draftBar.getByRole('button', { name: 'Review' }).focus();
  await adas.page.keyboard.press('Control+z');
  await expect(bens.item('oauth.redirectUris', 'https://ferry.test/back')).toHaveCount(0, LIVE);
  await expect(shell.toast('Your edit of Redirect URIs is undone')).toBeVisible();
  await adas.input('general.tagline').focus();
  await adas.page.keyboard.press('Control+z');
  await expect(bens.input('general.tagline')).toHaveValue('', LIVE);
  await expect(bens.input('general.supportEmail')).toHaveValue('ben@ferry.test');

  await adas.set('oauth.accessTokenTtl', '45');
  await expect(bens.input('oauth.accessTokenTtl')).toHaveValue('45', LIVE);
  await bens.set('oauth.accessTokenTtl', '30');
  await expect(adas.input('oauth.accessTokenTtl')).toHaveValue('30', LIVE);
  await adas.page.getByRole('button', { name: 'Undo your last edit' }).click();
  const conflict = adas.field('oauth.accessTokenTtl').getByRole('alert').filter({ hasText: 'since your edit' });
  await expect(conflict).toContainText('Ben set 30 minutes. Undoing your edit brings back 60 minutes.');
  await conflict.getByRole('button', { name: 'Use mine' }).click();
  await expect(bens.input('oauth.accessTokenTtl')).toHaveValue('60', LIVE);
});

test('[SET-10, SET-4] in a field with a text that was not sent, undo is the text’s own', async ({ ada, ben, sit }) => {
  const [adas, bens] = await sideBySide(sit, ada, ben, 'Ferry Times');
  await adas.set('general.tagline', 'Sent');
  await expect(bens.input('general.tagline')).toHaveValue('Sent', LIVE);
  await adas.input('general.supportEmail').pressSequentially('not an address');
  await adas.page.keyboard.press('Control+z');
  await expect(bens.input('general.tagline')).toHaveValue('Sent');
  await expect(adas.input('general.tagline')).toHaveValue('Sent');
});
