import { z } from 'zod';
import { plainName } from '../text.js';

export const createOrganization = z.object({ name: plainName }).meta({ id: 'CreateOrganization' });
