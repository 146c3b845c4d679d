import type { Locator, Page } from '@playwright/test';

/** What stands around every page of the console: top bar, sidebar, banner, toasts. */
export class Shell {
  readonly banner: Locator;
  readonly bell: Locator;
  readonly unread: Locator;
  readonly feed: Locator;

  constructor(readonly page: Page) {
    this.banner = page.getByRole('status').filter({ hasText: 'Connection lost.' });
    this.bell = page.getByRole('button', { name: /^Notifications/ });
    this.unread = page.locator('[data-unread]');
    this.feed = page.getByRole('dialog', { name: 'Notifications' });
  }

  /** Opens a page and waits until it hears what happens. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.live();
  }

  async live(): Promise<void> {
    await this.page.locator('[data-connection=live]').waitFor();
  }

  toast(text: string | RegExp): Locator {
    return this.page.locator('[data-sonner-toast]').filter({ hasText: text });
  }

  async account(choice: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Your account' }).click();
    await this.page.getByRole('menuitem', { name: choice, exact: true }).click();
  }
}
