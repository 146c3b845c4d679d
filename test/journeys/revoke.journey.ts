import { AppOverview } from '../pages/app-overview.js';
import { CollaboratorsPage } from '../pages/collaborators-page.js';
import { SettingsPage } from '../pages/settings-page.js';
import { Shell } from '../pages/shell.js';
import { newApp, share } from './arrange.js';
import { expect, LIVE, test } from './journey.js';

test('[COL-6, COL-7, APP-6] revoked while sitting in the settings: the page says who did it and what remains, and comes back live when granted', async ({ ada, eve, sit }) => {
  const app = await newApp(ada, 'Silo Watch');
  await share(app, ada, eve);
  const [here, there] = [await sit(ada), await sit(eve)];
  const collaborators = new CollaboratorsPage(here);
  const settings = new SettingsPage(there);
  await new Shell(here).open(`${app.path}/collaborators`);
  await new Shell(there).open(`${app.path}/settings`);
  await settings.input('general.tagline').click();
  await expect(collaborators.row('Eve Marchetti')).toContainText(/Editing/);

  await collaborators.choose('Eve Marchetti', 'Revoke permission');
  const gone = new AppOverview(there).gone('Ada Lindgren revoked your permission for Silo Watch');
  await expect(gone).toBeVisible(LIVE);
  await expect(gone).toContainText(/remains?\./);
  await expect(settings.input('general.tagline')).toHaveCount(0);
  await expect(collaborators.status('Eve Marchetti')).toHaveText('REVOKED', LIVE);
  await expect(here.getByRole('complementary', { name: 'People here' }).getByText('Eve')).toHaveCount(0);

  await new Shell(here).toast('Permission of Eve Marchetti revoked').getByRole('button', { name: 'Undo' }).click();
  await expect(settings.input('general.tagline')).toBeVisible();
  await expect(collaborators.status('Eve Marchetti')).toHaveText('ACTIVE');
  await settings.set('general.tagline', 'Back again');
  await new Shell(here).open(`${app.path}/settings`);
  await expect(new SettingsPage(here).input('general.tagline')).toHaveValue('Back again');

  await new Shell(here).open(`${app.path}/collaborators`);
  await collaborators.choose('Eve Marchetti', 'Revoke permission');
  await expect(gone).toBeVisible(LIVE);
  await there.getByRole('main').getByRole('link', { name: 'Shared with you' }).click();
  await expect(there.getByRole('region', { name: 'Access ended' }).getByRole('listitem').filter({ hasText: 'Silo Watch' })).toContainText('Revoked by Ada Lindgren');
});

test('[COL-3] a row is deleted for good, and whoever it was is moved out', async ({ ada, eve, sit }) => {
  const app = await newApp(ada, 'Silo Levels');
  await share(app, ada, eve);
  const [here, there] = [await sit(ada), await sit(eve)];
  const collaborators = new CollaboratorsPage(here);
  await new Shell(here).open(`${app.path}/collaborators`);
  await new Shell(there).open(app.path);
  await collaborators.delete('Eve Marchetti');
  await expect(new AppOverview(there).gone('Ada Lindgren removed you from Silo Levels')).toBeVisible(LIVE);
  await expect(collaborators.row('Eve Marchetti')).toHaveCount(0);
  await expect(here.getByText('No collaborator is registered')).toBeVisible();
});

test('[COL-11, NTF-4] a collaborator leaves, and the owner sees it', async ({ ada, eve, sit }) => {
  const app = await newApp(ada, 'Silo Doors');
  await share(app, ada, eve);
  const [here, there] = [await sit(ada), await sit(eve)];
  const collaborators = new CollaboratorsPage(here);
  await new Shell(here).open(`${app.path}/collaborators`);
  await new Shell(there).open(app.path);
  await new AppOverview(there).leave();
  await there.waitForURL('**/shared');
  await expect(there.getByRole('region', { name: 'Access ended' }).getByRole('listitem').filter({ hasText: 'Silo Doors' })).toContainText('You left');
  await expect(collaborators.row('Eve Marchetti')).toHaveCount(0);
  await new Shell(here).bell.click();
  await expect(new Shell(here).feed.getByText('Eve Marchetti left Silo Doors')).toBeVisible();
});

test('[APP-3] deleting an app wants its name, and moves everybody out', async ({ ada, eve, sit }) => {
  const app = await newApp(ada, 'Silo Lights');
  await share(app, ada, eve, 'full');
  const [here, there] = [await sit(ada), await sit(eve)];
  await new Shell(here).open(app.path);
  await new Shell(there).open(`${app.path}/collaborators`);
  const overview = new AppOverview(here);
  await here.getByRole('button', { name: 'Delete app' }).click();
  await expect(overview.dialog).toContainText('1 collaborator loses access');
  await overview.dialog.getByRole('textbox').fill('Silo');
  await expect(overview.dialog.getByRole('button', { name: 'Delete app' })).toBeDisabled();
  await here.keyboard.press('Escape');

  await overview.delete('Silo Lights');
  await here.waitForURL('**/o/acme/apps');
  await expect(here.getByRole('row').filter({ hasText: 'Silo Lights' })).toHaveCount(0);
  await expect(new AppOverview(there).gone('Ada Lindgren deleted Silo Lights')).toBeVisible();
  await expect(there.getByRole('link', { name: 'Collaborators' })).toHaveCount(0);
});
