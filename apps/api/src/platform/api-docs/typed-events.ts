import * as contracts from '@coterie/contracts';
import { APP_EVENT_TYPES } from '@coterie/domain';
import { z } from 'zod';

/** The data of every event there is, by type. */
export const EVENT_DATA: Record<string, z.ZodType> = {
  ...contracts.organizationEvents,
  ...contracts.appEvents,
  ...contracts.collaboratorEvents,
  ...contracts.invitationEvents,
  ...contracts.settingsEvents,
  ...contracts.secretEvents,
  ...contracts.notificationEvents,
};

/** `collaborator.access-changed` is the component CollaboratorAccessChanged. */
export const componentOf = (type: string): string => type.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The envelope with, for each type, the data that type carries: what `data: unknown` of the wire schema leaves open. */
const oneOfEach = (envelope: z.ZodObject, types: readonly string[], suffix: string): z.ZodObject[] =>
  types.map((type) => envelope.extend({ type: z.literal(type), data: EVENT_DATA[type] }).meta({ id: `${componentOf(type)}${suffix}` }));

/** An event as a socket brings it. */
export const typedEvent = z.union(oneOfEach(contracts.eventEnvelope, Object.keys(EVENT_DATA), '')).meta({ id: 'TypedEvent' });

/** An event as an app’s log answers it, with its stream. */
export const typedLoggedEvent = z.union(oneOfEach(contracts.loggedEvent, APP_EVENT_TYPES, 'Logged')).meta({ id: 'TypedLoggedEvent' });
