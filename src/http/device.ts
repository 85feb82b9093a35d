import Bowser from 'bowser';
import type { Device } from '../protocol/events.ts';

/** Longer than any browser's own. */
const longest = 512;

/** What a browser says that it is, in words for people; nothing where it says nothing. It may be untrue. */
export function deviceOf(userAgent: string | undefined): Device | undefined {
  if (userAgent === undefined || userAgent === '') return undefined;
  const { browser, os, platform } = Bowser.parse(userAgent.slice(0, longest));
  const name = withVersion(browser.name, browser.version);
  const system = withVersion(os.name, os.versionName ?? os.version);
  if (name === undefined && system === undefined) return undefined;
  return {
    kind: kinds[platform.type ?? ''] ?? 'other',
    ...(name === undefined ? {} : { browser: name }),
    ...(system === undefined ? {} : { system }),
  };
}

const kinds: Readonly<Record<string, Device['kind']>> = {
  mobile: 'phone',
  tablet: 'tablet',
  desktop: 'desktop',
};

/** `Chrome 141`: smaller versions help nobody. */
function withVersion(name: string | undefined, version: string | undefined): string | undefined {
  if (name === undefined || name === '') return undefined;
  const [major = ''] = (version ?? '').split('.');
  return major === '' ? name : `${name} ${major}`;
}
