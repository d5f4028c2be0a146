import { some, type Need } from '../../campaigns/checks/allowance';
import { checkDays } from '../../campaigns/checks/calendar';
import type { Draft } from '../../campaigns/checks/draft';
import { idsOf, present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { checkPointless } from '../../campaigns/checks/pointless';
import { checkReferences, each, type Reference } from '../../campaigns/checks/references';
import { checkIds } from '../../campaigns/checks/repeated';
import { checkAnnouncing, checkCrowded } from './checks-capacity';
import { draftThat, JUDGING } from '../../steps/campaign/steps';
import type { ResultsPart } from './shape';

type Results = Draft<ResultsPart>;

function checkAwards(draft: Results): CampaignFault[] {
  return present(draft.awards).flatMap(([at, { name, per, themes, to, decidedBy }]) => [
    ...(per === 'theme' && themes?.length === 0
      ? [fault(['awards', at, 'themes'], `“${name ?? ''}”没有写明在哪些主题评`, '请列出主题。')]
      : []),
    ...(per !== undefined && per !== 'theme' && themes && themes.length > 0
      ? [fault(['awards', at, 'themes'], '不按主题评，却列了主题', '请改 per，或清空 themes。')]
      : []),
    ...(to === 'unit' && decidedBy !== undefined && decidedBy !== 'person'
      ? [fault(['awards', at, 'decidedBy'], '给单位的奖由人决定', '请写 person。')]
      : []),
  ]);
}

/** Awards follow points or votes; a screening gives neither, and a tie that is let in whole may be more than awards. */
function checkDecidedBy(draft: Results): CampaignFault[] {
  return present(draft.awards).flatMap(([at, { name, decidedBy }]) => {
    const judging = draftThat(draft, ...JUDGING).find(([, { id }]) => id === decidedBy)?.[1];
    const path = ['awards', at, 'decidedBy'];
    if (judging?.does === 'screen')
      return [
        fault(
          path,
          `“${name ?? ''}”由初评决定，但初评不排名`,
          '请改成打分或投票的评审，或写 person。',
        ),
      ];
    if (judging?.does !== 'ballot' || judging.tie !== 'all-in') return [];
    const problem = `“${name ?? ''}”有数量限制，投票却把并列的全部选出`;
    return [fault(path, problem, '请改并列的办法（tie），或由人决定（person）。')];
  });
}

const judgingsOf = (draft: Results): string[] =>
  idsOf(draftThat(draft, ...JUDGING).map(([, judging]) => judging));

const referencesOf = (draft: Results): Reference[] =>
  present(draft.awards).flatMap(([at, one]): Reference[] => [
    ...each(['awards', at, 'themes'], one.themes, idsOf(draft.themes), '主题'),
    [['awards', at, 'decidedBy'], one.decidedBy, [...judgingsOf(draft), 'person'], '评审'],
  ]);

/** Works are handed on, and a unit is none. */
const forwardedOf = (draft: Results): Reference[] => {
  const awards = present(draft.awards).map(([, award]) => award);
  const known = [...idsOf(awards.filter(({ to }) => to !== 'unit')), 'recommended'];
  return present(draft.forwardings).map(([at, { of }]) => [
    ['forwardings', at, 'of'],
    of,
    known,
    '给作品的奖项',
  ]);
};

const checkForwardingDays = (draft: Results): CampaignFault[] =>
  checkDays(
    draft,
    present(draft.forwardings).map(([at, { opens, due }]) => ({
      path: ['forwardings', at],
      days: { opens, due },
      lasts: ['opens', 'due'],
    })),
  );

const checkPublications = (draft: Results): CampaignFault[] =>
  checkDays(
    draft,
    present(draft.publications).map(([at, { from }]) => ({
      path: ['publications', at],
      days: { from },
    })),
  );

/** Results have their round. */
export const needs = (draft: Results): Need[] => [
  {
    allowance: 'announce',
    does: some(draft.publications),
    key: 'publications',
    what: '设公布',
  },
];

/** Awards can be given, and published. */
export const checks = [
  (draft: Results) =>
    checkIds([
      [draft.awards, ['awards']],
      [draft.publications, ['publications']],
      [draft.papers, ['papers']],
      [draft.forwardings, ['forwardings']],
    ]),
  (draft: Results) => checkReferences([...referencesOf(draft), ...forwardedOf(draft)]),
  (draft: Results) =>
    checkPointless(draft, 'publish', draft.awards?.length === 0 ? '活动不设奖项' : null),
  checkPublications,
  checkForwardingDays,
  checkAwards,
  checkDecidedBy,
  checkCrowded,
  checkAnnouncing,
];
