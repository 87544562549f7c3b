import { expect, test } from 'vitest';
import { extractPage } from '#main/clips/extract/extract-page.ts';

interface Story {
  readonly language: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
  /** What a news page of that language puts around and between its paragraphs. */
  readonly menu: readonly string[];
  readonly between: string;
  readonly after: readonly string[];
}

const stories: readonly Story[] = [
  {
    language: 'de',
    headline: 'Der Rat zählt die Boote im Hafen noch einmal',
    paragraphs: [
      'Der Rat hat am Dienstag beschlossen, die Boote im Hafen noch einmal zu zählen, weil die Zahlen des Frühjahrs nicht stimmen konnten.',
      'Zwei Boote waren doppelt geführt worden, ein drittes lag seit Jahren auf dem Trockenen und gehörte niemandem mehr.',
      'Die neue Zählung soll bis zum Herbst vorliegen, sagte die Hafenmeisterin, und kostet die Stadt rund 4.000 Euro.',
    ],
    menu: ['Politik', 'Wirtschaft', 'Sport', 'Kultur'],
    between: 'Anzeige',
    after: ['Newsletter abonnieren', 'Alle Rechte vorbehalten', 'Datenschutz'],
  },
  {
    language: 'ja',
    headline: '港の船をもう一度数えることに',
    paragraphs: [
      '町議会は火曜日、春の数字が合わないとして、港の船をもう一度数えることを決めた。二隻が二重に登録されていたためだ。',
      '港の責任者によると、三隻目は何年も前から陸に上げられたままで、持ち主はもう誰も分からないという。',
      '新しい集計は秋までにまとめられる予定で、町の負担はおよそ六十万円になる見込みだと町長は述べた。',
    ],
    menu: ['政治', '経済', 'スポーツ', '文化'],
    between: '広告',
    after: ['メールマガジンを購読', '無断転載を禁じます', 'プライバシー'],
  },
  {
    language: 'ar',
    headline: 'المجلس يعد القوارب في الميناء مرة أخرى',
    paragraphs: [
      'قرر المجلس يوم الثلاثاء عد القوارب في الميناء مرة أخرى، لأن أرقام الربيع لم تكن صحيحة، كما قالت رئيسة الميناء.',
      'وكان قاربان قد سجلا مرتين، بينما بقي قارب ثالث على اليابسة منذ سنوات، ولم يعد أحد يعرف لمن هو.',
      'ومن المقرر أن ينتهي العد الجديد قبل الخريف، وأن تدفع المدينة نحو أربعة آلاف يورو مقابل ذلك.',
    ],
    menu: ['سياسة', 'اقتصاد', 'رياضة', 'ثقافة'],
    between: 'إعلان',
    after: ['اشترك في النشرة', 'جميع الحقوق محفوظة', 'اتصل بنا'],
  },
];

function pageOf({ language, headline, paragraphs, menu, between, after }: Story): string {
  const links = menu.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(`<div>${between}</div>`);
  return `<html lang="${language}"><head><title>${headline}</title></head><body><header><nav><ul>${links}</ul></nav></header><main><article><h1>${headline}</h1>${text}</article></main><footer>${after.map((line) => `<p><a href="/x">${line}</a></p>`).join('')}</footer></body></html>`;
}

test.each(stories)('a news page in "$language" gives its paragraphs and nothing else', (story) => {
  const { text, metadata } = extractPage({ html: pageOf(story), url: 'https://zeitung.example/hafen' });
  expect(text.split('\n').filter((line) => line !== '')).toEqual(story.paragraphs);
  expect(metadata.title[0]?.value).toBe(story.headline);
  expect(metadata.language[0]?.value).toBe(story.language);
});

test('marks between paragraphs go, and a picture’s source stays where it is its caption', () => {
  const paragraph = 'The council met again on Tuesday and wrote down what it had heard from the people of the town. ';
  const html = `<html><body><article><h1>Boats</h1><p>${paragraph.repeat(3)}</p><p>Advertisement</p><p>Article continues below</p><figure><img src="/a.jpg" alt="A boat"><figcaption>Source: Harbour office</figcaption></figure><p>Image credit: Ada Reed</p><p>${paragraph.repeat(3)}</p></article></body></html>`;
  const { text } = extractPage({ html, url: 'https://ledger.example/boats' });
  expect(text).toContain('Source: Harbour office');
  expect(text).not.toMatch(/Advertisement|continues below|Image credit/);
});
