import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { textParser } from './text-parser.js';

/** A frame of 256 kB is read and answered; far larger ones close the socket. */
const LARGEST_FRAME = 1_000_000;

/** Socket.IO as the contract wants it: websocket first, no compression (it costs most of the throughput), quick to notice a dead peer. */
export class ConsoleIoAdapter extends IoAdapter {
  constructor(app: INestApplicationContext) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      transports: ['websocket', 'polling'],
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      parser: textParser,
      maxHttpBufferSize: LARGEST_FRAME,
      pingInterval: 4_000,
      pingTimeout: 4_000,
    } as ServerOptions) as Server;
  }
}
