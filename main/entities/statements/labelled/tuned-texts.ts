/**
 * Short texts with what they say, labelled by hand; patterns were written with these in view. A text is a line that begins
 * with T (with its outlet in brackets), then its quotes as `Q speaker | kind | via | words` and its claims as
 * `C subject | predicate | object | status | amount | date | via`; `-` for none, `>` between links of a chain. All were
 * published on Thursday, 4 December 2025.
 */
export const tunedTexts = `
T Nvidia agreed to acquire Groq for $20 billion, according to people familiar with the matter.
Q people familiar with the matter | unnamed | - | Nvidia agreed to acquire Groq for $20 billion
C Nvidia | acquires | Groq | agreed | USD 20000000000 | - | people familiar with the matter

T Microsoft is in talks to buy Cursor for $29.3 billion, Bloomberg reported on Tuesday, citing people familiar with the matter.
Q people familiar with the matter | unnamed | Bloomberg | -
C Microsoft | acquires | Cursor | in-talks | USD 29300000000 | - | Bloomberg > people familiar with the matter

T “Rockets are hard,” said Elon Musk. “We will fly again in March.”
Q Elon Musk | said | - | Rockets are hard,
Q Elon Musk | said | - | We will fly again in March.

T Lisa Su told Reuters that AMD had no plans to buy Intel.
Q Lisa Su | said | Reuters | AMD had no plans to buy Intel
C AMD | acquires | Intel | denied | - | - | Reuters > Lisa Su

T Anthropic raised $13 billion in September at a valuation of $183 billion.
C Anthropic | raises | - | closed | USD 13000000000 | 2025-09 | -
C Anthropic | is-valued-at | - | stated | USD 183000000000 | - | -

T OpenAI to Buy Jony Ive’s Startup for $6.5 Billion

T Google denied that it is in talks with Wiz.
Q Google | denies | - | it is in talks with Wiz
C Google | talks-with | Wiz | denied | - | - | Google

T If Apple buys Perplexity, it would be its largest deal.

T Could Meta acquire Snap?

T Could Tesla merge with xAI? “I would not rule it out,” Elon Musk said in an interview with CNBC.
Q Elon Musk | said | CNBC | I would not rule it out,

T Stoke Space was founded by Andy Lapsa and Tom Feldman, two former Blue Origin engineers.
C Stoke Space | founded-by | Andy Lapsa | stated | - | - | -
C Stoke Space | founded-by | Tom Feldman | stated | - | - | -

T Seattle-based Stoke Space has raised $510 million, the company said in a blog post.
Q Stoke Space | said | a blog post | Seattle-based Stoke Space has raised $510 million
C Stoke Space | based-in | Seattle | stated | - | - | -
C Stoke Space | raises | - | closed | USD 510000000 | - | a blog post > Stoke Space

T GitHub, a subsidiary of Microsoft, laid off 400 employees on Monday.
C Microsoft | owns | GitHub | stated | - | - | -
C GitHub | cuts-jobs | - | stated | - | 2025-12-01 | -

T The New York Times sued OpenAI in 2023.
C The New York Times | sues | OpenAI | stated | - | 2023 | -

T OpenAI rival Anthropic has signed a $30 billion agreement with Microsoft.
C Anthropic | competes-with | OpenAI | stated | - | - | -
C Anthropic | partners-with | Microsoft | agreed | USD 30000000000 | - | -

T Google completed its acquisition of Wiz in August.
C Google | acquires | Wiz | closed | - | 2025-08 | -

T Adobe called off its planned acquisition of Figma.
C Adobe | acquires | Figma | ended | - | - | -

T Talks between Apple and Perplexity have ended, The Information reported.
Q The Information | reports | - | Talks between Apple and Perplexity have ended
C Apple | talks-with | Perplexity | ended | - | - | The Information

T The so-called “code red” was a memo, not a product.

T She never finished “The Left Hand of Darkness” before the trip.

T Samsung said it will supply chips to Tesla.
Q Samsung | said | - | it will supply chips to Tesla
C Samsung | supplies | Tesla | stated | - | - | Samsung

T “We’re not selling,” the company said.
Q the company | unclear | - | We’re not selling,

T Anthropic chief executive Dario Amodei warned of an “unbelievably fast” change. “People are not ready,” he said.
Q Dario Amodei | said | - | People are not ready,
C Dario Amodei | leads | Anthropic | stated | - | - | -

T Mira Murati left OpenAI in September 2024.
C Mira Murati | leaves | OpenAI | stated | - | 2024-09 | -

T Alexandr Wang joined Meta in June after the company invested in Scale AI.
C Alexandr Wang | joins | Meta | stated | - | 2025-06 | -

T Nvidia reported revenue of $57 billion for the third quarter.
C Nvidia | earns | - | stated | USD 57000000000 | - | -

T “The deal is dead,” a person close to the talks told the Financial Times.
Q a person close to the talks | unnamed | Financial Times | The deal is dead,

T Salesforce weighed buying Slack’s rival Notion, people close to the talks told The Information. The talks have since cooled, the people said.
Q people close to the talks | unnamed | The Information | Salesforce weighed buying Slack’s rival Notion
Q people close to the talks | unnamed | The Information | The talks have since cooled
C Notion | competes-with | Slack | stated | - | - | -
C Salesforce | acquires | Notion | explored | - | - | The Information > people close to the talks
C Salesforce | acquires | Notion | ended | - | - | The Information > people close to the talks

T “I think,” said Sundar Pichai, “that we can catch up.”
Q Sundar Pichai | said | - | I think,
Q Sundar Pichai | said | - | that we can catch up.

T Sam Altman wrote in a post on X that GPT-5 would launch in August.
Q Sam Altman | wrote | a post on X | GPT-5 would launch in August

T Google has unveiled Gemini 3, a model it says beats ChatGPT.
C Google | launches | Gemini 3 | stated | - | - | -

T OpenAI, the maker of ChatGPT, is based in San Francisco.
C OpenAI | develops | ChatGPT | stated | - | - | -
C OpenAI | based-in | San Francisco | stated | - | - | -

T Instagram is owned by Meta.
C Meta | owns | Instagram | stated | - | - | -

T Broadcom walked away from talks to acquire SiFive, per The Information.
Q The Information | reports | - | Broadcom walked away from talks to acquire SiFive
C Broadcom | acquires | SiFive | ended | - | - | The Information

T “It is a gift,” Tim Cook said. He added that Apple would not raise prices.
Q Tim Cook | said | - | It is a gift,
Q Tim Cook | said | - | Apple would not raise prices

T Qualcomm is exploring a takeover of Intel, as reported by Bloomberg.
C Qualcomm | acquires | Intel | explored | - | - | Bloomberg

T “Kestrel is not for sale,” said Fjordlight co-founder Lee Seung-woo.
Q Lee Seung-woo | said | - | Kestrel is not for sale,
C Fjordlight | founded-by | Lee Seung-woo | stated | - | - | -

T According to The Wall Street Journal, Sam Altman has explored buying or building a rocket company.
Q The Wall Street Journal | reports | - | Sam Altman has explored buying or building a rocket company
C Sam Altman | acquires | a rocket company | explored | - | - | The Wall Street Journal
C Sam Altman | develops | a rocket company | explored | - | - | The Wall Street Journal

T [Reuters] The carmaker has held talks with Samsung, three people told Reuters.
Q three people | unnamed | - | The carmaker has held talks with Samsung

T Oracle shares of OpenAI spending rose. Shares in Oracle acquired a new fan base.

T Satya Nadella described the plan as “a bet on the next decade” in a memo to employees.
Q Satya Nadella | said | - | a bet on the next decade
`;
