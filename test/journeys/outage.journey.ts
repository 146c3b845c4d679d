import type { BrowserContext, WebSocketRoute } from '@playwright/test';
import { SettingsPage } from '../pages/settings-page.js';
import { Shell } from '../pages/shell.js';
import { ConsoleProcess } from '../support/console-process.js';
import { signIn } from '../support/people.js';
import { newApp, share } from './arrange.js';
import { expect, LIVE, test } from './journey.js';

const troubled = { troubled: true };

/** A network that can be taken from one browser. Chromium's own offline mode leaves open sockets alone, so they pass here. */
async function networkOf(context: BrowserContext): Promise<{ cut(): Promise<void>; restore(): Promise<void> }> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await context.routeWebSocket(/\/socket\.io\//, (socket) => {
    if (isCut) return void socket.close();
    open.add(socket);
    socket.connectToServer();
  });
  return {
    cut: async () => {
      isCut = true;
      await context.setOffline(true);
      await Promise.all([...open].map((socket) => socket.close()));
      open.clear();
    },
    restore: () => {
      isCut = false;
      return context.setOffline(false);
    },
  };
}

test('[SET-4, EVT-3] offline and back: what was typed meanwhile is sent, what others did meanwhile is there', async ({ ada, ben, sit }) => {
  const app = await newApp(ada, 'Ferry Log');
  await share(app, ada, ben);
  const [here, there] = [await sit(ada), await sit(ben, troubled)];
  const [adas, bens] = [new SettingsPage(here), new SettingsPage(there)];
  const shell = new Shell(there);
  const network = await networkOf(there.context());
  await new Shell(here).open(`${app.path}/settings`);
  await shell.open(`${app.path}/settings`);
  await bens.input('general.tagline').waitFor();

  await network.cut();
  await expect(shell.banner).toBeVisible();
  await expect(shell.banner).toContainText(/Reconnecting/);
  await bens.set('general.tagline', 'Typed at sea');
  await bens.addItem('oauth.scopes', 'ferry.read');
  await expect(shell.banner).toContainText('2 edits are kept on this device.');
  await adas.set('general.supportEmail', 'shore@ferry.test');
  await adas.addItem('oauth.scopes', 'ferry.write');

  await network.restore();
  await shell.live();
  await expect(shell.banner).toBeHidden();
  await expect(shell.toast('Back online, 2 edits sent')).toBeVisible();
  for (const page of [adas, bens]) {
    await expect(page.input('general.tagline')).toHaveValue('Typed at sea');
    await expect(page.input('general.supportEmail')).toHaveValue('shore@ferry.test');
    for (const scope of ['ferry.read', 'ferry.write']) await expect(page.item('oauth.scopes', scope)).toBeVisible();
  }
});

test('[SET-4, EVT-3] the console is killed and started again: both pages recover by themselves', async ({ sit }) => {
  const server = await ConsoleProcess.begin();
  try {
    const ada = await signIn(server.url, 'ada@acme.test', 'coterie-demo', 'Ada Lindgren');
    const ben = await signIn(server.url, 'ben@acme.test', 'coterie-demo', 'Ben Okafor');
    const app = await newApp(ada, 'Ferry Bell');
    await share(app, ada, ben);
    const [here, there] = [await sit(ada, troubled), await sit(ben, troubled)];
    const [adas, bens] = [new SettingsPage(here), new SettingsPage(there)];
    for (const page of [here, there]) await new Shell(page).open(`${app.path}/settings`);
    await adas.set('general.tagline', 'Before the crash');
    await expect(bens.input('general.tagline')).toHaveValue('Before the crash', LIVE);

    await server.kill();
    await expect(here.locator('[data-connection=live]')).toHaveCount(0);
    await bens.set('general.supportEmail', 'during@ferry.test');
    await adas.input('general.description').fill('Still being wri');
    await server.start();
    for (const page of [here, there]) await new Shell(page).live();
    for (const page of [adas, bens]) {
      await expect(page.input('general.supportEmail')).toHaveValue('during@ferry.test');
      await expect(page.input('general.tagline')).toHaveValue('Before the crash');
      await expect(page.input('general.description')).toHaveValue('Still being wri');
    }
    for (const page of [here, there]) await page.context().close();
  } finally {
    await server.remove();
  }
});
