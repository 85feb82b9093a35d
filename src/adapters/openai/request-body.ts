import type OpenAI from 'openai';
import type { AnswerForm, ModelMessage, ModelRequest } from '../../ports/language-model.ts';
import type { Dialect } from './dialect.ts';

type Body = OpenAI.ChatCompletionCreateParams;

/** The request as a server of this dialect takes it. */
export function requestBody(model: string, request: ModelRequest, dialect: Dialect): Body {
  const { json, tokenLimits, without } = dialect;
  const body = {
    model,
    messages: [{ role: 'system' as const, content: systemText(request, json) }, ...turns(request.messages)],
    ...(tokenLimits[0] === 'max_tokens'
      ? { max_tokens: request.maxTokens }
      : { max_completion_tokens: request.maxTokens }),
    ...(without.includes('temperature') ? {} : { temperature: 0 }),
    ...responseFormat(request.form, json),
  };
  if (without.includes('stream')) return body;
  if (without.includes('stream_options')) return { ...body, stream: true };
  return { ...body, stream: true, stream_options: { include_usage: true } };
}

function systemText({ system, form }: ModelRequest, json: Dialect['json']): string {
  if (form.type === 'text' || json === 'json_schema') return system;
  return `${system}\n\nAnswer with one JSON object and nothing else. It fits this JSON schema:\n${JSON.stringify(form.schema)}`;
}

/** Many chat templates insist that the two take turns, so that what one says in a row becomes one message. */
function turns(messages: readonly ModelMessage[]): OpenAI.ChatCompletionMessageParam[] {
  const merged: { role: 'user' | 'assistant'; content: string }[] = [];
  for (const { role: speaker, text } of messages) {
    const role = speaker === 'visitor' ? 'user' : 'assistant';
    const last = merged.at(-1);
    if (last?.role === role) last.content += `\n\n${text}`;
    else merged.push({ role, content: text });
  }
  return merged;
}

function responseFormat(form: AnswerForm, json: Dialect['json']): Pick<Body, 'response_format'> {
  if (form.type === 'text' || json === 'prompt') return {};
  if (json === 'json_object') return { response_format: { type: 'json_object' } };
  const { name, schema } = form;
  return {
    response_format: { type: 'json_schema', json_schema: { name, schema: { ...schema }, strict: true } },
  };
}
