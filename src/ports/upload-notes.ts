/** An upload under way, and the message that will name its file. */
export interface UploadNote {
  readonly fileId: string;
  readonly conversationId: string;
  readonly messageId: string;
}

/** Notes on uploads under way, so that what a crash leaves behind is found at the next start. */
export interface UploadNotes {
  /** Resolves once the note is durable. */
  add(note: UploadNote): Promise<void>;
  /** The upload has come to an end, one way or the other. */
  remove(fileId: string): Promise<void>;
  all(): Promise<readonly UploadNote[]>;
}
