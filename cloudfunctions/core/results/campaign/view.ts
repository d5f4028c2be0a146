import type {
  AwardView,
  ForwardingView,
  OfficeView,
} from '../../../../miniprogram/shared/campaign/office';
import { categoriesOf } from '../../../../miniprogram/shared/campaign/kinds';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import { closesAt, opensAt } from '../../campaigns/days';
import { kindViewOf } from '../../files/campaign/kind-view';
import type { ResultsPart } from './shape';

/** What is awarded, and what is handed on. */
export const office = ({
  awards,
  forwardings,
  kinds,
  papers,
  year,
}: ResultsPart): Pick<OfficeView, 'awards' | 'papers' | 'forwardings'> => ({
  papers,
  forwardings: forwardings.map(({ opens, due, ...one }): ForwardingView => ({
    ...one,
    opensAt: opensAt(year, opens),
    dueAt: closesAt(year, due),
  })),
  awards: awards.map((award): AwardView => ({
    ...award,
    kinds: award.per === 'kind' ? kinds.map(({ id }) => id) : [],
    categories:
      award.per === 'category'
        ? categoriesOf({ kinds: kinds.map(kindViewOf) }).map((one) => ({
            ...{ id: one.id, kinds: one.kinds },
          }))
        : [],
  })),
});

/** Where results are published, and the form that is printed. */
export const view = ({
  year,
  papers,
  publications,
}: ResultsPart): Pick<CampaignView, 'publications' | 'paperForm'> => ({
  publications: publications.map((one) => ({ ...one, from: opensAt(year, one.from) })),
  paperForm: papers.find(({ holds }) => holds === 'form')?.name ?? null,
});
