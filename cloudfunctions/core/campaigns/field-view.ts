import type * as z from 'zod';
import type { FormField } from '../../../miniprogram/shared/campaign/view';
import type { formSchema } from './schema/form';

/** A field of a form as phones know it. */
export const fieldView = ({
  channels,
  ...field
}: z.output<typeof formSchema>[number]): FormField => ({ ...field, channels: channels ?? [] });
