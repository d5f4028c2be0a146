import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { note } from '../../../ground/log';
import type { FilePiece, Inspection } from '../../stores/pieces';
import { removeFiles } from '../../../files/stores/files';
import { endAttempt, takeAttempt, type Made } from '../../stores/inspections';
import { beginCheck } from '../../../files/parts/check/begin';
import { piecePicture } from '../checked/entry';
import { notePrint } from '../lookalike/note-print';
import { look } from './look';
import { afterFailure, LEASE_MS, MOST_ATTEMPTS } from './attempts';

/**
 * Makes one attempt at inspecting a piece's file.
 * @param now ms.
 * @returns whether this call made it; false when another run was faster.
 */
export async function inspectPiece(
  campaign: CampaignView,
  piece: FilePiece,
  now: number,
): Promise<boolean> {
  const taken = await takeAttempt(piece, now, now + LEASE_MS);
  if (taken === null) return false;
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const { after, made } = await attempt(campaign, piece, taken, now);
  const written = await endAttempt(piece._id, taken, after, made);
  // The organizer asked anew, or another run got through: what this one made is not wanted.
  if (!written && made !== null) await removeFiles(filesOf(made));
  const { user, system } = process.cpuUsage(cpu);
  note('inspection.ended', {
    form: piece.form,
    state: after.state,
    problem: after.problem ?? '',
    attempt: taken.attempts,
    ms: Math.round(performance.now() - started),
    cpuMs: Math.round((user + system) / 1000),
    // The most it ever held: decoding is over by now.
    rssMB: Math.round(process.resourceUsage().maxRSS / 1024),
  });
  return true;
}

/** How an attempt ends: what is written down, and what is shown from then on; null where nothing is. */
interface Ending {
  after: Inspection;
  made: Made | null;
}

async function attempt(
  campaign: CampaignView,
  piece: FilePiece,
  taken: Inspection,
  now: number,
): Promise<Ending> {
  const failed = (): Ending => ({ after: afterFailure(taken, now), made: null });
  // So many runs died over this file that another would too.
  if (taken.attempts > MOST_ATTEMPTS) return failed();
  let made: Made | null = null;
  try {
    const found = await look(campaign, piece);
    if ('problem' in found)
      return { after: { ...taken, state: 'failed', problem: found.problem }, made: null };
    ({ made } = found);
    const lookalikes = found.grey === null ? 0 : await notePrint(piece, found.grey, now);
    // Before it passes: no work may stand as inspected whose picture is not going to be checked.
    if (made.preview !== null) await beginCheck(piecePicture(piece), now);
    return { after: { ...taken, state: 'passed', problem: found.flaw, lookalikes }, made };
  } catch (error) {
    note('inspection.broke', { why: error instanceof Error ? error.message : 'unknown' });
    if (made !== null) await removeFiles(filesOf(made));
    return failed();
  }
}

const filesOf = ({ file, preview }: Made): string[] =>
  preview === null ? [file] : [file, preview];
