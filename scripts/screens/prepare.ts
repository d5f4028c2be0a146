import { readFileSync } from 'node:fs';
import { campaignView } from '../../tests/support/campaign';
import { roundsAllowing } from '../../miniprogram/shared/campaign/rounds';
import { accept, addSample, SamplePerson, submitBytes } from '../../tests/support/sample';
import { examine } from '../../tests/support/sample/examine';
import { SAMPLE_WORKS } from '../../tests/support/sample/works';
import type { Local } from '../../tests/support/start/local';
import { ORGANIZER } from '../../tests/support/start/people';
import { playUntil } from '../start/until';
import type { Early } from './early';
import type { Late } from './late';
import { playOddNight } from './odd-night';
import { CITIZEN } from './screen';

/**
 * A picture and a film to review, one to publish, one turned down, beside the published sample, of which one had an odd night.
 */
export async function prepare(local: Local): Promise<Early> {
  const { cloud } = local;
  const opening = roundsAllowing(campaignView, 'vote')[0]?.opensAt ?? 0;
  await addSample(cloud, ORGANIZER, opening);
  const person = new SamplePerson(cloud, CITIZEN);
  const office = new SamplePerson(cloud, ORGANIZER);
  for (const [index, title] of ['码头号子', '晨光里的吊臂', '收工之后'].entries()) {
    const work = SAMPLE_WORKS[index];
    if (work === undefined) continue;
    const bytes = readFileSync(work.file);
    const id = await submitBytes(person, { kind: 'image', extension: 'jpg', bytes }, campaignView, {
      answers: { name: '陈晓', title },
    });
    await examine(cloud, cloud.clock.now());
    if (index === 0) await accept(office, id, 'image');
    if (index === 1)
      await office.ask('entry.reject', {
        id,
        revision: 0,
        reason: '画面过暗，主体不清楚，请换一张清晰的。',
      });
  }
  const film = await sendFilm(person);
  await examine(cloud, cloud.clock.now());
  await office.ask('personal.show', { kind: 'entry', id: film, purpose: '联系作者核实拍摄地点。' });
  cloud.clock.set(cloud.clock.now() + 60_000);
  await cloud.runTimer('scheduler');
  const idOf = (title: string) =>
    String(cloud.database.find('exhibits', { title })[0]?.['entry'] ?? '');
  const odd = idOf('迎风而上');
  await playOddNight(cloud, odd, opening);
  const author = String(cloud.database.find('entries', { _id: odd })[0]?.['owner'] ?? '');
  return { entry: idOf('渔港清晨'), film, odd: { entry: odd, author } };
}

async function sendFilm(person: SamplePerson): Promise<string> {
  const work = SAMPLE_WORKS.find(({ kind }) => kind === 'video');
  if (work === undefined) throw new Error('The sample has no film');
  const bytes = readFileSync(work.file);
  return submitBytes(person, { kind: 'video', extension: 'mp4', bytes }, campaignView, {
    preview: work.poster === null ? null : readFileSync(work.poster),
    answers: { name: '陈晓', title: '山口的云' },
  });
}

/** The whole calendar, played; gives a certificate and whose it is. */
export async function playAll({ cloud }: Local): Promise<Late> {
  await playUntil(cloud, 'end', console.log);
  const [certificate] = cloud.database.find('certificates', { award: 'first' });
  if (certificate === undefined) throw new Error('Nobody won a first prize');
  return { winner: String(certificate['owner']), code: String(certificate['_id']) };
}
