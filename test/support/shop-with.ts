import type { Escalation } from '../../src/catalogue/escalation.ts';
import type { Department, Settings } from '../../src/catalogue/types.ts';
import type { Published } from '../../src/engine/deps.ts';
import { shopContent } from './shop-content.ts';

/** What may be otherwise than in the demo shop. */
export interface Changes {
  readonly departments?: Readonly<Record<string, Partial<Department>>>;
  readonly escalation?: Partial<Escalation>;
  readonly settings?: Partial<Settings>;
}

/** The demo shop's content with some of its rules changed. */
export async function shopWith({
  departments = {},
  escalation = {},
  settings = {},
}: Changes): Promise<Published> {
  const { catalogue, model } = await shopContent();
  const changed = [...catalogue.departments].map(
    ([id, department]) => [id, { ...department, ...departments[id] }] as const,
  );
  return {
    model,
    catalogue: {
      ...catalogue,
      settings: { ...catalogue.settings, ...settings },
      departments: new Map(changed),
      escalation: { ...catalogue.escalation, ...escalation },
    },
  };
}
