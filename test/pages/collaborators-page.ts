import type { Locator, Page } from '@playwright/test';

/** The collaborators of an app. */
export class CollaboratorsPage {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  /** The row of somebody, by a part of their name or address. */
  row(who: string): Locator {
    return this.page.getByRole('table', { name: 'Collaborators' }).getByRole('row').filter({ hasText: who });
  }

  status(who: string): Locator {
    return this.row(who).locator('[data-status]');
  }

  async add(email: string, access: 'Collaborator' | 'Full access' = 'Collaborator'): Promise<void> {
    await this.page.getByRole('button', { name: 'Add collaborator' }).first().click();
    await this.dialog.getByLabel('E-mail address').fill(email);
    await this.dialog.getByRole('radio', { name: access }).check();
    await this.dialog.getByRole('button', { name: 'Send invite' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Opens what a row offers by a click on it, and chooses. */
  async choose(who: string, act: string): Promise<void> {
    await this.row(who).getByText(who).first().click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  async delete(who: string): Promise<void> {
    await this.choose(who, 'Delete');
    await this.dialog.getByRole('button', { name: 'Delete' }).click();
  }
}
