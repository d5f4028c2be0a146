import { call } from '../../services/call';
import { onOpenCampaign } from '../../services/open-campaign';
import type { ScreenedWork, ScreeningDesk } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';

interface Screening {
  desk: ScreeningDesk;
  works: ScreenedWork[];
}

/** One screening for the list and the page of a work, so that going on to the next work needs no new request. */
let screening: Screening | null = null;

onOpenCampaign(() => {
  screening = null;
});

export function currentScreening(judging: string): Screening | null {
  return screening?.desk.id === judging ? screening : null;
}

/** Asks for all works that the reviewer was given. @returns the fault, or null when they are there. */
export async function fetchScreening(judging: string): Promise<Fault | null> {
  const reply = await call('screening.works', { judging });
  if (!reply.ok) return reply.error;
  screening = reply.data;
  return null;
}

/** Keeps what the server answered about one work. */
export function noteOpinion(changed: ScreenedWork, desk: ScreeningDesk): void {
  if (screening?.desk.id !== desk.id) return;
  const works = screening.works.map((work) => (work.work === changed.work ? changed : work));
  screening = { desk, works };
}

/** Takes a work away that is somebody else's now. */
export function noteDeclined(declined: string, desk: ScreeningDesk): void {
  if (screening?.desk.id !== desk.id) return;
  screening = { desk, works: screening.works.filter(({ work }) => work !== declined) };
}
