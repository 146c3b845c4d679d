import { namedRule, testFiles } from './named-rule.mjs';

const api = ['apps/api/src/**/*.ts'];
const inApi = (...folders) => folders.map((folder) => `apps/api/src/${folder}/**`);

const ownTransactions = inApi('write-path', 'read-path', 'identity', 'jobs', 'database');

const onlyTheWritePath = 'Only write-path/ opens a writing transaction: make it a command.';
const onlyTheHub = 'Only the stream hub and presence send to sockets: they keep order and evictions.';

const upper = '(BEGIN|START TRANSACTION|COMMIT|ROLLBACK)\\b';
const lower = '(begin|start transaction|commit|rollback)\\s*;?\\s*$';
const beginning = `/^\\s*(${upper}|${lower})/`;

const ormHooks = [
  'EventSubscriber',
  'EntitySubscriberInterface',
  'AfterInsert',
  'AfterLoad',
  'AfterRecover',
  'AfterRemove',
  'AfterSoftRemove',
  'AfterUpdate',
  'BeforeInsert',
  'BeforeRecover',
  'BeforeRemove',
  'BeforeSoftRemove',
  'BeforeUpdate',
];

/** Things that exist once: the writing transaction, the way to a socket, the way to the database. */
export const doors = [
  namedRule('one-write-path', 'syntax', {
    files: api,
    ignores: [...ownTransactions, ...testFiles],
    options: [
      { selector: "CallExpression[callee.property.name='transaction']", message: onlyTheWritePath },
      { selector: "CallExpression[callee.property.name='startTransaction']", message: onlyTheWritePath },
      { selector: "CallExpression[callee.property.name='createQueryRunner']", message: onlyTheWritePath },
      { selector: `Literal[value=${beginning}]`, message: onlyTheWritePath },
      { selector: `TemplateElement[value.raw=${beginning}]`, message: onlyTheWritePath },
    ],
  }),
  namedRule('one-way-to-sockets', 'syntax', {
    files: api,
    ignores: ['apps/api/src/realtime/stream-hub*.ts', 'apps/api/src/realtime/presence.ts', ...testFiles],
    options: [
      { selector: 'CallExpression[callee.property.name=/^emit(WithAck)?$/]', message: onlyTheHub },
      { selector: 'MemberExpression[property.name="broadcast"]', message: onlyTheHub },
    ],
  }),
  namedRule('no-orm-hooks', 'imports', {
    files: api,
    options: [
      {
        paths: [
          {
            name: 'typeorm',
            importNames: ormHooks,
            message: 'No behaviour hangs on rows: a command says what happens, where it can be read.',
          },
        ],
      },
    ],
  }),
  namedRule('known-tenant', 'imports', {
    files: inApi('features'),
    ignores: testFiles,
    options: [
      {
        paths: [
          { name: 'pg', message: 'A feature reads through read-path/ and writes through write-path/.' },
          {
            name: 'typeorm',
            importNames: ['DataSource', 'getManager', 'getRepository', 'getConnection'],
            message: 'This door does not know the tenant: read through read-path/, write through write-path/.',
          },
          {
            name: '@nestjs/typeorm',
            importNames: ['InjectDataSource', 'InjectEntityManager', 'InjectRepository'],
            message: 'This door does not know the tenant: read through read-path/, write through write-path/.',
          },
        ],
      },
    ],
  }),
  namedRule('few-injected', 'syntax', {
    files: api,
    options: [
      {
        selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
        message: 'At most 5 injected things: this class knows too much.',
      },
    ],
  }),
];
