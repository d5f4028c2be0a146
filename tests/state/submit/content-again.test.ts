import { workAgain } from '../../../miniprogram/state/content-again';
import { aPieceView } from '../../support/piece-view';
import { aStoriesCampaign } from './kinds';

const campaign = aStoriesCampaign();

test('a text need not be typed again, nor a link found again', () => {
  const text = aPieceView({ form: 'text', carrier: 'typed', text: '正文' });
  expect(workAgain({ kind: 'text', pieces: [text] }, campaign).contents['text']).toMatchObject({
    ...{ carrier: 'typed', text: '正文', link: '' },
  });
  const link = aPieceView({ carrier: 'link', link: 'https://a.cn', caption: '路' });
  expect(workAgain({ kind: 'film', pieces: [link] }, campaign).contents['film']).toMatchObject({
    ...{ carrier: 'link', text: '', link: 'https://a.cn', linkCaption: '路' },
  });
});

test('files are chosen again, as works of the same kind; a kind that is gone is chosen too', () => {
  const file = aPieceView({ carrier: 'upload' });
  expect(workAgain({ kind: 'picture', pieces: [file] }, campaign)).toEqual({
    ...{ kind: 'picture', contents: {} },
  });
  expect(workAgain({ kind: 'gone', pieces: [file] }, campaign).kind).toBeNull();
});
