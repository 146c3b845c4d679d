import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { isLoopback } from './loopback.js';

/** What proxies, tunnels and content networks add to the requests they pass on. */
const FORWARDING_HEADER = /^(forwarded|via|(x-)?forwarded-.*|x-original-.*|x-envoy-.*|cf-.*|cdn-loop|(x-)?((true|fastly|cluster)-client|client|real|proxyuser)-ip)$/;

const BODY = JSON.stringify({
  error: { code: 'forbidden', message: 'This is a demo: it answers only on the machine it runs on, at localhost.' },
});

/**
 * Whether a request came by another name than this machine's, or through a proxy. The demo's passwords are known to
 * everyone, so a page of another site (DNS rebinding) or a tunnel must not reach it.
 */
export function isForeign(request: IncomingMessage): boolean {
  if (Object.keys(request.headers).some((name) => FORWARDING_HEADER.test(name))) return true;
  const hostname = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(request.headers.host ?? '')?.[1];
  return hostname === undefined || !isLoopback(hostname);
}

/**
 * Answers 421 to foreign requests before anything else sees them. Call it after Socket.IO took its place on the server:
 * that answers requests and upgrades before Express does.
 */
export function guardDemo(server: Server): void {
  const requests = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isForeign(request)) return requests.forEach((listener) => listener.call(server, request, response));
    response.writeHead(421, { 'content-type': 'application/json; charset=utf-8', connection: 'close' }).end(BODY);
  });
  const upgrades = server.listeners('upgrade') as ((request: IncomingMessage, socket: Duplex, head: Buffer) => void)[];
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isForeign(request)) return upgrades.forEach((listener) => listener.call(server, request, socket, head));
    socket.end(`HTTP/1.1 421 Misdirected Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(BODY)}\r\nConnection: close\r\n\r\n${BODY}`);
  });
}
