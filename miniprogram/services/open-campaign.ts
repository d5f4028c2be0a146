import { subscribers } from './subscribers';

let open: string | null = null;
const changes = subscribers<string>();

/** Id of the campaign that this phone has open; null until one is chosen. */
export function openCampaign(): string | null {
  return open;
}

/** Opens a campaign: from now on every call is about it. */
export function setOpenCampaign(id: string): void {
  if (id === open) return;
  open = id;
  changes.tell(id);
}

/** Told when another campaign is opened. @returns a function that ends the subscription. */
export function onOpenCampaign(listener: (id: string) => void): () => void {
  return changes.add(listener);
}
