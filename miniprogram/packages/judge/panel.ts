import { call } from '../../services/call';
import { onOpenCampaign } from '../../services/open-campaign';
import type { JudgedWork, JudgingDesk } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';
import { withWork } from './panel.state';

interface Panel {
  desk: JudgingDesk;
  works: JudgedWork[];
}

/** One panel for the list and the work page, so that going on to the next work needs no new request. */
let panel: Panel | null = null;

onOpenCampaign(() => {
  panel = null;
});

export function currentPanel(judging: string): Panel | null {
  return panel?.desk.id === judging ? panel : null;
}

/** Asks for all works of a judging. @returns the fault, or null when they are there. */
export async function fetchPanel(judging: string): Promise<Fault | null> {
  const reply = await call('judge.works', { judging });
  if (!reply.ok) return reply.error;
  panel = reply.data;
  return null;
}

/** Keeps what the server answered about one work. */
export function noteAnswer(work: JudgedWork, desk: JudgingDesk): void {
  if (panel?.desk.id === desk.id) panel = { desk, works: withWork(panel.works, work) };
}
