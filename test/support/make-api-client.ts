/** Writes api-client.generated.ts from the document of the built console. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apiClientText } from './api-client-text.js';
import { ConsoleProcess } from './console-process.js';

const console = await ConsoleProcess.begin();
try {
  const document: unknown = await (await fetch(`${console.url}/api/openapi.json`)).json();
  writeFileSync(fileURLToPath(new URL('./api-client.generated.ts', import.meta.url)), await apiClientText(document));
} finally {
  await console.remove();
}
