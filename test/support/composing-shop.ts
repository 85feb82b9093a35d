import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import type { ModelLimits } from '../../src/engine/composer.ts';
import type { Published } from '../../src/engine/deps.ts';
import { examplesOf } from '../../src/matcher/examples.ts';
import { trainModel } from '../../src/matcher/train.ts';
import type { LanguageModel } from '../../src/ports/language-model.ts';
import type { Event } from '../../src/protocol/events.ts';
import type { Signal } from '../../src/protocol/signals.ts';
import { openComposer } from './open-composer.ts';
import { sampleToday } from './sample-content.ts';
import { type Script, scriptedModel } from './scripted-model.ts';
import { openShop } from './shop.ts';
import type { ShopVisitor } from './shop-visitor.ts';
import { smallContent } from './small-content.ts';

/** An article that answers what no intent does. */
const article = `# Memilih kopi

## Untuk lambung yang sensitif

Pilih sangrai gelap dengan keasaman rendah, seperti Rimba Utara. Minum setelah makan juga membantu.
`;

/** What visitors ask that only the article answers, and an answer to it that passes the gate. */
export const composable = {
  question: 'lambung sensitif nih, ada biji yg aman?',
  answer: {
    move: 'answer',
    intentIds: ['_articles/kopi#untuk-lambung-yang-sensitif'],
    text: 'Pilih sangrai gelap dengan keasaman rendah, Kak, seperti Rimba Utara. Minum setelah makan juga membantu.',
  },
  yes: 'Teks ai-consent-yes',
  no: 'Teks ai-consent-no',
} as const;

let content: Published | undefined;

/**
 * A small shop with an article, whose language model does what the script says. What it writes about handoffs is another
 * script, with requests of its own; left out, it writes nothing.
 */
export async function openComposingShop(
  script: Script,
  limits: Partial<ModelLimits> = {},
  summaries: Script = () => '',
) {
  content ??= trained();
  const model = scriptedModel(script);
  const noter = scriptedModel(summaries);
  const { composer, ...opened } = openComposer(eitherOf(model, noter), limits);
  const published = content;
  const shop = await openShop({ composer, content: () => published });
  const signals: Signal[] = [];
  shop.deps.bus.onSignal((signal) => signals.push(signal));

  /** A visitor who has agreed to AI and asked what only the article answers. */
  async function asked(question: string = composable.question): Promise<ShopVisitor> {
    const visitor = await shop.visitor();
    await visitor.says(question);
    await visitor.hears(/ai-consent/, 'bot');
    await visitor.says(composable.yes);
    return visitor;
  }

  /** The last thing that the bot did in the visitor's conversation, with its reasons. */
  async function lastMove(visitor: ShopVisitor): Promise<Event | undefined> {
    const events = await shop.deps.conversations.eventsAfter(visitor.conversationId, 0, 100);
    return events.findLast((event) => 'decision' in event && event.decision !== undefined);
  }

  return { ...opened, shop, model, noter, signals, asked, lastMove };
}

/** Answers are asked for as JSON, summaries as text. */
function eitherOf(composing: LanguageModel, noting: LanguageModel): LanguageModel {
  return {
    model: composing.model,
    write(request, options) {
      return (request.form.type === 'json' ? composing : noting).write(request, options);
    },
  };
}

function trained(): Published {
  const snapshot = smallContent();
  const files = [...snapshot.files, { path: '_articles/kopi.md', text: article }];
  const { catalogue, faults } = parseCatalogue({ ...snapshot, files }, sampleToday);
  if (catalogue === undefined) throw new Error(JSON.stringify(faults));
  return { catalogue, model: trainModel(examplesOf(catalogue, sampleToday), { precision: 0.95 }) };
}
