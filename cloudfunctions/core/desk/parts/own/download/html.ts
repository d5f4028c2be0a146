import { formatMoment } from '../../../../../../miniprogram/shared/calendar';
import type { OwnData, OwnForm } from '../../../../../../miniprogram/shared/contract';
import { escape, page } from '../../../../results/parts/export/site/html';
import type { OwnVote } from './votes';

/** All of a person's data as a page that opens from any disk. */
export function ownPage(
  title: string,
  own: OwnData,
  votes: readonly OwnVote[],
  at: number,
): string {
  const { forms, disclosures, certificates, kept } = own;
  const head = `我的信息 · ${title}`;
  return page(
    head,
    '',
    [
      `<h1>${escape(head)}</h1>`,
      `<p>${formatMoment(at)}由您本人下载。同样的内容在“我的信息.json”里，可以由程序读取。您投稿的照片和视频的原文件在您的手机里。</p>`,
      ...forms.map(formPart),
      part(
        '证书',
        certificates.map(({ award, title: work, name }) => [`《${work}》`, award, name]),
      ),
      part(
        '投票',
        votes.map((vote) => [formatMoment(vote.at), vote.title, `回执 ${vote.receipt}`]),
      ),
      part(
        '谁看过',
        disclosures.map((one) => [formatMoment(one.at), one.by, one.what, one.purpose]),
      ),
      part(
        '保存多久，为什么',
        kept.map(({ what, until, why }) => [
          what,
          until === null ? '不删除' : `到${formatMoment(until)}`,
          why,
        ]),
      ),
    ].join('\n'),
  );
}

const formPart = ({ kind, title, answers, consent, history }: OwnForm): string =>
  [
    `<h2>${escape(kind === 'entry' ? `作品《${title}》` : title)}</h2>`,
    table(answers.map(({ label, value }) => [label, value])),
    consent === null
      ? ''
      : `<p>${formatMoment(consent.at)}同意了第 ${escape(consent.version)} 版说明。</p>`,
    table(history.map((step) => [formatMoment(step.at), step.label, step.reason ?? ''])),
  ].join('\n');

const part = (head: string, rows: readonly string[][]): string =>
  `<h2>${escape(head)}</h2>\n${rows.length === 0 ? '<p>没有。</p>' : table(rows)}`;

const table = (rows: readonly string[][]): string =>
  `<table>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`)
    .join('')}</table>`;
