import verbs from 'verbs:reviewer';
import { serve } from '../core/entrance';

export const main = serve(verbs);
