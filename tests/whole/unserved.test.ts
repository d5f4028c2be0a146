import { missingOf } from '../../cloudfunctions/core/campaign-check';
import { CAMPAIGN_FILES } from '../../cloudfunctions/core/campaigns/registry';
import { wordsOf } from '../../cloudfunctions/core/campaigns/whole';
import { noticeFile } from '../support/builds';
import { asking, openCloud, type TestCloud } from '../support/cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ campaign: Object.keys(CAMPAIGN_FILES).map(noticeFile) });
});
afterAll(() => cloud.close());

const standing = Object.entries(CAMPAIGN_FILES).map(
  ([id, file]): [id: string, missing: readonly string[]] => [id, wordsOf(missingOf(file)).main],
);
test.each(standing)('%s answers, or says all that it cannot do', async (id, missing) => {
  const reply = await asking(cloud, id).ask('somebody', 'home.open', {});
  expect(reply.ok).toBe(missing.length === 0);
  if (reply.ok) return;
  expect(reply.error.refusal?.rule).toBe('campaign.unserved');
  for (const words of missing) expect(reply.error.refusal?.reason).toContain(words);
});

test('what a campaign runs without is told on its rules page', async () => {
  const { sections } = await asking(cloud).done('somebody', 'campaign.rules', {});
  const last = sections[sections.length - 1];
  expect(last?.title).toBe('以下内容本系统暂不办理');
  expect(last?.items.map(({ text }) => text)).toEqual([
    '任务“转发活动启示”。',
    '任务“协调媒体宣传”。',
    '任务“宣传推荐作品”。',
    '任务“转发获奖情况”。',
  ]);
});
