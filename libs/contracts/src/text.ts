import { isAddress, problemOfName } from '@coterie/domain';
import { z } from 'zod';

/** A typed id, like `app_01jd4x…`. */
export const id = (prefix: string) => z.string().meta({ description: `Id with the prefix ${prefix}_` });

/** ISO 8601, UTC. */
export const time = z.iso.datetime();

/** The name of a person, an app or an organization (INV-11). */
export const plainName = z.string().superRefine((name, context) => {
  const problem = problemOfName(name);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

export const address = z
  .string()
  .trim()
  .refine(isAddress, { message: 'An e-mail address is needed, like ada@example.com.' });

/** A person as others see them. `name` is empty once they were erased. */
export const person = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

/** Text that people write to each other: no NUL, valid Unicode. */
export const freeText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), { message: 'Text holds no NUL character and is valid Unicode.' });
