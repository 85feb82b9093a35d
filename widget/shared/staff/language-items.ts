import { languages, type StaffLanguage } from './languages.ts';
import type { MenuItem } from './staff-menu.ts';

/** The lines of a menu that choose the language of the page; `group` is what stands above them. */
export function languageItems(chosen: string, group: string): readonly MenuItem[] {
  const item = (id: StaffLanguage): MenuItem => ({
    id,
    label: languages[id],
    checked: id === chosen ? 'yes' : 'no',
  });
  return [{ ...item('id'), group }, item('en')];
}
