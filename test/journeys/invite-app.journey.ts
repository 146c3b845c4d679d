import { InviteForm } from '../pages/invite-app-page.js';
import { Shell } from '../pages/shell.js';
import { newApp, share } from './arrange.js';
import { expect, LIVE, test } from './journey.js';

test('[COL-9, COL-14] from anywhere: pick an app, type an address, see the consequences, send; the invited person answers in place', async ({ ada, eve, sit }) => {
  const app = await newApp(ada, 'Crane Schedule');
  const here = await sit(ada);
  const there = await sit(eve);
  const shell = new Shell(there);
  await shell.open('/shared');
  await new Shell(here).open('/o/acme/developers');

  // By keyboard alone, from the search that is everywhere.
  await here.keyboard.press('Control+k');
  await here.getByLabel('Search or jump to').and(here.locator('input')).fill('invite');
  await here.keyboard.press('Enter');
  await here.waitForURL('**/invite/app');
  await here.getByLabel('Search apps').fill('crane sched');
  await expect(here.getByRole('option')).toHaveCount(1);
  await here.keyboard.press('Enter');
  await here.waitForURL(`**/invite/app?app=${app.id}`);

  const form = new InviteForm(here);
  await expect(here.getByRole('radio', { name: 'Full access' })).toBeChecked();
  await here.getByRole('radio', { name: 'Collaborator' }).check();
  await expect(here.getByRole('list', { name: 'What this access means' })).toContainText('stay with those who have full access');
  await form.addresses.fill(eve.email);
  await form.send().click();
  await expect(there.getByRole('region', { name: 'Open invitations' })).toContainText('Crane Schedule', LIVE);
  await there.getByRole('region', { name: 'Open invitations' }).getByRole('listitem').filter({ hasText: 'Crane Schedule' }).getByRole('button', { name: 'Accept' }).click();
  await expect(there.getByRole('row').filter({ hasText: 'Crane Schedule' })).toContainText('SHARED', LIVE);
  await form.addresses.fill(`${eve.email},`);
  await expect(form.line(eve.email)).toContainText('already active');
});

test('[COL-9, COL-4] whoever may add nobody is told why, and an app that is not theirs to invite to is not offered', async ({ ada, eve, sit }) => {
  const app = await newApp(ada, 'Weigh Bridge');
  await share(app, ada, eve);
  const page = await sit(eve);
  await new Shell(page).open(`/invite/app?app=${app.id}`);
  await expect(page.getByText('There is no app you can invite to')).toBeVisible();
  await expect(page.getByText('adding others takes full access')).toBeVisible();
});
