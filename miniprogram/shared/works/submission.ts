import type { CampaignView } from '../campaign/view';
import type { Decision } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import { withinWindow } from '../campaign/window';

/**
 * Rule `submission.window`: works may be uploaded while a round allows `submit`.
 * @param now ms.
 * @returns allowed, or the window that was missed.
 */
export function maySubmit(campaign: CampaignView, now: number): Decision {
  const afterwards = campaign.exhibits
    ? '作品已不能再投，欢迎到“作品”里看看大家的作品。'
    : '作品已不能再投，评审结果公布后可以在首页查看。';
  return withinWindow(campaign, 'submit', now, 'submission.window', afterwards);
}

/** Rule `submission.channel`: authors send works in by themselves only where the campaign has such a way in. */
function byOneself({ channels }: CampaignView): Decision {
  if (channels.some(({ by }) => by === 'author')) return ALLOWED;
  const [way] = channels;
  return refuse({
    rule: 'submission.channel',
    source: way?.source ?? { reading: '本活动没有设个人报送作品的方式' },
    facts: {},
    reason: '本活动不接收个人直接报送的作品。',
    remedy:
      way === undefined
        ? '请查看活动规则，了解有哪些参与方式。'
        : `请把作品交给所在单位，由单位按“${way.name}”报送。`,
  });
}

/**
 * Rules `submission.channel`, `submission.window`, in this order: whether an author may upload a work alone.
 * @param now ms.
 */
export const maySubmitAlone = (campaign: CampaignView, now: number): Decision =>
  firstRefusal(
    () => byOneself(campaign),
    () => maySubmit(campaign, now),
  );
