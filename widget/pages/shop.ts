/*
 * The language of the demo shop: both are in the page, and the style sheet shows the one that the page is in. Runs
 * before the page is drawn and before the widget reads the language.
 */
const asked = new URLSearchParams(location.search).get('lang');
document.documentElement.lang = asked === 'en' ? 'en' : 'id';
