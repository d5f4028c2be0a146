/** A refusal in the words of the cloud API; the SDK maps `code` to an errCode. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'WireError';
  }
}
