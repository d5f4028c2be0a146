import { readFileSync } from 'node:fs';
import type { SentPiece } from '../../miniprogram/shared/contract';
import { checklistFor } from '../../miniprogram/shared/works/acceptance';
import { NOTHING_DECLARED } from '../../miniprogram/shared/works/declared';
import { campaignView } from '../support/campaign';
import { SamplePerson } from '../support/sample';
import { examine } from '../support/sample/examine';
import { SAMPLE_WORKS } from '../support/sample/works';
import { ORGANIZER } from '../support/start/people';
import type { LocalProduct } from '../support/local-product';
import { at, showJudges } from './judged-works';

type Cloud = LocalProduct['cloud'];

const AUTHOR = '周海生';
const PARAGRAPHS = [
  '天刚蒙蒙亮，村口的大喇叭还没有响，驻村工作队的小院里已经亮起了灯。',
  `老支书握着我的手说，${AUTHOR}啊，你们来了，这条路就有盼头了。`,
  '从村部到最远的寨子，要翻两座山、过三道溪。每到雨季，孩子们就得挽起裤腿蹚水上学，山货也只能烂在地里。',
];
const CAPTIONS = ['码头上，船工整理帆索', '', '风沙里的老屋'];
const PHOTOGRAPHS = [0, 1, 5].map((index) => SAMPLE_WORKS[index]?.file ?? '');
const FILM = SAMPLE_WORKS.find(({ kind }) => kind === 'video');

/** A text of about two thousand characters, as long ones are. */
const LONG_TEXT = Array.from(
  { length: 24 },
  (_none, index) => PARAGRAPHS[index % PARAGRAPHS.length] ?? '',
).join('\n\n');

export const TITLES = {
  text: '山路弯弯',
  group: '渔港三题',
  film: '阿尔卑斯的早晨',
  link: '一条路的四季',
} as const;
export type Shape = keyof typeof TITLES;

/** Sends in one work of every shape; each from an author of its own. @returns the entries' ids. */
export async function sendAll(cloud: Cloud): Promise<Record<Shape, string>> {
  cloud.clock.set(at('08-02T09:00'));
  return {
    text: await send(cloud, 'text', 'text', [], [{ carrier: 'typed', text: LONG_TEXT }]),
    group: await send(cloud, 'group', 'image', PHOTOGRAPHS, []),
    film: await send(cloud, 'film', 'video', [FILM?.file ?? ''], []),
    link: await send(
      cloud,
      'link',
      'video',
      [],
      [{ carrier: 'link', link: 'https://www.bilibili.com/video/BV1xx411c7mD?p=2', caption: '' }],
    ),
  };
}

async function send(
  cloud: Cloud,
  shape: Shape,
  kind: string,
  files: readonly string[],
  others: readonly SentPiece[],
): Promise<string> {
  const person = new SamplePerson(cloud, `oAuthorOf-${shape}`);
  const { campaign } = await person.ask('home.open', {});
  const bytes = files.map((file) => readFileSync(file));
  const ticket = await person.ask('upload.ticket', {
    kind,
    files: bytes.map((one, index) => ({
      extension: files[index]?.endsWith('.mp4') ? 'mp4' : 'jpg',
      bytes: one.length,
    })),
  });
  const sent: SentPiece[] = [];
  for (const [index, one] of bytes.entries())
    sent.push({
      carrier: 'upload',
      file: await person.upload(ticket.files[index]?.filePath ?? '', one),
      preview:
        kind === 'video'
          ? await person.upload(
              ticket.files[index]?.previewPath ?? '',
              readFileSync(FILM?.poster ?? ''),
            )
          : null,
      caption: kind === 'image' ? (CAPTIONS[index] ?? '') : '',
    });
  const answers: Record<string, string> = {
    name: AUTHOR,
    phone: '13800000000',
    unit: '沈阳市总工会',
    title: TITLES[shape],
    intro: '天刚亮，船工们已经在码头整理帆索。',
  };
  const { entry } = await person.ask('entry.submit', {
    ticket: ticket.ticket,
    pieces: [...sent, ...others],
    theme: campaign.themes[0]?.id ?? '',
    answers: Object.fromEntries(campaign.form.map(({ id }) => [id, answers[id] ?? ''])),
    declared: { ...NOTHING_DECLARED, borrowedPercent: 10 },
    consent: campaign.consent.version,
    acknowledged: [],
  });
  return entry.id;
}

/** Has every file inspected, as the timers do. */
export const examineAll = (cloud: Cloud): Promise<void> => examine(cloud, at('08-02T12:00'));

/** Accepts and publishes every work, as the organizer does at the desk. */
export async function publishAll(cloud: Cloud): Promise<void> {
  cloud.clock.set(at('08-03T09:00'));
  const office = new SamplePerson(cloud, ORGANIZER);
  const { items } = await office.ask('organizer.queue', {
    state: 'submitted',
    theme: null,
    cursor: null,
  });
  const { office: desk } = await office.ask('office.show', {});
  for (const item of items)
    await office.ask('entry.accept', {
      id: item.id,
      revision: item.revision,
      signed: checklistFor(desk, item).map(({ id }) => id),
    });
  await office.ask('edition.publish', { edition: 1, entries: items.map(({ id }) => id) });
}

/** Has every published work go before the judges, as the final and its confirmed list would. */
export function judgeWorks(cloud: Cloud, entries: Record<Shape, string>): void {
  showJudges(cloud, Object.values(entries));
  cloud.clock.set(at('10-20T10:00'));
}

/** A code that confirms the certificate of the text. */
export const CODE = 'ABCDEFGHJKMN';

/** Has every work win, as it would once its scores were published. */
export function announceAll(cloud: Cloud, entries: Record<Shape, string>): void {
  const publishedAt = at('11-02T09:00');
  const published = (Object.keys(TITLES) as Shape[]).map((shape, index) => {
    const [shown] = cloud.database.find('exhibits', { entry: entries[shape] });
    const { kind, form, preview, width, height, number, pieces, excerpt, unit } = shown ?? {};
    return {
      ...{
        award: index === 0 ? 'first' : 'second',
        theme: null,
        entry: entries[shape],
        unit: null,
      },
      ...{ title: TITLES[shape], number, unitName: unit, preview, kind, form, width, height },
      ...{ score: null, rank: index + 1, by: 'rule', reason: null, of: 'work', pieces, excerpt },
      ...{ media: null, mediaType: null },
    };
  });
  cloud.database.insert('outcomes', [
    {
      ...{ _id: campaignView.id, revision: 1, given: [], taken: [], withdrawn: null },
      ...{ state: 'published', publishedAt, published },
    },
  ]);
  cloud.database.insert('certificates', [
    {
      ...{ _id: CODE, key: `${campaignView.id}:first::${entries.text}`, campaign: campaignView.id },
      ...{ owner: 'oAuthorOf-text', entry: entries.text, award: 'first', awardName: '一等奖' },
      ...{ title: TITLES.text, unit: '沈阳市总工会', name: '', publishedAt },
    },
  ]);
  cloud.clock.set(at('11-02T10:00'));
}
