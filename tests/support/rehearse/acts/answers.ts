import { fillForm } from '../../sample/fill-form';
import type { Work } from '../cast/works';
import type { Stage } from '../stage';

/** What the author of a work answers. */
export const answersFor = (stage: Stage, work: Work): Record<string, string> =>
  fillForm(stage.view.form, {
    title: work.title,
    intro: work.intro,
    name: work.name,
    phone: work.phone,
    unit: work.unit?.name ?? '自由职业者',
  });
