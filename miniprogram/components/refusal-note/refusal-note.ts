import type { Source } from '../../shared/decision';

/** What a note needs: a Refusal, or a Fault that carries no rule. */
interface Explained {
  reason: string;
  remedy: string;
  source?: Source;
  refusal?: { source: Source };
}

/** Why something cannot be done, what to do instead, and on whose word: shown beside the greyed button. */
Component({
  properties: {
    refusal: { type: Object, value: null as unknown as object },
    /** In a narrow column: words only. */
    narrow: Boolean,
  },
  data: { reason: '', remedy: '', clause: '', reading: '' },
  observers: {
    refusal(given: object | null) {
      const explained = given as Explained | null;
      const source = explained?.source ?? explained?.refusal?.source;
      this.setData({
        reason: explained?.reason ?? '',
        remedy: explained?.remedy ?? '',
        clause: source && 'clause' in source ? source.clause : '',
        reading: source && 'reading' in source ? source.reading : '',
      });
    },
  },
});
