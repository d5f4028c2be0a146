import { resolve } from 'node:path';
import { campaign } from './stories-campaign';
import { viewOf } from '../../cloudfunctions/core/campaign-view';
import type { Input, SentPiece } from '../../miniprogram/shared/contract';
import { fieldsFor } from '../../miniprogram/shared/campaign/fields';
import { asking, openCloud, type TestCloud } from './cloud';
import { aJpeg } from './media-bytes';
import { fillForm } from './sample/fill-form';

/** Notice 004's campaign, open for submissions. */
export const stories = viewOf(campaign);
export const STORIES_OPEN = Date.parse('2020-08-05T10:00:00+08:00');

/** A local cloud that runs it. */
export const openStories = async (): Promise<TestCloud> =>
  asking(
    await openCloud({
      now: STORIES_OPEN,
      campaign: resolve(__dirname, 'stories-campaign.ts'),
    }),
    stories.id,
  );

/** A text of so many written characters. */
export const aText = (characters: number): string =>
  '扶贫路上的一天'.repeat(Math.ceil(characters / 7)).slice(0, characters);

export const typed = (text: string): SentPiece => ({ carrier: 'typed', text });
export const linked = (link: string, caption = ''): SentPiece => ({
  carrier: 'link',
  link,
  caption,
});

let made = 0;
/** A photograph that no other call gives, with its caption. */
export const aPicture = (caption = '山村小学的早晨'): OwnFile => ({
  extension: 'jpg',
  bytes: aJpeg({ width: 640, height: 480, seed: `story ${String((made += 1))}` }),
  caption,
});

type Submission = Input<'entry.submit'>;

/** A file to be sent in with a caption. */
export interface OwnFile {
  extension: string;
  bytes: Buffer;
  caption?: string;
}

export interface StoryOptions extends Partial<Omit<Submission, 'ticket' | 'pieces'>> {
  owner?: string;
  files?: readonly OwnFile[];
  /** Other pieces, behind the files. */
  others?: readonly SentPiece[];
  via?: 'upload.ticket' | 'batch.ticket';
}

/** Gets a ticket and uploads the files to it: all of a submission but the last step. */
export async function aStory(
  cloud: TestCloud,
  kind: string,
  { owner = 'author', files = [], others = [], via = 'upload.ticket', ...own }: StoryOptions = {},
): Promise<Submission> {
  const asked = files.map(({ extension, bytes }) => ({ extension, bytes: bytes.length }));
  const issued = await cloud.done(owner, via, { kind, files: asked });
  const sent: SentPiece[] = [];
  for (const [at, { bytes, caption = '' }] of files.entries()) {
    const { fileID: file } = await cloud.as(owner).upload(issued.files[at]?.filePath ?? '', bytes);
    sent.push({ carrier: 'upload', file, preview: null, caption });
  }
  const by = via === 'batch.ticket' ? 'unit' : 'author';
  return {
    ticket: issued.ticket,
    pieces: [...sent, ...others],
    theme: 'stories',
    answers: fillForm(fieldsFor(stories, by), AUTHOR),
    declared: { borrowedPercent: 0, madeIn: '2020-05', unpublished: true },
    consent: stories.consent.version,
    acknowledged: [],
    ...own,
  };
}

/** What the author of a story says. */
const AUTHOR: Record<string, string> = {
  name: '周远山',
  unit: '长沙市岳麓区人社局',
  title: '山路弯弯',
  intro: '一位驻村干部的日记。',
};
