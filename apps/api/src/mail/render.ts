import { loadTemplate, type MailTemplate } from './templates.js';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

const PLACE = /\{\{(\w+)\}\}/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const LINE_BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** Places that hold what somebody called themselves, an app or an organization. */
const NAMES = new Set(['inviter', 'app', 'organization', 'name']);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Fills a mail's places `{{name}}` with the values: escaped in the HTML part, in one line each everywhere, so that no value
 * can add a line or a header. Names are set apart, so that one written from right to left turns nothing around it. Throws when the mail has a place without a value.
 */
export async function renderMail(template: MailTemplate, values: Record<string, string>): Promise<RenderedMail> {
  const parts = await loadTemplate(template);
  const valueOf = (name: string): string => {
    const value = values[name];
    if (value === undefined) throw new Error(`The mail ${template} has a place for ${name}, which was not given.`);
    return value.replace(LINE_BREAKS, ' ');
  };
  const [head = '', ...body] = parts.text.split('\n\n');
  const subject = head.replace(/^Subject: /, '').replace(PLACE, (_, name: string) => valueOf(name));
  const inText = (name: string): string => (NAMES.has(name) ? `\u2068${valueOf(name)}\u2069` : valueOf(name));
  const inHtml = (name: string): string => {
    const value = escaped(name === 'subject' ? subject : valueOf(name));
    return NAMES.has(name) ? `<bdi>${value}</bdi>` : value;
  };
  return { subject, text: body.join('\n\n').replace(PLACE, (_, name: string) => inText(name)), html: parts.html.replace(PLACE, (_, name: string) => inHtml(name)) };
}
