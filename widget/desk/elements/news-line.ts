import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.ts';
import type { News } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { describeNews, newsTone } from '../view/news.ts';

/** Something to tell in passing, with a way to a conversation that was given and is not open. */
export function newsLine(
  news: News | undefined,
  words: Words,
  {
    openId,
    open,
    dismiss,
  }: {
    readonly openId: string | undefined;
    readonly open: (conversationId: string) => void;
    readonly dismiss: () => void;
  },
): TemplateResult | typeof nothing {
  if (news === undefined) return nothing;
  const tone = newsTone(news);
  const given = news.type === 'given' && news.conversationId !== openId ? news.conversationId : undefined;
  return html`<p class=${tone}>${icon(tone === 'done' ? 'check' : 'alert')}<span>${describeNews(news, words)}</span>
    ${given === undefined ? nothing : html`<button @click=${() => open(given)}>${words.openGiven}</button>`}
    <button class="square" aria-label=${words.dismiss} @click=${dismiss}>${icon('close')}</button></p>`;
}
