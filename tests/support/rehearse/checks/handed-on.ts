import { nameOf, struckAt } from './facts';
import type { Check } from './invariant';

/** 报送省扶贫办…及报送人社部: what was noted as sent to each body is what was published as its award, within its days. */
export const forwardingsAreAwards: Check = (facts) => {
  const { office, outcome, forwarded } = facts;
  if (office.forwardings.length === 0) return null;
  let examined = 0;
  const violations = office.forwardings.flatMap(({ id, to, of, opensAt }) => {
    const one = forwarded.find(({ _id }) => _id.endsWith(`:${id}`));
    if (!one?.sent) return [`没有登记报送${to}`];
    const { entries, at } = one.sent;
    examined += entries.length;
    const awarded = (outcome?.published ?? [])
      .filter(({ award, entry }) => award === of && entry !== null)
      .map(({ entry }) => entry ?? '');
    return [
      ...(at < opensAt ? [`还没有到日子就报送${to}`] : []),
      ...entries
        .filter((entry) => !awarded.includes(entry))
        .map((entry) => `没有获奖却报送${to}：${nameOf(facts, entry)}`),
      ...awarded
        .filter((entry) => !entries.includes(entry) && struckAt(facts, entry) > at)
        .map((entry) => `获奖却没有报送${to}：${nameOf(facts, entry)}`),
    ];
  });
  return {
    id: 'forwardings-are-awards',
    title: '报送给上级的正好是公布的获奖作品',
    examined,
    numbers: office.forwardings.map(({ to }) => to).join('、'),
    violations,
  };
};

/** 查看个人信息的记录: whoever was given somebody's form has said what for. */
export const disclosuresSayWhy: Check = ({ disclosures }) => {
  if (disclosures.length === 0) return null;
  const roles = new Map<string, number>();
  for (const { actorRole } of disclosures) roles.set(actorRole, (roles.get(actorRole) ?? 0) + 1);
  return {
    id: 'disclosures-say-why',
    title: '每次查看个人信息都记下了谁、看了什么、作什么用',
    examined: disclosures.length,
    numbers: `${String(disclosures.length)} 次`,
    violations: disclosures.flatMap(({ purpose, what, actor }) =>
      purpose.trim() === '' || what.trim() === '' || actor === '' ? [`没有写明用途：${what}`] : [],
    ),
  };
};
