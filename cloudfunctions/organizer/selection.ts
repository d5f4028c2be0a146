import { decisionList, decisionListInput } from '../core/usecases/decision/list';
import { figuresInput, showFigures } from '../core/usecases/figures/show';
import { plans, plansInput } from '../core/usecases/plan/list';
import { plan, planInput } from '../core/usecases/plan/plan';
import { roundsBoard, roundsInput } from '../core/usecases/rounds/board';
import { adjust, adjustInput } from '../core/usecases/selection/adjust';
import { confirm, confirmInput } from '../core/usecases/selection/confirm';
import { selectionShowInput, showSelection } from '../core/usecases/selection/show';

/** Rounds, figures, selections, and everything that was decided. */
export const selectionActions = {
  'edition.plan': { actor: 'organizer', input: planInput, run: plan },
  'edition.plans': { actor: 'organizer', input: plansInput, run: plans },
  'rounds.board': { actor: 'organizer', input: roundsInput, run: roundsBoard },
  'figures.show': { actor: 'organizer', input: figuresInput, run: showFigures },
  'selection.show': { actor: 'organizer', input: selectionShowInput, run: showSelection },
  'selection.adjust': { actor: 'organizer', input: adjustInput, run: adjust },
  'selection.confirm': { actor: 'organizer', input: confirmInput, run: confirm },
  'decision.list': { actor: 'organizer', input: decisionListInput, run: decisionList },
} as const;
