import type { Campaign } from '../schema';
import type { Item, Source } from './item';
import { dayText, item, list } from './item';

const KEPT: Record<Campaign['retention'][number]['what'], string> = {
  personal: '个人信息',
  entries: '作品',
  votes: '投票记录',
  evidence: '佐证资料',
  decisions: '决定记录',
};

/** Fields that rest on the same words are said in one sentence. */
function fieldItems(form: Campaign['form']): Item[] {
  const groups = new Map<Source, string[]>();
  for (const { label, required, source } of form) {
    groups.set(source, [...(groups.get(source) ?? []), required ? label : `${label}（选填）`]);
  }
  return [...groups].map(([source, labels]) => item(`需要填写：${list(labels)}。`, source));
}

/** What authors tell about themselves, what it is used for and how long it is kept. */
export function authorItems(campaign: Campaign): Item[] {
  const { form, disqualification, consent, retention } = campaign;
  const person = disqualification?.by === 'unit' ? '报送单位' : '主办方';
  return [
    ...fieldItems(form),
    ...(disqualification?.grounds ?? []).map(({ text, source }) =>
      item(`${text}的，由${person}取消资格，并写明理由。`, source),
    ),
    ...(form.length > 0 ? [item(`报送前须同意《${consent.title}》。`, consent.source)] : []),
    ...retention.map(({ what, until, then, source }) => {
      const fate = then === 'erase' ? '删除' : '归档';
      return item(`${KEPT[what]}保存到${dayText(campaign, until)}，之后${fate}。`, source);
    }),
  ];
}
