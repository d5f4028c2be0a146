/** What a list to import may be. */
export const IMPORT_EXTENSIONS = ['xlsx', 'csv'] as const;
export const MOST_BYTES = 2 * 1024 * 1024;
/** Rows below the header, blank ones included. */
export const MOST_ROWS = 2000;
/** A small archive can hold a huge table; more than this is not unpacked, bytes. */
export const MOST_UNPACKED_BYTES = 20 * 1024 * 1024;
