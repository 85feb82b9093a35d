import { z } from 'zod';
import { contactName, emailAddress, phoneNumber } from './contact.ts';
import { departmentId, id } from './ids.ts';
import { newMessage } from './visitor-rest.ts';

/** Bodies of the routes for visitors who are away. Unknown keys are refused. */

export const newContact = z
  .strictObject({
    name: contactName.optional(),
    email: emailAddress.optional(),
    phone: phoneNumber.optional(),
    department: departmentId.optional(),
    /** What they want to have answered; absent: they have said it already. */
    message: newMessage.optional(),
  })
  .refine(
    ({ email, phone }) => email !== undefined || phone !== undefined,
    'expected an e-mail address or a phone number',
  );

export const transcriptRequest = z.strictObject({ email: emailAddress });

/** The token behind the `#` of a link in a mail. */
export const followedLink = z.strictObject({ token: z.string().min(20).max(200) });

export const linkFollowed = z.object({
  /** A visitor's token, for the browser that followed the link. */
  token: z.string(),
  conversationId: id,
  language: z.string(),
});
