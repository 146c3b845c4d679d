// Compiles apps/api/mails/*.mjml to apps/api/dist/mails/*.html and puts their texts beside them.
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import mjml2html from 'mjml';

const source = new URL('../apps/api/mails/', import.meta.url);
const target = new URL('../apps/api/dist/mails/', import.meta.url);
await mkdir(target, { recursive: true });

for (const text of (await readdir(source)).filter((name) => name.endsWith('.txt'))) {
  const mail = text.replace(/\.txt$/, '');
  const file = new URL(`${mail}.mjml`, source);
  const { html } = await mjml2html(await readFile(file, 'utf8'), {
    filePath: fileURLToPath(file),
    ignoreIncludes: false,
    fonts: {},
    validationLevel: 'strict',
  });
  await writeFile(new URL(`${mail}.html`, target), html);
  await copyFile(new URL(text, source), new URL(text, target));
}
