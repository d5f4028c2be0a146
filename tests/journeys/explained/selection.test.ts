import { at, ORGANIZER } from '../../support/cloud';
import { aWork } from '../../support/field';
import { holdVotes } from '../../support/held-votes';
import { JUDGING, SELECTING } from '../../support/selecting';
import { openByLink } from '../reading-page';
import { COVERED } from './covered';
import { explain } from './explain';
import type { Stage } from './stage';

const REASON = '照顾尚未入围的单位';
const PAGE = 'packages/organizer/pages/selection/selection?id=';

const shown = (stage: Stage, id: string) => stage.phone(ORGANIZER, `${PAGE}${id}`);
const confirming = (id: string) => ({ id, revision: 0 });
const admitting = (id: string, entry: string) => ({
  ...confirming(id),
  entry,
  admit: true,
  reason: REASON,
});

explain(COVERED.selection, {
  'select.empty': async (stage) => {
    stage.time(SELECTING);
    return {
      refusal: await stage.refusal(ORGANIZER, 'selection.confirm', confirming('finalists')),
      facts: { entries: 0 },
      phone: await shown(stage, 'finalists'),
    };
  },
  'select.standing': async (stage) => {
    stage.time(SELECTING);
    const title = '资料不实的作品';
    aWork(stage.cloud, { recommended: true, votes: { preliminary: 300 } });
    const entry = aWork(stage.cloud, { title, recommended: true, votes: { preliminary: 301 } });
    const taken = { id: entry, revision: 2, ground: 0, reason: '电话是空号，查无此人' };
    await stage.done(ORGANIZER, 'entry.disqualify', taken);
    const phone = await shown(stage, 'finalists');
    await phone.tap(/^《资料不实的作品》/);
    return {
      refusal: await stage.refusal(ORGANIZER, 'selection.adjust', admitting('finalists', entry)),
      facts: { title },
      phone,
    };
  },
  'select.held': async (stage) => {
    stage.time(SELECTING);
    const votes = { preliminary: 250 };
    const entry = aWork(stage.cloud, { title: '夜里票多的作品', recommended: true, votes });
    const hold = holdVotes(stage.cloud, entry, 60);
    const refusal = await stage.refusal(ORGANIZER, 'selection.confirm', confirming('finalists'));
    const phone = await shown(stage, 'finalists');
    await phone.see('去核查');
    // The lists of the other rules do not wait for it.
    await stage.done(ORGANIZER, 'inquiry.decide', {
      ...{ round: 'preliminary', entry, revision: 0, holds: [hold], verdict: 'release' },
      reason: '核对后确认是单位组织的集中投票',
    });
    return { refusal, facts: { entries: 1, pending: 60 }, phone };
  },
  'select.window': async (stage) => {
    stage.time(at('10-08'));
    return {
      refusal: await stage.refusal(ORGANIZER, 'selection.confirm', confirming('finalists')),
      facts: { opensAt: at('10-01'), closesAt: at('10-08') - 1 },
      phone: await shown(stage, 'finalists'),
    };
  },
  'gate.judgeable': async (stage) => {
    stage.time(SELECTING);
    const votes = { preliminary: 302, final: 500 };
    const entry = aWork(stage.cloud, { title: '差一票的作品', recommended: true, votes });
    await stage.done(ORGANIZER, 'selection.confirm', confirming('finalists'));
    stage.time(JUDGING);
    const phone = await shown(stage, 'shortlist');
    await phone.tap(/^第1名，《差一票的作品》/);
    return {
      refusal: await stage.refusal(ORGANIZER, 'selection.adjust', admitting('shortlist', entry)),
      facts: { votes: 500, needed: 501 },
      phone,
    };
  },
  'select.tally': async (stage) => {
    const opensAt = at('10-18');
    stage.time(opensAt);
    const refusal = await stage.refusal(ORGANIZER, 'selection.confirm', confirming('shortlist'));
    const phone = await shown(stage, 'shortlist');
    // The votes settle for seconds only: the list is opened again in the first of them.
    stage.time(opensAt);
    await openByLink(phone, `${PAGE}shortlist`);
    return {
      refusal,
      facts: { closesAt: opensAt - 1, frozenAt: opensAt - 1 + 15_000 },
      phone,
    };
  },
});
