import { subscribers } from './subscribers';

const KEY = 'appearance.large';
const changes = subscribers<boolean>();

/** Whether the person chose large mode (适老化). */
export function isLarge(): boolean {
  return wx.getStorageSync(KEY) === true;
}

export function setLarge(large: boolean): void {
  wx.setStorageSync(KEY, large);
  changes.tell(large);
}

/** Told after every change. @returns a function that ends the subscription. */
export function onLarge(listener: (large: boolean) => void): () => void {
  return changes.add(listener);
}
