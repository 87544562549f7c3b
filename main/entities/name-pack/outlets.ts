/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const outlets = `
The Wall Street Journal;Wall Street Journal|WSJ|~Journal
The New York Times;New York Times|NYT|NYTimes|~Times
Financial Times;FT
The Washington Post;Washington Post|WaPo|~Post
Bloomberg;Bloomberg News|Bloomberg L.P.
Bloomberg Businessweek;Businessweek
Reuters;Thomson Reuters
Associated Press;AP
Agence France-Presse;AFP
CNBC
CNN
BBC;BBC News|British Broadcasting Corporation
NPR;National Public Radio
PBS
ABC News
CBS News;CBS
NBC News;NBC
MSNBC
Fox News;Fox Business
The Guardian;~Guardian;w
The Times of London
The Telegraph;Daily Telegraph|The Daily Telegraph
The Economist;~Economist
Der Spiegel;Spiegel
Handelsblatt
Le Monde
Les Echos
El País
Nikkei;Nikkei Asia|Nihon Keizai Shimbun
South China Morning Post;SCMP
Caixin
Yonhap;Yonhap News Agency
Kyodo;Kyodo News
Xinhua;Xinhua News Agency
Global Times
DigiTimes;Digitimes
The Information;;w
TechCrunch;Techcrunch
The Verge;~Verge
Wired;WIRED;w
Ars Technica
Engadget
Gizmodo
CNET
ZDNet
Mashable
VentureBeat
Recode;;w
Protocol;;w
Axios
Politico;POLITICO
Semafor
Puck;;w
Platformer;;w
404 Media
Rest of World
Business Insider;~Insider
Forbes
Fortune;;w
Barron's
MarketWatch
Quartz;;w
Fast Company
Inc. Magazine
MIT Technology Review;Technology Review
IEEE Spectrum
Nature;;w
Science;;w
Scientific American
New Scientist
The Atlantic;~Atlantic;w
The New Yorker;New Yorker
New York Magazine
Vanity Fair
Rolling Stone
Time;Time magazine|TIME;w
Newsweek
USA Today
Los Angeles Times;LA Times|L.A. Times
San Francisco Chronicle
Boston Globe;The Boston Globe
Chicago Tribune
Seattle Times;The Seattle Times
Mercury News;San Jose Mercury News
Houston Chronicle
Miami Herald
SpaceNews
Space.com
Electrek
InsideEVs
The Register;~Register;w
Hacker News;The Hacker News
Slashdot
9to5Mac
9to5Google
MacRumors
AppleInsider
Android Police
Android Authority
Tom's Hardware
AnandTech
PCMag;PC Magazine
PC Gamer
IGN
Kotaku
Polygon;;w
Eurogamer
Variety;;w
The Hollywood Reporter;Hollywood Reporter
Deadline;;w
Billboard;;w
The Athletic
ESPN
BuzzFeed;BuzzFeed News
Vox;Vox Media
Vice;Vice Media;w
HuffPost;Huffington Post
Slate;;w
Salon;;w
The Intercept;;w
ProPublica
Mother Jones
Sky News
ITV
Al Jazeera
Euronews
Deutsche Welle
Sifted;;w
The Next Web;TNW
Tech in Asia
KrASIA
The Ken
Economic Times;The Economic Times
Times of India;The Times of India
Mint;;w
Hindustan Times
Globe and Mail;The Globe and Mail
Toronto Star
Sydney Morning Herald
CoinDesk
Cointelegraph
Decrypt
Stratechery
Lawfare
Gawker
Condé Nast;Conde Nast
News Corp
Axel Springer;Axel Springer SE
Gannett
Hearst
Dow Jones & Company
Business Wire
PR Newswire
GlobeNewswire
MIT Press
Daily Mail
The Sun;;w
New York Post
Daily Beast;The Daily Beast
Bleeping Computer;BleepingComputer
Krebs on Security
The Record;;w
CyberScoop
Dark Reading
Product Hunt
Stack Overflow
Medium;;w
The Logic;;w
BetaKit
AFP Fact Check
Dow Jones Newswires
Bloomberg Law
Bloomberg Television;Bloomberg TV
Bloomberg Opinion
Bloomberg Intelligence
CNBC TV18;CNBC-TV18
CNBC Make It
Nikkei Asian Review
Asahi Shimbun;The Asahi Shimbun
Yomiuri Shimbun;The Yomiuri Shimbun
Mainichi Shimbun
Japan Times;The Japan Times
NHK
Jiji Press
TV Tokyo
Toyo Keizai
Korea Herald;The Korea Herald
Korea Times;The Korea Times
Chosun Ilbo;The Chosun Ilbo
JoongAng Ilbo;Korea JoongAng Daily
Dong-A Ilbo
Hankyoreh
Maeil Business Newspaper;Maeil Business
Korea Economic Daily;The Korea Economic Daily
ETNews
The Elec
ZDNet Korea
Business Korea
Seoul Economic Daily
TechNode
36Kr
LatePost
Pandaily
Caijing
Yicai;Yicai Global
Sina;Sina Corp
Sohu
China Daily
People's Daily
CGTN
Securities Times
Shanghai Securities News
Economic Observer
Jiemian
Sixth Tone
ChinaTalk
The Wire China
The China Project
SupChina
TechCrunch Japan
Taipei Times
Focus Taiwan
Central News Agency
Commercial Times
United Daily News;Economic Daily News
Liberty Times
CommonWealth Magazine
Straits Times;The Straits Times
Business Times;The Business Times
Channel News Asia;CNA|Channel NewsAsia
DealStreetAsia
e27
Jakarta Post;The Jakarta Post
Kompas
Bangkok Post
VnExpress
Rappler
Philippine Daily Inquirer
Malaysiakini
Nikkei xTECH
Hindu;The Hindu;w
BusinessLine
Indian Express;The Indian Express
Business Standard
Financial Express;The Financial Express
Moneycontrol
NDTV
YourStory
Inc42
Entrackr
Medianama
The Morning Context
Press Trust of India;PTI
ANI
Daily Star
Prothom Alo
Australian Financial Review;AFR|The Australian Financial Review
The Age;;w
ABC Australia
SmartCompany
New Zealand Herald
Haaretz
Calcalist;CTech
Times of Israel;The Times of Israel
Jerusalem Post;The Jerusalem Post
Ynet
TheMarker
Al Arabiya
Arab News
Gulf News
Khaleej Times
Asharq
Iran International
Daily Sabah
Hürriyet
Daily Nation
Daily Maverick
TechCabal
Techpoint Africa
Disrupt Africa
News24
Folha de S.Paulo;Folha
O Globo
Estadão;O Estado de S. Paulo
Valor Econômico
Brazil Journal
NeoFeed
Infobae
La Nación;La Nacion
Clarín
El Universal
El Financiero
Milenio
LatamList
El Mundo
Expansión
Cinco Días
El Confidencial
La Vanguardia
Corriere della Sera;Corriere
La Repubblica
Il Sole 24 Ore
La Stampa
ANSA
Le Figaro
Libération
La Tribune
L'Express
Mediapart
BFM TV
France 24
France Inter
Contexte
Maddyness
L'Usine Nouvelle
L'Informé
La Lettre
Süddeutsche Zeitung;Sueddeutsche Zeitung
Frankfurter Allgemeine Zeitung;FAZ|Frankfurter Allgemeine
Die Zeit
Die Welt
Bild
Manager Magazin
WirtschaftsWoche
Gründerszene
Heise;heise online
Golem.de
Netzpolitik;Netzpolitik.org
Der Standard
Neue Zürcher Zeitung;NZZ
Tages-Anzeiger
De Telegraaf
Het Financieele Dagblad
De Volkskrant
De Tijd
Le Soir
Dagens Industri;Dagens industri
Dagens Nyheter
Svenska Dagbladet
Breakit
Aftenposten
Dagens Næringsliv
E24
Berlingske
Børsen
Helsingin Sanomat
Yle
Gazeta Wyborcza
Rzeczpospolita
Kyiv Independent;The Kyiv Independent
Ukrainska Pravda;Ukrainian Pravda
Meduza
Novaya Gazeta
Kommersant
Vedomosti
RBC Russia
TASS
RIA Novosti
Interfax
Moscow Times;The Moscow Times
Irish Times;The Irish Times
Irish Independent
RTÉ;RTE
Silicon Republic
Evening Standard
The Independent;~Independent;w
The i Paper
The Observer;;w
The Sunday Times;Sunday Times
City A.M.;City AM
The Scotsman;;w
Channel 4 News
UKTN
Tech.eu
EU-Startups
Euractiv;EURACTIV
Politico Europe
MLex
EUobserver
New Statesman
The Spectator;;w
Private Eye
London Review of Books
Nature Communications
Nature Medicine
Nature Biotechnology
Science Advances
Proceedings of the National Academy of Sciences;PNAS
New England Journal of Medicine;NEJM
The Lancet;Lancet;w
JAMA
The BMJ;BMJ
Cell;;w
Physical Review Letters
Quanta Magazine
Chemical & Engineering News
STAT;STAT News|Stat News
Endpoints News
Fierce Biotech
FierceBiotech
BioSpace
MedCity News
Modern Healthcare
KFF Health News
Undark
Knowable Magazine
Popular Science
Popular Mechanics
Discover Magazine
Live Science
Phys.org
EurekAlert
ScienceAlert
The Conversation;;w
Retraction Watch
Harvard Business Review;HBR
MIT Sloan Management Review
Foreign Affairs
Foreign Policy
The Diplomat;;w
War on the Rocks
Breaking Defense
Defense News
Defense One
DefenseScoop
FedScoop
StateScoop
Nextgov
Federal News Network
Air & Space Forces Magazine
Military Times
Stars and Stripes
Task & Purpose
The War Zone
Jane's
Aviation Week;Aviation Week & Space Technology
FlightGlobal
Ars Orbital
Payload Space
SpaceFlight Now;Spaceflight Now
NASASpaceflight;NASASpaceFlight
European Spaceflight
SpacePolicyOnline
Space Intel Report
TESLARATI;Teslarati
Green Car Reports
CarNewsChina
CnEVPost
Automotive News
Car and Driver
MotorTrend
Top Gear
Road & Track
Jalopnik
Autoblog
Autocar
Auto Motor und Sport
TechCrunch Mobility
TTAC
FreightWaves
Supply Chain Dive
Utility Dive
Canary Media
Heatmap News;Heatmap
Inside Climate News
Grist;;w
E&E News
Carbon Brief
Latitude Media
PV Magazine;pv magazine
Recharge News
Oilprice.com
S&P Global Platts;Platts
Argus Media
Data Center Dynamics;DCD
Data Center Knowledge
DatacenterDynamics
HPCwire
The Next Platform
ServeTheHome
Phoronix
LWN;LWN.net
TechPowerUp
VideoCardz
Wccftech
Guru3D
Notebookcheck
Tweakers;;w
Hardware Unboxed
Gamers Nexus
Linus Tech Tips
Digital Foundry
EE Times
EETimes
Semiconductor Engineering
SemiWiki
Electronics Weekly
EDN
Fierce Wireless
FierceTelecom
RCR Wireless
Telecoms.com
TotalTelecom
Mobile World Live
Capacity Media
SDxCentral
Network World
Computerworld
InfoWorld
CIO Magazine
CIO Dive
CSO Online
TechTarget
TechRepublic
InformationWeek
eWeek
Computer Weekly
CRN
ITPro
The New Stack
InfoQ
DevOps.com
SecurityWeek
SC Media
HackRead
Help Net Security
Infosecurity Magazine
Threatpost
Risky Business
Risky Biz
DataBreaches.net
TechSpot
Techdirt
TechRadar
Trusted Reviews
Digital Trends
Tom's Guide
Laptop Mag
PC World;PCWorld
Macworld
MacStories
Cult of Mac
iMore
Daring Fireball
Six Colors
9to5Toys
Android Central
Android Headlines
XDA Developers;XDA
GSMArena
Phandroid
SamMobile
Droid Life
Pocket-lint;Pocket-Lint
How-To Geek
MakeUseOf
Lifehacker
Wirecutter;The Wirecutter
The Strategist;;w
T3
Stuff Magazine
What Hi-Fi?
Boing Boing
Techmeme
Memeorandum
Mediagazer
Big Technology
Newcomer;;w
Exponential View
Import AI
Garbage Day
User Mag
Where's Your Ed At
One Useful Thing
Latent Space
Money Stuff
Matt Levine's Money Stuff
Axios Pro Rata;Pro Rata
StrictlyVC
The Generalist;;w
The Diff;;w
The Pragmatic Engineer;Pragmatic Engineer
Lenny's Newsletter
The Hustle;;w
Morning Brew
The Skimm
The Dispatch;;w
The Bulwark;;w
The Daily Wire
Breitbart
Daily Caller
Daily Signal
National Review
Washington Examiner
Washington Times;The Washington Times
The Federalist;;w
Reason Magazine
The New Republic;New Republic
Jacobin;;w
The American Prospect
Talking Points Memo
Raw Story
Teen Vogue
Vogue;;w
GQ
Esquire
Elle
Cosmopolitan;;w
Harper's Bazaar
Harper's Magazine
People Magazine
Us Weekly
TMZ
Page Six
Entertainment Weekly
IndieWire
TheWrap;The Wrap
Vulture;;w
The Ringer;;w
Pitchfork;;w
NME
Digiday
Adweek;ADWEEK
Ad Age;AdAge|Advertising Age
Marketing Brew
AdExchanger
Marketing Week
Campaign Magazine
The Drum;;w
Press Gazette
Nieman Lab
Columbia Journalism Review
Poynter
The Ankler;;w
New York Times Magazine;The New York Times Magazine
Wall Street Journal Magazine
WSJ Pro
Sherwood News
Unusual Whales
Seeking Alpha
Benzinga
The Motley Fool;Motley Fool
Investopedia
TheStreet
Investor's Business Daily
Kiplinger
Zacks
ZeroHedge;Zero Hedge
Breakingviews;Reuters Breakingviews
Institutional Investor
Pensions & Investments
Private Equity International
PE Hub
Buyouts Insider
Financial News London
American Banker
PYMNTS
Finextra
Fintech Futures
Fintech Brainfood
Risk.net
Blockworks
DL News
The Defiant;;w
Protos
Bankless
Bitcoin Magazine
CryptoSlate
BeInCrypto
Coin Bureau
CCN
Law360
Law.com
The American Lawyer
Above the Law
Courthouse News;Courthouse News Service
Reuters Legal
SCOTUSblog
National Law Journal
Lawfare Media
Tech Policy Press
Inside Higher Ed
Chronicle of Higher Education;The Chronicle of Higher Education
Education Week;EdWeek
EdSurge
The Markup;;w
CalMatters
Texas Tribune;The Texas Tribune
Mission Local
SFGate;SFGATE
San Francisco Standard;The San Francisco Standard
San Francisco Examiner
East Bay Times
Sacramento Bee
San Diego Union-Tribune
Orange County Register
GeekWire
Puget Sound Business Journal
Silicon Valley Business Journal
San Francisco Business Times
Austin American-Statesman
Dallas Morning News;The Dallas Morning News
San Antonio Express-News
Denver Post
Salt Lake Tribune
Arizona Republic;The Arizona Republic
Las Vegas Review-Journal
Oregonian;The Oregonian;w
Star Tribune;Minnesota Star Tribune
Detroit Free Press
Detroit News;The Detroit News
Crain's;Crain's Detroit Business|Crain's Chicago Business
Milwaukee Journal Sentinel
Columbus Dispatch
Cleveland Plain Dealer;The Plain Dealer
Philadelphia Inquirer;The Philadelphia Inquirer
Pittsburgh Post-Gazette
Baltimore Sun;The Baltimore Sun
Baltimore Banner
Richmond Times-Dispatch
Atlanta Journal-Constitution;The Atlanta Journal-Constitution
Charlotte Observer
News & Observer
Tampa Bay Times
Orlando Sentinel
Sun Sentinel
Florida Today
Daily Memphian
Nashville Tennessean;The Tennessean;w
Times-Picayune
Christian Science Monitor;The Christian Science Monitor
Newsday
New York Daily News
Village Voice
Gothamist
Washingtonian;;w
The Hill;;w
Punchbowl News;Punchbowl
NOTUS
Puck Washington
Daily Kos
Drop Site News
Zeteo
NewsNation
Newsmax
One America News;OAN
C-SPAN
Marketplace Radio
KQED
WNYC
WBUR
KUOW
Radio Free Asia
Radio Free Europe
McClatchy
Lee Enterprises
Tribune Publishing
Advance Publications
Penske Media
Dotdash Meredith;People Inc.
Ziff Davis
Future plc
Bustle Digital Group
Group Nine Media
G/O Media
Gamurs
Valnet
Static Media
Red Ventures
Vox Pop
Pushkin Industries
Gimlet Media;Gimlet;w
Wondery
Spotify Studios
All-In Podcast;All-In podcast
Hard Fork
Pivot podcast
Decoder podcast
Vergecast;The Vergecast
This Week in Startups
Lex Fridman Podcast
The Joe Rogan Experience
TBPN
No Priors
20VC
Invest Like the Best
BG2;BG2 Pod
60 Minutes
Good Morning America
Saturday Night Live;SNL
The Daily Show
Last Week Tonight
Meet the Press
Face the Nation
Squawk Box
Mad Money
Squawk on the Street
Real Time with Bill Maher
Fox & Friends
Morning Joe
Frontline PBS
Penguin Random House
HarperCollins
Simon & Schuster
Hachette
Macmillan;;w
Wiley;;w
Elsevier
Springer Nature
Taylor & Francis
O'Reilly Media
Getty Images
Shutterstock
Unsplash
PC Gamer UK
GamesIndustry.biz
GamesRadar;GamesRadar+
GameSpot
Game Informer
Game File
Rock Paper Shotgun
VGC;Video Games Chronicle
Destructoid
Nintendo Life
Push Square
Pure Xbox
Windows Central
Thurrott
Neowin
Famitsu
Siliconera
Gematsu
MMORPG.com
Pocket Gamer
MobileGamer.biz
UploadVR
Road to VR
Futurism;;w
Singularity Hub
The Debrief;;w
Interesting Engineering
New Atlas
Dezeen
ArchDaily
Core77
It's Nice That
The Robot Report
Robotics Business Review
DroneDL
DroneXL
Drone Life
TechTimes
International Business Times
Coda Story
Logic Magazine
Real Life Magazine
The Baffler
n+1
Aeon;Aeon Co;w
Nautilus;;w
Noema
Asterisk Magazine
Works in Progress
LessWrong
Effective Altruism Forum
Marginal Revolution
Astral Codex Ten
`;
