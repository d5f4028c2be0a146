import { fileIn } from '../../one-file';
import type { AttackCase } from '../attack-case';
import { tally } from '../outcome';
import type { AttackWorld } from '../world';

const group = 'storage from the phone';
const BYTES = Buffer.from('<html>forged</html>');

const codeOf = (error: unknown): string => {
  const { errCode } = error as { errCode?: number };
  return errCode === undefined ? `not taken: ${String(error).slice(0, 60)}` : String(errCode);
};

async function put({ cloud }: AttackWorld, who: string, path: string): Promise<string> {
  try {
    return `stored ${(await cloud.as(who).upload(path, BYTES)).fileID}`;
  } catch (error) {
    return codeOf(error);
  }
}

/** Cloud file ids of what the product keeps, by the first folder of their path. */
function keptFiles({ cloud }: AttackWorld, folder: string): string[] {
  const text = ['pieces', 'exhibits', 'exports', 'tickets', 'ledger_parts']
    .filter((name) => cloud.database.collectionNames().includes(name))
    .map((name) => JSON.stringify(cloud.database.find(name, {}, { limit: 1000 })))
    .join();
  const ids = text.match(/cloud:\/\/[^"\\]+/g) ?? [];
  return [...new Set(ids)].filter((id) => new RegExp(`^cloud://[^/]+/${folder}/`).test(id));
}

const FOLDERS = ['media', 'originals', 'exports', 'ledger', 'codes', 'shares'];
const TRICKS = [
  'uploads/../media/forged.jpg',
  'uploads/x/../../originals/forged.jpg',
  '/media/forged.jpg',
  'MEDIA/forged.jpg',
  'media%2fforged.jpg',
  'uploads\\..\\media\\forged.jpg',
  './media/forged.jpg',
  'forged.jpg',
];

export const storageCases = (world: AttackWorld): AttackCase[] => {
  const { cloud, people, stranger, upload } = world;
  const overwrite = async (files: string[], who: string): Promise<string[]> =>
    Promise.all(files.map((id) => put(world, who, id.replace(/^cloud:\/\/[^/]+\//, ''))));
  return [
    {
      id: 'storage-folders',
      group,
      title: 'a phone uploads to the folders that are served or kept',
      expect: 'permission denied',
      run: async () => {
        const words: string[] = [];
        for (const folder of FOLDERS)
          words.push(await put(world, stranger(), `${folder}/forged/page.jpg`));
        return { seen: tally(words), held: words.every((word) => !word.startsWith('stored')) };
      },
    },
    {
      id: 'storage-paths',
      group,
      title: 'a phone uploads by paths that lead elsewhere',
      expect: 'not stored, or nowhere that anything is served from',
      run: async () => {
        const words: string[] = [];
        for (const path of TRICKS) words.push(await put(world, stranger(), path));
        const harmful = words.filter((word) => /^stored .*\/(media|originals)\//i.test(word));
        return { seen: tally(words).slice(0, 160), held: harmful.length === 0 };
      },
    },
    {
      id: 'storage-swap',
      group,
      title: 'an author overwrites what is served of the own work after it was approved',
      expect: 'permission denied for every file, the bytes stay',
      run: async () => {
        const files = keptFiles(world, 'media');
        const [first = ''] = files;
        const before = (await cloud.as(people.author).download(first)).length;
        const words = await overwrite(files, people.author);
        const after = (await cloud.as(people.author).download(first)).length;
        const held = files.length > 0 && words.every((word) => !word.startsWith('stored'));
        return {
          seen: `${tally(words)}; ${String(before)} and ${String(after)} bytes`,
          held: held && before === after,
        };
      },
    },
    {
      id: 'storage-swap-upload',
      group,
      title: 'an author uploads again to the ticket of a work that was approved',
      expect: 'what is served stays as it was approved',
      run: async ({ done }) => {
        const who = stranger();
        const input = await upload(who);
        const { entry } = await done(who, 'entry.submit', input);
        const path = fileIn(input).replace(/^cloud:\/\/[^/]+\//, '');
        const word = await put(world, who, path);
        const row = JSON.stringify(cloud.database.find('pieces', { entry: entry.id }));
        const held = !row.includes(fileIn(input));
        return {
          seen: `${word.split(' ')[0] ?? ''}; the work keeps ${held ? 'its own copy' : 'the upload'}`,
          held,
        };
      },
    },
    {
      id: 'storage-others-upload',
      group,
      title: "a stranger overwrites and removes another's upload",
      expect: 'permission denied',
      run: async () => {
        const file = fileIn(await upload(people.otherAuthor));
        const who = stranger();
        const [word = ''] = await overwrite([file], who);
        const [removed] = await cloud.as(who).deleteFiles([file]);
        const status = String(removed?.status);
        return { seen: `${word}, ${status}`, held: !word.startsWith('stored') && status !== '0' };
      },
    },
    {
      id: 'storage-remove',
      group,
      title: 'everybody removes what is served and what is kept',
      expect: 'permission denied',
      run: async () => {
        const files = [...keptFiles(world, 'media'), ...keptFiles(world, 'originals')].slice(0, 20);
        const words: string[] = [];
        for (const who of [stranger(), people.author, people.organizer])
          for (const { status } of await cloud.as(who).deleteFiles(files))
            words.push(String(status));
        return { seen: tally(words), held: words.length > 0 && !words.includes('0') };
      },
    },
    {
      id: 'storage-originals',
      group,
      title: 'everybody asks for the addresses of originals, the own ones too',
      expect: 'permission denied',
      run: async () => {
        const files = keptFiles(world, 'originals').slice(0, 20);
        const words: string[] = [];
        for (const who of [stranger(), people.author, people.judge, people.organizer])
          for (const { status, tempFileURL } of (await cloud.as(who).tempUrls(files)) as {
            status: number;
            tempFileURL: string;
          }[])
            words.push(tempFileURL === '' ? String(status) : 'an address');
        return { seen: tally(words), held: words.length > 0 && !words.includes('an address') };
      },
    },
    {
      id: 'storage-others-read',
      group,
      title: "a stranger asks for the address of another's upload",
      expect: 'permission denied',
      run: async () => {
        const file = fileIn(await upload(people.otherAuthor));
        const [one] = (await cloud.as(stranger()).tempUrls([file])) as { tempFileURL: string }[];
        const held = one?.tempFileURL === '';
        return { seen: held ? 'no address' : 'an address', held };
      },
    },
    {
      id: 'storage-exports',
      group,
      title: 'a stranger asks for the address of an export with personal data',
      expect: 'permission denied',
      run: async ({ done }) => {
        await done(people.organizer, 'export.sheet', { sheet: 'entries' });
        const files = cloud.database
          .find('exports', {}, { limit: 100 })
          .map((row) => JSON.stringify(row).match(/cloud:\/\/[^"\\]+/)?.[0] ?? '')
          .filter((id) => id !== '');
        const found = (await cloud.as(stranger()).tempUrls(files)) as { tempFileURL: string }[];
        const open = found.filter(({ tempFileURL }) => tempFileURL !== '').length;
        return {
          seen: `${String(files.length)} files, ${String(open)} addresses`,
          held: files.length > 0 && open === 0,
        };
      },
    },
    {
      id: 'storage-address',
      group,
      title: 'the address of a served picture is changed to open an original',
      expect: 'refused by the signature',
      run: async () => {
        const [served = ''] = keptFiles(world, 'media');
        const [original = ''] = keptFiles(world, 'originals');
        const [one] = (await cloud.as(stranger()).tempUrls([served])) as { tempFileURL: string }[];
        const address = one?.tempFileURL ?? '';
        const token = /\/files\/([^/]+)/.exec(address)?.[1] ?? '';
        const [text = '', mac = ''] = token.split('.');
        const claim = JSON.parse(Buffer.from(text, 'base64url').toString()) as { path: string };
        claim.path = original.replace(/^cloud:\/\/[^/]+\//, '');
        const forged = `${Buffer.from(JSON.stringify(claim)).toString('base64url')}.${mac}`;
        const { status } = await fetch(address.replace(token, forged));
        return { seen: `HTTP ${String(status)}`, held: status === 403 };
      },
    },
  ];
};
