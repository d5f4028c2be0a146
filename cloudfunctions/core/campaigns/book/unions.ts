import type { Campaign } from '../schema';
import type { Item } from './item';
import { dayText, item, list, namesOf } from './item';

type Quota = Campaign['quotas'][number];

const STEPS = { recommend: '推荐', select: '遴选', score: '专家评审' } as const;

/** Gates before one step; 超过 is strict, so the least number of votes is said too. */
export function gateItems(campaign: Campaign, step: keyof typeof STEPS): Item[] {
  return campaign.gates
    .filter(({ before }) => before === step)
    .map(({ round, moreThan, source }) => {
      const name = campaign.rounds.find(({ id }) => id === round)?.name ?? round;
      const votes = `票数须超过 ${String(moreThan)} 票，即至少 ${String(moreThan + 1)} 票`;
      return item(`${name}的${votes}，才能进入${STEPS[step]}。`, source);
    });
}

function quotaItem({ kinds, themes, units }: Campaign, quota: Quota): Item {
  const { name, per, levels, kind, theme, min, max, source } = quota;
  const whose = {
    author: '每位作者',
    unit: `每个${namesOf(units.levels, levels)}`,
    campaign: '全部',
  };
  const what = [
    ...themes.filter(({ id }) => id === theme).map((one) => one.name),
    ...kinds.filter(({ id }) => id === kind).map((one) => one.name),
  ].join('');
  const bounds = [
    ...(min === null ? [] : [`至少 ${String(min)} 件`]),
    ...(max === null ? [] : [`最多 ${String(max)} 件`]),
  ];
  return item(`${name}：${whose[per]}${what}${bounds.join('，')}。`, source);
}

/** Who recommends what to whom. */
export function recommendationItems(campaign: Campaign): Item[] {
  const { recommendation, quotas, units } = campaign;
  const limits = quotas.map((quota) => quotaItem(campaign, quota));
  if (!recommendation) return limits;
  const { withdrawable, seatsPerEntry } = recommendation;
  const path = units.levels.flatMap(({ name, recommendsTo, source }) => {
    if (recommendsTo === null) return [];
    const above = units.levels.find(({ id }) => id === recommendsTo)?.name ?? '主办方';
    return [item(`${name}向${above}推荐。`, source)];
  });
  return [
    ...path,
    ...gateItems(campaign, 'recommend'),
    ...limits,
    item(`一件作品最多占 ${String(seatsPerEntry)} 个推荐名额。`, recommendation.seatsSource),
    item(
      withdrawable ? '推荐期间可以撤回推荐，撤回留有记录。' : '推荐后不能撤回。',
      recommendation.withdrawableSource,
    ),
    ...(recommendation.onward
      ? [item(`主办方再从中向${recommendation.onward.to}推荐。`, recommendation.onward.source)]
      : []),
    ...(recommendation.package.length > 0
      ? [item(`推荐材料：${list(recommendation.package)}。`, recommendation.source)]
      : []),
  ];
}

/** Contacts of units, what they are in charge of, and how people are admitted by code. */
export function contactItems(campaign: Campaign): Item[] {
  const { days, source: invited } = campaign.invitation;
  const codes = item(`主办方发出的邀请码 ${String(days)} 天内有效，只能用一次。`, invited);
  const contacts = campaign.units.contacts.flatMap(
    ({ name, levels, acts, registerBy, form, source }) => {
      const required = list(form.filter((field) => field.required).map(({ label }) => label));
      const who = namesOf(campaign.units.levels, levels);
      const duty = acts ? '，审核通过后可以推荐和代为上传作品' : '';
      const by = registerBy === null ? '' : `，${dayText(campaign, registerBy)}前登记`;
      return [item(`${who}设${name}${by}${duty}，须填写${required}。`, source)];
    },
  );
  const { title, source } = campaign.units.consent;
  const consent = contacts.length > 0 ? [item(`登记前须同意《${title}》。`, source)] : [];
  return [...contacts, ...consent, codes];
}
