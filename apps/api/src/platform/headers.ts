import helmet from 'helmet';

/**
 * Security headers of every answer. Scripts come from our own files only. Styles may be inline: component libraries and
 * the mails shown in the demo inbox need it, and a style can't run code. `publicUrl` decides whether https is enforced.
 */
export function securityHeaders(publicUrl: string) {
  const { protocol, host } = new URL(publicUrl);
  const secure = protocol === 'https:';
  return helmet({
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
}
