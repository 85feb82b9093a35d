/** Whether more may come. */
type Stage = 'growing' | 'whole';

/**
 * What may be shown of what a model wrote: without the blocks in which it reasons to itself, wherever they stand, and
 * without what comes before an end of reasoning whose beginning is not there, as some chat templates begin it
 * themselves. Of a growing text what may yet turn out to be a tag or half a character is left for later. Lone
 * surrogates become U+FFFD.
 */
export function visibleText(written: string, stage: Stage): string {
  const shown = afterReasoning(written.replace(reasoning, '')).trimStart();
  return (stage === 'whole' ? shown : shown.replace(unsure, '')).toWellFormed();
}

function afterReasoning(text: string): string {
  const end = [...text.matchAll(endOfReasoning)].at(-1);
  return end === undefined ? text : text.slice(end.index + end[0].length);
}

const names = '(think|thinking|thought|reasoning)';
const reasoning = new RegExp(`<${names}>.*?(?:</\\1>|$)`, 'gis');
const endOfReasoning = new RegExp(`</${names}>`, 'gi');
const unsure = /(?:<\/?[a-z]{0,9}|[\uD800-\uDBFF])$/i;
