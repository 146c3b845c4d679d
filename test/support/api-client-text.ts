import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** The types of the API as `api-client.generated.ts` holds them, from the OpenAPI document. */
export async function apiClientText(document: unknown): Promise<string> {
  const types = await openapiTS(document as OpenAPI3, { alphabetize: true, immutable: false });
  return `// Made from /api/openapi.json by \`npm run api-client -w test\`. Not edited by hand.\n${astToString(types)}`;
}
