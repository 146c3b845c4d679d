import type { Locator, Page } from '@playwright/test';

/** Where the link of an invitation leads. */
export class InvitationPage {
  readonly accept: Locator;
  readonly decline: Locator;

  constructor(readonly page: Page) {
    this.accept = page.getByRole('button', { name: 'Accept' });
    this.decline = page.getByRole('button', { name: 'Decline' });
  }

  async createAccount(name: string, password: string): Promise<void> {
    await this.page.getByLabel('Name').fill(name);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Create account' }).click();
  }

  async signIn(password: string): Promise<void> {
    await this.page.getByText('I have an account').click();
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  async switchAccount(): Promise<void> {
    await this.page.getByRole('button', { name: 'Switch account' }).click();
  }

  private get password(): Locator {
    return this.page.getByRole('textbox', { name: /password/i });
  }
}
