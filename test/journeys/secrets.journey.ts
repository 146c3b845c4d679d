import { SecretsPage } from '../pages/secrets-page.js';
import { Shell } from '../pages/shell.js';
import { makeSecret, newApp, share } from './arrange.js';
import { expect, LIVE, test } from './journey.js';

test('[CRED-1] a secret is shown once, in a dialog that closes only by Done; everyone sees that it was reset', async ({ ada, ben, sit }) => {
  const app = await newApp(ada, 'Lock Box');
  await makeSecret(app, ada);
  await share(app, ada, ben);
  const [here, there] = [await sit(ada), await sit(ben)];
  const [mine, theirs] = [new SecretsPage(here), new SecretsPage(there)];
  await new Shell(here).open(`${app.path}/secrets`);
  await new Shell(there).open(`${app.path}/secrets`);
  await expect(mine.rows).toHaveCount(1);

  const secret = await mine.resetTo(/1 hour/);
  expect(secret.length).toBeGreaterThan(30);
  await expect(mine.dialog).toContainText('The old secret keeps working for 1 hour');
  await here.keyboard.press('Escape');
  await expect(mine.dialog).toBeVisible();
  await expect(mine.dialog.getByRole('button', { name: 'Done' })).toBeDisabled();
  await expect(theirs.rows).toHaveCount(2, LIVE);
  await mine.done();
  await expect(mine.dialog).toBeHidden();

  for (const { page, rows } of [mine, theirs]) {
    await expect(rows.filter({ hasText: secret.slice(-4) })).toContainText('Until it is reset');
    await expect(rows.filter({ hasText: 'Ends in' })).toHaveCount(1);
    expect(await page.content()).not.toContain(secret);
  }
});

test('[COL-4] a collaborator may not reset the secret or add people, and is told whom to ask', async ({ ada, ben, sit }) => {
  const app = await newApp(ada, 'Lock Keys');
  await makeSecret(app, ada);
  await share(app, ada, ben);
  const page = await sit(ben);
  const secrets = new SecretsPage(page);
  await new Shell(page).open(`${app.path}/secrets`);
  await expect(secrets.reset).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('main').getByRole('status')).toContainText('Ada Lindgren');
  await secrets.reset.click({ force: true });
  await expect(secrets.dialog).toHaveCount(0);

  await new Shell(page).open(`${app.path}/collaborators`);
  const add = page.getByRole('button', { name: 'Add collaborator' }).first();
  await expect(add).toHaveAttribute('aria-description', /Ada Lindgren/);
  await add.hover();
  await expect(page.getByRole('tooltip')).toContainText('Ada Lindgren');
});
