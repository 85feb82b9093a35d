import type { Language } from '../catalogue/types.ts';
import { meanOf } from './level.ts';
import type { Model } from './model.ts';
import { wordsOf } from './normalise.ts';
import { readMessage } from './read-message.ts';

/** Messages that were grouped, in the language that most of them are in. */
export interface SpokenCluster {
  readonly id: string;
  readonly language: Language;
  readonly texts: readonly string[];
}

/** Below this two clusters have too little in common. Chosen on hidden intents of the demo shop. */
const leastLikeness = 0.4;
/** More messages of a cluster say nothing new. */
const mostTexts = 40;

/**
 * For each cluster the one in another language that probably asks the same, if there is one that says so of it too. Words of
 * two languages have nothing in common, but the model knows both: messages that ask the same are near to the same intents of
 * the catalogue, and far from the same others. About three of four are right, so people should be asked.
 */
export function twinClusters(model: Model, clusters: readonly SpokenCluster[]): ReadonlyMap<string, string> {
  const profiles = profilesOf(model, clusters);
  const nearest = clusters.map((cluster, at) => nearestOf(cluster, profiles[at], clusters, profiles));
  return new Map(
    nearest.flatMap((other, at) => {
      const [one, twin] = [clusters[at], clusters[other]];
      return one === undefined || twin === undefined || nearest[other] !== at
        ? []
        : [[one.id, twin.id] as const];
    }),
  );
}

/** What the model says to each cluster, less what it says to everything in that language; of length 1. */
function profilesOf(model: Model, clusters: readonly SpokenCluster[]): readonly Float64Array[] {
  const profiles = clusters.map(({ texts }) => meanReading(model, texts.slice(0, mostTexts)));
  for (const language of new Set(clusters.map((cluster) => cluster.language))) {
    const own = profiles.filter((_, at) => clusters[at]?.language === language);
    const usual = own[0]?.map(
      (_, label) => own.reduce((sum, profile) => sum + (profile[label] ?? 0), 0) / own.length,
    );
    for (const profile of own) {
      profile.forEach((value, label) => {
        profile[label] = value - (usual?.[label] ?? 0);
      });
    }
  }
  return profiles.map((profile) => {
    const length = Math.sqrt(profile.reduce((sum, value) => sum + value * value, 0)) || 1;
    return profile.map((value) => value / length);
  });
}

function meanReading(model: Model, texts: readonly string[]): Float64Array {
  const sums = new Float64Array(model.intents.length);
  for (const text of texts) {
    const { logits } = readMessage(model, wordsOf(text)).reading;
    const mean = meanOf(logits);
    logits.forEach((logit, label) => {
      sums[label] = (sums[label] ?? 0) + (logit - mean) / texts.length;
    });
  }
  return sums;
}

/** The place of the nearest cluster in another language; -1 where none is near. */
function nearestOf(
  { language }: SpokenCluster,
  profile: Float64Array | undefined,
  clusters: readonly SpokenCluster[],
  profiles: readonly Float64Array[],
): number {
  let best = -1;
  let most = leastLikeness;
  clusters.forEach((cluster, at) => {
    if (cluster.language === language) return;
    const likeness =
      profile?.reduce((sum, value, label) => sum + value * (profiles[at]?.[label] ?? 0), 0) ?? 0;
    if (likeness <= most) return;
    best = at;
    most = likeness;
  });
  return best;
}
