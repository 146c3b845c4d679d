import { CollaboratorsPage } from '../pages/collaborators-page.js';
import { InboxPage } from '../pages/inbox-page.js';
import { InvitationPage } from '../pages/invitation-page.js';
import { Shell } from '../pages/shell.js';
import { PASSWORD, signUp } from '../support/people.js';
import { invite, newApp } from './arrange.js';
import { expireInvitation } from './database.js';
import { expect, LIVE, test } from './journey.js';

test('[INV-6] signed in as somebody else: both addresses stand there, and the account can be switched', async ({ url, ada, eve, sit }) => {
  const invited = await signUp(url, 'Ines Roth');
  await invite(await newApp(ada, 'Route Desk'), ada, invited.email);
  const page = await sit(eve);
  const inbox = new InboxPage(page);
  await inbox.read(invited.email, 'Route Desk');
  await inbox.follow('See the invitation');
  await expect(page.getByRole('definition').filter({ hasText: eve.email })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: invited.email })).toBeVisible();

  const invitation = new InvitationPage(page);
  await expect(invitation.accept).toBeHidden();
  await invitation.switchAccount();
  await invitation.signIn(PASSWORD);
  await invitation.accept.click();
  await expect(page.getByRole('heading', { name: 'Route Desk' })).toBeVisible();
});

test('[NTF-2, INV-10] an invitation arrives at the bell and is accepted there; another is declined, and its row leaves', async ({ url, ada, sit }) => {
  const [fleet, dock] = [await newApp(ada, 'Fleet Board'), await newApp(ada, 'Dock Board')];
  const invited = await signUp(url, 'Odo Lang');
  const [here, there] = [await sit(ada), await sit(invited)];
  const shell = new Shell(there);
  await shell.open('/shared');
  const collaborators = new CollaboratorsPage(here);
  await new Shell(here).open(`${fleet.path}/collaborators`);
  await collaborators.add(invited.email);

  await expect(shell.unread).toHaveText('1', LIVE);
  await shell.bell.click();
  const first = shell.feed.getByRole('article').filter({ hasText: 'Fleet Board' });
  await first.getByRole('button', { name: 'Accept' }).click();
  await expect(collaborators.status('Odo Lang')).toHaveText('ACTIVE', LIVE);
  await expect(first.getByRole('button', { name: 'Accept' })).toBeHidden();
  await there.keyboard.press('Escape');
  await expect(there.getByRole('table').getByRole('row').filter({ hasText: 'Fleet Board' })).toContainText('SHARED');

  await new Shell(here).open(`${dock.path}/collaborators`);
  await collaborators.add(invited.email);
  const waiting = there.getByRole('region', { name: 'Open invitations' }).getByRole('listitem').filter({ hasText: 'Dock Board' });
  await waiting.getByRole('button', { name: 'Decline' }).click();
  await expect(collaborators.row(invited.email)).toHaveCount(0, LIVE);
  await expect(waiting).toHaveCount(0);
  await new Shell(here).bell.click();
  await expect(new Shell(here).feed.getByText('declined your invite to Dock Board')).toBeVisible();
});

test('[INV-3, INV-6] an older link is superseded, an expired one asks whoever invited for a new one', async ({ ada, sit }) => {
  const app = await newApp(ada, 'Crane Log');
  const { id } = await invite(app, ada, 'pim@crane.test');
  const page = await sit();
  const inbox = new InboxPage(page);
  await inbox.read('pim@crane.test', 'Crane Log');
  await inbox.follow('See the invitation');
  await expect(page.getByRole('heading', { name: 'Join Crane Log' })).toBeVisible();
  const older = page.url();

  const here = await sit(ada);
  const collaborators = new CollaboratorsPage(here);
  await new Shell(here).open(`${app.path}/collaborators`);
  await collaborators.choose('pim@crane.test', 'Re-send invite');
  await expect(collaborators.row('pim@crane.test')).toContainText('sent twice');
  await page.goto(older);
  await expect(page.getByText('A newer invitation was sent to this address.')).toBeVisible();

  await inbox.read('pim@crane.test', 'Crane Log');
  await inbox.follow('See the invitation');
  await expect(page.getByRole('heading', { name: 'Join Crane Log' })).toBeVisible();
  await expireInvitation(process.env['COTERIE_DATA_DIR'] ?? '', id);
  await page.reload();
  await page.getByRole('button', { name: 'Ask for a new link' }).click();
  await expect(page.getByText('Ada Lindgren was told that you would like a new link.')).toBeVisible();

  await new Shell(here).bell.click();
  const asked = new Shell(here).feed.getByRole('article').filter({ hasText: 'asks for a new link to Crane Log' });
  await expect(asked).toContainText('pim@crane.test');
  await here.reload();
  await expect(collaborators.row('pim@crane.test')).toContainText('Expired');
});
