import { officeView } from '../../support/campaign';
import type { CheckView, InspectionView } from '../../../miniprogram/shared/contract';
import { mayAccept } from '../../../miniprogram/shared/works/acceptance';
import { mayUphold } from '../../../miniprogram/shared/works/report';
import type { CheckState } from '../../../miniprogram/shared/vocabulary';
import { refusalOf, type Samples } from './sample';

const passed: InspectionView = { state: 'passed', reason: null, remedy: null, at: 0 };
const aCheck = (part: CheckView['part'], state: CheckState): CheckView => ({
  part,
  state,
  label: null,
  at: 0,
});

/** Refusals of accepting a work, and of upholding what is said against one. */
export const acceptanceSamples: Samples = {
  'entry.inspected': (['waiting', 'retrying', 'failed'] as const).map((state) =>
    refusalOf(mayAccept({ inspection: { ...passed, state }, checks: [] })),
  ),
  'entry.checking': (['due', 'asked'] as const).map((state) =>
    refusalOf(
      mayAccept({ inspection: passed, checks: [aCheck('text', state), aCheck('picture', 'due')] }),
    ),
  ),
  'report.uphold': [
    refusalOf(mayUphold(officeView, 'published')),
    refusalOf(mayUphold({ disqualification: null }, 'published')),
  ],
};
