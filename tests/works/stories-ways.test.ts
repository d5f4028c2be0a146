import { resolve } from 'node:path';
import type { FirstWork, UnitRef } from '../../miniprogram/shared/contract';
import { fieldsFor } from '../../miniprogram/shared/campaign/fields';
import { asking, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { inOffice } from '../support/office';
import { anIdNumber, fillForm } from '../support/sample/fill-form';
import { aStory, aText, STORIES_OPEN, stories } from '../support/stories';

const CAMPAIGN = 'poverty-stories';
const PAPER = '人才就业社保信息报社';
const REASON = '与活动主题不符，请换一件作品';
/** The screening has begun. */
const SCREENING = Date.parse('2020-09-07T00:00:01+08:00');

let cloud: TestCloud;
let city: UnitRef;
let office: UnitRef;
beforeAll(async () => {
  cloud = asking(
    await openCloud({
      now: STORIES_OPEN,
      campaign: resolve(__dirname, `../../cloudfunctions/core/campaigns/${CAMPAIGN}.ts`),
    }),
    CAMPAIGN,
  );
  const add = async (name: string, level: string) =>
    (await cloud.done(ORGANIZER, 'unit.add', { name, level })).unit;
  city = await add('长沙市人社局', 'city');
  office = await add('厅办公室', 'office');
  inOffice(cloud, 'city', { role: 'contact', unit: city, campaign: CAMPAIGN });
  inOffice(cloud, 'office', { role: 'contact', unit: office, campaign: CAMPAIGN });
  inOffice(cloud, 'paper', { role: 'partner', campaign: CAMPAIGN });
});
afterAll(() => cloud.close());

let people = 10;
/** The ID number of somebody new. */
const somebody = (): string => anIdNumber(String((people += 1)));

const MADE = {
  text: [{ carrier: 'typed', text: aText(1200) }],
  short: [{ carrier: 'link', link: 'https://v.example.com/short', caption: '' }],
  film: [{ carrier: 'link', link: 'https://v.example.com/film', caption: '' }],
} as const;
type Kind = keyof typeof MADE;

async function send(owner: string, kind: Kind, idNumber: string, title = '山路弯弯') {
  const unit = owner === 'city' || owner === 'office';
  const known = { idNumber, title, name: '周远山', unit: '岳麓区人社局', opinion: '同意推荐' };
  const input = await aStory(cloud, kind, {
    ...{ owner, via: unit ? 'batch.ticket' : 'upload.ticket', others: MADE[kind] },
    answers: fillForm(fieldsFor(stories, unit ? 'unit' : 'author'), known),
  });
  if (unit) {
    const reply = await cloud.ask(owner, 'batch.submit', input);
    return reply.ok ? { id: reply.data.work.entry } : { fault: reply.error };
  }
  const reply = await cloud.ask(owner, 'entry.submit', input);
  return reply.ok ? { id: reply.data.entry.id } : { fault: reply.error };
}
async function sent(...of: Parameters<typeof send>): Promise<string> {
  const { id, fault } = await send(...of);
  if (id === undefined) throw new Error(JSON.stringify(fault));
  await cloud.runTimer('inspector');
  return id;
}
const shown = async (who: string, id: string): Promise<FirstWork> =>
  (await cloud.done(who, 'first.show', { id })).first;
async function accept(who: string, id: string): Promise<FirstWork> {
  const { points, work } = await shown(who, id);
  const signed = points.map((point) => point.id);
  const input = { id, revision: work.revision, signed };
  return (await cloud.done(who, 'first.accept', input)).first;
}
const labels = ({ work }: FirstWork) => work.answers.map(({ label }) => label);

test.each([
  ['city', () => city],
  ['office', () => office],
])('方式一：推荐，推荐单位初审：the %s', async (who, its) => {
  const id = await sent(who, 'text', somebody());
  const first = await shown(who, id);
  expect(first.desk).toMatchObject({ name: '推荐', by: its().name });
  expect(labels(first)).toEqual(
    expect.arrayContaining(['推荐单位', '推荐时间', '推荐单位意见', '身份证号']),
  );
  expect(first.points.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['没有水印和商业广告', '正文没有作者信息', '没有侵权']),
  );
  expect((await accept(who, id)).work.history[1]).toMatchObject({
    state: 'accepted',
    by: its().name,
  });
});

test('方式二：自荐，报社初审：nothing of a unit is asked, and what is personal is masked', async () => {
  const number = somebody();
  const id = await sent('alone', 'text', number);
  const first = await shown('paper', id);
  expect(first.desk).toMatchObject({ name: '自荐', by: PAPER });
  expect(labels(first)).not.toContain('推荐单位意见');
  expect(JSON.stringify(first)).not.toMatch(new RegExp(`${number}|周远山`));
  const signed = { id, revision: 0, signed: [] };
  expect((await cloud.fault(ORGANIZER, 'entry.accept', signed)).refusal).toMatchObject({
    rule: 'review.others',
    source: { clause: '自荐作品由人才就业社保信息报社进行初审' },
    facts: { by: PAPER },
  });
  expect((await accept('paper', id)).work.history[1]).toMatchObject({ by: PAPER });
});

test('what nobody has reviewed when the screening begins is the organizer’s', async () => {
  const id = await sent('late', 'text', somebody());
  const turned = { id, revision: 0, reason: REASON };
  expect((await cloud.fault('paper', 'first.reject', turned, SCREENING)).refusal?.rule).toBe(
    'review.window',
  );
  await cloud.done(ORGANIZER, 'entry.reject', turned, SCREENING);
});

describe('同一个人可同时申报文字、图片、视频等三类作品', () => {
  test('one of each: both kinds of films are one category, whichever way they come in', async () => {
    const number = somebody();
    const first = await sent('city', 'short', number, '星城大爱');
    expect((await send('city', 'text', number)).id).toBeDefined();
    for (const [who, kind] of [
      ['city', 'film'],
      ['office', 'short'],
      ['alone', 'film'],
    ] as const)
      expect((await send(who, kind, number)).fault?.refusal).toMatchObject({
        rule: 'entry.perPerson',
        facts: { works: 1, max: 1, title: '星城大爱' },
        reason: expect.stringContaining('“视频类”最多 1 件') as string,
      });
    expect((await send('office', 'film', somebody())).id).toBeDefined();
    await cloud.done('city', 'first.reject', { id: first, revision: 0, reason: REASON });
    expect((await send('office', 'film', number)).id).toBeDefined();
  });
});
