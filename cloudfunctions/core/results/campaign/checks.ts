import { checkNeed, some } from '../../campaigns/checks/allowance';
import { checkDays } from '../../campaigns/checks/calendar';
import type { Draft } from '../../campaigns/checks/draft';
import { idsOf, present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { checkPointless } from '../../campaigns/checks/pointless';
import { checkReferences, each, type Reference } from '../../campaigns/checks/references';
import { checkIds } from '../../campaigns/checks/repeated';
import { checkAnnouncing, checkCrowded } from './checks-capacity';
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

const referencesOf = (draft: Results): Reference[] =>
  present(draft.awards).flatMap(([at, one]): Reference[] => [
    ...each(['awards', at, 'themes'], one.themes, idsOf(draft.themes), '主题'),
    [['awards', at, 'decidedBy'], one.decidedBy, [...idsOf(draft.judgings), 'person'], '评审'],
  ]);

const checkPublications = (draft: Results): CampaignFault[] =>
  checkDays(
    draft,
    present(draft.publications).map(([at, { from }]) => ({
      path: ['publications', at],
      days: { from },
    })),
  );

/** Awards can be given, and published. */
export const checks = [
  (draft: Results) =>
    checkIds([
      [draft.awards, ['awards']],
      [draft.publications, ['publications']],
    ]),
  (draft: Results) => checkReferences(referencesOf(draft)),
  (draft: Results) =>
    checkNeed(draft, {
      allowance: 'announce',
      does: some(draft.publications),
      key: 'publications',
      what: '设公布',
    }),
  (draft: Results) =>
    checkPointless(draft, 'publish', draft.awards?.length === 0 ? '活动不设奖项' : null),
  checkPublications,
  checkAwards,
  checkCrowded,
  checkAnnouncing,
];
