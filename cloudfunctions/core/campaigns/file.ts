import type * as z from 'zod';

/** One ability's part of a campaign file: its keys, each with its schema. */
export type Shape = Readonly<Record<string, z.ZodType>>;

/** What a checked file holds under the keys of a shape. */
export type PartOf<S extends Shape> = { [Key in keyof S]: z.output<S[Key]> };

/** What the file writes under the keys of a shape. */
export type WrittenPartOf<S extends Shape> = { [Key in keyof S]: z.input<S[Key]> };
