import { z } from 'zod';
import { plainName } from '../text.js';

export const createOrganization = z.strictObject({ name: plainName }).meta({ id: 'CreateOrganization' });
