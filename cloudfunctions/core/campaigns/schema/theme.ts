import * as z from 'zod';
import { idSchema, textSchema } from './plain';
import { sourceSchema } from './source';

/** 主题区, 选题, 投稿区: each entry is in exactly one. */
export const themeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  about: textSchema,
  source: sourceSchema,
});
