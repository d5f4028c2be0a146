import { join } from 'node:path';
import { checkCampaign } from '../../../cloudfunctions/core/campaign-check';
import { fieldsFor } from '../../../miniprogram/shared/campaign/fields';
import type { Input, SentPiece } from '../../../miniprogram/shared/contract';
import { keepsAnonymous } from '../../../miniprogram/shared/works/anonymous';
import { authorFacts } from '../../../miniprogram/shared/works/author-facts';
import { scanForAuthor } from '../../../miniprogram/shared/works/author-scan';
import { NOTHING_DECLARED } from '../../../miniprogram/shared/works/declared';
import { viewOf } from '../../../cloudfunctions/core/campaign-view';
import { answers, CONSENT } from '../../support/builders';
import { aDocx, paragraph } from '../../support/docx-bytes';
import type { Phone } from '../../support/phone';
import { SAMPLE_WORKS } from '../../support/sample/works';
import { aStory, linked, typed, type OwnFile } from '../../support/stories';
import { openByLink } from '../reading-page';
import { fillAuthor } from '../submitting';
import { COVERED } from './covered';
import { explain, type Meeting } from './explain';
import { campaign } from './pieces-campaign';
import type { Stage } from './stage';
import { readFileSync, writeFileSync } from 'node:fs';

const AUTHOR = '陈晓';
const WORDS = { author: AUTHOR, title: '渔港清晨', intro: '记录码头工人清晨的劳动。' };
const TEXT = '天刚蒙蒙亮，村口的大喇叭还没有响，驻村工作队的小院里已经亮起了灯。';
const FILM = 'https://v.example.cn/films/road';
const photograph = SAMPLE_WORKS[0]!.file;
const film = SAMPLE_WORKS.find(({ kind }) => kind === 'video')!.file;
const view = viewOf(campaign);
const nameOf = (id: string): string => view.kinds.find((kind) => kind.id === id)?.name ?? '';

interface Made {
  owner?: string;
  files?: readonly OwnFile[];
  others?: readonly SentPiece[];
}

/** All of a submission but the last step. */
const made = (stage: Stage, kind: string, work: Made): Promise<Input<'entry.submit'>> =>
  aStory(stage.cloud, kind, {
    ...{ owner: 'sender', theme: 'work', answers: answers(), consent: CONSENT },
    declared: { ...NOTHING_DECLARED, borrowedPercent: 0 },
    ...work,
  });

const refused = async (stage: Stage, kind: string, work: Made) =>
  stage.refusal(work.owner ?? 'sender', 'entry.submit', await made(stage, kind, work));

/** Somebody who begins a work of this kind. */
async function making(stage: Stage, owner: string, kind: string): Promise<Phone> {
  const phone = await stage.phone(owner, 'pages/home/home');
  await begin(phone, kind);
  return phone;
}
async function begin(phone: Phone, kind: string): Promise<void> {
  await phone.tap('我要投稿');
  await phone.tap(/^敬业爱岗/);
  await phone.tap('下一步');
  await phone.see('作品是哪一类');
  await phone.tap(new RegExp(`^${nameOf(kind)}，`));
}

/** From the work to the last tap. */
async function handIn(phone: Phone): Promise<void> {
  await phone.tap('下一步');
  await fillAuthor(phone, WORDS);
  await phone.fill('借用素材所占比例，百分之，必填', '0');
  await phone.tap('下一步');
  await phone.see('请核对，然后提交');
  await phone.tap('提交作品');
}

async function writing(stage: Stage, owner: string, text = TEXT): Promise<Phone> {
  const phone = await making(stage, owner, 'text');
  await phone.fill(`${nameOf('text')}正文`, text);
  return phone;
}

/** What the phone hands in becomes something else on its way. */
async function changed(phone: Phone, change: (pieces: unknown[]) => unknown[]): Promise<void> {
  await phone.page.route('**/client/functions/*', async (route) => {
    const asked = route.request().postDataJSON() as Asked;
    const { pieces } = asked.input ?? {};
    if (asked.action !== 'entry.submit' || pieces === undefined) return route.continue();
    const input = { ...asked.input, pieces: change(pieces) };
    await route.continue({ postData: JSON.stringify({ ...asked, input }) });
  });
}
interface Asked {
  action?: string;
  input?: { pieces?: unknown[] };
}

/** From now on the phone believes that pictures may be handed in by link. */
async function takesLinks(phone: Phone): Promise<void> {
  await phone.page.route('**/client/functions/citizen', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as {
      result: { data?: { campaign?: { kinds?: { id: string }[] } } };
    };
    const kinds = body.result.data?.campaign?.kinds ?? [];
    for (const kind of kinds)
      if (kind.id === 'image') Object.assign(kind, { carriers: ['upload', 'link'] });
    await route.fulfill({ response, json: body });
  });
}

