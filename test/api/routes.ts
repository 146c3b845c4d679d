import type { NestExpressApplication } from '@nestjs/platform-express';

export interface Route {
  method: string;
  /** As Express knows it, with `:name` for what is filled in. */
  path: string;
}

interface Layer {
  route?: { path: unknown; methods: Record<string, boolean> };
}

/** Every route there is, read off the router: what is added later is tried without anybody thinking of it. */
export function routesOf(app: NestExpressApplication): Route[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route && typeof route.path === 'string'
      ? Object.keys(route.methods).filter((method) => method !== '_all').map((method) => ({ method: method.toUpperCase(), path: route.path as string }))
      : [],
  );
}

/** The names in a route's path, in order. */
export const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

/** A path with its names filled in; what is filled in is put there as it is. */
export const fill = (path: string, values: Record<string, string>): string => path.replace(/:(\w+)/g, (_all, name: string) => values[name] ?? '');
