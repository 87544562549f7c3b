import type { Code, Construct, Extension, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineMath: 'inlineMath';
    inlineMathText: 'inlineMathText';
    inlineMathMark: 'inlineMathMark';
    wikiLink: 'wikiLink';
    wikiLinkText: 'wikiLinkText';
    wikiLinkMark: 'wikiLinkMark';
  }
}

const dollar = 36;
const backslash = 92;
const openBracket = 91;
const closeBracket = 93;

/** What notes write beyond CommonMark and GitHub's extensions: `$maths$` and `[[links]]`, read before anything in them. */
export function noteSyntax(): Extension {
  return { text: { [dollar]: inlineMath, [openBracket]: wikiLink } };
}

/**
 * `$x^2$`: nothing but words between two dollars, with no space beside them inside and no digit after them, so that
 * "$5 and $6" are prices.
 */
const tokenizeMath: Tokenizer = (effects, ok, nok) => {
  const open = (code: Code) => {
    effects.enter('inlineMath');
    effects.enter('inlineMathMark');
    effects.consume(code);
    effects.exit('inlineMathMark');
    return first;
  };
  const first = (code: Code) => {
    if (isEnd(code) || isSpace(code) || code === dollar) return nok(code);
    effects.enter('inlineMathText');
    return inside(code);
  };
  let isAfterSpace = false;
  const inside = (code: Code): ReturnType<typeof nok> => {
    if (isEnd(code)) return nok(code);
    if (code === dollar) {
      if (isAfterSpace) return nok(code);
      effects.exit('inlineMathText');
      effects.enter('inlineMathMark');
      effects.consume(code);
      effects.exit('inlineMathMark');
      return after;
    }
    isAfterSpace = isSpace(code);
    effects.consume(code);
    return code === backslash ? escaped : inside;
  };
  const escaped = (code: Code) => {
    if (code !== dollar && code !== backslash) return inside(code);
    effects.consume(code);
    return inside;
  };
  const after = (code: Code) => {
    if (code === dollar || (code !== null && code >= 48 && code <= 57)) return nok(code);
    effects.exit('inlineMath');
    return ok(code);
  };
  return open;
};

const inlineMath: Construct = { name: 'inlineMath', tokenize: tokenizeMath };

/** `[[label]]` and `[[title|label]]`, on one line. */
const tokenizeWikiLink: Tokenizer = (effects, ok, nok) => {
  const open = (code: Code) => {
    effects.enter('wikiLink');
    effects.enter('wikiLinkMark');
    effects.consume(code);
    return second;
  };
  const second = (code: Code) => {
    if (code !== openBracket) return nok(code);
    effects.consume(code);
    effects.exit('wikiLinkMark');
    effects.enter('wikiLinkText');
    return first;
  };
  const first = (code: Code) => (code === closeBracket ? nok(code) : inside(code));
  const inside = (code: Code): ReturnType<typeof nok> => {
    if (isEnd(code) || code === openBracket) return nok(code);
    if (code === closeBracket) {
      effects.exit('wikiLinkText');
      effects.enter('wikiLinkMark');
      effects.consume(code);
      return last;
    }
    effects.consume(code);
    return inside;
  };
  const last = (code: Code) => {
    if (code !== closeBracket) return nok(code);
    effects.consume(code);
    effects.exit('wikiLinkMark');
    effects.exit('wikiLink');
    return ok;
  };
  return open;
};

const wikiLink: Construct = { name: 'wikiLink', tokenize: tokenizeWikiLink };

/** Line endings are negative codes from -5 to -3; `null` is the end. */
function isEnd(code: Code): boolean {
  return code === null || (code <= -3 && code >= -5);
}

function isSpace(code: Code): boolean {
  return code === 32 || code === -2 || code === -1;
}
