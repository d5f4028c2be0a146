/** Whether there is time for one more step. */
export type HasTime = () => boolean;
