/**
 * The files that a drag, a drop or a paste brings; undefined where it brings something else. While they are dragged it is
 * not yet told which. A text that brings a picture of itself along, as office programs do, is a text.
 */
export function broughtFiles(event: DragEvent | ClipboardEvent): readonly File[] | undefined {
  const data = event instanceof ClipboardEvent ? event.clipboardData : event.dataTransfer;
  return data?.types.includes('Files') && !data.types.includes('text/plain') ? [...data.files] : undefined;
}
