import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import type { PanelBoard } from '../../../../../miniprogram/shared/contract';
import { notFound } from '../../../ground/fault';
import { handleOf } from '../handle';
import { standingPanel, type Judged } from './panel';

/** A judging with a panel of its own. @throws ActionFault NOT_FOUND. */
export function judgedOf({ screenings, ballots }: OfficeView, id: string): Judged {
  const judged = [...screenings, ...ballots].find((one) => one.id === id);
  if (judged === undefined) throw notFound('这个评审小组');
  return judged;
}

/** A panel as the organizer sees it. */
export async function panelBoard(campaign: string, judged: Judged): Promise<PanelBoard> {
  const { revision, everybody, judges, people, chair } = await standingPanel(campaign, judged);
  const sitting = new Set(people.map(({ openid }) => openid));
  return {
    judging: judged.id,
    name: judged.name,
    revision,
    everybody,
    people: judges.map(({ openid, name, unit }) => ({
      judge: handleOf(campaign, openid),
      name,
      unit: unit?.name ?? null,
      sits: sitting.has(openid),
      chairs: openid === chair,
    })),
  };
}
