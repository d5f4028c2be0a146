import verbs from 'verbs:sheets';
import { serve } from '../core/entrance';

export const main = serve(verbs);
