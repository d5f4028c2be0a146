import { categoryOf } from '../../../../miniprogram/shared/campaign/kinds';
import { nameOf } from './facts';
import { largest, tallyBy, type Check } from './invariant';

const GONE: ReadonlySet<string> = new Set(['rejected', 'withdrawn']);

/** 同一个人可同时申报…三类作品: nobody has more works of a category than one may, counted by the number on their form. */
export const onePerCategory: Check = (facts) => {
  const { view, entries, forms } = facts;
  const field = view.form.find(({ kind }) => kind === 'idNumber');
  if (view.perPerson.length === 0 || field === undefined) return null;
  const standing = [...entries.values()].filter(({ state }) => !GONE.has(state));
  const persons = new Set<string>();
  let most = 0;
  const violations = view.perPerson.flatMap((quota) => {
    const counted = standing.filter(
      ({ kind, theme }) =>
        (quota.kind === null || quota.kind === kind) &&
        (quota.theme === null || quota.theme === theme),
    );
    const groupOf = (kind: string): string => {
      if (quota.each === null) return '';
      return quota.each === 'kind' ? kind : (categoryOf(view, kind)?.id ?? kind);
    };
    const works = tallyBy(counted, ({ _id, kind }) => {
      const number = forms.get(_id)?.[field.id] ?? _id;
      persons.add(number);
      return `${number} ${groupOf(kind)}`;
    });
    most = Math.max(most, largest(works.values()));
    return [...works].flatMap(([key, count]) =>
      count > quota.max
        ? [
            `一位作者的“${key.split(' ')[1] ?? ''}”有 ${String(count)} 件，最多 ${String(quota.max)} 件`,
          ]
        : [],
    );
  });
  return {
    id: 'one-per-category',
    title: '同一个人每类作品不超过规定的件数，不论从哪里报送',
    examined: standing.length,
    numbers: `${String(persons.size)} 位作者，一位一类最多 ${String(most)} 件`,
    violations,
  };
};

/** 推荐报送的作品由推荐单位进行初审, 自荐作品由…报社进行初审: who accepted was the one to do it, and signed every point. */
export const firstReviewedByRight: Check = (facts) => {
  const { view, office, entries, decisions, members } = facts;
  if (view.channels.every(({ firstReview }) => firstReview === 'organizer')) return null;
  const accepted = decisions.filter(
    ({ verb, subject }) => verb === 'accept' && subject.startsWith('entry:'),
  );
  const contactOf = new Map(
    members
      .filter(({ role }) => role === 'contact')
      .map(({ openid, unit }) => [openid, unit?.id ?? null]),
  );
  const partners = new Set(
    members.filter(({ role }) => role === 'partner').map(({ openid }) => openid),
  );
  const counts = new Map<string, number>();
  const violations = accepted.flatMap(({ subject, actor, actorRole, signed }) => {
    const entry = entries.get(subject.slice('entry:'.length));
    if (entry === undefined) return [`没有这件作品：${subject}`];
    const way = view.channels.find(({ id }) => id === entry.way);
    counts.set(way?.name ?? '', (counts.get(way?.name ?? '') ?? 0) + 1);
    const named = nameOf(facts, entry._id);
    const found: string[] = [];
    if (
      way?.firstReview === 'unit' &&
      (actorRole !== 'contact' || contactOf.get(actor) !== entry.uploadedFor)
    )
      found.push(`${named}不是由报送的单位初审的`);
    if (way?.firstReview === 'partner' && (actorRole !== 'partner' || !partners.has(actor)))
      found.push(`${named}不是由${way.firstReviewBy}初审的`);
    const due = office.acceptance.filter(
      ({ kinds }) => kinds === null || kinds.includes(entry.kind),
    );
    const points = new Set(signed);
    if (due.some(({ text }) => !points.has(text))) found.push(`${named}初审没有签完`);
    return found;
  });
  return {
    id: 'first-reviewed-by-right',
    title: '每件通过的作品都由该审的人初审，逐项签字',
    examined: accepted.length,
    numbers: [...counts].map(([way, count]) => `${way} ${String(count)} 件`).join('，'),
    violations,
  };
};
