import type { ArchiveBounds } from '../../../files/archive';

/** What a list to import may be. */
export const IMPORT_EXTENSIONS = ['xlsx', 'csv'] as const;
export const MOST_BYTES = 2 * 1024 * 1024;
/** Rows below the header, blank ones included. */
export const MOST_ROWS = 2000;
/** A small archive can hold a huge table. Two thousand full rows unpack to 1 MB, and lie there in 120 KB. */
export const WORKBOOK: ArchiveBounds = {
  entries: 2000,
  unpacked: 20 * 1024 * 1024,
  read: { unpacked: 20 * 1024 * 1024, packed: 512 * 1024 },
};
