import type { OfficeView } from '../../../../shared/campaign/office';
import type { PanelBoard } from '../../../../shared/contract/index';

/** Who shall sit on a panel, before it is saved. */
export interface Seating {
  members: string[];
  chair: string | null;
}

export interface PanelPage {
  name: string;
  /** What the panel is called in the campaign, and how many sit on it. */
  about: string;
  /** That every judge sits on it as long as nobody was chosen. */
  everybody: boolean;
  /** What of their own they have nothing to do with. */
  own: string;
  /** Whether somebody of the panel opens and closes the vote. */
  chaired: boolean;
  people: { id: string; name: string; unit: string; sits: boolean; chairs: boolean }[];
  /** Words on the button; empty when there is nothing to save. */
  save: string;
}

/** The panel as it stands, to be changed. */
export const seatingOf = ({ people }: PanelBoard): Seating => ({
  members: people.filter(({ sits }) => sits).map(({ judge }) => judge),
  chair: people.find(({ chairs }) => chairs)?.judge ?? null,
});

/** Seats somebody, or takes the seat away; who does not sit does not chair. */
export function seated({ members, chair }: Seating, judge: string): Seating {
  if (!members.includes(judge)) return { members: [...members, judge], chair };
  const left = members.filter((one) => one !== judge);
  return { members: left, chair: chair === judge ? null : chair };
}

/** Has somebody who sits chair, or nobody. */
export const chairedBy = ({ members, chair }: Seating, judge: string): Seating => ({
  members: members.includes(judge) ? members : [...members, judge],
  chair: chair === judge ? null : judge,
});

export function panelPage(
  board: PanelBoard,
  seating: Seating,
  { screenings, ballots }: Pick<OfficeView, 'screenings' | 'ballots'>,
): PanelPage {
  const { judging, name, everybody, people } = board;
  const ballot = ballots.find(({ id }) => id === judging);
  const step = ballot ?? screenings.find(({ id }) => id === judging);
  const { members, chair } = seating;
  return {
    name,
    about: `${step?.panel ?? ''} · ${String(members.length)} 人，共邀请了 ${String(people.length)} 人`,
    everybody,
    own:
      ballot === undefined
        ? '本人和本单位的作品，不会分给评审人。'
        : '本人和本单位的作品，专家不能投。',
    chaired: ballot?.ballot.chairs.includes('judge') ?? false,
    people: people.map((one) => ({
      id: one.judge,
      name: one.name,
      unit: one.unit ?? '没有所属单位',
      sits: members.includes(one.judge),
      chairs: chair === one.judge,
    })),
    save: changed(seatingOf(board), seating) || everybody ? saveWords(board, seating) : '',
  };
}

const changed = (before: Seating, after: Seating): boolean =>
  before.chair !== after.chair ||
  before.members.length !== after.members.length ||
  before.members.some((one) => !after.members.includes(one));

function saveWords({ people }: PanelBoard, { members, chair }: Seating): string {
  const chairing = people.find(({ judge }) => judge === chair);
  const words = `保存，小组 ${String(members.length)} 人`;
  return chairing === undefined ? words : `${words}，${chairing.name}主持`;
}
