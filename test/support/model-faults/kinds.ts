import type { Exchange, Fault } from '../faulty-model-server.ts';
import { answerWell } from '../model-responses.ts';

export type Respond = Fault['respond'];

/** A good answer gets through all the same. */
export function withstood(name: string, respond: Respond): Fault {
  return { name, respond, outcome: 'answer', visitorGets: 'answer' };
}

/** There is no answer. */
export function fatal(outcome: Exclude<Fault['outcome'], 'answer'>, name: string, respond: Respond): Fault {
  return { name, respond, outcome, visitorGets: 'fallback' };
}

/** Goes wrong at the first request, and well from then on. */
export function onceIn(respond: Respond): Respond {
  return (exchange) => (exchange.nth === 1 ? respond(exchange) : answerWell(exchange));
}

export function firstHalf({ text }: Exchange): string {
  return text.slice(0, text.length / 2);
}
