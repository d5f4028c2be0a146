import { addressId, FOOTER, packDocx, pictureId } from '../docx/pack';
import { roomOf, section } from '../docx/page';
import { bookmark, line, linkTo, paragraph } from '../docx/paragraph';
import { drawing, type Picture } from '../docx/picture';
import { pageOf, run } from '../docx/run';

/** A piece of a work as it is printed. */
export type CollectedPiece =
  | { kind: 'text'; paragraphs: readonly string[] }
  | { kind: 'pictures'; pictures: readonly (Picture & { caption: string })[] }
  /** A film is printed as a still and where it can be seen. */
  | { kind: 'film'; still: Picture | null; address: string };

export interface CollectedWork {
  title: string;
  /** Who made it, as it is published. */
  by: string;
  pieces: readonly CollectedPiece[];
}

/** 作品集: what won, printed for everybody. */
export interface Collection {
  title: string;
  subtitle: string;
  host: string;
  /** As on the cover: 2020年9月. */
  date: string;
  /** Works by what they are, in the order of the contents; a group without works is left out. */
  groups: readonly { name: string; works: readonly CollectedWork[] }[];
}

const MARGIN = 72;
const ROOM = roomOf({ margin: MARGIN });
/** A picture leaves room for its caption. */
const PICTURE_BOX = { width: ROOM.width, height: ROOM.height * 0.62 };
const OPENED = /^https?:\/\/[^\s]+$/i;

/**
 * The collection as a document to print and to send on: 印发优秀成果宣传作品集，供全系统学习宣传. Cover, contents with
 * page numbers, then every work on a page of its own.
 * @param made ms since the epoch.
 * @returns bytes of a .docx.
 */
export function collectionDocx(collection: Collection, made: number): Buffer {
  const pictures: Picture[] = [];
  const addresses: string[] = [];
  const kept = {
    picture: (picture: Picture): string => {
      const index = pictures.push(picture) - 1;
      return paragraph(drawing(picture, pictureId(index), index + 1, PICTURE_BOX), {
        align: 'center',
        withNext: true,
        before: 6,
      });
    },
    address: (address: string): string => addressId(addresses.push(address) - 1),
  };
  const groups = collection.groups.filter(({ works }) => works.length > 0);
  let number = 0;
  const placed = groups.map(({ name, works }) => ({
    name,
    works: works.map((work) => ({ work, number: (number += 1) })),
  }));
  const body = [
    cover(collection),
    contents(placed),
    ...placed.flatMap(({ name, works }) =>
      works.map(({ work, number: own }, index) =>
        workPages(index === 0 ? name : null, work, own, kept),
      ),
    ),
    section({ margin: MARGIN, numbered: true }, FOOTER),
  ];
  const { title, host } = collection;
  return packDocx({ title, creator: host, made, body: body.join(''), pictures, addresses });
}

function cover({ title, subtitle, host, date }: Collection): string {
  return [
    line(title, { align: 'center', before: 150, after: 24 }, { font: 'hei', size: 30 }),
    line(subtitle, { align: 'center', after: 220 }, { font: 'song', size: 22 }),
    line(host, { align: 'center', after: 8 }, { font: 'fangsong', size: 16 }),
    line(
      date,
      { align: 'center', section: section({ margin: MARGIN }, FOOTER) },
      { font: 'fangsong', size: 16 },
    ),
  ].join('');
}

const markOf = (number: number): string => `work${String(number)}`;

interface Placed {
  name: string;
  works: readonly { work: CollectedWork; number: number }[];
}

function contents(groups: readonly Placed[]): string {
  const lines = groups.flatMap(({ name, works }) => [
    line(name, { before: 10, after: 4, withNext: true }, { font: 'hei', size: 14 }),
    ...works.map(({ work, number }) =>
      paragraph(
        linkTo(markOf(number), run(`${work.title}\u3000${work.by}\t`) + pageOf(markOf(number))),
        { dotsTo: Math.floor(ROOM.width), after: 3 },
      ),
    ),
  ]);
  return [
    line('目　录', { align: 'center', after: 18 }, { font: 'hei', size: 22 }),
    ...lines,
    paragraph('', { section: section({ margin: MARGIN }, FOOTER) }),
  ].join('');
}

interface Kept {
  picture: (picture: Picture) => string;
  address: (address: string) => string;
}

/** @param group named above the first of its works. */
function workPages(group: string | null, work: CollectedWork, number: number, kept: Kept): string {
  const title = bookmark(markOf(number), number, run(work.title));
  // The section itself begins a page.
  const newPage = number > 1;
  return [
    ...(group === null ? [] : [line(group, { style: 'Heading1', newPage })]),
    paragraph(title, { style: 'Heading2', newPage: newPage && group === null }),
    line(work.by, { align: 'center', after: 12 }, { font: 'fangsong', size: 12 }),
    ...work.pieces.map((piece) => pieceXml(piece, kept)),
  ].join('');
}

function pieceXml(piece: CollectedPiece, kept: Kept): string {
  switch (piece.kind) {
    case 'text':
      return piece.paragraphs.map((text) => line(text, { style: 'Body' })).join('');
    case 'pictures':
      return piece.pictures
        .map((picture) => kept.picture(picture) + line(picture.caption, { style: 'Caption' }))
        .join('');
    case 'film':
      return [
        piece.still === null ? '' : kept.picture(piece.still),
        paragraph(run('观看地址：') + addressRuns(piece.address, kept), { style: 'Caption' }),
      ].join('');
    default:
      return piece satisfies never;
  }
}

/** Only what a browser opens is a link. */
const addressRuns = (address: string, kept: Kept): string =>
  OPENED.test(address)
    ? `<w:hyperlink r:id="${kept.address(address)}" w:history="1">${run(address, { underline: true })}</w:hyperlink>`
    : run(address);
