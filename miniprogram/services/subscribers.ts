/** A list of listeners with one way in and one way out. */
export interface Subscribers<T> {
  /** @returns a function that ends the subscription. */
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

export function subscribers<T>(): Subscribers<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(value) {
      for (const listener of [...listeners]) listener(value);
    },
  };
}
