import { config } from 'zod';

// Otherwise zod tries out whether it may compile code from text, which the content security policy refuses and reports.
config({ jitless: true });
