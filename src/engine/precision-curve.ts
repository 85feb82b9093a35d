import { type CurvePoint, coverageAt } from '../matcher/curve.ts';
import { kindOf } from '../matcher/model.ts';
import type { Thresholds } from '../matcher/types.ts';
import type { PrecisionCurve } from '../protocol/content-rest.ts';
import type { Published } from './deps.ts';

/** How sure the bot must be at present, and what other thresholds would give. */
export function precisionCurve({ catalogue, model }: Published): PrecisionCurve {
  const { thresholds, curve } = model;
  return {
    precision: catalogue.settings.precision,
    thresholds,
    curve: [...curve],
    ...(curve.length === 0 ? {} : { expected: expectedAt(curve, thresholds) }),
    model: kindOf(model),
    catalogueVersion: catalogue.version,
  };
}

/** A lead that is asked for turns a few more answers into questions than the curve can tell. */
function expectedAt(
  curve: readonly CurvePoint[],
  { answer, clarify }: Thresholds,
): PrecisionCurve['expected'] {
  const answered = coverageAt(curve, answer);
  const named = Math.max(answered, coverageAt(curve, clarify));
  return { answered, askedBack: named - answered, toPeople: 1 - named };
}
