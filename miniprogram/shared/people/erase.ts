import { formatDeadline } from '../calendar';
import type { Decision, Source } from '../decision';
import { ALLOWED, refuse } from '../decision';

/**
 * Rule `own.erase`: who has won is known to the host until the award is handed over; everybody else may have
 * everything erased at any time.
 * @param source where it is said how long personal data are kept.
 * @param won names of the awards that are published for the person.
 * @param until last ms of the round in which awards are handed over.
 * @param now ms.
 * @returns allowed, or a refusal with facts `award` and `closesAt` (ms).
 */
export function mayErase(
  source: Source,
  won: readonly string[],
  until: number,
  now: number,
): Decision {
  const [award] = won;
  if (award === undefined || now > until) return ALLOWED;
  return refuse({
    rule: 'own.erase',
    source,
    facts: { award, closesAt: until },
    reason: `您的作品获得${award}，奖品和证书还没有全部发放，要用姓名和联系方式与您联系。`,
    remedy: `${formatDeadline(until).replace(' 截止', '')}之后可以清除；在这之前可以更正联系方式。`,
  });
}
