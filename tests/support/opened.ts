import './set-keys';
import { openText } from '../../cloudfunctions/core/ground/cipher';
import { turnFields } from '../../cloudfunctions/core/ground/sealed-fields';
import { personal } from '../../cloudfunctions/core/personal';
import type { TestCloud } from './cloud';

/** Every document of a collection as its store reads it: with what is sealed in the database in plain. */
export const opened = (
  cloud: Pick<TestCloud, 'all'>,
  collection: keyof typeof personal,
): Record<string, unknown>[] =>
  cloud.all(collection).map((row) => {
    const { cipherKey, ...rest } = row;
    if (cipherKey === undefined) return row;
    const id = String(row['_id']);
    const open = (text: string, field: string) => openText({ collection, id, field }, text);
    return turnFields(rest, personal[collection].fields, open) as Record<string, unknown>;
  });
