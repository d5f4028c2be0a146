import verbs from 'verbs:citizen';
import { serve } from '../core/entrance';

export const main = serve(verbs);
