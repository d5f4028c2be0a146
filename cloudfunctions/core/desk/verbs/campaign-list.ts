import * as z from 'zod/mini';
import type { CampaignLine, Output } from '../../../../miniprogram/shared/contract';
import type { Served } from '../../ground/campaign';
import { outsideVerb, type Outside } from '../../ground/table';
import { rolesInAll } from '../../people/stores/members';
import { meOf } from '../../people/parts/actor/me';

const listInput = z.strictObject({});

/** All campaigns of the deployment. What the files know costs nothing; the caller's offices are one read. */
async function list({ openid, campaigns }: Outside): Promise<Output<'campaign.list'>> {
  const held = await rolesInAll(
    campaigns.map(({ campaign }) => campaign.id),
    openid,
  );
  return {
    campaigns: campaigns.map((served) => {
      const { id } = served.campaign;
      const { roles } = meOf(
        id,
        openid,
        held.filter((member) => member.campaign === id),
      );
      return lineOf(
        served,
        roles.filter((role) => role !== 'citizen'),
      );
    }),
  };
}

function lineOf({ campaign, server }: Served, roles: CampaignLine['roles']): CampaignLine {
  const { id, title, summary, host, rounds } = campaign;
  const { opensAt, closesAt } = server.window;
  return {
    ...{ id, title, summary, host, opensAt, closesAt, roles },
    rounds: rounds.map(({ source: _source, ...round }) => round),
    missing: [...server.missing],
  };
}

export default outsideVerb('campaign.list', { input: listInput, run: list });
