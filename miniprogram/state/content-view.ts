import type { Caption, Carrier, KindView, WorkForm } from '../shared/campaign/kind';
import type { CampaignView } from '../shared/campaign/view';
import type { Refusal, Source } from '../shared/decision';
import { carriersOf, holdsContent, type Content, type FilePiece } from './content';
import { heedLimits } from './content-check';
import { lostNote } from './content-lost';
import { inAlbum, mostFiles } from './kind-pieces';
import { carrierLabel, KIND_ICONS, limitLines, sourceLine } from './kind-words';
import { fileFacts } from './media-words';
import { textBounds, type TextBounds } from './text-count';

export interface LimitText {
  text: string;
  source: string;
}

/** A kind of work to choose. */
export interface KindOption {
  id: string;
  name: string;
  icon: string;
  /** Ways of handing in, in one line. */
  ways: string;
  limits: LimitText[];
  /** Whether something of it stands in the draft. */
  begun: boolean;
}

const limitTexts = (kind: KindView): LimitText[] =>
  limitLines(kind).map(({ text, source }) => ({ text, source: sourceLine(source) }));

export const kindOptions = (
  { kinds }: Pick<CampaignView, 'kinds'>,
  contents: Readonly<Record<string, Content>>,
): KindOption[] =>
  kinds.map((kind) => {
    const content = contents[kind.id];
    const ways = carriersOf(kind).map((carrier) => carrierLabel(carrier, kind.form));
    return {
      id: kind.id,
      name: kind.name,
      icon: KIND_ICONS[kind.form],
      ways: ways.join('、'),
      limits: limitTexts(kind),
      begun: content !== undefined && holdsContent(content),
    };
  });

/** One chosen file as it is drawn. */
export interface FileView {
  id: string;
  label: string;
  facts: string;
  preview: string;
  icon: string;
  caption: string;
}

/** A work of one kind as it is drawn while it is made. */
export interface ContentView {
  kind: string;
  name: string;
  form: WorkForm;
  limits: LimitText[];
  /** Empty where there is one way only. */
  carriers: { id: Carrier; label: string; chosen: boolean }[];
  carrier: Carrier;
  text: string;
  bounds: TextBounds | null;
  link: string;
  linkCaption: string;
  captioned: Caption;
  /** On whose word works of this kind come in as they do. */
  source: Source;
  files: FileView[];
  /** What can be chosen now. */
  album: string;
  chat: string;
  /** Why nothing more can be chosen; empty while it can. */
  full: string;
  /** Files the phone no longer has; null for none. */
  lost: { reason: string; remedy: string } | null;
  /** What the author is told of the files before sending. */
  heeds: Refusal[];
}

/** Others are told of at the count of a text, and once more before sending. */
export function contentView(kind: KindView, content: Content): ContentView {
  const { carrier, files } = content;
  const ways = carriersOf(kind);
  const { warned, flagged } = heedLimits(kind, content);
  return {
    kind: kind.id,
    name: kind.name,
    form: kind.form,
    limits: limitTexts(kind),
    carriers:
      ways.length < 2
        ? []
        : ways.map((id) => ({ id, label: carrierLabel(id, kind.form), chosen: id === carrier })),
    carrier,
    text: content.text,
    bounds: textBounds(kind),
    link: content.link,
    linkCaption: content.linkCaption,
    captioned: kind.caption,
    source: kind.source,
    files: files.map((file, at) => fileView(file, at, files.length)),
    ...choosing(kind, files.length),
    lost: lostNote(content.lost, '写好的内容'),
    heeds: carrier === 'upload' ? [...warned, ...flagged] : [],
  };
}

const UNITS = { image: '张', video: '段', audio: '段', text: '份', h5: '个' } as const;

function fileView({ id, media, caption }: FilePiece, at: number, all: number): FileView {
  return {
    id,
    label: all === 1 ? NOUNS[media.form] : `第 ${String(at + 1)} ${UNITS[media.form]}`,
    facts: fileFacts(media),
    preview: media.preview ?? '',
    icon: KIND_ICONS[media.form],
    caption,
  };
}

const NOUNS = { image: '图片', video: '视频', audio: '音频', text: '文档', h5: '文件' } as const;

/** @param chosen files so far. */
function choosing(kind: KindView, chosen: number): Pick<ContentView, 'album' | 'chat' | 'full'> {
  const noun = NOUNS[kind.form];
  const most = mostFiles(kind);
  if (most > 1 && chosen >= most)
    return { album: '', chat: '', full: `一件作品最多 ${String(most)} 张，已选满。` };
  const verb = chosen === 0 ? '选' : most > 1 ? '再选' : '换一';
  const what = chosen > 0 && most === 1 ? `${UNITS[kind.form]}${noun}` : noun;
  return {
    album: inAlbum(kind)
      ? `${verb}${what}${most > 1 && chosen === 0 ? '（可一次选多张）' : ''}`
      : '',
    chat: inAlbum(kind) ? '从微信聊天里选' : `从微信聊天里${verb}${what}`,
    full: '',
  };
}
