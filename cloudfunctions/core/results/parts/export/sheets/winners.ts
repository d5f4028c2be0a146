import { kindName } from '../../../../../../miniprogram/shared/campaign/kinds';
import type { Context } from '../../../../ground/table';
import { certificatesIn, certificateKey } from '../../../stores/certificates';
import type { PublishedLine } from '../../../stores/outcomes';
import { fullLinesOf, groupName } from '../../award/lines';
import { openStage } from '../../award/stage';
import { answersOf } from '../../../../works/parts/entry/answers';
import { standingLines } from '../../results/standing';
import { countOf } from '../count-of';
import { tableOf, type Table } from '../table';

/** 获奖名单: the published winners, before that those there would be; with all that prizes are sent by. */
export async function winnersSheet(context: Context<'organizer'>): Promise<Table> {
  const { campaign, office } = context;
  const stage = await openStage(context);
  const published = stage.outcome.state === 'published';
  const lines = published
    ? await standingLines(stage.outcome)
    : stage.places.flatMap((place) => fullLinesOf(stage, place));
  const [answers, certificates] = await Promise.all([
    answersOf(lines.flatMap(({ entry }) => entry ?? [])),
    published ? certificatesIn(campaign.id) : [],
  ]);
  const codes = new Map(certificates.map(({ key, _id }) => [key, _id]));
  const awardName = (id: string) => office.awards.find((award) => award.id === id)?.name ?? id;
  const personal = campaign.form.filter((field) => field.personal);
  return tableOf<PublishedLine>(
    [
      { header: '奖项', width: 12, value: ({ award }) => awardName(award) },
      { header: '组别', width: 12, value: ({ theme }) => groupName(campaign, theme) },
      { header: '作品编号', width: 10, value: ({ number }) => number },
      { header: '作品标题或单位', width: 32, value: ({ title }) => title },
      { header: '类别', width: 8, value: ({ kind }) => (kind ? kindName(campaign, kind) : null) },
      ...countOf<PublishedLine>(lines, ({ entry, pieces }) => (entry === null ? null : pieces)),
      { header: '单位', width: 26, value: ({ unitName }) => unitName },
      ...personal.map(({ id, label }) => ({
        header: label,
        width: 18,
        value: ({ entry }: PublishedLine) =>
          entry === null ? null : (answers.get(entry)?.[id] ?? null),
      })),
      { header: '得分', width: 8, value: ({ score }) => score },
      { header: '排名', width: 6, value: ({ rank }) => rank },
      { header: '产生方式', width: 12, value: ({ by }) => (by === 'rule' ? '按排名' : '人工评定') },
      { header: '理由', width: 32, value: ({ reason }) => reason },
      { header: '公布情况', width: 10, value: () => (published ? '已公布' : '未公布') },
      {
        header: '证书编号',
        width: 18,
        value: ({ award, theme, entry, unit }) =>
          codes.get(certificateKey(campaign.id, { award, theme, to: entry ?? unit?.id ?? '' })) ??
          null,
      },
    ],
    lines,
  );
}
