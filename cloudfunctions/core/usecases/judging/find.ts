import type { JudgingView, OfficeView, SelectionView } from '../../../../miniprogram/shared/office';
import { notFound } from '../../runtime/fault';

/**
 * A judging by its id, with the selection whose outcome it judges: the last one of the judging's round.
 * @param id null is the campaign's first judging.
 * @throws ActionFault NOT_FOUND.
 */
export function findJudging(
  office: OfficeView,
  id: string | null,
): { judging: JudgingView; selection: SelectionView } {
  const judging = office.judgings.find((one) => id === null || one.id === id);
  if (judging === undefined) throw notFound('这项评审');
  return { judging, selection: shortlistOf(office, judging) };
}

/** @throws ActionFault NOT_FOUND when nothing is selected for it. */
function shortlistOf(office: OfficeView, { round }: JudgingView): SelectionView {
  const selection = [...office.selections].reverse().find((one) => one.round === round);
  if (selection === undefined) throw notFound('这项评审的作品名单');
  return selection;
}
