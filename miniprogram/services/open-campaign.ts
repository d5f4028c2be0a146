import { subscribers } from './subscribers';

let open: string | null = null;
const changes = subscribers<string | null>();

/** Id of the campaign that this phone has open; null while none is chosen. */
export function openCampaign(): string | null {
  return open;
}

/** Opens a campaign: from now on every call is about it. Null opens none. */
export function setOpenCampaign(id: string | null): void {
  if (id === open) return;
  open = id;
  changes.tell(id);
}

/** Told when another campaign is opened, so that nothing of the last one is shown in it. */
export function onOpenCampaign(listener: () => void): () => void {
  return changes.add(listener);
}
