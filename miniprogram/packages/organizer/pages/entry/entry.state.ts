import type { CampaignView } from '../../../../shared/campaign/view';
import type { QueueItem } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { OfficeView } from '../../../../shared/campaign/office';
import { mayDisqualify } from '../../../../shared/works/disqualify';
import { ENTRY_STATE_LABELS, type EntryState } from '../../../../shared/vocabulary';
import { TONES, type Tone } from '../../../../state/history';
import { queueLine, reviewView, type QueueLine, type ReviewView } from '../../item-view';
import type { Disclosure } from '../../disclosure.state';
import { sourceWords } from '../../../../state/source-words';

export interface FoundLine extends QueueLine {
  number: string;
  state: string;
  tone: Tone;
}

export function foundLine(item: QueueItem, campaign: CampaignView): FoundLine {
  return {
    ...queueLine(item, campaign),
    number: item.number === null ? '' : `${item.number} 号`,
    state: ENTRY_STATE_LABELS[item.state],
    tone: TONES[item.state],
  };
}

/** Everything that is known of an entry, and what may be done with it. */
export interface RecordView extends ReviewView {
  state: string;
  tone: Tone;
  printed: string;
  channel: string;
  belongsTo: string;
  /** Where the author wrote a unit that is not of the list. */
  typedUnit: string;
  disqualified: boolean;
}

export function recordView(
  item: QueueItem,
  campaign: CampaignView,
  disclosure: Pick<Disclosure, 'full' | 'originals'>,
): RecordView {
  const view = reviewView(item, campaign, disclosure);
  return {
    ...view,
    state: ENTRY_STATE_LABELS[item.state],
    tone: TONES[item.state],
    printed: item.number === null ? '还没有编号' : `${item.number} 号，第 ${item.edition ?? ''} 期`,
    channel: item.channel === 'unit' ? '单位联系人代为上传' : '作者本人投稿',
    belongsTo: item.belongsTo?.name ?? '未归属名单中的单位',
    typedUnit: item.belongsTo === null && view.unit !== '' ? `作者填写：${view.unit}` : '',
    disqualified: item.state === 'disqualified' || item.state === 'withdrawn',
  };
}

export interface GroundView {
  text: string;
  source: string;
}

/** The grounds the campaign names, each with its word for it. */
export function groundsOf({
  disqualification,
}: Pick<OfficeView, 'disqualification'>): GroundView[] {
  return (disqualification?.grounds ?? []).map(({ text, source }) => ({
    text,
    source: sourceWords(source),
  }));
}

export function disqualifyRefusal(office: Pick<OfficeView, 'disqualification'>): Refusal | null {
  const decision = mayDisqualify(office);
  return decision.allowed ? null : decision;
}

/** What disqualifying does to an entry in this state, sentence by sentence. */
export function effectsOf(state: EntryState): string[] {
  const told = '作者会收到通知，看到所选情形和您写的理由。';
  const final = '这个决定不能撤销。作者可以用同一份文件重新投稿，按新作品审核。';
  if (state !== 'published') return ['作品不再参加活动，也不会刊发。', told, final];
  return [
    '作品立即从展示、排行和投票中撤下，已得的票不再计入名单。',
    '推荐、入围、评审和奖项名单里都会划去它，已有的证书随即失效。',
    told,
    final,
  ];
}
