import { escape, page } from '../export/site/html';
import { STYLE } from '../export/site/style';
import type { Files } from '../export/zip';
import type { CollectedPiece, CollectedWork, Collection } from './docx';

/** Only what a browser opens is a link. */
const OPENED = /^https?:\/\/[^\s]+$/i;

interface Placed {
  work: CollectedWork;
  path: string;
}

/** The collection as a folder of pages that opens from any disk: contents, then a page for each work. */
export function collectionPages(whole: Collection): Files {
  const files: Files = new Map([['style.css', STYLE]]);
  let number = 0;
  const groups = whole.groups.map(({ name, works }) => ({
    name,
    works: works.map((work): Placed => ({ work, path: `works/${String((number += 1))}.html` })),
  }));
  files.set('index.html', contents(whole, groups));
  for (const { name, works } of groups)
    for (const { work, path } of works) files.set(path, workPage(whole, name, work, path, files));
  return files;
}

function contents(
  { title, subtitle, host, date }: Collection,
  groups: readonly { name: string; works: readonly Placed[] }[],
): string {
  const sections = groups.map(
    ({ name, works }) => `<section>
<h2>${escape(name)}</h2>
<ol class="contents">
${works.map(({ work, path }) => `<li><a href="${path}">${escape(work.title)}</a> <span>${escape(work.by)}</span></li>`).join('\n')}
</ol>
</section>`,
  );
  return page(
    `${subtitle} ${title}`,
    '',
    `<header>
<p class="host">${escape(host)}</p>
<h1>${escape(title)}</h1>
<p class="what">${escape(subtitle)}</p>
<p class="date">${escape(date)}</p>
</header>
<main>
${sections.join('\n')}
</main>
<footer><p>${escape(host)}</p></footer>`,
  );
}

function workPage(
  { title, host }: Collection,
  group: string,
  work: CollectedWork,
  path: string,
  files: Files,
): string {
  const stem = path.replace(/^works\/|\.html$/g, '');
  let pictures = 0;
  const keep = ({ bytes, type }: { bytes: Uint8Array; type: string }): string => {
    const image = `images/${stem}-${String((pictures += 1))}.${type}`;
    files.set(image, Buffer.from(bytes));
    return image;
  };
  return page(
    `${work.title} ${title}`,
    '../',
    `<nav><a href="../index.html">返回目录</a></nav>
<main>
<article>
<h1>${escape(work.title)}</h1>
<p class="by">${escape(work.by)} · ${escape(group)}</p>
${work.pieces.map((piece) => pieceHtml(piece, keep)).join('\n')}
</article>
</main>
<footer><p>${escape(host)} ${escape(title)}</p></footer>`,
  );
}

type Keep = (picture: { bytes: Uint8Array; type: string }) => string;

function pieceHtml(piece: CollectedPiece, keep: Keep): string {
  switch (piece.kind) {
    case 'text':
      return piece.paragraphs.map((text) => `<p class="text">${escape(text)}</p>`).join('\n');
    case 'pictures':
      return piece.pictures
        .map(
          (picture) =>
            `<figure><img class="whole" src="../${keep(picture)}" alt="${escape(picture.alt)}">` +
            `<figcaption>${escape(picture.caption)}</figcaption></figure>`,
        )
        .join('\n');
    case 'film':
      return [
        piece.still === null
          ? ''
          : `<img class="whole" src="../${keep(piece.still)}" alt="${escape(piece.still.alt)}">`,
        `<p class="watch">观看地址：${addressHtml(piece.address)}</p>`,
      ].join('\n');
    default:
      return piece satisfies never;
  }
}

const addressHtml = (address: string): string =>
  OPENED.test(address) ? `<a href="${escape(address)}">${escape(address)}</a>` : escape(address);
