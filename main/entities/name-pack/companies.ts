/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const companies = `
OpenAI;OpenAI Inc|OpenAI LP
xAI;X.AI|xAI Holdings
Anthropic;Anthropic PBC
Google;GOOGL|GOOG|Google LLC
Alphabet;Alphabet Inc;w
Microsoft;MSFT|Microsoft Corp
Apple;AAPL|Apple Inc|Apple Computer;w
Amazon;AMZN|Amazon.com|Amazon Inc
Meta;Meta Platforms|Facebook Inc;w
Nvidia;NVDA|NVIDIA
Tesla;TSLA|Tesla Motors
SpaceX;Space Exploration Technologies|Space X
Blue Origin
Stoke Space;Stoke Space Technologies
Rocket Lab;Rocket Lab USA
Relativity Space
Firefly Aerospace
United Launch Alliance;ULA
Virgin Galactic
Virgin Orbit
Boeing
Airbus;Airbus Group
Lockheed Martin;Lockheed
Northrop Grumman;Northrop
Raytheon;RTX
General Dynamics
BAE Systems
Arianespace
Planet Labs
Maxar;Maxar Technologies
Axiom Space
Sierra Space
Astra;Astra Space;w
Intel;INTC|Intel Corp;w
AMD;Advanced Micro Devices
Qualcomm;QCOM
Broadcom;AVGO|Broadcom Limited
TSMC;Taiwan Semiconductor Manufacturing|Taiwan Semiconductor Manufacturing Company|Taiwan Semiconductor|TSM
ASML;ASML Holding
Samsung;Samsung Electronics|Samsung Group
SK Hynix;SK hynix
Micron;Micron Technology;w
Arm;Arm Holdings|ARM;w
Texas Instruments
GlobalFoundries
Marvell;Marvell Technology
Applied Materials
Lam Research
KLA
Synopsys
Cadence;Cadence Design Systems;w
Infineon;Infineon Technologies
NXP;NXP Semiconductors
STMicroelectronics;STMicroelectronics NV
Renesas
SMIC;Semiconductor Manufacturing International
Huawei;Huawei Technologies
ZTE;ZTE Corp
Xiaomi
Oppo
Vivo
OnePlus
Lenovo;Lenovo Group
Foxconn;Hon Hai|Hon Hai Precision
Pegatron;Pegatron Corp
Quanta;Quanta Computer
Wistron
Luxshare
BYD
CATL
Nio
XPeng;Xpeng
Li Auto
Geely
Alibaba;Alibaba Group|BABA
Tencent;Tencent Holdings
Baidu
ByteDance
JD.com
PDD;PDD Holdings
Pinduoduo
Meituan
DiDi;Didi|Didi Chuxing
NetEase
Kuaishou
SenseTime
Megvii
iFlytek
DeepSeek
Moonshot AI;Moonshot;w
Zhipu AI;Zhipu
MiniMax;MiniMax Group
Baichuan
01.AI
Manus;;w
Sony;Sony Group
Nintendo
Panasonic
Toshiba
Hitachi
Fujitsu
NEC
SoftBank;SoftBank Group|SoftBank Corp
Rakuten;Rakuten Group
Toyota;Toyota Motor
Honda;Honda Motor
Nissan;Nissan Motor
Hyundai;Hyundai Motor|Hyundai Motor Group
Kia
LG;LG Electronics|LG Corp
Naver;Naver Corp
Kakao;Kakao Corp
Coupang
Grab;Grab Holdings;w
GoTo
Sea;Sea Limited;w
Shopee
Flipkart
Reliance;Reliance Industries|Reliance Jio;w
Jio
Tata;Tata Group|Tata Consultancy Services|TCS
Infosys
Wipro
Paytm
Zomato
Swiggy
Byju's
Ola;Ola Electric
OYO
Netflix;NFLX
Disney;Walt Disney|Walt Disney Company
Warner Bros. Discovery;Warner Bros|Warner Bros.
Paramount;Paramount Global|Paramount Skydance
Comcast
NBCUniversal;NBC Universal
Spotify;Spotify Technology
Sonos
Roku
Hulu
Peacock;;w
Universal Music Group;Universal Music
Sony Music
Warner Music
Live Nation
Ticketmaster
Electronic Arts;EA
Activision Blizzard;Activision
Take-Two;Take-Two Interactive
Ubisoft
Epic Games
Valve;Valve Corporation;w
Roblox
Unity;Unity Technologies|Unity Software;w
Riot Games
Bungie
Blizzard;;w
Bethesda
Zynga
Niantic
Discord;;w
Twitch;;w
Reddit
Pinterest
Snap;Snap Inc;w
LinkedIn
TikTok
YouTube
Tumblr
Quora
Substack
Bluesky
Mastodon
Telegram
Yahoo;Yahoo Inc
AOL
Verizon
AT&T
T-Mobile;T-Mobile US
Vodafone;Vodafone Group
Deutsche Telekom
Orange;;w
BT;BT Group
Telefónica;Telefonica
Ericsson;Ericsson AB
Nokia
Cisco;Cisco Systems
Juniper Networks
Arista;Arista Networks
IBM;International Business Machines|Big Blue
Oracle;ORCL;w
SAP
Salesforce;CRM
Adobe
Intuit
ServiceNow
Workday
Snowflake;;w
Databricks
Palantir;PLTR|Palantir Technologies
MongoDB
Elastic;;w
Confluent
HashiCorp
Datadog
Splunk
Twilio
Okta
Cloudflare
Fastly
Akamai
Zscaler
CrowdStrike
Palo Alto Networks
Fortinet;Fortinet Inc
SentinelOne
Wiz
Mandiant
Kaspersky
McAfee
NortonLifeLock
Dropbox
Box;;w
Zoom;Zoom Video|Zoom Video Communications|Zoom Communications;w
Slack;Slack Technologies;w
Atlassian
Asana
Monday.com
Notion;;w
Figma
Canva;Canva Pty
Airtable
Miro
Zapier
Grammarly;Grammarly Inc
Superhuman
GitHub
GitLab
Vercel
Netlify
Replit
Anysphere
Cognition;Cognition AI;w
Windsurf;;w
Codeium
Cursor;;w
Sourcegraph
Docker
Red Hat
Canonical;;w
Mozilla;Mozilla Foundation|Mozilla Corporation
VMware
Citrix
Dell;Dell Technologies
HP;Hewlett-Packard|HP Inc
Hewlett Packard Enterprise;HPE
Supermicro;Super Micro|Super Micro Computer
NetApp
Pure Storage
Western Digital
Seagate
Logitech;Logitech SA
GoPro
Garmin
Fitbit
Peloton
Oura
Whoop
Withings
Philips;Philips NV
Siemens
Bosch;Bosch Group
ABB
Schneider Electric
General Electric;GE
Honeywell
3M
Caterpillar;;w
John Deere;Deere
Kodak;Eastman Kodak
Polaroid;;w
Xerox
Canon;;w
Nikon;Nikon Corp
DJI;DJI Technology
Skydio
Zipline;Zipline International;w
Anduril;Anduril Industries
Shield AI
Helsing
Saronic
Scale AI;Scale;w
Hugging Face
Cohere
Mistral;Mistral AI
Stability AI
Midjourney
Runway;Runway AI|RunwayML;w
Perplexity;Perplexity AI
Character.AI;Character AI
Inflection AI;Inflection
Adept;Adept AI;w
AI21 Labs
Aleph Alpha
Black Forest Labs
ElevenLabs
Suno
Udio
Synthesia
Luma AI
Pika
Safe Superintelligence;SSI
Thinking Machines Lab;Thinking Machines
Reflection AI
Sakana AI
World Labs
Physical Intelligence
Figure AI;Figure;w
Agility Robotics
Boston Dynamics
1X;1X Technologies
Apptronik
Unitree;Unitree Robotics
Sanctuary AI
iRobot
Covariant;;w
Harvey;Harvey AI;w
Glean;;w
Sierra;;w
Writer;;w
Jasper;;w
Decagon
Abridge
OpenEvidence
Ambience;;w
Hippocratic AI
CoreWeave
Lambda;Lambda Labs;w
Crusoe;Crusoe Energy
Together AI
Fireworks AI
Groq;Groq Inc
Cerebras;Cerebras Systems
SambaNova;SambaNova Systems
Graphcore;Graphcore Ltd
Tenstorrent
d-Matrix
Etched;;w
Rivos
SiFive
Lightmatter
Ayar Labs
PsiQuantum
IonQ
Rigetti;Rigetti Computing
D-Wave
Quantinuum
Equinix
Digital Realty
Vantage Data Centers
Nebius
Nscale
DeepMind;Google DeepMind
Waymo
Wing;;w
Verily
Calico
Isomorphic Labs
X Development
Zoox;Zoox Inc
Cruise;;w
Aurora;Aurora Innovation;w
Nuro
Wayve
Mobileye;Mobileye Global
Pony.ai
WeRide;WeRide Inc
Argo AI
Rivian
Lucid;Lucid Motors|Lucid Group;w
Fisker
Polestar
Canoo
Ford;Ford Motor
General Motors;GM
Stellantis;Stellantis NV
Volkswagen;VW|Volkswagen Group
BMW;BMW Group
Mercedes-Benz;Mercedes|Daimler
Porsche;Porsche SE
Audi
Volvo;Volvo Cars
Ferrari;Ferrari NV
Renault
Joby;Joby Aviation
Archer Aviation;Archer;w
Uber;Uber Technologies
Lyft
DoorDash
Instacart
Deliveroo;Deliveroo plc
Just Eat
Airbnb;Airbnb Inc
Booking.com;Booking Holdings
Expedia
Tripadvisor
WeWork
Zillow
Redfin
Opendoor
Compass;;w
Stripe;Stripe Inc;w
Block;Block Inc;w
Square;;w
PayPal
Venmo
Visa;;w
Mastercard
American Express;Amex
Klarna
Affirm;;w
Afterpay
Adyen
Wise;;w
Revolut
Monzo
N26
Nubank
Chime;;w
SoFi
Robinhood;Robinhood Markets
Plaid;;w
Brex
Ramp;;w
Mercury;;w
Rippling
Deel
Gusto
Checkout.com
Marqeta
Coinbase
Binance
Kraken;;w
FTX
Alameda Research
Tether;Tether Holdings;w
Circle;Circle Internet;w
Ripple;;w
Gemini Trust
OKX
Bybit
Bitfinex
Celsius;Celsius Network;w
BlockFi
Genesis;Genesis Global;w
Grayscale
MicroStrategy
Silicon Valley Bank;SVB
Signature Bank
First Republic;First Republic Bank
JPMorgan Chase;JPMorgan|JP Morgan|J.P. Morgan|JPM
Goldman Sachs;Goldman|Goldman Sachs Group
Morgan Stanley
Bank of America;BofA
Citigroup;Citi|Citibank
Wells Fargo
UBS;UBS Group
Credit Suisse
Deutsche Bank
Barclays
HSBC
BNP Paribas
Santander
ING
BlackRock
Blackstone
KKR
Apollo;Apollo Global Management;w
Carlyle;Carlyle Group
Silver Lake
Thoma Bravo
Vista Equity Partners;Vista Equity
Bain Capital
TPG
Warburg Pincus
Berkshire Hathaway
Vanguard;;w
Fidelity;Fidelity Investments;w
State Street
Citadel;Citadel Securities;w
Jane Street
Bridgewater;Bridgewater Associates
Two Sigma
Elliott Management
Pershing Square
Third Point
Starboard Value
McKinsey;McKinsey & Company
Boston Consulting Group;BCG
Bain & Company
Deloitte
KPMG
PwC;PricewaterhouseCoopers
Ernst & Young;EY
Accenture
Gartner;Gartner Group
IDC;International Data Corporation
Forrester
Counterpoint Research;Counterpoint;w
Canalys
TrendForce
CB Insights
PitchBook
Crunchbase
Sensor Tower;Sensor Tower Inc
Moody's
S&P Global
Fitch
Morningstar
Wedbush;Wedbush Securities
Bernstein
Jefferies
Evercore
Lazard
Sequoia Capital;Sequoia
Andreessen Horowitz;a16z
Kleiner Perkins
Accel;Accel Partners
Benchmark;Benchmark Capital;w
Greylock;Greylock Partners
Lightspeed;Lightspeed Venture Partners
Index Ventures
General Catalyst
Founders Fund
Khosla Ventures
Thrive Capital
Tiger Global;Tiger Global Management
Coatue;Coatue Management
Insight Partners
NEA;New Enterprise Associates
Bessemer Venture Partners;Bessemer
Battery Ventures
Spark Capital
First Round Capital
Union Square Ventures
Y Combinator;YC
Techstars
500 Startups
SV Angel
Felicis
Redpoint;Redpoint Ventures
IVP
ICONIQ;ICONIQ Capital
DST Global
GIC
Temasek
Mubadala
MGX
Public Investment Fund;PIF
Qatar Investment Authority;QIA
In-Q-Tel
Paradigm;;w
Pantera Capital
Polychain
Vision Fund;SoftBank Vision Fund
Lux Capital
8VC
Ribbit Capital
QED Investors
Northzone
Atomico
Balderton;Balderton Capital
Creandum
EQT
HongShan
Dragoneer
D1 Capital
Valor Equity Partners
Altimeter;Altimeter Capital
G42
Walmart
Target;Target Corp;w
Costco
Best Buy
Home Depot
Lowe's
Kroger
CVS;CVS Health
Walgreens
IKEA
H&M;H&M Group
Zara
Nike;Nike Inc
Adidas;Adidas AG
Lululemon
LVMH
Gucci
Shein
Temu
eBay
Etsy
Shopify;Shopify Inc
Wayfair
Chewy;Chewy Inc
Zalando;Zalando SE|Zalando Group
MercadoLibre;Mercado Libre
Starbucks
McDonald's
Coca-Cola
PepsiCo
Nestlé;Nestle|Nestlé SA
Unilever
Procter & Gamble;P&G
Johnson & Johnson
Pfizer
Moderna
BioNTech
AstraZeneca
Novartis
Roche;Roche Holding
Novo Nordisk
Eli Lilly
Merck
AbbVie
Amgen
Gilead
Regeneron
Illumina
23andMe
Theranos
Neuralink
Synchron
Merge Labs
The Boring Company;Boring Company
Worldcoin;Tools for Humanity
Helion;Helion Energy
Oklo
Commonwealth Fusion Systems
TerraPower
NuScale
Constellation Energy
Form Energy
QuantumScape
Northvolt
Redwood Materials
Sunrun
First Solar
SolarCity
Enphase
ExxonMobil;Exxon|Exxon Mobil
Chevron
BP
Shell;;w
TotalEnergies
Saudi Aramco;Aramco
FedEx
UPS;United Parcel Service
DHL
Maersk
Flexport
Delta;Delta Air Lines;w
United Airlines
American Airlines
Southwest Airlines;Southwest
JetBlue
Ryanair
Lufthansa
Marriott
Hilton
Starlink Services
OneWeb;Eutelsat OneWeb
Viasat
Iridium
AST SpaceMobile
Globalstar
EchoStar
SES;SES S.A.|SES SA
io Products
Humane;;w
Rabbit;;w
Nothing;;w
Framework;;w
Valeo
Oculus
Magic Leap
Snapdragon Spaces
Matterport
Kodiak;Kodiak Robotics
Udemy
Coursera
Duolingo
Chegg
Khan Academy
Wikipedia;;p
Wikimedia Foundation;Wikimedia
Internet Archive
Signal Foundation
Proton;Proton AG;w
DuckDuckGo
Brave;Brave Software;w
Opera;;w
Automattic
WordPress.com
Squarespace
Wix
GoDaddy
Namecheap
Bitwarden
1Password;1Password Inc
LastPass
NSO Group
Clearview AI
Cellebrite
Axon;;w
Flock Safety
Verkada
Ring;;w
Arlo
Ecobee
Sonder;Sonder Holdings
Quibi
Bird;;w
Lime;;w
Juul
Impossible Foods
Beyond Meat
Oatly
Allbirds
Warby Parker
Casper;;w
Glossier
Rent the Runway
Stitch Fix
Poshmark
Vinted
Depop
Backmarket
Cazoo
Carvana
Vroom;;w
Root;;w
Lemonade;;w
Oscar Health
Hims & Hers;Hims
Ro;;w
Teladoc
Epic Systems
Cerner
Veeva
Tempus;Tempus AI;w
Recursion;Recursion Pharmaceuticals;w
Insitro
Ginkgo Bioworks
Colossal Biosciences;Colossal;w
Altos Labs
Sony Interactive Entertainment
Bose
Beats;;w
Harman;Harman International
Bang & Olufsen
Sennheiser
JBL
Anker
Belkin
Corsair
Razer;Razer Inc|Razer Inc.
Asus;ASUS
Acer
MSI
Gigabyte;Gigabyte Technology;w
EVGA
Zotac
TCL
Hisense
Vizio
HTC
BlackBerry;Research In Motion|BlackBerry Ltd
Palm;Palm Inc;w
Motorola;Motorola Mobility
Fairphone
Sun Microsystems
Netscape
Compaq
Silicon Graphics;SGI
Yandex
VK
Mail.ru
Kioxia
Wolfspeed
Onsemi
Skyworks
Qorvo
Analog Devices
Microchip Technology
Lattice Semiconductor
Coherent;Coherent Corp;w
Corning
Amkor
ASE Technology
UMC;United Microelectronics
MediaTek;MediaTek Inc
Rapidus
Tokyo Electron
Carl Zeiss;Zeiss
Trumpf
Imec
Lyten
TAE Technologies
General Fusion;General Fusion Inc
Zap Energy
X-energy
Kairos Power
Radiant Nuclear
Valar Atomics
Fervo Energy;Fervo
Sila Nanotechnologies
Climeworks
Heirloom Carbon
Crunchy Data
Evernote;Evernote Corp
Bending Spoons
Basecamp
37signals
Kagi
You.com
The Browser Company;Browser Company
Arc Institute
Retro Biosciences
Sanofi
Bayer
Precision Neuroscience
Hyperloop One
Varda Space Industries;Varda Space|Varda
Impulse Space
K2 Space
Vast Space
Isar Aerospace
Rocket Factory Augsburg
Orbex
Skyroot Aerospace;Skyroot
Agnikul Cosmos
LandSpace
Iridium Communications
Eutelsat
Intuitive Machines
ispace
Astrobotic
Redwire
Voyager Technologies
York Space Systems
Umbra Space
Capella Space
BlackSky
ICEYE
Spire Global
Muon Space
True Anomaly
Castelion
Hadrian Automation
Epirus
Shield Capital
Quantum Systems
Tekever
Stark Defence
Rheinmetall
Thales;Thales Group
Leonardo S.p.A.
Saab;;w
Dassault Systèmes
Dassault Aviation
Safran
Rolls-Royce;Rolls-Royce Holdings
Fire Point
Baseten
Modal Labs
Fal.ai
Mercor
Surge AI
Handshake AI
Turing Enterprises
Snorkel AI
Labelbox
Weights & Biases
LangChain
LlamaIndex
Pinecone Systems
Weaviate
Chroma Inc
Contextual AI
Essential AI
Liquid AI
Periodic Labs;Periodic Labs Inc
Thinking Machines Data Science
Ricursive Intelligence
Unconventional AI
AMI Labs
Humain
Manus AI
StepFun
Moore Threads
Biren Technology;Biren
Cambricon;Cambricon Technologies
Hygon
Yangtze Memory;YMTC
ChangXin Memory;CXMT
Hua Hong
Realtek
Powerchip
Advantest
Disco Corp
Screen Holdings
Lasertec
Shin-Etsu
Sumco
Renesas Electronics
Murata;;w
TDK;TDK Corp
Nidec
Keyence
Fanuc
Mitsubishi Electric
Sharp Corp;Sharp;w
Kyocera
Recruit Holdings
Mercari
LY Corp
Sakura Internet
Preferred Networks
Samsung SDI
LG Energy Solution
SK On
SK Telecom
KT Corp;KT
Krafton
NCSoft
Nexon
HYBE
Rebellions;;w
FuriosaAI
Upstage
Sea Group
Gojek
Tokopedia
Bukalapak
Traveloka
VinFast
Zepto
Blinkit
Meesho
PhonePe
Razorpay
Zerodha
Groww
CRED;;w
Dream11
Lenskart
Nykaa
PolicyBazaar
Freshworks
Zoho
Sarvam AI
Krutrim
HCLTech
Tech Mahindra
Bharti Airtel;Airtel
Vodafone Idea
Adani Group
Ather Energy;Ather Energy Ltd
Careem
Noon.com
Talabat
Jumia;Jumia Technologies
Flutterwave
Paystack
M-Pesa
Andela
MTN
Safaricom;Safaricom PLC
Rappi
Kavak
dLocal
Ualá
QuintoAndar
iFood
Telmex
América Móvil;América Móvil SAB
Delivery Hero;Delivery Hero SE
HelloFresh;HelloFresh SE
Glovo
Bolt Technology
FREENOW
Ocado;Ocado Technology|Ocado Group
Arrival Ltd
Darktrace;Darktrace plc
Improbable;;w
Multiverse Computing
Legora
Tines;;w
Personio
Celonis
DeepL
Parloa
N8n
Trade Republic
Lilium;Lilium GmbH
Volocopter
Einride
Bird Global
Tier Mobility
Voi;;w
BlaBlaCar
Doctolib
Contentsquare
Qonto
Mirakl
Back Market
Ledger SAS
Dataiku
Poolside;;w
Photoroom
Alan SA
OVHcloud;OVH
Scaleway
Atos
Capgemini
Orange Business
Iliad;;w
Telenor;Telenor Group
Telia
Swisscom
Temenos;Temenos AG
Logitech International
ams Osram
Nexperia;Nexperia BV
Lumentum
Credo Technology
Astera Labs
Celestica;Celestica Inc
Jabil
Flex Ltd
Sanmina
Vertiv
Eaton;;w
Bloom Energy
GE Vernova
Vistra
NextEra Energy
Talen Energy
Dominion Energy
PG&E
Duke Energy
Cipher Mining
IREN
TeraWulf
Core Scientific
Applied Digital
Galaxy Digital
Marathon Digital
Riot Platforms
Bitmain
Circle Internet Group
Paxos
Chainalysis
ConsenSys
Uniswap Labs
OpenSea
Dapper Labs
Yuga Labs
Polymarket
Kalshi
DraftKings
FanDuel
Bullish;;w
Crypto.com
KuCoin
Bithumb
Upbit
Three Arrows Capital
Voyager Digital
Terraform Labs
Jump Trading
Point72
D.E. Shaw
Renaissance Technologies
Icahn Enterprises
Vanguard Group
Charles Schwab
T. Rowe Price
Fitch Ratings
Intercontinental Exchange
Omdia
Appfigures
Comscore
Nielsen;;w
Cognizant
Scopely;Scopely Inc
Supercell
Rovio
Mojang;Mojang AB
CD Projekt
Larian Studios
FromSoftware
Capcom
Sega
Bandai Namco
Konami
Square Enix
Rockstar Games
Naughty Dog
Insomniac Games
BioWare
Obsidian Entertainment
id Software
Devolver Digital
Embracer Group;Embracer
Paradox Interactive
Remedy Entertainment
Hasbro
Mattel
Lego;Lego Group
A24
Lionsgate
Skydance Media
Letterboxd
Patreon
Kickstarter
GoFundMe
Eventbrite
HubSpot
Zendesk
Freshdesk
Intercom;;w
Klaviyo
Mailchimp
DocuSign
Carta;;w
AngelList
Toast Inc;Toast;w
Bill.com
Block.one
Bolt Financial
Chime Financial
Upstart;;w
LendingClub
Betterment
Wealthfront
Acorns;;w
Current Bank
Synapse Financial
Evolve Bank
Vanta
Drata
Snyk;Snyk Ltd
Dashlane
Yubico
Tanium
Rapid7
Tenable;Tenable Holdings
Qualys
Proofpoint
Barracuda Networks
Sophos
Trend Micro
Bitdefender
ESET
Avast
Paragon Solutions
Gatik
TuSimple
Embark Trucks
May Mobility
Zeekr
Avride
Nebius Group
Rostelecom;Rostelecom PJSC
Ant Group
Didi Global
Bilibili
iQiyi
Trip.com
Ctrip
Horizon Robotics
Hesai;Hesai Technology
Momenta;Momenta Global
Leapmotor
Great Wall Motor
SAIC Motor
Chery
Gotion
UBTech
Agibot
EngineAI
Fourier Intelligence
Neura Robotics
Skild AI
Dyna Robotics
Generalist AI
Field AI
Path Robotics
Symbotic
Locus Robotics
Serve Robotics
Starship Technologies
Coco Robotics
Matternet
Wisk Aero
Beta Technologies
Eve Air Mobility
Boom Supersonic
Hermeus
Natilus
ZeroAvia
Heart Aerospace
`;
