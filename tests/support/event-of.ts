import type { ActionName } from '../../miniprogram/shared/contract';

/** Notice 003's, which a call is about unless it says otherwise. */
export const CAMPAIGN = 'zhongai-liaoning';

/** A call as a phone sends it. */
export const eventOf = (action: ActionName, input: object, campaign: string = CAMPAIGN) => ({
  action,
  campaign,
  input,
});
