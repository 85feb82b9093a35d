/** How files get to the server and back, for one side of one conversation. */
export interface FileLine {
  /**
   * Resolves once the file is stored; sent twice under one messageId it is stored once. `progress` hears the share
   * that is sent, 0…1. Rejects with HttpFault for what the server refuses, with something else where it cannot be
   * reached or the signal aborts.
   */
  send(sent: SentFile, progress: (share: number) => void, signal: AbortSignal): Promise<void>;
  /** The file in this message, or its small image. Rejects likewise. */
  load(messageId: string, what: 'file' | 'thumbnail'): Promise<Blob>;
}

export interface SentFile {
  readonly messageId: string;
  readonly file: File;
}
