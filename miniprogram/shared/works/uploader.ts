import type { LevelView } from '../campaign/office';
import type { CampaignView } from '../campaign/view';
import type { Decision } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import { maySubmit } from './submission';

/** What the rules ask of a contact: level of the unit, and whether the form registered with lets act for it. */
interface Uploader {
  level: LevelView;
  acts: boolean;
}

/**
 * Rule `batch.contact`: only a contact of a level that uploads, whose form acts, uploads for named authors.
 * @returns allowed, or that this contact never does.
 */
export function mayBeUploader({ level, acts }: Uploader): Decision {
  if (acts && level.uploads) return ALLOWED;
  return refuse({
    rule: 'batch.contact',
    source: level.source,
    facts: { level: level.name },
    reason: `${level.name}的联系人不替作者上传作品。`,
    remedy: '请由作者自己投稿，或由所属工会的联系人统一上传。',
  });
}

/**
 * Rules `batch.contact`, `submission.window`: whether a contact may upload for named authors now.
 * @param now ms.
 * @returns allowed, or the first rule that says no.
 */
export function mayUploadForOthers(
  campaign: CampaignView,
  contact: Uploader,
  now: number,
): Decision {
  return firstRefusal(
    () => mayBeUploader(contact),
    () => maySubmit(campaign, now),
  );
}
