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
CES 2024
CES 2025
CES 2026
MWC 2025
MWC Barcelona
MWC Shanghai
IFA Berlin
IFA 2025
Computex 2025
Gamescom 2025
Gamescom Opening Night Live;Opening Night Live
Summer Game Fest
PlayStation State of Play;State of Play
Nintendo Direct
Xbox Games Showcase
BlizzCon
BlizzConline
QuakeCon
Tokyo Game Show
Game Developers Conference;GDC
PAX East
PAX West
EVO;Evolution Championship Series
ChinaJoy
Paris Games Week
D.I.C.E. Summit;DICE Summit
BAFTA Games Awards
League of Legends World Championship
Esports World Cup
Comic-Con;San Diego Comic-Con
New York Comic Con
D23
Star Wars Celebration
WWDC 2024;WWDC24
WWDC 2025;WWDC25
WWDC 2026
Apple September Event
Google I/O 2024
Google I/O 2025
Google I/O 2026
Google Cloud Next;Cloud Next
Made by Google
The Android Show
Microsoft Build 2025
Microsoft Ignite 2025
Microsoft Inspire
AWS Summit
re:Invent 2025
re:MARS
GTC 2024
GTC 2025
GTC 2026
GTC Paris
GTC Taipei
Hot Chips
ISSCC
IEDM
VLSI Symposium
SEMICON West
SEMICON Taiwan
SEMICON Japan
SEMICON China
SPIE Advanced Lithography
TSMC Technology Symposium
Samsung Foundry Forum
Intel Foundry Direct Connect
Intel Innovation
Intel Vision
AMD Advancing AI;Advancing AI
Snapdragon Summit
Arm TechCon
OCP Global Summit
RISC-V Summit
Supercomputing Conference;SC25
International Supercomputing Conference
OFC Conference
Meta Connect 2024
Meta Connect 2025
LlamaCon
F8 Refresh
Facebook Connect
OpenAI DevDay 2025
Code with Claude
Snap Partner Summit
TwitchCon
VidCon
YouTube Brandcast
Shoptalk
Shopify Editions
Salesforce World Tour
Oracle CloudWorld;Oracle OpenWorld|Oracle AI World
SAP Sapphire
ServiceNow Knowledge
Workday Rising
Snowflake Summit
Data + AI Summit
MongoDB World
Adobe Max;Adobe MAX
Adobe Summit
Figma Config
Canva Create
Atlassian Team
GitHub Universe
GitLab Commit
KubeCon
DockerCon
HashiConf
Red Hat Summit
VMware Explore;VMworld
Cisco Live
Dell Technologies World
HPE Discover
Lenovo Tech World
IBM Think
Zoomtopia
Stripe Sessions
Sibos
Finovate
Consensus;Consensus 2025;w
Token2049
Devcon
EthCC
ETHDenver
Bitcoin 2024
Bitcoin 2025
Bitcoin Conference
Solana Breakpoint
Paris Blockchain Week
Korea Blockchain Week
Black Hat USA
Black Hat Europe
DEF CON 32
DEF CON 33
ShmooCon
BSides
Pwn2Own
Chaos Communication Congress
RSA Conference 2025
Gartner Symposium
Virus Bulletin Conference
AI Cyber Challenge
Munich Cyber Security Conference
SXSW 2025
TED2025
TEDx
Web Summit Qatar
Web Summit Rio
Web Summit Vancouver
TechCrunch Disrupt 2024
TechCrunch Disrupt 2025
Startup Battlefield
Y Combinator Demo Day;YC Demo Day
AI Startup School
Slush 2025
Viva Technology;VivaTech
Vivatech
London Tech Week
Dublin Tech Summit
The Next Web Conference
Bits & Pretzels
DLD;DLD Conference
Noah Conference
Latitude59
sTARTUp Day
Arctic15
GITEX;GITEX Global
Future Investment Initiative;FII
Abu Dhabi Autonomous Week
World Government Summit
World Artificial Intelligence Conference;WAIC
World Robot Conference
World Humanoid Robot Games
World Internet Conference;Wuzhen Summit
Boao Forum
China International Import Expo
Canton Fair
Summer Davos
Davos 2024
Davos 2025
Davos 2026
Bengaluru Tech Summit
Semicon India;SEMICON India
India AI Impact Summit;AI Impact Summit
Global Fintech Fest
Startup Mahakumbh
Aero India
TechSparks
SuperAI
Singapore FinTech Festival
Shangri-La Dialogue
Singapore Airshow
CEATEC
Japan Mobility Show
Tokyo Motor Show
SusHi Tech Tokyo
B Dash Camp
Expo 2025;Osaka Expo|Expo 2025 Osaka
World Expo
Seoul Mobility Show
G-Star
Auto Shanghai;Shanghai Auto Show
Beijing Auto Show;Auto China
Guangzhou Auto Show
IAA Mobility;IAA
Geneva Motor Show
Paris Motor Show
Frankfurt Motor Show
Detroit Auto Show;North American International Auto Show
Los Angeles Auto Show;LA Auto Show
New York Auto Show;New York International Auto Show
Chicago Auto Show
SEMA Show
Goodwood Festival of Speed
Pebble Beach Concours d'Elegance
Monterey Car Week
Paris Air Show
Farnborough Airshow;Farnborough Air Show
Dubai Airshow;Dubai Air Show
Oshkosh
EAA AirVenture
NBAA
Zhuhai Airshow
Eurosatory
DSEI
AUSA Annual Meeting
Sea-Air-Space
Space Symposium
International Astronautical Congress
SmallSat Conference
Satellite 2025
World Satellite Business Week
Artemis II launch
Inspiration4 mission
We, Robot
Tesla AI Day
Tesla annual meeting
Cyber Rodeo
Humanoids Summit
RoboCup
ICRA
IROS
CoRL
NeurIPS 2024
NeurIPS 2025
ICML 2025
ICLR 2025
ICLR 2026
AAAI
ACL Conference
EMNLP
NAACL
ECCV
ICCV
KDD
IJCAI
CHI Conference
Interspeech
ASRU
USENIX Security
USENIX
IEEE S&P
ACM CCS
Eurocrypt
PyCon
RustConf
GopherCon
JSConf
React Conf
Next.js Conf
FOSDEM
DebConf
GUADEC
Linux Plumbers Conference
Open Source Summit
State of the Map
Wikimania
Strange Loop
Mozilla Festival
RightsCon
Re:publica;re:publica
Internet Governance Forum
Paris Peace Forum
Munich Security Conference
Halifax International Security Forum
Aspen Ideas Festival
Aspen Security Forum
Reagan National Defense Forum
Hill & Valley Forum
Ash Carter Exchange
AI Expo
SelectUSA
Milken Institute Global Conference;Milken Conference
Sun Valley Conference;Allen & Company Sun Valley Conference
Sohn Investment Conference
Delivering Alpha
Robin Hood Investors Conference
Berkshire Hathaway annual meeting
Jackson Hole Economic Symposium;Jackson Hole symposium
Bilderberg;Bilderberg Meeting
Allen & Co. conference
Fortune Brainstorm Tech
Brainstorm Tech
Forbes Under 30 Summit
Fortune Global Forum
DealBook Summit;New York Times DealBook Summit
WSJ Tech Live
WSJ CEO Council
Wired Big Interview
Bloomberg Tech Summit;Bloomberg Technology Summit
Bloomberg New Economy Forum
Reuters NEXT
Code Conference 2023
Axios AI+ Summit
Semafor World Economy Summit
Upfront Summit
All-In Summit 2025
Cerebral Valley AI Summit
Ai4
AI Engineer World's Fair
World Summit AI
AI for Good Summit;AI for Good Global Summit
TED AI
Bletchley Summit;Bletchley Park Summit
AI Seoul Summit;Seoul AI Safety Summit
Paris AI Action Summit;Paris AI Summit
JPMorgan Healthcare Conference;J.P. Morgan Healthcare Conference
HIMSS
HLTH
ViVE
ASCO;American Society of Clinical Oncology
BIO International Convention
RSNA
CERAWeek
Climate Week NYC;Climate Week
RE+
Intersolar
Gastech
ADIPEC
Hannover Messe
LogiMAT
ProMat
Automate Show
NRF Big Show;NRF
NAB Show
CinemaCon
CABSAT
Cannes Lions;Cannes Lions International Festival of Creativity
Advertising Week
Venice Film Festival
Toronto International Film Festival
Tribeca Festival
Berlinale
Golden Globes
Tony Awards
BAFTA Awards;BAFTAs
MTV Video Music Awards
Brit Awards
Eurovision;Eurovision Song Contest
Met Gala
New York Fashion Week
Paris Fashion Week
Art Basel
Burning Man 2025
Glastonbury
Lollapalooza
Bonnaroo
Tomorrowland
Electric Daisy Carnival
Super Bowl LIX
Super Bowl LX
Super Bowl LVIII
2026 World Cup;FIFA World Cup|2026 FIFA World Cup
2022 World Cup
Women's World Cup
Club World Cup
Euro 2024
Copa América
Paris Olympics;Paris 2024|2024 Olympics|2024 Summer Olympics
Tokyo Olympics;Tokyo 2020
Milan Cortina Olympics;Milano Cortina|Winter Olympics|2026 Winter Olympics
Los Angeles Olympics;LA28|2028 Olympics
Beijing Olympics
Asian Games
Commonwealth Games
Wimbledon
U.S. Open
French Open
Australian Open
Tour de France
Ryder Cup
Kentucky Derby
Indianapolis 500;Indy 500
Daytona 500
Le Mans;24 Hours of Le Mans
Monaco Grand Prix
Las Vegas Grand Prix
Miami Grand Prix
World Series
Stanley Cup
NBA Finals
NBA All-Star Game
March Madness
Lunar New Year;Chinese New Year
Juneteenth
Pi Day
Double Eleven
618 shopping festival
Amazon Prime Day
Prime Big Deal Days
Big Billion Days
Super Tuesday
Democratic National Convention
Republican National Convention
Brexit
Brexit referendum
Arab Spring
Great Recession
Global Financial Crisis
Dot-com bubble;dot-com bubble|dot-com crash
Asian Financial Crisis
Black Monday
Liberation Day
January 6 attack;January 6 Capitol attack
Capitol riot
September 11 attacks;9/11
October 7 attacks
Boston Marathon bombing
Tiananmen Square massacre
Watergate
Iran-Contra
Cambridge Analytica scandal
Gamergate
Pizzagate
Snowden revelations
Panama Papers
Pandora Papers
Paradise Papers
Facebook Papers
Signalgate
Russia-Ukraine war;Ukraine war|War in Ukraine
Iraq War
Afghanistan War
Korean War
American Civil War
French Revolution
Industrial Revolution
American Revolution
Cuban Missile Crisis
Space Race
Moon landing
Apollo 11 landing
Challenger disaster
Columbia disaster
Fukushima disaster;Fukushima nuclear disaster
Chernobyl disaster
Three Mile Island accident
Deepwater Horizon;Deepwater Horizon oil spill
Hurricane Katrina
Hurricane Helene
Hurricane Milton
Hurricane Sandy
Hurricane Maria
Hurricane Harvey
Palisades Fire
Eaton Fire
COVID-19 pandemic;Covid-19 pandemic
Spanish flu
2008 financial crisis
2016 election
2020 election
2024 election;2024 presidential election
2026 midterms
2028 election
COP26
COP27
COP31
Earth Summit
Paris Agreement talks
G7 summit
G20 summit
APEC summit
BRICS summit
NATO summit
UN General Assembly High-Level Week
Trump-Xi summit
Alaska summit
Nobel Prize
Nobel Peace Prize
Nobel Prize in Physics
Nobel Prize in Chemistry
Nobel Memorial Prize
Turing Award
Fields Medal
Pulitzer Prize
Booker Prize
National Book Award
Hugo Award
Peabody Award
Breakthrough Prize
Lasker Award
Wolf Prize
Millennium Technology Prize
Queen Elizabeth Prize for Engineering
National Medal of Technology
Presidential Medal of Freedom
Kavli Prize
Abel Prize
Shaw Prize
TIME Person of the Year;Person of the Year
Webby Awards
Apple Design Awards
Red Dot Award
Crunchies
Ig Nobel Prize;Ig Nobel
DARPA Grand Challenge
DARPA Robotics Challenge
XPRIZE Carbon Removal
Google Lunar X Prize
International Mathematical Olympiad
International Olympiad in Informatics
ICPC
Putnam Competition
ImageNet Challenge
`;
