import { CollaboratorsPage } from '../pages/collaborators-page.js';
import { InboxPage } from '../pages/inbox-page.js';
import { InvitationPage } from '../pages/invitation-page.js';
import { Shell } from '../pages/shell.js';
import { PASSWORD } from '../support/people.js';
import { newApp } from './arrange.js';
import { expect, LIVE, test } from './journey.js';

test('[COL-2, COL-14, INV-2, INV-9, COL-8, APP-2] a new address is invited, makes its account by the mailed link, accepts, and is ACTIVE before the eyes of whoever invited', async ({ ada, sit }) => {
  const app = await newApp(ada, 'Depot Planner');
  const here = await sit(ada);
  const collaborators = new CollaboratorsPage(here);
  await new Shell(here).open(`${app.path}/collaborators`);
  await expect(here.getByText('No collaborator is registered')).toBeVisible();

  await collaborators.add('zoe@depot.test');
  await expect(collaborators.status('zoe@depot.test')).toHaveText('PENDING', LIVE);

  const there = await sit();
  const inbox = new InboxPage(there);
  await inbox.read('zoe@depot.test', 'Depot Planner');
  await inbox.follow('See the invitation');
  const invitation = new InvitationPage(there);
  await expect(there.getByRole('heading', { name: 'Join Depot Planner' })).toBeVisible();
  await invitation.createAccount('Zoe Quist', PASSWORD);
  await invitation.accept.waitFor();
  await expect(collaborators.status('zoe@depot.test')).toHaveText('PENDING');

  await invitation.accept.click();
  await expect(collaborators.status('Zoe Quist')).toHaveText('ACTIVE', LIVE);
  await expect(there.getByRole('main').getByText('SHARED', { exact: true })).toBeVisible();
  await expect(there.getByRole('heading', { name: 'Depot Planner' })).toBeVisible();
  await there.goto('/shared');
  await expect(there.getByRole('row').filter({ hasText: 'Depot Planner' })).toContainText('SHARED');
});

test('[INV-5, INV-3] looking at the link changes nothing, and it serves one acceptance', async ({ ada, sit }) => {
  const app = await newApp(ada, 'Yard Gate');
  await ada.must(ada.post(`/apps/${app.id}/collaborators`, { email: 'uma@gate.test', access: 'full' }));
  const page = await sit();
  const inbox = new InboxPage(page);
  await inbox.read('uma@gate.test', 'Yard Gate');
  await inbox.follow('See the invitation');
  const invitation = new InvitationPage(page);
  const link = page.url();
  for (let look = 0; look < 2; look += 1) {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Create account' })).toBeVisible();
  }
  await invitation.createAccount('Uma Berg', PASSWORD);
  await invitation.accept.click();
  await page.waitForURL(`**${app.path}`);

  await page.goto(link);
  await expect(page.getByText('This invitation was accepted.')).toBeVisible();
  await page.goto(`${link.slice(0, -4)}AAAA`);
  await expect(page.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible();
});
