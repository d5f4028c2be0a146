import type { CampaignView } from '../../../../miniprogram/shared/campaign';
import { note } from '../../runtime/log';
import type { Entry, Inspection } from '../../stores/entries';
import { removeFiles } from '../../stores/files';
import { endAttempt, takeAttempt } from '../../stores/inspections';
import { beginCheck } from '../check/begin';
import { pictureOf } from '../check/subjects';
import { notePrint } from '../lookalike/note-print';
import { look, type Found } from './look';
import { afterFailure, LEASE_MS, MOST_ATTEMPTS } from './attempts';

/**
 * Makes one attempt at inspecting an entry's file.
 * @param now ms.
 * @returns whether this call made it; false when another run was faster.
 */
export async function inspectEntry(
  campaign: CampaignView,
  entry: Entry,
  now: number,
): Promise<boolean> {
  const taken = await takeAttempt(entry, now, now + LEASE_MS);
  if (taken === null) return false;
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const found = await tryToLook(campaign, entry, taken);
  const grey = found !== null && 'made' in found ? found.grey : null;
  const lookalikes = grey === null ? 0 : await notePrint(entry, grey, now);
  const after = found === null ? afterFailure(taken, now) : resultOf(taken, found, lookalikes);
  const made = found !== null && 'made' in found ? found.made : null;
  // Before it passes: no work may stand as inspected whose picture is not going to be checked.
  if (made !== null && (entry.kind === 'image' || made.preview !== null))
    await beginCheck(pictureOf(entry), now);
  const written = await endAttempt(entry._id, taken, after, made);
  // The organizer asked anew, or another run got through: what this one made is not wanted.
  if (!written && made !== null) await removeFiles(filesOf(made));
  const { user, system } = process.cpuUsage(cpu);
  note('inspection.ended', {
    kind: entry.kind,
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

/** Null when the attempt itself failed: it says nothing about the file. */
async function tryToLook(
  campaign: CampaignView,
  entry: Entry,
  { attempts }: Inspection,
): Promise<Found | null> {
  // So many runs died over this file that another would too.
  if (attempts > MOST_ATTEMPTS) return null;
  try {
    return await look(campaign, entry);
  } catch (error) {
    note('inspection.broke', { why: error instanceof Error ? error.message : 'unknown' });
    return null;
  }
}

const resultOf = (taken: Inspection, found: Found, lookalikes: number): Inspection =>
  'problem' in found
    ? { ...taken, state: 'failed', problem: found.problem }
    : { ...taken, state: 'passed', problem: found.flaw, lookalikes };

const filesOf = ({ file, preview }: { file: string; preview: string | null }): string[] =>
  preview === null ? [file] : [file, preview];
