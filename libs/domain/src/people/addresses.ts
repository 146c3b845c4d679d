const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$/;

/** Whether a text is one e-mail address that can be written to (the HTML standard's form, with a domain of two labels or more). */
export const isAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text) && !text.includes('..');

/** Addresses are compared without case (INV-7). */
export const addressKey = (address: string): string => address.trim().toLowerCase();

export const sameAddress = (a: string, b: string): boolean => addressKey(a) === addressKey(b);
