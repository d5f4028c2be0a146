import { countWritten } from '../../../../../../miniprogram/shared/campaign/text';
import { formatSeconds } from '../../../../../../miniprogram/shared/measures';
import { escape } from './html';
import type { SitePiece } from './pieces';

/**
 * A piece of a work on its page, one folder below the root.
 * @param title of the work, in the words of a picture without a caption; @param place as 图 2/5, empty for a work of one.
 */
export function pieceHtml(piece: SitePiece, title: string, place: string): string {
  switch (piece.shows) {
    case 'picture':
      return figure(piece.image, title, piece.caption, place);
    case 'film':
      return figure(piece.image, title, piece.caption, filmWords(piece.durationMs));
    case 'text':
      return `<div class="text">
${paragraphs(piece.text)}
<p class="count">全文 ${String(countWritten(piece.text))} 字</p>
</div>`;
    case 'link':
      return `<p class="elsewhere">作品存放在：<a href="${escape(piece.link)}" rel="noopener">${escape(piece.link)}</a></p>${
        piece.caption === '' ? '' : `\n<p class="caption">${escape(piece.caption)}</p>`
      }`;
  }
}

const filmWords = (durationMs: number | null): string =>
  `视频${durationMs === null ? '' : `，时长 ${formatSeconds(durationMs / 1000)}`}，请在小程序里观看`;

function figure(image: string | null, title: string, caption: string, note: string): string {
  const words = [caption, note].filter((part) => part !== '').join(' · ');
  if (image === null) return words === '' ? '' : `<p class="caption">${escape(words)}</p>`;
  const alt = caption === '' ? title : caption;
  const picture = `<img class="whole" src="../${escape(image)}" alt="${escape(alt)}">`;
  return words === ''
    ? picture
    : `<figure>${picture}\n<figcaption>${escape(words)}</figcaption></figure>`;
}

/** Paragraphs as they were written, without blank lines; the style indents them. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${escape(line)}</p>`)
    .join('\n');
