import type { Fetch } from './api-client.js';
import { DocumentedSchemas, type Json, pointerTo } from './documented-schemas.js';

interface Operation {
  responses: Record<string, { $ref?: string; content?: Json }>;
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { example?: unknown }> };
}

/** Stands between a client and the server: every answer must be one that the document promises. */
export class AnswerCheck {
  readonly faults: string[] = [];
  /** What was answered so far: `post /api/v1/orgs 201`. */
  readonly seen = new Set<string>();
  private readonly schemas: DocumentedSchemas;

  constructor(private readonly document: OpenApi) {
    this.schemas = new DocumentedSchemas(document);
  }

  readonly fetch: Fetch = async (request) => {
    // A connection kept alive may be closed by the server just when the next call takes it.
    request.headers.set('connection', 'close');
    const response = await fetch(request);
    await this.check(request, response.clone());
    return response;
  };

  /** What the document has that no answer was seen of: every route, with each of its successes. */
  unseen(): string[] {
    const successes = Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) => Object.keys(responses).filter((status) => status < '400').map((status) => `${method} ${path} ${status}`)),
    );
    return successes.filter((success) => !this.seen.has(success));
  }

  private async check(request: Request, response: Response): Promise<void> {
    const method = request.method.toLowerCase();
    const path = this.pathOf(new URL(request.url).pathname, method);
    const name = `${method} ${path ?? request.url} ${response.status}`;
    const text = await response.text();
    this.seen.add(name);
    const promised = path === undefined ? undefined : this.document.paths[path]?.[method]?.responses[response.status];
    if (path === undefined || promised === undefined) return void this.faults.push(`${name} is not documented: ${text.slice(0, 200)}`);
    const at = promised.$ref?.slice(1) ?? pointerTo('paths', path, method, 'responses', String(response.status));
    const hasBody = promised.$ref !== undefined || promised.content !== undefined;
    if (!hasBody && text !== '') this.faults.push(`${name} has a body: ${text.slice(0, 200)}`);
    if (!hasBody) return;
    const faults = this.schemas.faults(`${at}${pointerTo('content', 'application/json', 'schema')}`, text === '' ? undefined : JSON.parse(text));
    if (faults.length > 0) this.faults.push(`${name}: ${text.slice(0, 300)}`, ...faults);
  }

  private pathOf(pathname: string, method: string): string | undefined {
    const fits = (path: string): boolean => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
    const found = Object.keys(this.document.paths).filter((path) => fits(path) && this.document.paths[path]?.[method]);
    // A name stands before a placeholder, as in the router.
    return found.sort((a, b) => a.split('{').length - b.split('{').length)[0];
  }
}
