import type { CampaignFile } from '../abilities';
import { consent, form, retention } from './zhongai-liaoning/author';
import { rounds, window } from './zhongai-liaoning/calendar';
import { awards, publications } from './zhongai-liaoning/results';
import { steps } from './zhongai-liaoning/steps';
import { tasks } from './zhongai-liaoning/tasks';
import { themes } from './zhongai-liaoning/themes';
import { invitation, quotas, units } from './zhongai-liaoning/unions';
import { exhibition, gates, voting } from './zhongai-liaoning/votes';
import { limits } from './zhongai-liaoning/limits';
import { channels, checklists, content, disqualification, kinds } from './zhongai-liaoning/works';

export const campaign: CampaignFile = {
  id: 'zhongai-liaoning',
  title: '众爱辽宁随手拍',
  summary: '我传社会正能量',
  host: '辽宁省总工会',
  year: 2027,
  window,
  rounds,
  themes,
  kinds,
  channels,
  form,
  consent,
  content,
  naming: [],
  checklists,
  disqualification,
  limits,
  twoPersons: null,
  exhibition,
  voting,
  gates,
  units,
  invitation,
  quotas,
  steps,
  reach: [],
  awards,
  publications,
  papers: [],
  forwardings: [],
  topics: [],
  materials: [],
  tasks,
  inspections: [],
  followUp: null,
  assessment: null,
  retention,
};
