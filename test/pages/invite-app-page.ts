import type { Locator, Page } from '@playwright/test';

/** The form that invites: in the dialog of an app's collaborators, and on /invite/app. */
export class InviteForm {
  readonly addresses: Locator;

  constructor(readonly place: Page | Locator) {
    this.addresses = place.getByLabel('E-mail addresses');
  }

  /** The chip of an address. */
  line(address: string): Locator {
    return this.place.locator('[data-line]').filter({ hasText: address });
  }

  send(label = 'Send invite'): Locator {
    return this.place.getByRole('button', { name: label, exact: true });
  }
}

/** Pastes a text into the field that has the focus, as a clipboard would. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
