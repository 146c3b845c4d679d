import type { Locator, Page } from '@playwright/test';

/** An app's first page, and what ends there. */
export class AppOverview {
  readonly dialog: Locator;
  readonly shared: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog');
    this.shared = page.getByRole('main').getByText('SHARED', { exact: true });
  }

  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Leave' }).click();
    await this.dialog.getByRole('button', { name: 'Leave' }).click();
  }

  async delete(typed: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Delete app' }).click();
    await this.dialog.getByRole('textbox').fill(typed);
    await this.dialog.getByRole('button', { name: 'Delete app' }).click();
  }

  /** What stands in the place of the app for whoever lost it. */
  gone(words: string | RegExp): Locator {
    return this.page.getByRole('main').filter({ hasText: words });
  }
}
