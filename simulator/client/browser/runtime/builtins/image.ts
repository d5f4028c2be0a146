import { resolveSource } from '../image-source';
import { defineBuiltin, type Builtin } from './builtin';

interface Look {
  fit: string;
  position: string;
}

const FIT: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
};

/** Other modes are positions such as `top left`, which cut without scaling. */
function lookOf(mode: string): Look {
  const fit = FIT[mode];
  return fit ? { fit, position: 'center' } : { fit: 'none', position: mode };
}

const pictures = new WeakMap<Builtin, HTMLImageElement>();

function pictureOf(self: Builtin): HTMLImageElement {
  const known = pictures.get(self);
  if (known) return known;
  const picture = self.host.appendChild(document.createElement('img'));
  picture.draggable = false;
  picture.alt = '';
  // A picture that has left the page while it was loading tells nobody.
  picture.addEventListener('load', () => {
    if (!picture.isConnected) return;
    fixSide(self, picture);
    self.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight });
  });
  picture.addEventListener('error', () => {
    picture.hidden = true;
    if (!picture.isConnected) return;
    self.emit('error', { errMsg: `GET ${self.text('src')} 404 (Not Found)` });
  });
  pictures.set(self, picture);
  return picture;
}

/** `widthFix` and `heightFix`: one side follows from the other. */
function fixSide(self: Builtin, picture: HTMLImageElement): void {
  const { naturalWidth: width, naturalHeight: height } = picture;
  if (self.text('mode') === 'widthFix' && width > 0)
    self.host.style.height = `${(self.host.clientWidth * height) / width}px`;
  if (self.text('mode') === 'heightFix' && height > 0)
    self.host.style.width = `${(self.host.clientHeight * width) / height}px`;
}

function draw(self: Builtin): void {
  const { fit, position } = lookOf(self.text('mode'));
  const picture = pictureOf(self);
  picture.style.objectFit = fit;
  picture.style.objectPosition = position;
}

function load(self: Builtin): void {
  const picture = pictureOf(self);
  picture.loading = self.flag('lazyLoad') ? 'lazy' : 'eager';
  resolveSource(self.component, self.text('src'), (url) => {
    picture.hidden = url === '';
    if (url === '') picture.removeAttribute('src');
    else picture.src = url;
  });
}

/** image and cover-image. */
export function defineImage(): void {
  for (const name of ['image', 'cover-image'] as const) {
    defineBuiltin(name, {
      properties: {
        src: String,
        alt: String,
        mode: { type: String, value: 'scaleToFill' },
        lazyLoad: Boolean,
        showMenuByLongpress: Boolean,
        webp: Boolean,
        fadeIn: Boolean,
        forceHttps: Boolean,
      },
      created: (self) => self.host.setAttribute('role', 'img'),
      attached: draw,
      changes: { mode: draw, src: load, alt: (self) => (pictureOf(self).alt = self.text('alt')) },
    });
  }
}
