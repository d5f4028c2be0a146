import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalCloud } from '../../../../simulator/cloud';
import { foundIn, needlesOf } from './needles';
import type { Marker } from './markers';
import { textOf } from './record';

/** A place where a marker was found. */
export interface Found {
  where: string;
  marker: Marker;
}

const at = (where: string, markers: readonly Marker[]): Found[] =>
  markers.map((marker) => ({ where, marker }));

/** The markers in what the functions printed. */
export const inLogs = ({ logs }: LocalCloud, markers: readonly Marker[]): Found[] =>
  logs
    .list()
    .flatMap((line) => at(`log of ${line.functionName}`, foundIn(markers, JSON.stringify(line))));

/** The markers in what WeChat was sent; the names that its content check is asked about are not looked for. */
export const atWeChat = ({ outbox }: LocalCloud, markers: readonly Marker[]): Found[] =>
  outbox.list().flatMap(({ api, args }) => {
    const asked = markers.filter(
      ({ what }) => !(api.includes('msgSecCheck') && what.endsWith('name')),
    );
    return at(`sent to ${api}`, foundIn(asked, JSON.stringify(args)));
  });

/** The markers in the documents of the database. */
export const inDocuments = ({ database }: LocalCloud, markers: readonly Marker[]): Found[] =>
  database.collectionNames().flatMap((name) => {
    const rows = JSON.stringify(database.find(name, {}, { limit: 1_000_000 }));
    return at(`collection ${name}`, foundIn(markers, rows));
  });

/**
 * The markers in the files below a folder: the database as it lies on the disk, and everything that is stored.
 * @param open tells files that are meant to hold them, by their path below the folder.
 */
export function inFiles(
  folder: string,
  markers: readonly Marker[],
  open: (path: string) => boolean,
): Found[] {
  const needles = markers.map((marker) => ({
    marker,
    bytes: needlesOf(marker).map((needle) => Buffer.from(needle)),
  }));
  const paths = cloudPaths(folder);
  return filesBelow(folder).flatMap((name) => {
    const path = paths.get(name) ?? name;
    if (open(path)) return [];
    const raw = readFileSync(join(folder, name));
    const unpacked = Buffer.from(raw.subarray(0, 2).toString() === 'PK' ? textOf(raw) : '');
    const held = needles.filter(({ bytes }) =>
      bytes.some((needle) => raw.includes(needle) || unpacked.includes(needle)),
    );
    return at(
      path,
      held.map(({ marker }) => marker),
    );
  });
}

/** Where the cloud has the files whose bytes lie below a folder, by their names there. */
const cloudPaths = (folder: string): Map<string, string> =>
  new Map(
    filesBelow(folder)
      .filter((name) => name.startsWith('files') && name.endsWith('.json'))
      .map((name) => {
        const { data, path } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
          data: string;
          path: string;
        };
        return [join('files', data), path];
      }),
  );

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
