import type { Campaign } from '../../cloudfunctions/core/abilities';
import { checkCampaign } from '../../cloudfunctions/core/campaign-check';
import { admitted, type Admitted } from '../../tests/support/rehearse/admitted';
import { fileOf, load } from '../campaign/load';
import { findingOf, findingText } from '../campaign/report';

/** A campaign that contradicts itself is not run; the message names each place. */
export class CampaignRefused extends Error {
  constructor(
    name: string,
    readonly faults: string[],
  ) {
    super(
      `${name}：有 ${String(faults.length)} 处没有决定或自相矛盾，没有彩排\n\n${faults.join('\n\n')}`,
    );
  }
}

/**
 * Reads a campaign file and judges it before anything runs.
 * @param name an id, or the path of a file that exports `campaign`.
 * @throws CampaignRefused, or Error when there is no such file.
 */
export async function admit(name: string): Promise<Admitted> {
  const file = fileOf(name);
  const raw = await load(file);
  const faults = checkCampaign(raw);
  if (faults.length > 0) {
    const texts = faults.map((fault) => findingText(findingOf(file, fault)));
    throw new CampaignRefused(name, texts);
  }
  // No fault means that the schema accepted it.
  return admitted(file, raw as Campaign);
}
