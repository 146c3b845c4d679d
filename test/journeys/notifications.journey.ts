import { Shell } from '../pages/shell.js';
import { signUp } from '../support/people.js';
import { newApp, share } from './arrange.js';
import { expect, LIVE, test } from './journey.js';

test('[NTF-1] the unread count is the same in every tab: one marked, all marked', async ({ url, ada, sit }) => {
  const reader = await signUp(url, 'Nils Aho');
  const names = ['Quay One', 'Quay Two', 'Quay Three'];
  const apps = await Promise.all(names.map((name) => newApp(ada, name)));
  const first = await sit(reader);
  const second = await first.context().newPage();
  const [one, two] = [new Shell(first), new Shell(second)];
  await one.open('/shared');
  await two.open('/notifications');
  await expect(second.getByText('You have read everything.')).toBeVisible();

  for (const app of apps) await share(app, ada, reader);
  await expect(one.unread).toHaveText('3');
  await expect(two.unread).toHaveText('3', LIVE);

  const item = second.getByRole('main').getByRole('article').filter({ hasText: 'Quay Two' });
  await item.getByRole('button', { name: 'Mark as read' }).click();
  await expect(two.unread).toHaveText('2', LIVE);
  await expect(one.unread).toHaveText('2', LIVE);

  await one.bell.click();
  await expect(one.feed.getByRole('article').filter({ hasText: 'Quay Two' })).toHaveAttribute('data-read', 'true');
  await one.feed.getByRole('button', { name: 'Mark all read' }).click();
  await expect(one.unread).toHaveCount(0, LIVE);
  await expect(two.unread).toHaveCount(0, LIVE);
  await expect(second.getByText('You have read everything.')).toBeVisible();
});
