import type { NextFunction, Request, Response } from 'express';

function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/** A path whose percent signs encode nothing, with these signs taken as they stand; any other path as it is. */
function mended(path: string): string {
  if (isDecodable(path)) return path;
  return path
    .split('/')
    .map((part) => (isDecodable(part) ? part : part.replaceAll('%', '%25')))
    .join('/');
}

/**
 * An id in a path is never malformed: broken percent encoding names something that does not exist. Left to the router it
 * would be refused before it is known who calls, unlike every other unknown id.
 */
export function mendPath(request: Request, _response: Response, next: NextFunction): void {
  const [path = ''] = request.url.split('?', 1);
  request.url = mended(path) + request.url.slice(path.length);
  next();
}
