import * as z from 'zod/mini';
import type { AnswerLine, Input, Output } from '../../../../miniprogram/shared/contract';
import { maskName } from '../../../../miniprogram/shared/people/mask';
import { checkPurpose } from '../../../../miniprogram/shared/people/purpose';
import { invalid, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findEntry } from '../../works/stores/entries';
import { formsOf } from '../../works/stores/entry-forms';
import type { Disclosure } from '../stores/disclosures';
import { findRegistration } from '../stores/registrations';
import { fullAnswers } from '../parts/disclosure/answer-lines';
import { recordDisclosure } from '../parts/disclosure/record';

const personalShowInput = z.strictObject({
  kind: z.enum(['entry', 'registration']),
  id: z.string().check(z.maxLength(200)),
  purpose: z.string().check(z.maxLength(2000)),
});

type Found = Pick<Disclosure, 'about' | 'subject' | 'what'> & { answers: AnswerLine[] };

/** Gives the answers of one form in full, once it is written down who reads them and what for. */
async function personalShow(
  context: Context<'organizer'>,
  { kind, id, purpose }: Input<'personal.show'>,
): Promise<Output<'personal.show'>> {
  const faults = checkPurpose(purpose);
  if (faults.length > 0) throw invalid(faults);
  const { answers, ...read } =
    kind === 'entry' ? await ofEntry(context, id) : await ofRegistration(context, id);
  await recordDisclosure(context, { ...read, purpose });
  return { answers };
}

async function ofEntry({ campaign }: Context<'organizer'>, id: string): Promise<Found> {
  const [entry, [form]] = await Promise.all([findEntry(id), formsOf([id])]);
  if (entry === null || entry.campaign !== campaign.id) throw notFound('这件作品');
  return {
    about: entry.owner,
    subject: `entry:${id}`,
    what: `作品《${entry.title}》的作者信息`,
    answers: fullAnswers(campaign.form, form?.answers),
  };
}

async function ofRegistration(
  { campaign, office }: Context<'organizer'>,
  id: string,
): Promise<Found> {
  const found = await findRegistration(id);
  if (found === null || found.campaign !== campaign.id) throw notFound('这份登记');
  const form = office.contacts.find((one) => one.id === found.form);
  return {
    about: found.openid,
    subject: `registration:${id}`,
    what: `${found.unit.name} ${maskName(found.answers['name'] ?? '')} 的联系人登记`,
    answers: fullAnswers(form?.form ?? [], found.answers),
  };
}

export default verb('personal.show', {
  actor: 'organizer',
  input: personalShowInput,
  run: personalShow,
});
