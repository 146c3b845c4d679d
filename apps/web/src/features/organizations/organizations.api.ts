import { organizationView, type OrganizationView } from '@coterie/contracts';
import { api } from '../../api/client';

/** Makes an organization; the caller becomes its Developer Admin. */
export const createOrganization = (name: string): Promise<OrganizationView> =>
  api.post('/orgs', { body: { name }, schema: organizationView });
