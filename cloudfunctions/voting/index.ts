import verbs from 'verbs:voting';
import { serve } from '../core/entrance';

export const main = serve(verbs);
