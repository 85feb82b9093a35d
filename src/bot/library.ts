import MiniSearch from 'minisearch';
import { answerText, fillIn, localText } from '../catalogue/reply-text.ts';
import { speaksToModel } from '../catalogue/speaks-to-model.ts';
import type { Article, Catalogue, Intent, Language } from '../catalogue/types.ts';
import { wordsOf } from '../matcher/normalise.ts';
import { stem } from '../matcher/stem.ts';
import type { Candidate } from '../matcher/types.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import { type Nearness, nearestPassages } from './nearest-passages.ts';
import type { Passage } from './passage.ts';
import { piecesOf } from './passage-pieces.ts';

/** A question that passages are sought for. */
export interface Sought {
  readonly text: string;
  /** What the matcher, which knows how people ask, makes of it. */
  readonly candidates: readonly Candidate[];
  /** Absent where there are no embeddings, or not in time. */
  readonly nearness?: Nearness | undefined;
}

/** Everything that may be answered from, to look things up in. */
export interface Library {
  /**
   * The passages that fit a question best, best first, for an answer in this language: by the words that their titles
   * and texts share with it (BM25), by the matcher, and by their embeddings; the first of each is among them. None where
   * neither words nor the matcher nor embeddings lead anywhere. What speaks to a language model instead of to visitors is left out.
   */
  find(sought: Sought, language: Language, most: number): readonly Passage[];
  /** The texts that are to be embedded for it. */
  pieces(): readonly string[];
}

/** One thing to be found, with the words that it is found by. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

const libraries = new WeakMap<Catalogue, Library>();

/** The catalogue's library; made when it is first asked for. */
export function libraryOf(catalogue: Catalogue): Library {
  const known = libraries.get(catalogue);
  if (known !== undefined) return known;
  const library = openLibrary(catalogue);
  libraries.set(catalogue, library);
  return library;
}

/** How soon a later place counts less (Cormack, Clarke and Büttcher, 2009: reciprocal rank fusion). */
const rankDamping = 60;
/** Embeddings bring every passage into some order; only the first of it says anything. */
const mostNear = 8;

function openLibrary(catalogue: Catalogue): Library {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'body'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => stem(word),
    searchOptions: { boost: { title: 2 } },
  });
  index.addAll([...intentEntries(catalogue), ...catalogue.articles.flatMap(articleEntries)]);
  const shelves = new Map<Language, readonly Passage[]>();

  function shelfIn(language: Language): readonly Passage[] {
    const shelf = shelves.get(language) ?? passagesIn(catalogue, language);
    shelves.set(language, shelf);
    return shelf;
  }

  function find({ text, candidates, nearness }: Sought, language: Language, most: number) {
    const shelf = shelfIn(language);
    const found = index.search(text).map(({ id }) => String(id));
    const matched = candidates.map(({ intentId }) => intentId);
    const near = nearness === undefined ? [] : nearestPassages(shelf, nearness, mostNear);
    const points = new Map<string, number>();
    const rankings = [found, matched, near];
    for (const ranked of rankings) {
      ranked.forEach((id, place) => {
        // The matcher knows no articles: their places elsewhere count for it too.
        const weight = catalogue.intents.has(id) ? 1 : 2;
        points.set(id, (points.get(id) ?? 0) + weight / (rankDamping + place));
      });
    }
    const byPoints = (a: Passage, b: Passage) => (points.get(b.id) ?? 0) - (points.get(a.id) ?? 0);
    const ranked = shelf.filter(({ id }) => points.has(id)).toSorted(byPoints);
    // What one ranking alone is sure of is not to be crowded out by what the others have in common.
    const firsts = rankings.flatMap(
      (ids) => ids.find((id) => ranked.some((passage) => passage.id === id)) ?? [],
    );
    const isFirst = ({ id }: Passage) => firsts.includes(id);
    return [...ranked.filter(isFirst), ...ranked.filter((passage) => !isFirst(passage))]
      .slice(0, most)
      .toSorted(byPoints);
  }

  return {
    find,
    pieces: () => [...new Set(catalogue.settings.languages.flatMap(shelfIn).flatMap(piecesOf))],
  };
}

/** Pleasantries answer no question. */
function intentEntries({ intents }: Catalogue): readonly Entry[] {
  return [...intents.values()]
    .filter(({ id }) => !isSmallTalk(id))
    .map(({ id, title, answer }) => ({
      id,
      title: Object.values(title).join('\n'),
      body: Object.values(answer).join('\n'),
    }));
}

function articleEntries({ sections }: Article): readonly Entry[] {
  return sections.map(({ id, title, text }) => ({ id, title, body: text }));
}

/** All that may be shown to a language model that answers in this language. */
function passagesIn(catalogue: Catalogue, language: Language): readonly Passage[] {
  const [first] = catalogue.settings.languages;
  const intents = [...catalogue.intents.values()]
    .filter(({ id }) => !isSmallTalk(id))
    .map((intent) => passageOfIntent(catalogue, intent, language));
  const sections = catalogue.articles
    .filter((article) => (article.language ?? first) === language)
    .flatMap((article) => article.sections)
    .map(({ id, title, text }): Passage => {
      return { id, title, text: fillIn(catalogue, text), wording: 'free' };
    });
  return [...intents, ...sections].filter(
    ({ title, text }) => speaksToModel(`${title}\n${text}`) === undefined,
  );
}

/** An intent as a passage, as its answer reads in this language. */
export function passageOfIntent(catalogue: Catalogue, intent: Intent, language: Language): Passage {
  return {
    id: intent.id,
    title: localText(catalogue, intent.title, language),
    text: answerText(catalogue, intent, language),
    wording: intent.verbatim ? 'verbatim' : 'free',
  };
}
