import { BUILTIN_NAMES } from '../../../builtin-names';
import { defineBuiltin, isDefined } from './builtin';
import { defineButton } from './button';
import { defineChoices } from './choices';
import { defineFields } from './fields';
import { defineForm } from './form';
import { defineImage } from './image';
import { defineLayers } from './layers';
import { defineMedia } from './media';
import { defineMovable } from './movable';
import { definePageParts } from './page-parts';
import { definePicker } from './picker';
import { definePickerView } from './picker-view';
import { defineScrollView } from './scroll-view';
import { defineSlider } from './slider';
import { defineSmall } from './small';
import { defineSwiper } from './swiper';

/** Registers every built-in component; those without behaviour of their own are plain boxes. */
export function defineBuiltins(): void {
  defineSmall();
  defineButton();
  defineForm();
  defineFields();
  defineChoices();
  defineSlider();
  definePicker();
  definePickerView();
  defineScrollView();
  defineSwiper();
  defineImage();
  defineMedia();
  defineMovable();
  definePageParts();
  defineLayers();
  for (const name of BUILTIN_NAMES)
    if (!isDefined(name)) defineBuiltin(name, { properties: PLAIN });
}

const PLAIN = {
  itemId: String,
  userSelect: Boolean,
  selectable: Boolean,
  space: String,
  decode: Boolean,
  enable: Boolean,
  type: String,
  src: String,
};
