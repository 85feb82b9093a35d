import type { OpenFile } from '../controller/open-file.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';
import type { Asked } from './studio-ask.ts';

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/u;

/** Where an editor goes when it is done: to an intent, or to the list. */
type Go = (item?: string) => void;

export function renaming(studio: Studio, words: Words, from: string, go: Go): Asked {
  return {
    title: words.renameTitle,
    lead: words.renameLead,
    confirm: words.renameNow,
    field: {
      label: words.name,
      value: from,
      kind: 'line',
      fault: (text) => (idShape.test(text) ? undefined : words.notAName),
    },
    async act(to) {
      if (to === from) return undefined;
      const outcome = await studio.editor.rename(from, to);
      if (outcome === 'taken') return words.taken;
      if (outcome === 'made') go(to);
      return undefined;
    },
  };
}

export function removing(studio: Studio, words: Words, go: Go): Asked {
  return {
    title: words.removeTitle,
    lead: words.removeLead,
    confirm: words.removeNow,
    async act() {
      if ((await studio.editor.remove()) === 'removed') go();
      return undefined;
    },
  };
}

/** Takes back what was changed in one file. A new one is then gone. */
export function discarding(studio: Studio, words: Words, { path, file }: OpenFile, go: Go): Asked {
  return {
    title: words.discardTitle,
    lead: words.discardLead(1),
    confirm: words.discardNow,
    async act() {
      await studio.publishing.discard(path);
      if (file.state === 'new') go();
      else await studio.editor.refresh();
      return undefined;
    },
  };
}

export function discardingAll(studio: Studio, words: Words, count: number): Asked {
  return {
    title: words.discardTitle,
    lead: words.discardLead(count),
    confirm: words.discardNow,
    async act() {
      await studio.publishing.discard();
      return undefined;
    },
  };
}

export function publishing(studio: Studio, words: Words): Asked {
  return {
    title: words.publishTitle,
    lead: words.publishNoteLead,
    confirm: words.publishNow,
    field: noteField(words, ''),
    async act(note) {
      await studio.publishing.publish(note);
      return undefined;
    },
  };
}

export function rollingBack(
  studio: Studio,
  words: Words,
  { editionId, note }: { readonly editionId: string; readonly note: string },
): Asked {
  return {
    title: words.rollBackTitle,
    lead: words.rollBackLead,
    confirm: words.rollBackNow,
    field: noteField(words, words.rollBackNote(note)),
    async act(text) {
      await studio.history.rollBack(editionId, text);
      return undefined;
    },
  };
}

function noteField(words: Words, value: string): NonNullable<Asked['field']> {
  return {
    label: words.note,
    value,
    placeholder: words.notePlaceholder,
    kind: 'note',
    fault: (text) => (text === '' ? words.noteMissing : undefined),
  };
}