const linking =
  (link: string, facts: object): Meeting =>
  async (stage) => {
    const phone = await making(stage, `linker-${String(link.length)}`, 'video');
    await phone.tap('提交链接');
    await phone.fill('作品链接，必填', link);
    await phone.tap('下一步');
    const refusal = await refused(stage, 'video', { others: [linked(link)] });
    return { refusal, facts: { characters: link.length, ...facts }, phone };
  };

test('the campaign is decided', () => {
  expect(checkCampaign(campaign)).toEqual([]);
});

explain(
  COVERED.pieces,
  {
    'link.length': linking(`${FILM}/${'x'.repeat(1000)}`, { limit: 1000 }),
    'link.https': linking('http://v.example.cn/films/road', {}),
    'link.host': linking('https://192.168.1.20/films', {}),
    'pieces.none': async (stage) => {
      const phone = await writing(stage, 'loser');
      await changed(phone, () => []);
      await handIn(phone);
      await phone.tap('允许');
      return { refusal: await refused(stage, 'text', {}), facts: { pieces: 0 }, phone };
    },
    'pieces.one': async (stage) => {
      const phone = await writing(stage, 'doubler');
      await changed(phone, (pieces) => [...pieces, ...pieces]);
      await handIn(phone);
      await phone.tap('允许');
      const others = [typed(TEXT), typed(TEXT)];
      return { refusal: await refused(stage, 'text', { others }), facts: { pieces: 2 }, phone };
    },
    'pieces.carrier': async (stage) => {
      const phone = await stage.phone('believer', 'pages/rules/rules');
      await takesLinks(phone);
      await openByLink(phone, 'pages/home/home');
      await begin(phone, 'image');
      await phone.tap('提交链接');
      await phone.fill('作品链接，必填', FILM);
      await handIn(phone);
      await phone.tap('允许');
      const others = [linked(FILM)];
      return {
        refusal: await refused(stage, 'image', { others }),
        facts: { carrier: 'link' },
        phone,
      };
    },
    'pieces.twice': async (stage) => {
      const phone = await making(stage, 'twice', 'image');
      await phone.chooseFile([photograph, photograph], '选图片（可一次选多张）', '同意');
      await phone.see('第 2 张');
      await handIn(phone);
      await phone.tap('允许');
      const file = { extension: 'jpg', bytes: readFileSync(photograph) };
      return { refusal: await refused(stage, 'image', { files: [file, file] }), facts: {}, phone };
    },
    'document.noText': async (stage) => {
      const bytes = aDocx(paragraph('<w:r><w:drawing/></w:r>'));
      writeFileSync(stage.file('empty.docx'), bytes);
      const phone = await making(stage, 'drawer', 'text');
      await phone.tap('上传文档');
      await phone.chooseFile(stage.file('empty.docx'), '从微信聊天里选文档', '同意');
      await phone.see('移除');
      await handIn(phone);
      await phone.tap('允许');
      const files = [{ extension: 'docx', bytes }];
      return {
        refusal: await refused(stage, 'text', { files }),
        facts: { bytes: bytes.length },
        phone,
      };
    },
    'measure.class': async (stage) => {
      const phone = await making(stage, 'hasty', 'video');
      await phone.chooseFile(film, '选视频', '同意');
      const files = [{ extension: 'mp4', bytes: readFileSync(film) }];
      return { refusal: await refused(stage, 'video', { files }), facts: {}, phone };
    },
    'content.anonymous': async (stage) => {
      const text = `${TEXT}老支书说，${AUTHOR}啊，你们来了。`;
      const phone = await writing(stage, 'named', text);
      await handIn(phone);
      await phone.see('提交前请看一看');
      const facts = authorFacts(fieldsFor(view, 'author'), { name: AUTHOR });
      const { anonymous } = view.content;
      const decision = keepsAnonymous(scanForAuthor(text, facts), anonymous!.source);
      return {
        refusal: decision.allowed ? null : decision,
        facts: { sure: 0, possible: 1, firstParagraph: 1 },
        phone,
      };
    },
    'entry.perPerson': async (stage) => {
      const owner = 'again';
      const first = await made(stage, 'text', { owner, others: [typed(TEXT)] });
      await stage.done(owner, 'entry.submit', first);
      const phone = await writing(stage, owner, `${TEXT}又一件。`);
      await handIn(phone);
      await phone.tap('允许');
      const others = [typed(`${TEXT}再一件。`)];
      return {
        refusal: await refused(stage, 'text', { owner, others }),
        facts: { works: 1, max: 1, title: answers()['title'] },
        phone,
      };
    },
  },
  { campaign: join(__dirname, 'pieces-campaign.ts') },
);
