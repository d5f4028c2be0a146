import type { BallotBox } from '../../../../shared/contract/index';

/** The works that share the last place, to choose among. */
export interface TieView {
  title: string;
  free: number;
  lines: { id: string; title: string; chosen: boolean }[];
  count: string;
  /** More are chosen than there is room for. */
  over: boolean;
}

/** @param chosen works that shall get the places that are left. */
export function tieView(
  { name, free, lines }: Pick<BallotBox, 'name' | 'free' | 'lines'>,
  chosen: readonly string[],
): TieView {
  const tied = lines.filter(({ verdict }) => verdict === 'tied');
  return {
    title: `${name}：还有 ${String(free)} 个名额`,
    free,
    lines: tied.map(({ work, title }) => ({ id: work, title, chosen: chosen.includes(work) })),
    count: `已选 ${String(chosen.length)} 件，最多 ${String(free)} 件`,
    over: chosen.length > free,
  };
}
