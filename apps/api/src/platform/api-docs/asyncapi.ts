import { clientMessages, PROTOCOL_VERSION } from '@coterie/contracts';
import { SESSION_SCHEME } from './about.js';
import { type Described, describeSchema, type Direction, type JsonSchema } from './json-schema.js';
import { ACKS, CLIENT_SAYS, SERVER_SAYS, typedServerMessages } from './socket-messages.js';

const CHANNEL = { $ref: '#/channels/socket' };
const message = (name: string) => ({ $ref: `#/channels/socket/messages/${name}` });

/** The AsyncAPI 3 document of the socket, made of the schemas that the gateway reads and writes by. */
export function asyncApi(): JsonSchema {
  const components: Described['components'] = {};
  const payload = (schema: Parameters<typeof describeSchema>[0], io: Direction): JsonSchema => {
    const described = describeSchema(schema, io);
    Object.assign(components, described.components);
    return described.schema;
  };
  const messages: Record<string, JsonSchema> = {};
  const operations: Record<string, JsonSchema> = {};
  for (const [name, schema] of Object.entries(clientMessages)) {
    const says = CLIENT_SAYS[name as keyof typeof clientMessages];
    messages[name] = { name, title: name, ...says, payload: payload(schema, 'input') };
    messages[`${name}Ack`] = { name: `${name}Ack`, title: `Ack of ${name}`, summary: `What ${name} is answered, as the acknowledgement of the same frame.`, payload: payload(ACKS[name as keyof typeof ACKS], 'output') };
    operations[name] = { action: 'receive', channel: CHANNEL, summary: says.summary, messages: [message(name)], reply: { channel: CHANNEL, messages: [message(`${name}Ack`)] } };
  }
  for (const [name, schema] of Object.entries(typedServerMessages)) {
    const key = name in clientMessages ? `${name}Told` : name;
    const says = SERVER_SAYS[name as keyof typeof SERVER_SAYS];
    messages[key] = { name, title: name, ...says, payload: payload(schema, 'output') };
    operations[key] = { action: 'send', channel: CHANNEL, summary: says.summary, messages: [message(key)] };
  }
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Coterie socket',
      version: String(PROTOCOL_VERSION),
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      description: 'Socket.IO 4 at /socket.io, default namespace. Every message of a client is answered by an ack. A stream’s events come in the order of their numbers, one frame for all that one commit brought.',
    },
    defaultContentType: 'application/json',
    servers: { console: { host: '{host}', pathname: '/socket.io', protocol: 'socket.io', variables: { host: { default: 'localhost:3000' } }, security: [{ $ref: `#/components/securitySchemes/${SESSION_SCHEME}` }] } },
    channels: { socket: { address: '/', title: 'The default namespace', servers: [{ $ref: '#/servers/console' }], messages } },
    operations,
    components: {
      schemas: components,
      securitySchemes: { [SESSION_SCHEME]: { type: 'httpApiKey', in: 'cookie', name: 'coterie.session_token', description: 'The session’s cookie, which signing in sets.' } },
    },
  };
}
