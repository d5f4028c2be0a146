import { sealedCollection, type SealedCollection } from '../../ground/sealed-collection';
import { PERSONAL_FIELDS, type PersonalCollection } from './personal-fields';

/** Opens a collection with personal texts: sealed in the database, plain for its store. */
export const personalCollection = <D extends { _id: string }>(
  name: PersonalCollection,
): SealedCollection<D> => sealedCollection<D>(name, PERSONAL_FIELDS[name]);
