/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const events = `
CES;Consumer Electronics Show
Mobile World Congress;MWC
WWDC;Worldwide Developers Conference
Google I/O;I/O
Build;Microsoft Build;w
Ignite;Microsoft Ignite;w
re:Invent;AWS re:Invent
GTC;Nvidia GTC
Computex
IFA
South by Southwest;SXSW
TED;;w
Web Summit
TechCrunch Disrupt;Disrupt;w
Slush;;w
Dreamforce
Connect;Meta Connect;w
DevDay;OpenAI DevDay
F8
Galaxy Unpacked;Unpacked;w
Gamescom
E3
Game Awards;The Game Awards
Black Hat;;w
DEF CON;Def Con
RSA Conference;RSAC
World Economic Forum;WEF
AI Action Summit
AI Safety Summit
G7
G20
COP28
COP29
COP30
Super Bowl
World Cup
Olympics;Olympic Games
Paralympics
Oscars;Academy Awards
Grammys;Grammy Awards
Emmys;Emmy Awards
Cannes Film Festival
Sundance;Sundance Film Festival
Coachella
Burning Man
Code Conference
All-In Summit
Money20/20
NeurIPS
ICML
ICLR
CVPR
SIGGRAPH
World War I
World War II;Second World War
Cold War
Great Depression
Vietnam War
Gulf War
Cyber Monday
Black Friday
Prime Day
Singles Day;Singles' Day
`;
