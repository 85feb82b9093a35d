/** Names this build of the widget; put in when it is built, and a word between per cent signs before. */
const build: string = '%build%';

/** Where the scripts of this build lie on the server, such as `v/3f9c0a41d2/`: files that never change. */
export const buildFolder = build.startsWith('%') ? '' : `v/${build}/`;

/** The server's address, ending in `/`, from that of the launcher's script. */
export function serverOf(src: string): string {
  return new URL('./', src).href.replace(/v\/\w+\/$/, '');
}
