import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** Answers of the API are somebody's; its description is everybody's. */
const PERSONAL = /^\/api\/(?!docs(\/|$)|(openapi|asyncapi)\.json$)/i;

/**
 * Security headers of every answer, and no cache for what the API answers. Scripts come from our own files only. Styles may be inline: component libraries and
 * the mails shown in the demo inbox need it, and a style can't run code. `publicUrl` decides whether https is enforced.
 */
export function securityHeaders(publicUrl: string) {
  const { protocol, host } = new URL(publicUrl);
  const secure = protocol === 'https:';
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", `${secure ? 'wss' : 'ws'}://${host}`],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Addresses of invitations hold tokens: no page tells the next where it was.
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure,
    xFrameOptions: { action: 'deny' },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (PERSONAL.test(request.path)) response.setHeader('Cache-Control', 'no-store');
    protect(request, response, next);
  };
}
