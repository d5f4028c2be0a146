import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { campaignView } from '../campaign';
import type { LocalCloud } from '../../../simulator/cloud';
import { SamplePerson, submitBytes } from '../sample';
import { SAMPLE_WORKS } from '../sample/works';
import type { Figures } from './figures';

/** As phones photograph: 24 million pixels. */
const SIZE = { width: 6000, height: 4000 };
/** The first one loads the decoder too, as a new instance does. */
const PHOTOGRAPHS = 4;

interface Ended {
  ms: number;
  rssMB: number;
}

/**
 * Has photographs of 24 million pixels inspected through the real way in, on a cloud of its own.
 * @returns the middle time of one, and the most memory that the function held, the SDK and the decoder included.
 */
export async function inspectionFigures(cloud: LocalCloud): Promise<Figures> {
  const works = SAMPLE_WORKS.filter(({ kind }) => kind === 'image').slice(0, PHOTOGRAPHS);
  for (const [index, { file }] of works.entries()) {
    const bytes = await sharp(readFileSync(file))
      .resize({ ...SIZE, fit: 'fill' })
      .jpeg({ quality: 90 })
      .toBuffer();
    const person = new SamplePerson(cloud, `oPhotographer-${index}`);
    await submitBytes(person, { kind: 'image', extension: 'jpg', bytes }, campaignView);
    await cloud.runTimer('inspector');
  }
  const ended = cloud.logs
    .list({ functionName: 'inspector' })
    .filter(({ text }) => text.includes('inspection.ended'))
    .slice(-works.length)
    .map(({ text }) => JSON.parse(text.slice(text.indexOf('{'))) as Ended);
  const times = ended.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    'inspect.msPerImage': times[Math.floor(times.length / 2)] ?? NaN,
    'inspect.rssMB': Math.max(...ended.map(({ rssMB }) => rssMB)),
  };
}
