import { aJpeg } from '../../tests/support/media-bytes';
import { anMp4 } from '../../tests/support/mp4-bytes';
import { campaignView } from '../../tests/support/campaign';
import type { MediaForm } from '../../miniprogram/shared/campaign/kind';
import type { LocalCloud } from '../../simulator/cloud';
import { SamplePerson, submitBytes } from '../../tests/support/sample';
import { withCloud } from '../../tests/support/bench/bench-cloud';
import type { Figures } from '../../tests/support/bench/figures';
import { inspectionFigures } from '../../tests/support/bench/inspection';

const LARGEST = 20 * 1024 * 1024;

interface Checked {
  bytesRead: number;
  rssMB: number;
}

/** What the function itself noted about the file it just proved. */
function lastCheck(cloud: LocalCloud): Checked {
  const line = cloud.logs
    .list({ functionName: 'intake' })
    .findLast(({ text }) => text.includes('media.checked'));
  if (line === undefined) throw new Error('the function noted no check');
  return JSON.parse(line.text.slice(line.text.indexOf('{'))) as Checked;
}

/**
 * Bytes read to prove a file of exactly 20 MiB, and the function's memory then: the worst of each kind. Then what the
 * inspection of a photograph takes.
 */
export const benchMedia = (): Promise<Figures> =>
  withCloud(async (cloud) => {
    const files: [MediaForm, string, Buffer][] = [
      ['image', 'jpg', aJpeg({ width: 4000, height: 3000, bytes: LARGEST })],
      ['video', 'mp4', anMp4({ width: 1920, height: 1080, bytes: LARGEST, moov: 'last' })],
    ];
    const checks: Checked[] = [];
    for (const [kind, extension, bytes] of files) {
      const person = new SamplePerson(cloud, `oMedia-${kind}`);
      await submitBytes(person, { kind, extension, bytes }, campaignView);
      checks.push(lastCheck(cloud));
    }
    // Out of the way of what is timed.
    await cloud.runTimer('inspector');
    return {
      'media.bytesRead': Math.max(...checks.map(({ bytesRead }) => bytesRead)),
      'media.rssMB': Math.max(...checks.map(({ rssMB }) => rssMB)),
      ...(await inspectionFigures(cloud)),
    };
  });
