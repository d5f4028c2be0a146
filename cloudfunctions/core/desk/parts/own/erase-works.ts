import { ActionFault } from '../../../ground/fault';
import { findEntry, type Entry } from '../../../works/stores/entries';
import { eraseForms, formsOfOwner } from '../../../works/stores/entry-forms';
import { entriesById } from '../../../works/parts/entry/by-id';
import { hasStanding } from '../../../works/parts/entry/standing';
import { erasePiece } from '../../../works/parts/piece/erase';
import { piecesOfOne } from '../../../works/parts/piece/of-entries';
import { settle } from '../../../works/parts/entry/settle';
import { takeBack } from '../../../works/parts/entry/take-back';
import type { Owner } from './owner';

/** What the decisions say of a work that its author took back by having everything erased. */
const REASON = '作者清除了个人信息';

/** Somebody in office may decide at the same time: looked at again so often. */
const MOST_TRIES = 5;

/**
 * Takes back what takes part, and erases what is kept of who sent it in. A work that has won stays among the
 * published results, without its author.
 */
export async function eraseWork(context: Owner, work: Entry, won: boolean): Promise<void> {
  const left = won ? work : await withdrawn(context, work);
  await eraseForms([left._id]);
  const shown = hasStanding(left);
  for (const piece of await piecesOfOne(left)) await erasePiece(piece, shown);
}

/** Erases forms whose work never came to be: its submission broke off between the two. */
export async function eraseStrays(campaign: string, owner: string): Promise<void> {
  const ids = (await formsOfOwner(campaign, owner)).map(({ _id }) => _id);
  const works = await entriesById(ids);
  await eraseForms(ids.filter((id) => !works.has(id)));
}

async function withdrawn(context: Owner, work: Entry): Promise<Entry> {
  let standing = work;
  for (let tries = 0; takesPart(standing); tries += 1) {
    try {
      return await takeBack(context, standing, { revision: standing.revision, reason: REASON });
    } catch (error) {
      if (!(error instanceof ActionFault) || tries >= MOST_TRIES) throw error;
      const found = await findEntry(work._id);
      const [settled] = found === null ? [] : await settle([found]);
      if (settled === undefined) throw error;
      standing = settled;
    }
  }
  return standing;
}

const takesPart = (work: Entry): boolean => work.state === 'submitted' || hasStanding(work);
