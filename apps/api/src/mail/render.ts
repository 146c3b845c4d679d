import { loadTemplate, type MailTemplate } from './templates.js';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

const PLACE = /\{\{(\w+)\}\}/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const LINE_BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Fills a mail's places `{{name}}` with the values: escaped in the HTML part, in one line each everywhere, so that no value
 * can add a line or a header. Throws when the mail has a place without a value.
 */
export async function renderMail(template: MailTemplate, values: Record<string, string>): Promise<RenderedMail> {
  const parts = await loadTemplate(template);
  const valueOf = (name: string): string => {
    const value = values[name];
    if (value === undefined) throw new Error(`The mail ${template} has a place for ${name}, which was not given.`);
    return value.replace(LINE_BREAKS, ' ');
  };
  const text = parts.text.replace(PLACE, (_, name: string) => valueOf(name));
  const [head = '', ...body] = text.split('\n\n');
  const subject = head.replace(/^Subject: /, '');
  const withSubject = (name: string): string => escaped(name === 'subject' ? subject : valueOf(name));
  return { subject, text: body.join('\n\n'), html: parts.html.replace(PLACE, (_, name: string) => withSubject(name)) };
}
