/** An answer’s Markdown as an agent would type it: no bold, the address of a link behind its words. */
export function plainText(markdown: string): string {
  return markdown
    .replace(links, (_link, label: string, address: string) => {
      const shown = address.replace(/^mailto:/, '');
      return label === shown ? shown : `${label} (${shown})`;
    })
    .replace(bold, '$1')
    .trim();
}

const links = /\[([^[\]]+)\]\(([^()\s]+)\)/g;
const bold = /\*\*(?=\S)(.+?)(?<=\S)\*\*/g;
