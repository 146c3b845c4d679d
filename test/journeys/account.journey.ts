import { EntryPages } from '../pages/entry-pages.js';
import { InboxPage } from '../pages/inbox-page.js';
import { Shell } from '../pages/shell.js';
import { signUp } from '../support/people.js';
import { expect, test } from './journey.js';

test('an account begins with a confirmed address', async ({ sit }) => {
  const page = await sit();
  const entry = new EntryPages(page);
  await entry.signUp('Mia Falk', 'mia@falk.test', 'a long enough password');
  await expect(entry.heading).toHaveText('Check your inbox');
  const inbox = new InboxPage(page);
  await inbox.read('mia@falk.test', /./);
  await inbox.follow('Confirm');
  await expect(entry.heading).toHaveText('Your address is confirmed');
  await page.getByRole('link', { name: 'Sign in' }).click();

  await entry.signIn('mia@falk.test', 'a wrong password');
  await expect(page.getByRole('alert')).toBeVisible();
  await entry.signIn('mia@falk.test', 'a long enough password');
  await new Shell(page).live();
  await expect(page.getByRole('button', { name: 'Your account' })).toContainText('Mia Falk');
  await page.goto('/notifications');
  await new Shell(page).account('Sign out');
  await page.waitForURL('**/sign-in');
  await page.goto('/notifications');
  await page.waitForURL('**/sign-in?next=/notifications');
});

test('a confirming link that is opened elsewhere asks for the password, and whoever does not know it chooses their own', async ({ sit }) => {
  const [stranger, owner] = [await sit(), await sit()];
  const email = 'lea@falk.test';
  await new EntryPages(stranger).signUp('Not Lea', email, 'the password of a stranger');
  await expect(new EntryPages(stranger).heading).toHaveText('Check your inbox');
  const [entry, inbox] = [new EntryPages(owner), new InboxPage(owner)];
  await inbox.read(email, /Confirm/);
  await inbox.follow('Confirm');
  await expect(entry.heading).toHaveText('Confirm your address');
  await entry.prove('whatever comes to mind');
  await expect(owner.getByRole('alert')).toHaveText('The password is wrong.');
  await owner.getByRole('link', { name: 'Choose a password of your own' }).click();
  await entry.askForReset(email);
  await expect(entry.heading).toHaveText('Check your inbox');
  await inbox.read(email, /password/i);
  await inbox.follow(/password/i);
  await entry.chooseNew('a password of her own');
  await expect(entry.heading).toHaveText('Your password is changed');
  await stranger.goto('/sign-in');
  await new EntryPages(stranger).signIn(email, 'the password of a stranger');
  await expect(stranger.getByRole('alert')).toBeVisible();
});

test('signing out everywhere takes every other page along', async ({ url, sit }) => {
  const person = await signUp(url, 'Ulf Dahl');
  const [here, there] = [await sit(person), await sit()];
  const elsewhere = new Shell(there);
  await there.goto('/sign-in?next=/notifications');
  await new EntryPages(there).signIn(person.email, 'a password for tests');
  await elsewhere.live();
  await new Shell(here).open('/shared');
  await new Shell(here).account('Sign out everywhere');
  await here.waitForURL('**/sign-in');
  await there.waitForURL('**/sign-in?next=/notifications');
});

test('a forgotten password is replaced by the mailed link, which ends every session', async ({ url, sit }) => {
  const person = await signUp(url, 'Rut Sand');
  const [here, there] = [await sit(person), await sit()];
  await new Shell(here).open('/shared');
  const entry = new EntryPages(there);
  await there.goto('/sign-in');
  await entry.forgot(person.email);
  await expect(entry.heading).toHaveText('Check your inbox');
  const inbox = new InboxPage(there);
  await inbox.read(person.email, /password/i);
  await inbox.follow(/password/i);
  await entry.chooseNew('another long password');
  await expect(entry.heading).toHaveText('Your password is changed');
  await here.waitForURL('**/sign-in**');
  await there.getByRole('link', { name: 'Sign in' }).click();
  await entry.signIn(person.email, 'another long password');
  await new Shell(there).live();
});
