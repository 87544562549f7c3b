/** In the form of the tuned texts; no pattern was written or changed for any of these. */
export const heldOutTexts = `
T Amazon said on Wednesday that it had agreed to buy iRobot for $1.7 billion.
Q Amazon | said | - | it had agreed to buy iRobot for $1.7 billion
C Amazon | acquires | iRobot | agreed | USD 1700000000 | - | Amazon

T “This is only the start,” Jensen Huang told CNBC on Monday.
Q Jensen Huang | said | CNBC | This is only the start,

T Mistral AI, a Paris-based startup, is raising $2 billion, the Financial Times reported.
Q Financial Times | reports | - | Mistral AI, a Paris-based startup, is raising $2 billion
C Mistral | based-in | Paris | stated | - | - | -
C Mistral | raises | - | in-talks | USD 2000000000 | - | Financial Times

T Microsoft has invested $13 billion in OpenAI since 2019.
C Microsoft | invests-in | OpenAI | closed | USD 13000000000 | 2019 | -

T Might Apple one day buy Disney? Nobody at the company would say.

T Meta cut 600 jobs in October, according to a memo seen by Axios.
Q a memo seen by Axios | unnamed | - | Meta cut 600 jobs in October
C Meta | cuts-jobs | - | stated | - | 2025-10 | a memo seen by Axios

T Satya Nadella denied that Microsoft is in talks to acquire Discord.
Q Satya Nadella | denies | - | Microsoft is in talks to acquire Discord
C Microsoft | acquires | Discord | denied | - | - | Satya Nadella

T Oracle and OpenAI signed a $300 billion contract in September.

T xAI was founded by Elon Musk in 2023.
C xAI | founded-by | Elon Musk | stated | - | 2023 | -

T LinkedIn is owned by Microsoft, and YouTube competes with TikTok.
C Microsoft | owns | LinkedIn | stated | - | - | -
C YouTube | competes-with | TikTok | stated | - | - | -

T If regulators agree, Synopsys could acquire Ansys next year.

T “We were wrong,” Mark Zuckerberg wrote in a memo to employees.
Q Mark Zuckerberg | wrote | a memo to employees | We were wrong,

T Getty Images sued Stability AI in London.
C Getty Images | sues | Stability AI | stated | - | - | -

T Elon Musk sued OpenAI in 2024, saying it had broken its word.
C Elon Musk | sues | OpenAI | stated | - | 2024 | -

T Nvidia is considering an investment in Wayve, two people familiar with the talks told Reuters.
Q two people familiar with the talks | unnamed | Reuters | Nvidia is considering an investment in Wayve
C Nvidia | invests-in | Wayve | explored | - | - | Reuters > two people familiar with the talks

T Anthropic was valued at $350 billion in November.
C Anthropic | is-valued-at | - | stated | USD 350000000000 | 2025-11 | -

T John Giannandrea, Apple’s AI chief, was not available. “He has no comment,” a spokesperson for Apple said.
Q Apple | said | - | He has no comment,

T The word “agentic” was on every slide, and the “AI factory” on every wall.

T Google has acquired Wiz, closing its largest deal. “Wiz will stay open to every cloud,” Thomas Kurian said in a blog post. “Nothing changes for customers today.”
Q Thomas Kurian | said | a blog post | Wiz will stay open to every cloud,
Q Thomas Kurian | said | a blog post | Nothing changes for customers today.
C Google | acquires | Wiz | closed | - | - | -

T Spotify CEO Daniel Ek stepped down, but Netflix has not acquired Spotify.
C Daniel Ek | leads | Spotify | stated | - | - | -
C Netflix | acquires | Spotify | denied | - | - | -

T Samsung will supply memory chips to OpenAI, a person briefed on the matter said.
Q a person briefed on the matter | unnamed | - | Samsung will supply memory chips to OpenAI
C Samsung | supplies | OpenAI | stated | - | - | a person briefed on the matter

T Amazon is in early discussions with OpenAI about an investment, The Information first reported.
Q The Information | reports | - | Amazon is in early discussions with OpenAI about an investment
C Amazon | talks-with | OpenAI | in-talks | - | - | The Information
`;
