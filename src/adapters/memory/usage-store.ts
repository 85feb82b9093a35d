import type { ModelUsage, ModelUse, UsageOf, UsageStore } from '../../ports/usage-store.ts';

/** What language models cost, in this process; gone with it. */
export function memoryUsageStore(): UsageStore {
  const totals = new Map<string, ModelUsage>();
  const days = new Set<string>();
  return {
    async add(use) {
      days.add(use.day);
      for (const key of keysOf(use)) totals.set(key, plus(totals.get(key), use));
    },

    async total(of) {
      return totals.get(keyOf(of)) ?? nothing;
    },

    async perDay(first, last) {
      return [...days]
        .filter((day) => first <= day && day <= last)
        .sort()
        .map((day) => ({ day, ...(totals.get(keyOf({ day })) ?? nothing) }));
    },
  };
}

const nothing: ModelUsage = { turns: 0, promptTokens: 0, completionTokens: 0 };

function plus(sum: ModelUsage = nothing, { promptTokens, completionTokens }: ModelUse): ModelUsage {
  return {
    turns: sum.turns + 1,
    promptTokens: sum.promptTokens + promptTokens,
    completionTokens: sum.completionTokens + completionTokens,
  };
}

/** All that a use counts towards. */
function keysOf({ day, conversationId, visitorId }: ModelUse): readonly string[] {
  return [undefined, day].flatMap((onDay) =>
    [undefined, conversationId].flatMap((within) =>
      [undefined, visitorId].map((by) => keyOf({ day: onDay, conversationId: within, visitorId: by })),
    ),
  );
}

function keyOf({
  day,
  conversationId,
  visitorId,
}: { readonly [key in keyof UsageOf]: UsageOf[key] | undefined }): string {
  return JSON.stringify([day, conversationId, visitorId]);
}
