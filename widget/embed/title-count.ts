/** Puts the number of unread messages before the page's title, where a tab in the background shows it. */
export class TitleCount {
  #shown = '';

  show(count: number): void {
    const { title } = document;
    const own = title.startsWith(this.#shown) ? title.slice(this.#shown.length) : title;
    this.#shown = count === 0 ? '' : `(${count > 9 ? '9+' : count}) `;
    if (this.#shown + own !== title) document.title = this.#shown + own;
  }
}
