import type { UploadNote, UploadNotes } from '../../ports/upload-notes.ts';

/** Notes for as long as the process lives. */
export function memoryUploadNotes(): UploadNotes {
  const notes = new Map<string, UploadNote>();
  return {
    async add(note) {
      notes.set(note.fileId, note);
    },
    async remove(fileId) {
      notes.delete(fileId);
    },
    all: async () => [...notes.values()],
  };
}
