import { admitAgain } from '../auth/visitors.ts';
import type { Deps } from '../engine/deps.ts';
import { leaveContact } from '../engine/leave-contact.ts';
import { followLink } from '../engine/mail/follow-link.ts';
import { requestTranscript } from '../engine/mail/request-transcript.ts';
import { transcriptLines } from '../engine/mail/transcript-text.ts';
import { type Api, createApi } from './api.ts';
import type { AddressOf } from './client-address.ts';
import type { ContactLimits } from './contact-limits.ts';
import * as routes from './contact-route-definitions.ts';
import { HttpProblem } from './problem.ts';
import { meaningful } from './texts.ts';
import { visitorView } from './views.ts';
import { requireConversation } from './visitor-routes.ts';

/** What visitors can do who are away, or about to go. */
export function contactRoutes(deps: Deps, limits: ContactLimits, addressOf: AddressOf): Api {
  const api = createApi();

  api.openapi(routes.contact, async (c) => {
    const conversation = await requireConversation(deps, c);
    const { name, email, phone, department, message } = c.req.valid('json');
    const kept = message && { messageId: message.messageId, text: meaningful(message.text) };
    await limits.contact(conversation.visitorId);
    const contact = { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
    const after = await leaveContact(deps, conversation, { contact, department, message: kept });
    return c.json(await visitorView(deps, after), 200);
  });

  api.openapi(routes.mailTranscript, async (c) => {
    const conversation = await requireConversation(deps, c);
    const { email } = c.req.valid('json');
    if (deps.mail !== undefined) await limits.transcript(conversation.visitorId, email, addressOf(c));
    await requestTranscript(deps, conversation, email);
    return c.body(null, 202);
  });

  api.openapi(routes.transcript, async (c) => {
    const conversation = await requireConversation(deps, c);
    const lines = await transcriptLines(deps, conversation);
    const { name } = deps.published().catalogue.settings;
    return c.text(`${[name, ...lines].join('\n')}\n`, 200, {
      'content-disposition': 'attachment; filename="transcript.txt"',
    });
  });

  api.openapi(routes.followLink, async (c) => {
    await limits.link(addressOf(c));
    const followed = await followLink(deps, c.req.valid('json').token);
    if (followed === undefined) throw new HttpProblem(404, 'This link is not valid any more.');
    const { visitorId, conversationId, language } = followed;
    return c.json({ token: await admitAgain(deps, visitorId), conversationId, language }, 201);
  });

  return api;
}
