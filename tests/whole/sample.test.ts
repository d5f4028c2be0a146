import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAMPAIGN_FILES } from '../../cloudfunctions/core/campaigns/registry';
import { builtClient, builtFunctions, noticeFile } from '../support/builds';
import { campaignView } from '../support/campaign';
import { addSample } from '../support/sample';
import { SAMPLE_WORKS } from '../support/sample/works';
import { startLocal } from '../support/start/local';
import { ORGANIZER } from '../support/start/people';
import { roundsAllowing } from '../../miniprogram/shared/campaign/rounds';

test('a newcomer who starts with the sample finds it published, whatever other campaigns have left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  const functions = await builtFunctions(Object.keys(CAMPAIGN_FILES).map(noticeFile));
  const built = { client: await builtClient(), functions };
  const local = await startLocal({ folder, fresh: true, port: 0, built });
  try {
    const [voting] = roundsAllowing(campaignView, 'vote');
    await addSample(local.cloud, ORGANIZER, voting?.opensAt ?? 0);
    const published = local.cloud.database.count('entries', { state: 'published' });
    expect(published).toBe(SAMPLE_WORKS.length);
  } finally {
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
