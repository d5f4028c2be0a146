import { fieldsFor } from '../../../../../miniprogram/shared/campaign/fields';
import { notFound } from '../../../ground/fault';
import { fullAnswers } from '../../../people/parts/disclosure/answer-lines';
import type { PersonalForm } from '../../../people/parts/disclosure/personal-form';
import { findEntry } from '../../stores/entries';
import { formsOf } from '../../stores/entry-forms';
import { entrySubject } from '../checked/entry';

/** What authors have filled in with their works. */
export const entryForm: PersonalForm = {
  kind: 'entry',
  find: async ({ campaign }, id) => {
    const [entry, [form]] = await Promise.all([findEntry(id), formsOf([id])]);
    if (entry === null || entry.campaign !== campaign.id) throw notFound('这件作品');
    return {
      about: entry.owner,
      subject: entrySubject(id),
      what: `作品《${entry.title}》的作者信息`,
      answers: fullAnswers(fieldsFor(campaign, entry.channel), form?.answers),
    };
  },
};
