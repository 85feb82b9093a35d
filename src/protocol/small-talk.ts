/** Intents below `smalltalk/` are pleasantries: they give way to whatever else a message asks. */
export function isSmallTalk(intentId: string): boolean {
  return intentId.startsWith('smalltalk/');
}
