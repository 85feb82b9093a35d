/** A message to the visitor, as the page that holds the chat may hear of it. */
export interface ChatMessage {
  readonly messageId: string;
  readonly author: 'bot' | 'agent';
  readonly text: string;
  /** Its place in the conversation. */
  readonly seq: number;
}
