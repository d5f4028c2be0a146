import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';
import type { ConfirmView, FlagView } from '../../../../../miniprogram/shared/contract';
import type { Refusal } from '../../../../../miniprogram/shared/decision';
import { measureWork } from '../../../../../miniprogram/shared/files/measure/facts';
import { judge } from '../../../../../miniprogram/shared/files/measure/judge';
import type { LimitBreach } from '../../../../../miniprogram/shared/files/measure/judgement';
import {
  refusedBy,
  type Judgement,
} from '../../../../../miniprogram/shared/files/measure/judgement';
import { ACCEPTANCE_SOURCES } from '../../../../../miniprogram/shared/works/acceptance';
import { mayBeOfPieces } from '../../../../../miniprogram/shared/files/pieces';
import { refused } from '../../../ground/fault';
import type { ProvenPiece } from './prove-pieces';

/** What the limits of its kind make of a work that may be sent in. */
export interface JudgedWork {
  flags: FlagView[];
  confirm: ConfirmView[];
  lengthClass: string | null;
}

/** A judgement, and of what: a piece, or null for the whole. */
type Placed = Judgement & { at: number | null };

/**
 * Holds the limits of a kind against a work that was proven.
 * @param acknowledged rules of the warnings that its author has read.
 * @throws ActionFault REFUSED by a limit, or by a warning that was not read yet, with the fact `acknowledge`.
 */
export function judgeWork(
  kind: KindView,
  pieces: readonly ProvenPiece[],
  acknowledged: readonly string[],
): JudgedWork {
  const judged = judgementsOf(kind, pieces);
  for (const one of judged) {
    const within = refusedBy(one);
    if (!within.allowed) throw refused(within);
  }
  const unread = judged
    .flatMap(({ breaches }) => breaches)
    .find(({ breach, decision }) => breach === 'warn' && !acknowledged.includes(decision.rule));
  if (unread !== undefined) throw refused(asked(unread.decision));
  return {
    flags: judged.flatMap(({ at, breaches }) => breaches.map((breach) => flagOf(breach, at))),
    confirm: [
      ...pieces.flatMap(({ sent }, at) => (sent.carrier === 'link' ? [opened(at)] : [])),
      ...judged.flatMap(({ at, unmeasured }) =>
        unmeasured.map(({ measure, text, source }, nth) => ({
          id: ['measure', measure, String(nth), ...(at === null ? [] : [String(at)])].join('-'),
          text,
          source,
          at,
        })),
      ),
    ],
    lengthClass: judged.find(({ lengthClass }) => lengthClass !== null)?.lengthClass?.id ?? null,
  };
}

/** What the pieces are, then the work as a whole: pictures behind a link are counted by a person. */
function judgementsOf(kind: KindView, pieces: readonly ProvenPiece[]): Placed[] {
  const composed = mayBeOfPieces(
    kind,
    pieces.map(({ sent: { carrier }, form }) => ({ carrier, form })),
  );
  if (!composed.allowed) throw refused(composed);
  const linked = pieces.some(({ sent }) => sent.carrier === 'link');
  const pictures = linked ? null : pieces.filter(({ form }) => form === 'image').length;
  const whole = judge(kind, measureWork({ pictures }));
  return [...pieces.map(({ judgement }, at) => ({ ...judgement, at })), { ...whole, at: null }];
}

/** The author is asked whether to send it in all the same. */
const asked = (decision: Refusal): Refusal => ({
  ...decision,
  facts: { ...decision.facts, acknowledge: decision.rule },
});

const flagOf = ({ breach, decision }: LimitBreach, at: number | null): FlagView => ({
  text: breach === 'warn' ? `${decision.reason}作者看过提醒，照样提交。` : decision.reason,
  source: decision.source,
  at,
});

const opened = (at: number): ConfirmView => ({
  id: `opened-${String(at)}`,
  text: '打开过链接，里面就是这件作品',
  source: ACCEPTANCE_SOURCES.opened,
  at,
});
