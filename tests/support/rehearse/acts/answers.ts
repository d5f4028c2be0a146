import type { CampaignView, FormField } from '../../../../miniprogram/shared/campaign/view';
import type { Declared } from '../../../../miniprogram/shared/contract';
import { fillForm } from '../../sample/fill-form';
import type { Work } from '../cast/works';
import type { Stage } from '../stage';

/** The fields that are asked where an author, or a unit, sends a work in. */
export function fieldsOf({ form, channels }: CampaignView, by: Work['by']): FormField[] {
  const ways = channels.filter((one) => (one.by === 'unit') === (by === 'contact'));
  return form.filter(
    ({ channels: own }) => own.length === 0 || ways.some(({ id }) => own.includes(id)),
  );
}

/** What the author of a work answers. */
export const answersFor = (stage: Stage, work: Work): Record<string, string> =>
  fillForm(fieldsOf(stage.view, work.by), {
    title: work.title,
    intro: work.intro,
    name: work.name,
    phone: work.phone,
    idNumber: work.idNumber,
    email: `a${work.phone}@example.com`,
    unit: work.unit?.name ?? '自由职业者',
    recommender: work.unit?.name ?? '',
    opinion: '事例真实，同意推荐。',
  });

/** What is declared of a work, where the campaign asks for it. */
export function declaredIn({ content }: CampaignView, key: number): Declared {
  const { borrowed, dated, original } = content;
  return {
    borrowedPercent: borrowed === null ? null : key % (borrowed.maxPercent + 1),
    madeIn: dated === null ? null : key % 2 === 0 ? dated.from : dated.to,
    unpublished: original?.unpublished === true,
  };
}
