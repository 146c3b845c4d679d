import type { Page } from '@playwright/test';

/** The demo's mailbox of everybody. */
export class InboxPage {
  constructor(private readonly page: Page) {}

  /** Opens the newest mail to an address whose subject fits, as soon as it is there. */
  async read(to: string, subject: string | RegExp): Promise<void> {
    await this.page.goto('/inbox');
    const mails = this.page.getByRole('list', { name: 'Mails' });
    await mails.getByRole('button').filter({ hasText: to }).filter({ hasText: subject }).first().click();
  }

  /** Follows the link of the mail that is open, the one that looks like a button. */
  async follow(name: string | RegExp): Promise<void> {
    await this.page.frameLocator('iframe[title="The mail"]').getByRole('link', { name }).first().click();
  }
}
