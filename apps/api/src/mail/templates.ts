import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The mails there are: `apps/api/mails/<name>.mjml` with `<name>.txt` beside it. */
export type MailTemplate = 'invitation-to-app' | 'verify-address' | 'reset-password' | 'account-exists';

export interface TemplateParts {
  html: string;
  /** Begins with a line `Subject: …` and an empty one. */
  text: string;
}

// This file lies in src/mail or dist/mail: the package is two folders up either way.
const sources = new URL('../../mails/', import.meta.url);
const compiled = new URL('../../dist/mails/', import.meta.url);
const loaded = new Map<MailTemplate, Promise<TemplateParts>>();

/** The compiled parts of a mail. Without a build they are compiled here, once. */
export function loadTemplate(name: MailTemplate): Promise<TemplateParts> {
  const known = loaded.get(name);
  if (known) return known;
  const parts = load(name);
  loaded.set(name, parts);
  parts.catch(() => loaded.delete(name));
  return parts;
}

async function load(name: MailTemplate): Promise<TemplateParts> {
  const [html, mjml, text] = await Promise.all([age(`${name}.html`, compiled), age(`${name}.mjml`, sources), age(`${name}.txt`, sources)]);
  if (html !== undefined && html >= (mjml ?? 0) && html >= (text ?? 0)) {
    return { html: await read(`${name}.html`, compiled), text: await read(`${name}.txt`, compiled) };
  }
  return { html: await compile(`${name}.mjml`), text: await read(`${name}.txt`, sources) };
}

async function compile(file: string): Promise<string> {
  const { default: mjml2html } = await import('mjml');
  const filePath = fileURLToPath(new URL(file, sources));
  const { html } = await mjml2html(await read(file, sources), { filePath, ignoreIncludes: false, fonts: {}, validationLevel: 'strict' });
  return html;
}

const read = (file: string, folder: URL): Promise<string> => readFile(new URL(file, folder), 'utf8');

const age = (file: string, folder: URL): Promise<number | undefined> =>
  stat(new URL(file, folder)).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
