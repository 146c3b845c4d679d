import { meView } from '@coterie/contracts';
import type { RouteDoc } from '../../platform/api-docs/documented.js';

export const show: RouteDoc = { summary: 'Who is signed in, and what they may do', answer: meView };
