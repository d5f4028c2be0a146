/**
 * Inner structure of the built-in components that have one, in WXML. `html-…` is the browser's own tag. A component not listed
 * here has its content directly inside; an empty text means it draws itself and takes no content.
 */
const FIELD =
  '<html-div class="sim-placeholder placeholder-class" style="{{placeholderStyle}}">{{placeholder}}</html-div>';

export const BUILTIN_TEMPLATES: Readonly<Record<string, string>> = {
  input: FIELD,
  textarea: FIELD,
  swiper: '<html-div class="sim-track"><slot /></html-div>',
  'picker-view-column':
    '<html-div class="sim-mask mask-class"></html-div><html-div class="sim-column"><slot /></html-div><html-div class="sim-indicator indicator-class"></html-div>',
  image: '',
  'cover-image': '',
  video: '',
  audio: '',
  canvas: '',
  'rich-text': '',
  icon: '',
  progress: '',
  slider: '',
  switch: '',
  'web-view': '',
  map: '',
  camera: '',
  'open-data': '',
  'official-account': '',
  ad: '',
};
