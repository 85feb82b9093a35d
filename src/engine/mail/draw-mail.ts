import type { Settings } from '../../catalogue/types.ts';
import { escapeHtml } from './escape-html.ts';
import { inkOn, mailColour } from './mail-colour.ts';

/** What a mail says, as plain text. */
export interface Letter {
  readonly subject: string;
  readonly intro: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly small?: string;
}

/** The two parts of a mail: the same words, as text and in the shop's colour. Nothing in it is loaded from anywhere. */
export function drawMail(letter: Letter, shop: Pick<Settings, 'name' | 'brandColour'>, language: string) {
  return { text: asText(letter, shop.name), html: asHtml(letter, shop, language) };
}

function asText({ intro, paragraphs, button, small }: Letter, shopName: string): string {
  const parts = [
    intro,
    ...paragraphs,
    ...(button === undefined ? [] : [`${button.label}:\n${button.url}`]),
    ...(small === undefined ? [] : [small]),
    `-- \n${shopName}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Tables and styles in place, because mail programs know little else. */
function asHtml(
  { subject, intro, paragraphs, button, small }: Letter,
  { name, brandColour }: Pick<Settings, 'name' | 'brandColour'>,
  language: string,
): string {
  const colour = mailColour(brandColour);
  const said = paragraphs.map(
    (text) => `<p style="margin:0 0 12px;overflow-wrap:anywhere" dir="auto">${lines(text)}</p>`,
  );
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body dir="auto" style="margin:0;padding:0;background:#f4f2ef">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f2ef">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:12px;overflow:hidden">
<tr><td style="padding:18px 24px;background:${colour};color:${inkOn(colour)};font:bold 17px/1.3 ${font}">${escapeHtml(name)}</td></tr>
<tr><td style="padding:24px;color:#26231f;font:16px/1.5 ${font}">
<p style="margin:0 0 16px;color:#6a645c;font-size:14px">${escapeHtml(intro)}</p>
<div style="padding:2px 0 0 16px;border-inline-start:3px solid ${colour}">
${said.join('\n')}
</div>
${button === undefined ? '' : drawButton(button, colour)}${small === undefined ? '' : `<p style="margin:20px 0 0;color:#6a645c;font-size:13px">${lines(small)}</p>\n`}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

const font = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif";

function drawButton({ label, url }: NonNullable<Letter['button']>, colour: string): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:20px 0 0"><tr><td style="border-radius:999px;background:${colour}"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 22px;color:${inkOn(colour)};font:bold 15px/1.3 ${font};text-decoration:none">${escapeHtml(label)}</a></td></tr></table>\n`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
