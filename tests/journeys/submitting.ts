import type { Phone } from '../support/phone';

const KINDS = { image: '图片', video: '小视频' };

export interface Work {
  theme: string;
  kind: keyof typeof KINDS;
  file: string;
  title: string;
  intro: string;
  author: string;
}

/** From the home page to the file step of a submission. */
export async function openFileStep(phone: Phone, theme: string): Promise<void> {
  await phone.tab('首页');
  await phone.tap('我要投稿');
  await phone.tap(new RegExp(`^${theme}`));
  await phone.tap('下一步');
  await phone.see('选一件作品');
}

/** Chooses a file for a kind; the first time, the privacy dialog comes between. */
export async function chooseWork(
  phone: Phone,
  kind: Work['kind'],
  file: string,
  firstTime: boolean,
): Promise<void> {
  const label = new RegExp(`^(换一件：)?选${KINDS[kind]}`);
  await phone.chooseFile(file, label, ...(firstTime ? ['同意'] : []));
}

/** The author's step, consent included. */
export async function fillAuthor(
  phone: Phone,
  { author, title, intro }: Pick<Work, 'author' | 'title' | 'intro'>,
): Promise<void> {
  await phone.tap(/我已阅读并同意/);
  await phone.fill('作者姓名，必填', author);
  await phone.fill('手机号码，必填', '13800138000');
  await phone.fill('单位或所属工会，必填', '沈阳市总工会');
  await phone.fill('作品标题，必填', title);
  await phone.fill('作品简介，必填', intro);
}

/** The whole way a citizen goes, to the page that says it worked. */
export async function submitWork(phone: Phone, work: Work, firstTime: boolean): Promise<void> {
  await openFileStep(phone, work.theme);
  await chooseWork(phone, work.kind, work.file, firstTime);
  await phone.tap('下一步');
  await fillAuthor(phone, work);
  await phone.tap('下一步');
  await phone.see('请核对，然后提交');
  await phone.tap('提交作品');
  await phone.tap('允许');
}
