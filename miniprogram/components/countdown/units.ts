import { timeLeft } from '../../shared/calendar';

export interface Unit {
  value: string;
  name: string;
}

const two = (value: number) => String(value).padStart(2, '0');

/** @param ms left. @returns days, hours and minutes; within the last day hours, minutes and seconds. */
export function unitsOf(ms: number): Unit[] {
  const { days, hours, minutes, seconds } = timeLeft(ms);
  if (days > 0) {
    return [
      { value: String(days), name: '天' },
      { value: two(hours), name: '小时' },
      { value: two(minutes), name: '分' },
    ];
  }
  return [
    { value: two(hours), name: '小时' },
    { value: two(minutes), name: '分' },
    { value: two(seconds), name: '秒' },
  ];
}

export function spokenUnits(units: readonly Unit[]): string {
  return units.map(({ value, name }) => `${String(Number(value))}${name}`).join('');
}
