import { fieldsFor } from '../../../../../miniprogram/shared/campaign/fields';
import type { Input } from '../../../../../miniprogram/shared/contract';
import { correctableOfEntry } from '../../../../../miniprogram/shared/people/correct';
import { conflict, notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { findEntry, type Entry, type EntryChange } from '../../../works/stores/entries';
import { correctForm, formsOf } from '../../../works/stores/entry-forms';
import { findUnitByName, unitRefOf } from '../../../people/stores/units';
import { renewCheck } from '../../../files/parts/check/begin';
import { entryWords } from '../../../works/parts/checked/entry';
import { authorOf } from '../../../works/parts/entry/author';
import { unchanged } from '../../../works/parts/entry/change';
import { decideOnEntry } from '../../../works/parts/entry/decide';
import { settle } from '../../../works/parts/entry/settle';
import { checkCorrection } from './correction';
import { winsOf } from './wins';

/** Answers of a work's form that are shown with the work, too. */
const SHOWN = ['title', 'intro', 'unit'] as const;

/**
 * Corrects the form of an own work. The decision is the lock; what was written before it stays in no other place.
 * @throws ActionFault NOT_FOUND, INVALID, or CONFLICT when the work has moved on since it was seen.
 */
export async function correctEntry(
  context: Context<'citizen'>,
  { id, revision, answers: typed }: Input<'own.correct'>,
): Promise<void> {
  const { campaign, now } = context;
  const [work, kept] = await ownWork(context, id);
  const wins = await winsOf(context, [work]);
  const form = fieldsFor(campaign, work.channel);
  const correctable = correctableOfEntry(form, {
    state: work.state,
    awarded: wins.has(id),
    counted: campaign.perPerson.length > 0,
  });
  const { answers, changed, words } = checkCorrection(form, correctable, kept, typed, now);
  if (changed.length === 0) return;
  const shown = changed.some((field) => SHOWN.some((one) => one === field.id));
  const change = shown ? await changeOf(campaign.id, work, answers) : unchanged(work);
  const wish = { verb: 'correct', revision, reason: words, change, round: null } as const;
  const { entry, fresh } = await decideOnEntry(authorOf(context), work, wish);
  // An earlier call corrected the same fields, to something else.
  if (!fresh)
    throw conflict('这份资料刚刚更正过，这次更正没有生效。', '请刷新后核对，再更正一次。');
  if (entry.state === 'submitted') await renewCheck(entryWords(entry), now);
  await correctForm(id, answers);
}

async function ownWork(
  { actor, campaign }: Context<'citizen'>,
  id: string,
): Promise<[Entry, Record<string, string>]> {
  const found = await findEntry(id);
  const own = found?.campaign === campaign.id && found.owner === actor.openid;
  const [[work], [form]] = await Promise.all([
    found !== null && own && found.channel === 'author' ? settle([found]) : [],
    formsOf([id]),
  ]);
  if (work === undefined || form === undefined) throw notFound('这份资料');
  return [work, form.answers];
}

/** The work with its corrected words; a unit of the organizer's list that is named takes it. */
async function changeOf(
  campaign: string,
  work: Entry,
  { title = '', intro = '', unit: typed = '' }: Record<string, string>,
): Promise<EntryChange> {
  const unit = typed === work.unit ? null : await findUnitByName(campaign, typed);
  const belongsTo = typed === work.unit ? work.belongsTo : unit && unitRefOf(unit);
  return { ...unchanged(work), title, intro, unit: typed, belongsTo };
}
