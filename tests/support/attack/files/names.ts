import { NEEDLE, type HostileFile } from './hostile-file';
import { aPhoto } from './jpeg-parts';

const name = { kind: 'image' as const, make: aPhoto, fate: 'refused' as const };
const rules = ['media.extension'];
const RTL = '\u202e';

/** Names that lead elsewhere, and titles that are more than titles. */
export const hostileNames: HostileFile[] = [
  {
    ...{ ...name, id: 'name-uppercase', title: 'a photograph named .JPG', extension: 'JPG' },
    fate: 'made anew',
  },
  { ...name, id: 'name-double', title: 'a photograph named .php.jpg', extension: 'php.jpg', rules },
  {
    ...name,
    id: 'name-double-end',
    title: 'a photograph named .jpg.php',
    extension: 'jpg.php',
    rules,
  },
  {
    ...name,
    id: 'name-up',
    title: 'an extension that leads up: /../x.jpg',
    extension: '/../x.jpg',
    rules,
  },
  {
    ...name,
    id: 'name-zero',
    title: 'an extension with a zero byte',
    extension: 'jpg\0.html',
    rules,
  },
  {
    ...name,
    id: 'name-rtl',
    title: 'an extension written backwards',
    extension: `gpj${RTL}jpg`,
    rules,
  },
  { ...name, id: 'name-emoji', title: 'an extension of emoji', extension: '📷', rules },
  { ...name, id: 'name-none', title: 'a photograph without an extension', extension: '', rules },
  {
    ...{
      ...name,
      id: 'title-path',
      title: 'a title that is a path and a script',
      extension: 'jpg',
    },
    answers: { title: '../../media/x.jpg', intro: NEEDLE },
    fate: 'made anew',
  },
  {
    ...{
      ...name,
      id: 'title-odd',
      title: 'a title of emoji, controls and letters that turn around',
      extension: 'jpg',
    },
    answers: { title: `晨光${RTL}📷\u0007\u200b`, intro: '一早拍下的码头，工友们正在准备出海。' },
    fate: 'made anew',
  },
];
