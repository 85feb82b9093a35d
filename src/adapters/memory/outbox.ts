import type { DueMail, MailBundle, Outbox, OutboxChange } from '../../ports/outbox.ts';

interface Kept {
  readonly mail: DueMail;
  readonly takenUntil: number;
  readonly attempts: number;
}

/** Mails to send, in this process; gone with it. `change` is what appends do to it. */
export function memoryOutbox(): Outbox & {
  change(change: OutboxChange): void;
  /** Mails of a conversation that is forgotten. */
  forget(conversationId: string): void;
} {
  const kept = new Map<string, Kept>();

  function change({ add, settle }: OutboxChange): void {
    for (const mailId of settle) kept.delete(mailId);
    for (const mail of add) {
      if (!kept.has(mail.mailId)) kept.set(mail.mailId, { mail, takenUntil: 0, attempts: 0 });
    }
  }

  function takeBundle(key: string, now: number, until: number): readonly MailBundle[] {
    const own = [...kept.values()]
      .filter(({ mail, takenUntil }) => keyOf(mail) === key && takenUntil <= now)
      .sort((one, other) => one.mail.seq - other.mail.seq)
      .map(({ mail, attempts }): Kept => ({ mail, takenUntil: until, attempts: attempts + 1 }));
    for (const one of own) kept.set(one.mail.mailId, one);
    return bundleOf(own);
  }

  return {
    change,

    forget(conversationId) {
      for (const [id, { mail }] of kept) if (mail.conversationId === conversationId) kept.delete(id);
    },

    async add(mail) {
      change({ add: [mail], settle: [] });
    },

    async take(now, until, limit) {
      const due = [...kept.values()]
        .filter(({ mail, takenUntil }) => mail.dueAt <= now && takenUntil <= now)
        .map(({ mail }) => mail)
        .sort(
          (one, other) => one.dueAt - other.dueAt || (one.conversationId < other.conversationId ? -1 : 1),
        );
      const keys = [...new Set(due.map(keyOf))].slice(0, limit);
      return keys.flatMap((key) => takeBundle(key, now, until));
    },

    async putBack(mailIds, dueAt) {
      for (const mailId of mailIds) {
        const one = kept.get(mailId);
        if (one !== undefined) kept.set(mailId, { ...one, mail: { ...one.mail, dueAt }, takenUntil: 0 });
      }
    },

    async settle(mailIds) {
      change({ add: [], settle: mailIds });
    },
  };
}

function keyOf({ kind, conversationId, to }: DueMail): string {
  return JSON.stringify([kind, conversationId, to]);
}

function bundleOf(own: readonly Kept[]): readonly MailBundle[] {
  const [first] = own;
  if (first === undefined) return [];
  const { kind, conversationId, to } = first.mail;
  return [
    {
      kind,
      conversationId,
      to,
      mailIds: own.map(({ mail }) => mail.mailId),
      seqs: own.map(({ mail }) => mail.seq),
      attempts: Math.max(...own.map(({ attempts }) => attempts)),
    },
  ];
}
