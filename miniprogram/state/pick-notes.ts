import type { KindView } from '../shared/campaign/kind';
import type { CampaignView } from '../shared/campaign/view';
import type { Refusal } from '../shared/decision';
import type { Fault } from '../shared/reply';
import { workOf, type Draft } from './draft';

/** Why a chosen file could not be taken. */
export interface PickNote {
  id: string;
  note: Refusal | { reason: string; remedy: string };
  /** Whether handing in a link is the way out. */
  toLink: boolean;
}

/** @param at number of the file among those chosen, from 1. */
export function pickNote(
  { reason, remedy, refusal }: Fault,
  kind: Pick<KindView, 'carriers'>,
  at: number,
): PickNote {
  return {
    id: String(at),
    note: refusal ?? { reason, remedy },
    toLink: refusal?.rule === 'media.bytes' && kind.carriers.includes('link'),
  };
}

/** What the server said of a work that was handed in, beside what can be mended. */
export function faultNotes(
  draft: Pick<Draft, 'kind' | 'contents'>,
  campaign: Pick<CampaignView, 'kinds'>,
  fault: Fault,
): PickNote[] {
  const kind = workOf(draft, campaign)?.kind;
  const [field] = fault.fields ?? [];
  return kind === undefined
    ? []
    : [pickNote(field === undefined ? fault : { ...fault, ...field }, kind, 0)];
}
