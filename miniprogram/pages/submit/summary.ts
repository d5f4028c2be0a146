import { fieldsFor } from '../../shared/campaign/fields';
import type { KindView } from '../../shared/campaign/kind';
import { countWritten } from '../../shared/campaign/text';
import type { CampaignView } from '../../shared/campaign/view';
import type { Content } from '../../state/content';
import { declareView } from '../../state/declared';
import { workOf, type Draft, type Step } from '../../state/draft';
import { isPlain } from '../../state/kind-pieces';
import { fileFacts, mediaFacts } from '../../state/media-words';
import { stepsOf } from './submit.state';

export interface SummaryRow {
  key: string;
  /** Where it can be changed. */
  step: Step;
  label: string;
  value: string;
}

/** All that will be sent, in the order it was asked. */
export function summaryRows(draft: Draft, campaign: CampaignView): SummaryRow[] {
  const theme = campaign.themes.find(({ id }) => id === draft.theme)?.name ?? '';
  const work = workOf(draft, campaign);
  const answers = fieldsFor(campaign, 'author').flatMap(({ id, label }) =>
    row('author', `answers.${id}`, label, draft.answers[id] ?? ''),
  );
  return [
    ...(stepsOf(campaign).includes('theme') ? row('theme', 'theme', '主题区', theme) : []),
    ...(work === null ? [] : workRows(campaign, work.kind, work.content)),
    ...answers,
    ...declaredRows(draft, campaign),
  ];
}

function row(step: Step, key: string, label: string, value: string): SummaryRow[] {
  const written = value.trim();
  return written === '' ? [] : [{ key, step, label, value: written }];
}

function workRows(campaign: CampaignView, kind: KindView, content: Content): SummaryRow[] {
  const { carrier, text, link, linkCaption, files } = content;
  const named = isPlain(campaign) ? [] : row('file', 'kind', '作品类别', kind.name);
  switch (carrier) {
    case 'typed':
      return [
        ...named,
        ...row('file', 'length', '字数', `${String(countWritten(text))} 字`),
        ...row('file', 'text', '正文', beginning(text)),
      ];
    case 'link':
      return [
        ...named,
        ...row('file', 'link', '作品链接', link),
        ...row('file', 'linkCaption', '说明', linkCaption),
      ];
    case 'upload':
      return [
        ...named,
        ...files.flatMap(({ id, media, caption }, at) => {
          const label = files.length === 1 ? '作品文件' : `第 ${String(at + 1)} 张`;
          const facts = isPlain(campaign) ? mediaFacts(campaign, media) : fileFacts(media);
          const value = caption.trim() === '' ? facts : `${caption.trim()}\n${facts}`;
          return row('file', `file.${id}`, label, value);
        }),
      ];
  }
}

const SHOWN = 120;

/** A long text is told by how it begins. */
function beginning(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length <= SHOWN
    ? characters.join('')
    : `${characters.slice(0, SHOWN).join('')}……`;
}

function declaredRows({ declaring }: Draft, campaign: CampaignView): SummaryRow[] {
  const view = declareView(campaign, declaring);
  if (view === null) return [];
  const { borrowed, madeIn, own } = view;
  return [
    ...(borrowed === null
      ? []
      : row('author', 'declared.borrowed', '借用素材所占比例', `${borrowed.value}%`)),
    ...(madeIn === null ? [] : row('author', 'declared.madeIn', '创作时间', madeIn.words)),
    ...(own === null || !own.value ? [] : row('author', 'declared.own', '声明', own.words)),
  ];
}
