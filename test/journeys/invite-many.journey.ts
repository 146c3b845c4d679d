import { CollaboratorsPage } from '../pages/collaborators-page.js';
import { InviteForm, paste } from '../pages/invite-app-page.js';
import { Shell } from '../pages/shell.js';
import { newApp, share } from './arrange.js';
import { expect, LIVE, test } from './journey.js';

test('[INV-7, COL-8] a pasted list says what becomes of each address, and the sent ones are on the other’s screen at once', async ({ ada, ben, eve, sit }) => {
  const app = await newApp(ada, 'Tyre Watch');
  await share(app, ada, eve);
  await share(app, ada, ben, 'full');
  const here = await sit(ada);
  const there = await sit(ben);
  const seen = new CollaboratorsPage(there);
  await new Shell(there).open(`${app.path}/collaborators`);
  await new Shell(here).open(`${app.path}/collaborators`);

  await here.getByRole('button', { name: 'Add collaborator' }).first().click();
  const form = new InviteForm(here.getByRole('dialog'));
  await form.addresses.click();
  await paste(form.addresses, `priya@tyre.test, tom@tyre.test\n${eve.email}; ADA@acme.test joe@acme`);
  await expect(form.line(eve.email)).toContainText('already active');
  await expect(form.line('ADA@acme.test')).toContainText('this is you');
  await expect(form.line('joe@acme')).toHaveAttribute('data-line', 'invalid');
  await expect(here.getByText('1 address needs fixing.')).toBeVisible();

  await form.send('Send 2 invites').click();
  await expect(seen.status('priya@tyre.test')).toHaveText('PENDING', LIVE);
  await expect(seen.status('tom@tyre.test')).toHaveText('PENDING', LIVE);
  // What was sent left the field; what has to be fixed stays.
  await expect(form.line('priya@tyre.test')).toHaveCount(0);
  await expect(form.line('joe@acme')).toBeVisible();
});

test('[INV-7] what only the server knows is told at the line: the owner’s address stays with the reason', async ({ ada, ben, sit }) => {
  const app = await newApp(ada, 'Axle Log');
  await share(app, ada, ben, 'full');
  const page = await sit(ben);
  await new Shell(page).open(`${app.path}/collaborators`);
  await page.getByRole('button', { name: 'Add collaborator' }).first().click();
  const form = new InviteForm(page.getByRole('dialog'));
  await form.addresses.fill(`${ada.email} uma@axle.test`);
  await form.send('Send 2 invites').click();
  await expect(form.line('uma@axle.test')).toHaveCount(0);
  await expect(form.line(ada.email)).toHaveAttribute('data-line', 'refused');
  await expect(page.getByRole('list', { name: 'Refused' })).toContainText(ada.email);
});
