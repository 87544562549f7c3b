import { afterAll, expect, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import { matchesOf } from '#main/search/matches-of.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';

// What stands in a text is found as it stands there, and in the other ways in which one may write it.

const table: readonly (readonly [text: string, ...queries: string[]])[] = [
  // Emoji
  ['The 🇩🇪 team', '🇩🇪', 'the 🇩🇪 team'],
  ['The 🇩🇰 team', '🇩🇰'],
  ['Step 1️⃣ first', '1️⃣', '1\u20e3', 'step 1️⃣'],
  ['Dial #️⃣ now', '#️⃣'],
  ['By 👩‍💻 today', '👩‍💻', '👩'],
  ['All 👍🏽 here', '👍🏽', '👍'],
  ['We ❤️ it', '❤️', '❤'],
  ['Colors 🏳️‍🌈 up', '🏳️‍🌈'],
  ['Acme™ and ©2024', '©2024', 'Acme™', 'acme'],
  // Writings from the right
  ['قرأت الكتاب أمس', 'الكتاب', 'كتاب', 'والكتاب', 'امس'],
  ['هذا كتاب جديد', 'كتاب', 'الكتاب', 'بالكتاب'],
  ['وبالكتابة السريعة', 'كتابة', 'كتابه', 'الكتابة', 'وبالكتابة'],
  ['ذهب أحمد إلى القاهرة', 'احمد', 'الى', 'القاهره', 'قاهرة'],
  ['كِتَابٌ كـتـاب', 'كتاب'],
  ['בבית הספר', 'בית', 'ספר', 'בבית'],
  ['שָׁלוֹם לכולם', 'שלום'],
  ['می‌خواهم کتاب‌ها را', 'کتاب', 'كتاب', 'کتابها', 'می‌خواهم', 'می خواهم'],
  ['پاکستان کی خبر', 'پاکستان', 'پاكستان', 'خبر'],
  ['سنة ٢٠٢٦ و ۲۰۲۵', '2026', '٢٠٢٦', '2025', '۲۰۲۵'],
  // Writings without spaces
  ['บริษัทเทคโนโลยีใหม่', 'เทคโนโลยี', 'ใหม่'],
  ['ភាសាខ្មែរ', 'ខ្មែរ'],
  ['ພາສາລາວ', 'ລາວ'],
  ['မြန်မာဘာသာ', 'ဘာသာ'],
  ['ソフトバンクグループ', 'ソフトバンク', 'ｿﾌﾄﾊﾞﾝｸ', 'バンク'],
  ['ｿﾌﾄﾊﾞﾝｸの社長', 'ソフトバンク', 'ｿﾌﾄﾊﾞﾝｸ'],
  ['ソフトバンク'.normalize('NFD'), 'ソフトバンク'],
  ['ＡＩ企業', 'AI', 'ai企業', '企業'],
  ['삼성전자가 반도체를 만든다', '삼성전자', '반도체', '삼성전자가', '삼성전자는', '반도체의'],
  ['하이닉스'.normalize('NFD'), '하이닉스', '하이닉스'.normalize('NFD')],
  // Latin and its neighbors
  ['İstanbul ve Işık', 'istanbul', 'İSTANBUL', 'ışık', 'isik', 'ISIK'],
  ['Straße und Müller', 'strasse', 'STRASSE', 'Straße', 'muller', 'mueller', 'MÜLLER'],
  ['Herr Mueller aus Koeln', 'müller', 'Köln'],
  ['Søren Ærø Åse', 'soren', 'sören', 'soeren', 'aero', 'aase', 'ase'],
  ['eﬃcient ﬁnance', 'efficient', 'finance'],
  ['L’Oréal and O’Reilly', "l'oreal", 'loreal', "O'Reilly", 'oreilly'],
  ['Ёлка и её', 'елка', 'ёлка', 'ее'],
  ['Ο Οδυσσεύς στην Αθήνα', 'οδυσσευσ', 'ΟΔΥΣΣΕΥΣ', 'αθηνα', 'Αθήνα'],
  ['Việt Nam đường', 'viet nam', 'việt', 'duong', 'đường'],
  ['हिन्दी में किताब', 'हिन्दी', 'हिंदी', 'किताब'],
  ['Kapital\u00adgesellschaft', 'kapitalgesellschaft', 'kapital\u00adgesellschaft'],
  ['data\u200bbase', 'database', 'data'],
  // Numbers
  ['about 1,234 people', '1,234', '1234', '1.234', "1'234"],
  ['etwa 2.345 Leute', '2.345', '2345', '2,345'],
  ['environ 3\u202f456\u202f789 gens', '3456789', '3,456,789', '3.456.789', '3\u202f456\u202f789'],
  ["4'567 Franken", "4'567", '4567'],
  ['raised $1.2B in cash', '$1.2B', '1.2B', '1.2b'],
  ['raised $7.5 billion', '$7.5 billion', '$7.5B', '7.5bn'],
  ['3,7 Mio. Euro', '3,7', '3.7', '3,7 Mio', '3.7m'],
  ['€35 million', '€35', '35 million', '35m'],
  ['up 8.5% this year', '8.5%', '8.5'],
  ['on 2026-07-01', '2026-07-01', '2026-07'],
  ['call +49 (30) 1234-5678', '1234-5678', '12345678'],
  ['ISBN 978-3-16-148410-0', '978-3-16-148410-0', '9783161484100'],
  ['ISBN 9780306406157', '978-0-306-40615-7'],
  ['½ cup x² and H₂O', '½', 'x2', 'x²', 'H2O'],
  ['at 10:30, 16:9, 24/7', '10:30', '16:9', '24/7'],
  ['at 192.168.0.1', '192.168.0.1'],
  // What the tech industry writes
  ['release v2.0.1 is out', 'v2.0.1', '2.0.1'],
  ['iOS 17.4.1 came', '17.4.1', 'iOS 17.4.1'],
  ['in C++ and C#, F#', 'C++', 'c#', 'F#'],
  ['the .NET runtime', '.NET', '.net'],
  ['node.js and ASP.NET', 'node.js', 'nodejs', 'node', 'asp.net', 'aspnet'],
  ['GPT-4o came', 'GPT-4o', 'gpt4o', 'gpt 4o'],
  ['says @sama under #OpenAI', '@sama', 'sama', '#OpenAI', 'openai'],
  ['see https://www.example.com/a/b?id=42&x=y#top', 'https://www.example.com/a/b?id=42&x=y', 'example.com', 'id=42'],
  ['write to jane.doe+news@mail.example.org', 'jane.doe+news@mail.example.org', 'jane.doe', 'mail.example.org'],
  ['AT&T and R&D', 'AT&T', 'R&D', 'att'],
  ['5G and 3D', '5G', '5g', '3D'],
  ['CVE-2024-3094 is one', 'CVE-2024-3094', 'cve 2024 3094'],
  ['call get_user_name() in /usr/local/bin', 'get_user_name()', 'get_user_name', '/usr/local/bin', 'usr/local'],
  ['the U.S. and U.K.', 'U.S.', 'U.K'],
];

const { index } = temporaryIndex(afterAll);
const calls = indexCalls(index);
calls.putDocuments(table.map(([text], at) => aNote(`n${at}`, { text })));

test.each(
  table.flatMap(([text, ...queries], at) => queries.map((query) => [query, text, aNote(`n${at}`).id] as const)),
)('“%s” finds “%s”, typed and while it is typed, and is lit there', (query, _, id) => {
  for (const isTyping of [false, true]) {
    const { hits, exactTotal } = calls.search({ query, isTyping, limit: 50, patienceMs });
    const place = hits.findIndex(({ document }) => document.id === id);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(exactTotal);
  }
  expect(matchesOf(index, query, id)?.text.length).toBeGreaterThan(0);
});

test.each([
  ['"الكتاب"', 'هذا كتاب جديد'],
  ['"v2.0.1"', 'release 2.0.1 now'],
  ['"müller"', 'Herr Mueller'],
])('%s, in quotes, is meant as it stands and does not find “%s”', (query, text) => {
  const { index: small } = temporaryIndex(afterAll);
  indexCalls(small).putDocuments([aNote('a', { title: 'Untold', text })]);
  expect(indexCalls(small).search({ query, isTyping: false, patienceMs }).total).toBe(0);
});

test.each([
  ['كتاب', 'هذا كتاب جديد', 'قرأت الكتاب أمس'],
  ['الكتاب', 'قرأت الكتاب أمس', 'هذا كتاب جديد'],
  ['ספר', 'ספר טוב', 'הספר טוב'],
  ['mueller', 'Herr Mueller', 'Herr Müller'],
  ['müller', 'Herr Müller', 'Herr Mueller'],
  ['1000', 'about 1000 people', 'about 1 000 people'],
  ['$1.2B', 'raised 1.2B now', 'raised 1.2 billion'],
  ['2.0.1', 'release 2.0.1 now', 'release v2.0.1 now'],
  ['삼성전자는', '삼성전자는 크다', '삼성전자가 크다'],
])('“%s” finds “%s” before “%s”', (query, first, second) => {
  for (const texts of [
    [first, second],
    [second, first],
  ]) {
    const { index: small } = temporaryIndex(afterAll);
    indexCalls(small).putDocuments(texts.map((text) => aNote(text === first ? 'a' : 'b', { title: 'Untold', text })));
    const { hits } = indexCalls(small).search({ query, isTyping: false, patienceMs });
    expect(hits.map(({ document }) => document.id)).toEqual([aNote('a').id, aNote('b').id]);
  }
});
