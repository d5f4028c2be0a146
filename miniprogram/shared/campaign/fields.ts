import type { Channel } from '../vocabulary';
import type { CampaignView, FormField } from './view';

/**
 * The fields of the form that are asked by a way in: those that are asked of everybody, and those of that way alone, as
 * 推荐单位意见 of what a unit recommends.
 * @param by whether the author sends it in, or a unit.
 * @returns in the form's order.
 */
export function fieldsFor(
  { form, channels }: Pick<CampaignView, 'form' | 'channels'>,
  by: Channel,
): FormField[] {
  const ways = channels.filter((way) => way.by === by).map(({ id }) => id);
  return form.filter(
    ({ channels: asked }) => asked.length === 0 || asked.some((id) => ways.includes(id)),
  );
}
