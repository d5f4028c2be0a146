import type { Refusal } from '../../../miniprogram/shared/decision';
import { OPEN } from '../../support/cloud';
import type { Phone } from '../../support/phone';
import { Stage } from './stage';

/** A rule's no as the server gave it, with the numbers it should rest on, and the phone that shows it. */
export interface Met {
  refusal: Refusal | null | undefined;
  facts: Readonly<Record<string, unknown>>;
  phone: Phone;
  /** The page says on whose word elsewhere, once for several notes. */
  sourceApart?: true;
}

/** Makes the rule refuse at the server, and goes to the page where a person hears it. All begin on a day on which all is open. */
export type Meeting = (stage: Stage) => Promise<Met>;

/**
 * Tries every rule of an area: what the server says is what the page shows, whole.
 * @param rules how each is met, in words; every one needs its meeting.
 */
export function explain<Rule extends string>(
  rules: Readonly<Record<Rule, string>>,
  meetings: Readonly<Record<Rule, Meeting>>,
  { campaign }: { campaign?: string } = {},
): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(campaign);
  });
  afterAll(async () => {
    await stage.close();
  });

  let opening = OPEN;
  test.each(Object.entries<string>(rules))('%s: %s', async (rule) => {
    // Later than the case before: lists are kept for a few seconds.
    stage.time((opening += 60_000));
    const { refusal, facts, phone, sourceApart } = await meetings[rule as Rule](stage);
    expect(refusal).toMatchObject({ allowed: false, rule, facts });
    await seeWhole(phone, refusal as Refusal, sourceApart);
    expect(await stage.errors()).toEqual([]);
  });
}

/** One note on the page says the reason, the remedy, and on whose word. */
async function seeWhole(
  phone: Phone,
  { reason, remedy, source }: Refusal,
  sourceApart = false,
): Promise<void> {
  const word =
    'clause' in source ? `依据：通知原文“${source.clause}”` : `依据：主办方规定，${source.reading}`;
  await phone.seeTogether(sourceApart ? [reason, remedy] : [reason, remedy, word]);
  if (sourceApart) await phone.see(word);
}
