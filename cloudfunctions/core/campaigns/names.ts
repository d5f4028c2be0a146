/** What a key of a campaign file is called, and what to decide when it is missing. */
export type Names = Readonly<Record<string, readonly [name: string, advice: string]>>;
