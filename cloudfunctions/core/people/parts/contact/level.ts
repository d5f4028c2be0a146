import type { LevelView } from '../../../../../miniprogram/shared/campaign/office';
import type { Context } from '../../../ground/table';

/** The level of the contact's unit; one that the campaign file no longer names may do nothing. */
export function levelOf({
  actor,
  office,
}: Pick<Context<'contact'>, 'actor' | 'office'>): LevelView {
  const { level } = actor.unit;
  const source = { reading: '单位类别不在活动设置中' };
  const unknown = { id: level, name: '这类单位', recommends: false, uploads: false, source };
  return office.levels.find(({ id }) => id === level) ?? unknown;
}
