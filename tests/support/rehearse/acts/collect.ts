import { readDocx } from '../../../../cloudfunctions/core/files/docx/read';
import type { CollectionForm } from '../../../../miniprogram/shared/contract';
import { at, MINUTE } from '../days';
import type { Scene, Stage } from '../stage';
import { awardedWorks } from './awarded';
import { pathsIn } from './paths-in';

const MOST_BYTES = 10_000_000;

/** 作品集: once it may be published, as a document and as pages; it holds what has won and nothing else. */
export function collectionScenes(stage: Stage): Scene[] {
  const publication = stage.view.publications.find(({ of }) => of === 'collection');
  if (publication === undefined) return [];
  const when = at(publication.from, 10);
  const [announcing] = stage.rounds('announce');
  const early = (announcing?.opensAt ?? when) - 1;
  return [
    { at: early, act: '作品集', run: () => tooEarly(stage, early) },
    { at: when, act: '作品集', run: () => collect(stage, when) },
  ];
}

async function tooEarly(stage: Stage, now: number): Promise<void> {
  await stage.try({
    title: '公布获奖名单以前就做作品集',
    who: stage.cast.organizer,
    at: now,
    action: 'export.collection',
    input: { as: 'docx' },
    expect: 'announce.window',
  });
}

async function collect(stage: Stage, now: number): Promise<void> {
  const { organizer } = stage.cast;
  const make = async (as: CollectionForm, when: number) =>
    (await stage.do(organizer, when, 'export.collection', { as })).file;
  const document = await make('docx', now);
  const bytes = await stage.cloud.as(organizer).download(document.url);
  const read = readDocx(bytes, MOST_BYTES);
  const paragraphs = 'paragraphs' in read ? read.paragraphs : [];
  const won = awardedWorks(stage);
  const told = (title: string): boolean => paragraphs.some((text) => text.includes(title));
  const others = stage.cast.works.filter(
    ({ title }) => told(title) && !won.some((work) => work.title === title),
  );
  stage.journal.noteTrial({
    at: now,
    title: '作品集（文档）里正好是获奖作品',
    action: 'export.collection',
    expected: `${String(won.length)} 件获奖，0 件其他`,
    got: `${String(won.filter(({ title }) => told(title)).length)} 件获奖，${String(others.length)} 件其他`,
  });
  const private_ = won.filter(({ phone, idNumber }) =>
    paragraphs.some((text) => text.includes(phone) || text.includes(idNumber)),
  );
  if (private_.length > 0) stage.journal.surprises.push('作品集里有作者的电话或身份证号');
  const pages = await pathsIn(stage, await make('pages', now + MINUTE));
  const html = pages.filter((path) => path.endsWith('.html')).length;
  if (html === 0) stage.journal.surprises.push('作品集（网页）里没有页面');
}
