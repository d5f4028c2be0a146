import { learnServerTime } from '../../../miniprogram/services/clock';
import { emptyDraft, holdsWork } from '../../../miniprogram/state/draft';
import {
  dropFiles,
  keepFile,
  loadDraft,
  saveDraft,
  saveDraftSoon,
} from '../../../miniprogram/services/draft-store';
import { aCampaign, aContent, aFullDraft, aMedia, aRecord, aSentDraft } from '../submit/a-campaign';
import { aPhone } from './a-phone';

const campaign = aCampaign();
const NOW = 5_000_000;
const small = new Uint8Array(3);
const both = () =>
  new Map([
    [aMedia().path, small],
    ['wxfile://store/small.jpg', small],
  ]);
const upload = aRecord({ expiresAt: NOW + 60_000 });

beforeEach(() => learnServerTime(NOW));

describe('a kept draft', () => {
  it('comes back with its file after a restart', async () => {
    aPhone({ files: both() });
    const draft = aFullDraft({ step: 'confirm' });
    saveDraft(campaign.id, draft);
    expect(await loadDraft(campaign)).toEqual(draft);
  });

  it('names the file to choose again when the phone has cleaned it away', async () => {
    aPhone();
    saveDraft(campaign.id, aFullDraft({ step: 'confirm' }));
    const draft = await loadDraft(campaign);
    expect(draft).toMatchObject({
      step: 'file',
      theme: 'work',
      contents: { image: { files: [], upload: null, lost: ['图片（3.8 MB）'] } },
    });
    expect(draft.answers).toEqual(aFullDraft().answers);
  });

  it('needs no local file once the cloud has it, as long as the ticket is good', async () => {
    aPhone();
    saveDraft(campaign.id, aSentDraft(upload, { step: 'confirm' }));
    expect(await loadDraft(campaign)).toMatchObject({
      step: 'confirm',
      contents: { image: { upload, files: [{ media: { preview: null } }] } },
    });
    const old = aRecord({ expiresAt: NOW - 1000 });
    saveDraft(campaign.id, aSentDraft(old, { step: 'confirm' }));
    expect(await loadDraft(campaign)).toMatchObject({
      step: 'file',
      contents: { image: { upload: null, files: [] } },
    });
  });

  it('of a group the pictures that are left stay, and those that are gone are named', async () => {
    aPhone({ files: both() });
    const gone = { id: 'p2', media: aMedia({ path: 'wxfile://store/gone.jpg' }), caption: '码头' };
    const files = [...aContent().files, gone];
    saveDraft(campaign.id, aFullDraft({ contents: { image: aContent({ files }) } }));
    const content = (await loadDraft(campaign)).contents['image'];
    expect(content?.files.map(({ id }) => id)).toEqual(['p1']);
    expect(content?.lost).toEqual(['图片（3.8 MB）']);
  });

  it('is empty on a new phone', async () => {
    aPhone();
    expect(await loadDraft(campaign)).toEqual(emptyDraft());
    expect(holdsWork(emptyDraft())).toBe(false);
  });

  it('is not kept at every letter, and the latest words win', () => {
    jest.useFakeTimers();
    const { storage } = aPhone();
    saveDraftSoon('c', aFullDraft({ answers: { title: '清' } }));
    saveDraftSoon('c', aFullDraft({ answers: { title: '清晨' } }));
    expect(storage.size).toBe(0);
    jest.advanceTimersByTime(1000);
    expect(storage.get('draft:c')).toMatchObject({ answers: { title: '清晨' } });
    saveDraftSoon('c', aFullDraft({ answers: { title: '旧' } }));
    saveDraft('c', emptyDraft());
    jest.advanceTimersByTime(1000);
    expect(storage.get('draft:c')).toMatchObject({ answers: {} });
    jest.useRealTimers();
  });
});

describe('a chosen file', () => {
  const chosen = aMedia({ path: 'wxfile://tmp/a.jpg', preview: 'wxfile://tmp/b.jpg' });

  it('moves to where the phone keeps it', async () => {
    aPhone({
      files: new Map([
        ['wxfile://tmp/a.jpg', small],
        ['wxfile://tmp/b.jpg', small],
      ]),
    });
    expect(await keepFile(chosen)).toMatchObject({
      path: 'wxfile://store/a.jpg',
      preview: 'wxfile://store/b.jpg',
    });
  });

  it('is kept once when it is its own preview', async () => {
    aPhone({ files: new Map([['wxfile://tmp/a.jpg', small]]) });
    const kept = await keepFile({ ...chosen, preview: chosen.path });
    expect(kept).toMatchObject({ path: 'wxfile://store/a.jpg', preview: 'wxfile://store/a.jpg' });
  });

  it('stays where it is when there is no room', async () => {
    aPhone({ room: false, files: new Map([['wxfile://tmp/a.jpg', small]]) });
    expect(await keepFile(chosen)).toEqual(chosen);
  });

  it('is removed when another one is chosen', () => {
    const { files } = aPhone({ files: both() });
    dropFiles(aMedia());
    expect(files.size).toBe(0);
  });
});
