import { localCopy } from './local-copy';

interface Card {
  title: string;
  path: string;
}

/**
 * A message to a friend with a picture. The picture has to be a local file, so it is promised: WeChat waits three
 * seconds and sends the words alone when it is not there by then.
 * @param picture a cloud file id or local file; empty for none.
 */
export function shareWith(card: Card, picture: string) {
  if (picture === '') return card;
  const promise = localCopy(picture).then((imageUrl) =>
    imageUrl === null ? card : { ...card, imageUrl },
  );
  return { ...card, promise };
}
