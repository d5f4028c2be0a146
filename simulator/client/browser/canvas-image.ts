const SRC = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');

/**
 * An image as a canvas makes it: its `src` may be a file of the mini program, an address or a data URI. It knows no
 * cloud ids, as on a phone: those have to be fetched first.
 * @param resolve gives the browser's address of a source.
 */
export function canvasImage(resolve: (source: string) => string | Promise<string>) {
  const image = new Image();
  const fail = () => void image.dispatchEvent(new Event('error'));
  Object.defineProperty(image, 'src', {
    get: () => SRC?.get?.call(image) as string,
    set: (source: unknown) => {
      const known = typeof source === 'string' && source !== '' && !source.startsWith('cloud://');
      if (!known) return void setTimeout(fail, 0);
      Promise.resolve(resolve(source)).then(
        (url) => (url === '' ? fail() : SRC?.set?.call(image, url)),
        fail,
      );
    },
  });
  return image;
}
