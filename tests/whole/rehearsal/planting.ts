import { checkInvariants } from '../../support/rehearse/checks';
import { readFacts } from '../../support/rehearse/checks/facts';
import type { Played } from '../../support/rehearse/rehearse';

type Row = Record<string, unknown>;
/** Violations by promise. */
type Found = Record<string, string[]>;

/** What tests do to the store of a rehearsal that has been played, to see whether its promises notice. */
export function planting(played: () => Played) {
  const store = () => played().stage.cloud.database;
  /** What is found wrong now, by promise. */
  const found = (): Found => {
    const { cloud, view, office, journal } = played().stage;
    const invariants = checkInvariants(readFacts(cloud, view, office), journal);
    return Object.fromEntries(
      invariants.flatMap(({ id, violations }) => (violations.length > 0 ? [[id, violations]] : [])),
    );
  };
  return {
    found,
    documents: (name: string): Row[] => store().find(name, {}, { limit: 1_000_000 }),
    /** Plants something in the store, looks, and takes it away again. */
    planted: (collection: string, document: Row): Found => {
      store().insert(collection, [document]);
      try {
        return found();
      } finally {
        store().remove(collection, { _id: document['_id'] });
      }
    },
    /** Changes one document, looks, and puts it back. */
    changed: (collection: string, before: Row, change: Row): Found => {
      const query = { _id: before['_id'] };
      store().modify(collection, query, { ...before, ...change });
      try {
        return found();
      } finally {
        store().modify(collection, query, before);
      }
    },
  };
}
