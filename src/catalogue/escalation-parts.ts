import type { EscalationShape } from './escalation-shape.ts';
import type { Path } from './yaml-file.ts';

type Part = EscalationShape['outage'] & { readonly path: Path };

/** Every part of `_escalation.yaml` that may name a department and a notice, and where it stands. */
export function partsOf({ groups, vip, outage }: EscalationShape): readonly Part[] {
  return [
    { path: ['vip'], ...vip },
    { path: ['outage'], ...outage },
    ...Object.entries(groups).map(([id, group]) => ({ path: ['groups', id], ...group })),
  ];
}
