import type { Item, Source } from '../../campaigns/book/item';
import { item, list } from '../../campaigns/book/item';
import type { WorksPart } from './shape';

/** Fields that rest on the same words are said in one sentence. */
function fieldItems(form: WorksPart['form']): Item[] {
  const groups = new Map<Source, string[]>();
  for (const { label, required, source } of form) {
    groups.set(source, [...(groups.get(source) ?? []), required ? label : `${label}（选填）`]);
  }
  return [...groups].map(([source, labels]) => item(`需要填写：${list(labels)}。`, source));
}

/** What authors tell about themselves, and what it is used for. */
export function authorItems({ form, disqualification, consent }: WorksPart): Item[] {
  const person = disqualification?.by === 'unit' ? '报送单位' : '主办方';
  return [
    ...fieldItems(form),
    ...(disqualification?.grounds ?? []).map(({ text, source }) =>
      item(`${text}的，由${person}取消资格，并写明理由。`, source),
    ),
    ...(form.length > 0 ? [item(`报送前须同意《${consent.title}》。`, consent.source)] : []),
  ];
}
