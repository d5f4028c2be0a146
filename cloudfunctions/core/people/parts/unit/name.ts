import type { FieldFault } from '../../../../../miniprogram/shared/reply';
import { countCharacters, tidyText } from '../../../../../miniprogram/shared/campaign/text';

/** In characters, inclusive. */
const SHORTEST = 2;

const LONGEST = 50;

/** What is wrong with a unit's name, at path `name`. */
export function checkUnitName(name: string): FieldFault[] {
  const characters = countCharacters(tidyText(name));
  if (characters < SHORTEST)
    return [{ path: 'name', reason: '单位名称太短。', remedy: '请填写单位全称。' }];
  if (characters > LONGEST)
    return [{ path: 'name', reason: '单位名称太长。', remedy: `请缩短到 ${LONGEST} 个字以内。` }];
  return [];
}
