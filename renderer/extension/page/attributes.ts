import { attributesOf, baseOf, nameOf } from '#renderer/extension/page/dom.ts';

/** What a form was filled with, what runs, and what lets a page know itself again. */
const neverKept =
  /^(?:on.*|value|checked|selected|nonce|integrity|srcdoc|autofocus|formaction|action|ping|jsaction|jsdata)$/;
const longest = 4000;
/** An element with more is none that the app reads. */
const most = 100;

/** The attributes of an element as they stand in a tag; links lead where they lead on the page. */
export function attributesText(element: Element, isLeftOut: (name: string) => boolean = () => false): string {
  let text = '';
  let left = most;
  for (const { name, value } of attributesOf(element)) {
    if (neverKept.test(name) && !(name === 'value' && nameOf(element) === 'li')) continue;
    if (isLeftOut(name) || value.length > longest || !/^[^\s"'<>/=]+$/.test(name)) continue;
    if (left-- === 0) break;
    text += ` ${name}="${escaped(name === 'href' || name === 'src' ? absolute(value, element) : value)}"`;
  }
  return text;
}

/** The page's `<base>` and the address of a frame do not come along. */
function absolute(value: string, element: Element): string {
  return value.startsWith('#') ? value : (URL.parse(value.trim(), baseOf(element))?.href ?? value);
}

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
