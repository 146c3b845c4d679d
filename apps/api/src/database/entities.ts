import type { DataSourceOptions } from 'typeorm';
import { App } from '../features/apps/app.entity.js';
import { Collaborator } from '../features/collaborators/collaborator.entity.js';
import { Developer } from '../features/organizations/developer.entity.js';
import { Organization } from '../features/organizations/organization.entity.js';
import { ClientSecret } from '../features/secrets/client-secret.entity.js';
import { Revision, Settings } from '../features/settings/settings.entity.js';

/** The rows of every feature, for the API's data source. */
export const ENTITIES: DataSourceOptions['entities'] = [Organization, Developer, App, Collaborator, Settings, Revision, ClientSecret];
