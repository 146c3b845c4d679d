import type { Locator, Page } from '@playwright/test';

/** The pages in front of the console: signing in and up, a forgotten password. */
export class EntryPages {
  readonly heading: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel('E-mail').fill(email);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async signUp(name: string, email: string, password: string): Promise<void> {
    await this.page.goto('/sign-up');
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByLabel('E-mail').fill(email);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Create account' }).click();
  }

  async forgot(email: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Forgot it?' }).click();
    await this.askForReset(email);
  }

  async askForReset(email: string): Promise<void> {
    await this.page.waitForURL('**/forgot-password');
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByRole('button', { name: 'Send the link' }).click();
  }

  async chooseNew(password: string): Promise<void> {
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Change password' }).click();
  }

  /** The page that a confirming link leads to in another browser. */
  async prove(password: string): Promise<void> {
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Confirm my address' }).click();
  }

  private get password(): Locator {
    return this.page.getByRole('textbox', { name: /password/i });
  }
}
