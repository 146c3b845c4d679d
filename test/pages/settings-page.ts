import type { Locator, Page } from '@playwright/test';

/** The settings of an app, edited together. */
export class SettingsPage {
  readonly draftBar: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.draftBar = page.getByRole('region', { name: 'Unapplied changes' });
    this.dialog = page.getByRole('dialog');
  }

  /** The whole field of a setting, with its label, control and what stands below. */
  field(path: string): Locator {
    return this.page.locator(`[data-setting="${path}"]`);
  }

  input(path: string): Locator {
    return this.field(path).getByRole('textbox').first();
  }

  /** Types and sends at once. */
  async set(path: string, text: string): Promise<void> {
    await this.input(path).fill(text);
    await this.input(path).press('Enter');
  }

  async addItem(path: string, item: string): Promise<void> {
    const fresh = this.field(path).getByRole('textbox', { name: /^New / });
    await fresh.fill(item);
    await fresh.press('Enter');
  }

  /** The row of one item of a list, or its chip. */
  item(path: string, item: string): Locator {
    return this.field(path).getByRole('button', { name: `Remove ${item}` });
  }

  conflict(path: string): Locator {
    return this.field(path).getByRole('alert').filter({ hasText: 'while you were editing' });
  }

  async review(): Promise<Locator> {
    await this.draftBar.getByRole('button', { name: 'Review' }).click();
    return this.dialog;
  }

  async discardAll(): Promise<void> {
    await this.draftBar.getByRole('button', { name: 'Discard' }).click();
    await this.dialog.getByRole('button', { name: 'Discard' }).click();
  }
}
