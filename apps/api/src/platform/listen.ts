import type { Server } from 'node:http';
import type { Config } from './config.js';
import { StartupRefusal } from './startup-refusal.js';

/** Connections that may wait to be accepted: after a restart every client comes back in the same second. */
const BACKLOG = 4096;

/** Listens where the configuration says and answers the address to open. Throws StartupRefusal when the port is taken. */
export function listen(server: Server, { port, host }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, host, port)));
    server.listen({ port, host, backlog: BACKLOG }, () => {
      const shown = ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host;
      resolve(`http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`);
    });
  });
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new StartupRefusal(`Port ${port} of ${host} is in use; stop what listens there, or set PORT to another.`);
  if (error.code === 'EACCES') return new StartupRefusal(`This user may not listen on port ${port}; set PORT to one above 1023.`);
  return new StartupRefusal(`The console can't listen on ${host}:${port}: ${error.message}.`);
}
