import { VACANT } from '../../../../shared/results/award';

/** What an organizer wants to do to an award, before the reason is written. */
export interface Wish {
  verb: 'give' | 'take' | 'withdraw';
  award: string;
  theme: string | null;
  to: string;
  /** The sheet's own words. */
  title: string;
  hint: string;
  confirm: string;
}

const KEPT = '理由会记入决定记录。';

export function giveWish(
  award: string,
  theme: string,
  to: string,
  name: string,
  prize: string,
): Wish {
  return {
    verb: 'give',
    award,
    theme: theme === '' ? null : theme,
    to,
    title: '授予的理由',
    hint: `授予${name}“${prize}”。${KEPT}`,
    confirm: '确认授予',
  };
}

export function takeWish(
  award: string,
  theme: string,
  to: string,
  name: string,
  prize: string,
): Wish {
  return {
    verb: 'take',
    award,
    theme: theme === '' ? null : theme,
    to,
    title: '撤下的理由',
    hint: `从“${prize}”里撤下${name}。撤下后它不再按排名获奖，要给别的奖项须由主办方授予。${KEPT}`,
    confirm: '确认撤下',
  };
}

/** Taking the award from nobody leaves its free places empty. */
export function vacantWish(award: string, theme: string, free: number, prize: string): Wish {
  return {
    verb: 'take',
    award,
    theme: theme === '' ? null : theme,
    to: VACANT,
    title: '空缺的理由',
    hint: `“${prize}”的 ${String(free)} 个名额空缺不评。${KEPT}`,
    confirm: '确认空缺',
  };
}

export function withdrawWish(): Wish {
  return {
    verb: 'withdraw',
    award: '',
    theme: null,
    to: '',
    title: '撤回公布的理由',
    hint: '撤回后，获奖名单不再显示，证书暂时失效，所有人会看到这段理由。重新公布后证书恢复，编号不变。',
    confirm: '确认撤回',
  };
}
