import { decisionList, decisionListInput } from '../core/record/verbs/decision-list';
import { figuresInput, showFigures } from '../core/results/verbs/figures-show';
import { plans, plansInput } from '../core/works/verbs/edition-plans';
import { plan, planInput } from '../core/works/verbs/edition-plan';
import { roundsBoard, roundsInput } from '../core/desk/verbs/rounds-board';
import { adjust, adjustInput } from '../core/steps/verbs/selection-adjust';
import { confirm, confirmInput } from '../core/steps/verbs/selection-confirm';
import { selectionShowInput, showSelection } from '../core/steps/verbs/selection-show';

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
