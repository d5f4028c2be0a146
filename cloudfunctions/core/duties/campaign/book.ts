import type { Chapter } from '../../campaigns/book/chapter';
import type { Item } from '../../campaigns/book/item';
import { dayText, item, list, namesOf, windowText } from '../../campaigns/book/item';
import type { DutiesPart } from './shape';

type Task = DutiesPart['tasks'][number];

const EVIDENCE: Record<Task['evidence'][number], string> = {
  photo: '照片',
  video: '视频',
  text: '文字',
  file: '文件',
  link: '链接',
  entry: '作品',
};

/** What units do, by when, and the proof. */
function taskItems(campaign: DutiesPart): Item[] {
  return campaign.tasks.map(({ name, about, doneBy, due, evidence, min, source }) => {
    const who = doneBy === 'organizer' ? '主办方' : namesOf(campaign.units.levels, doneBy);
    const by = due === null ? '' : `，${dayText(campaign, due)}前完成`;
    const least = min === null ? '' : `，至少 ${String(min)} 份`;
    const proof = list(evidence.map((one) => EVIDENCE[one]));
    return item(`${who}：${name}（${about}）${by}，提交${proof}${least}。`, source);
  });
}

/** How it is inspected, followed up and assessed. */
function inspectionItems(campaign: DutiesPart): Item[] {
  const { inspections, followUp, assessment } = campaign;
  const names = (of: readonly { name: string }[]) => list(of.map(({ name }) => name));
  return [
    ...inspections.flatMap((one) => [
      item(
        `${one.name}：${windowText(campaign, one.opens, one.closes)}，${names(one.methods)}。`,
        one.source,
      ),
      ...one.samples.map(({ who, questions, source }) =>
        item(`抽查${who}：${questions.join('；')}。`, source),
      ),
    ]),
    ...(followUp ? [item(`督办方式：${names(followUp.methods)}。`, followUp.source)] : []),
    ...(followUp?.grounds ?? []).map(({ text, source }) => item(`督办对象：${text}。`, source)),
    ...(assessment?.items ?? []).map(({ name, points, pointsSource }) =>
      item(`${name}：${points > 0 ? '+' : ''}${String(points)} 分，由人决定。`, pointsSource),
    ),
    ...(assessment ? [item(`结果列入${list(assessment.reports)}。`, assessment.source)] : []),
  ];
}

/** What the campaign makes known. */
function topicItems({ topics, materials }: DutiesPart): Item[] {
  return [
    ...topics.map(({ name, about, source }) => item(`${name}：${about}。`, source)),
    ...materials.map(({ name, source }) => item(`可用资料：${name}。`, source)),
  ];
}

export const chapters: readonly Chapter<DutiesPart>[] = [
  { title: '宣传重点', order: 30, items: topicItems },
  { title: '任务', order: 140, items: taskItems },
  { title: '检查与考核', order: 150, items: inspectionItems },
];
