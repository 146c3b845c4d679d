import type { Locator, Page } from '@playwright/test';

/** The client id and the client secrets of an app. */
export class SecretsPage {
  readonly reset: Locator;
  readonly dialog: Locator;
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.reset = page.getByRole('button', { name: 'Reset client secret' });
    this.dialog = page.getByRole('dialog');
    this.rows = page.getByRole('table', { name: 'Client secrets' }).locator('tbody').getByRole('row');
  }

  /** Resets; the old one works on as long as the choice says. Answers the new secret, its dialog still open. */
  async resetTo(choice: RegExp): Promise<string> {
    await this.reset.click();
    await this.dialog.getByRole('radio', { name: choice }).check();
    await this.dialog.getByRole('button', { name: 'Reset secret' }).click();
    return this.dialog.getByLabel('Client secret', { exact: true }).inputValue();
  }

  async done(): Promise<void> {
    await this.dialog.getByRole('checkbox').check();
    await this.dialog.getByRole('button', { name: 'Done' }).click();
  }
}
