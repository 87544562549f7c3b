/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const industryCompanies = `
Albertsons
Publix
Wegmans
Trader Joe's
Aldi
Lidl
Tesco
Sainsbury's;J Sainsbury
Asda
Morrisons
Marks & Spencer;M&S
Primark;Associated British Foods
Carrefour
Auchan
Casino Guichard
Leclerc
Ahold Delhaize
Metro AG
Schwarz Group
Otto Group
MediaMarkt;Ceconomy|MediaMarktSaturn
Fnac Darty
Currys;;w
John Lewis
Argos;;w
Kingfisher plc
Inditex
Uniqlo;Fast Retailing
Seven & i;Seven & i Holdings
7-Eleven
Lawson;;w
FamilyMart
Woolworths
Wesfarmers
JB Hi-Fi
Reliance Retail
Avenue Supermarts;DMart
Macy's
Nordstrom
Kohl's
J.C. Penney;JCPenney
Sears;;w
Dillard's
Bloomingdale's
Saks Fifth Avenue;Saks
Neiman Marcus
Gap Inc
Old Navy
Abercrombie & Fitch
American Eagle Outfitters;American Eagle
Urban Outfitters
Victoria's Secret
Bath & Body Works
Ross Stores
TJX;TJ Maxx|TJX Companies
Burlington Stores
Dollar General
Dollar Tree
Five Below
Big Lots
Bed Bath & Beyond
Williams-Sonoma
Dick's Sporting Goods
Academy Sports
Foot Locker
GameStop;GME
Barnes & Noble
Petco
PetSmart
AutoZone
O'Reilly Auto Parts
CarMax
AutoNation
Sam's Club
BJ's Wholesale Club
Office Depot
Staples Inc
RadioShack
Circuit City
Toys R Us;Toys "R" Us
Blockbuster Video
Micro Center
Newegg
B&H Photo
Overstock
QVC;Qurate
ThredUp
The RealReal
StockX
GOAT Group
Grailed
Farfetch
Mytheresa
Net-a-Porter;Yoox Net-a-Porter|YNAP
Asos;ASOS
Boohoo
Allegro
Ozon
Wildberries
Trendyol;Trendyol Group
Hepsiburada
Namshi
Kaspi.kz
Joom
Lazada Group
Blibli
Tiki;Tiki Corporation
Sendo
Qoo10
11st
Gmarket
SSG.com
Emart
Lotte Shopping
Shinsegae
Zozo;;w
Kering;Kering SA
Hermès;;w
Richemont
Chanel;;w
Prada
Burberry
Louis Vuitton
Christian Dior;Dior
Tiffany;Tiffany & Co;w
Cartier;;w
Rolex
Swatch;Swatch Group
Estée Lauder;Estee Lauder
L'Oréal;L'Oreal
Sephora;;w
Ulta Beauty;Ulta;w
Coty
Shiseido
Beiersdorf
Henkel
Reckitt
Colgate-Palmolive;Colgate;w
Kimberly-Clark
Clorox
Church & Dwight
Kenvue
Haleon
Danone
Mondelez;Mondelēz
Mars Inc
Kraft Heinz
General Mills
Kellanova;Kellogg
Campbell Soup
Conagra
Hershey
Hormel
Tyson Foods
JBS
Cargill
Archer Daniels Midland;ADM
Bunge
Smithfield Foods
AB InBev;Anheuser-Busch InBev|Anheuser-Busch
Heineken
Carlsberg;Carlsberg Group
Diageo
Pernod Ricard
Constellation Brands
Molson Coors
Asahi
Kirin Holdings
Suntory
Monster Beverage
Red Bull GmbH
Keurig Dr Pepper
Philip Morris International;Philip Morris
Altria
British American Tobacco;BAT
Imperial Brands
Japan Tobacco
Yum! Brands;Yum Brands
Yum China
KFC
Pizza Hut
Taco Bell
Domino's;Domino's Pizza
Papa Johns
Burger King
Restaurant Brands International
Wendy's
Chipotle;Chipotle Mexican Grill
Shake Shack
Chick-fil-A
Subway Restaurants
Panera
Dunkin'
Krispy Kreme
Cava Group
Dutch Bros
Luckin Coffee
Cotti Coffee
Mixue
Chagee
Haidilao
Tim Hortons
Costa Coffee
Greggs
Sodexo
Aramark
Sysco
US Foods
Puma SE
New Balance
Under Armour
Reebok
Asics
Skechers
Crocs;;w
Deckers;;w
Hoka
Patagonia Inc
The North Face
VF Corp
Levi Strauss;Levi's
Ralph Lauren
PVH
Tapestry Inc
Capri Holdings
Coach Inc
Michael Kors Holdings
Hanesbrands
Gildan
Hyatt;;w
IHG;InterContinental Hotels Group
Accor
Wyndham;;w
Choice Hotels
Four Seasons
MGM Resorts
Caesars Entertainment;Caesars;w
Wynn Resorts
Las Vegas Sands
Penn Entertainment
Flutter;Flutter Entertainment;w
Entain
Bet365
William Hill
PrizePicks
Underdog Fantasy
Carnival Corp
Royal Caribbean
Norwegian Cruise Line
Six Flags
Cedar Fair
SeaWorld
Topgolf Callaway
Planet Fitness
Equinox Group
SoulCycle
Madison Square Garden Entertainment
Sphere Entertainment
Liberty Media
TKO Group
Endeavor Group;WME
Creative Artists Agency;CAA
United Talent Agency;UTA
Fanatics;;w
Topps
Funko
Spin Master
Jazwares
Bandai
Tomy
Alaska Airlines;Alaska Air Group
Hawaiian Airlines
Spirit Airlines
Frontier Airlines
Allegiant;;w
Sun Country
Breeze Airways
Avelo
Air Canada
WestJet
Porter Airlines
Aeromexico
Volaris
LATAM;LATAM Airlines
Avianca;Avianca Group
Gol Linhas
British Airways
IAG;International Airlines Group
Virgin Atlantic
EasyJet;easyJet
Wizz Air
Air France-KLM;Air France|KLM
Iberia Airlines
TAP Air Portugal
ITA Airways
Swiss International Air Lines
Austrian Airlines
Finnair
SAS Airlines
Norwegian Air Shuttle
Icelandair
LOT Polish Airlines
Aeroflot
Turkish Airlines
Emirates Airline
Etihad;Etihad Airways
Qatar Airways
Saudia
Riyadh Air
Flydubai
El Al
Air India
SpiceJet
Akasa Air
Vistara
Singapore Airlines
Scoot;;w
Malaysia Airlines
AirAsia
Garuda Indonesia
Lion Air
Thai Airways
Vietnam Airlines
VietJet
Philippine Airlines
Cebu Pacific
Cathay Pacific
Air China
China Eastern;China Eastern Airlines
China Southern;China Southern Airlines
Hainan Airlines
China Airlines
EVA Air
Starlux
Japan Airlines;JAL
All Nippon Airways;ANA Holdings
Peach Aviation
Korean Air
Asiana Airlines;Asiana
Jeju Air
Qantas
Jetstar
Virgin Australia
Air New Zealand
Ethiopian Airlines
Kenya Airways
South African Airways
EgyptAir
Royal Air Maroc
NetJets
Wheels Up
JSX
Blade Air Mobility
Surf Air
Uber Copter
Union Pacific
BNSF
CSX
Norfolk Southern
Canadian Pacific Kansas City
Canadian National
Amtrak
Deutsche Bahn
SNCF
Network Rail
Trenitalia
Renfe
SBB
JR East
JR Central
MTR Corp
CRRC
Alstom
Siemens Mobility
Bombardier Transportation
Wabtec
Knorr-Bremse
Greyhound;;w
Megabus
Hertz
Avis;Avis Budget
Enterprise Holdings
Sixt
Ryder System
U-Haul
XPO
J.B. Hunt
Schneider National
Old Dominion
Yellow Corp
C.H. Robinson
Expeditors
Kuehne + Nagel
DSV
DB Schenker
CMA CGM
MSC;Mediterranean Shipping Company
Hapag-Lloyd
COSCO;Cosco Shipping
Evergreen Marine
Ocean Network Express
ZIM
Yang Ming
DP World;DP World Limited
PSA International
Royal Mail;International Distributions Services
La Poste
Deutsche Post
PostNL
InPost
Evri
SF Express;SF Holding
J&T Express
YTO Express
ZTO Express
Cainiao;Cainiao Network
Delhivery;Delhivery Ltd
Ecom Express
Blue Dart
Lalamove
GoGoX
Ninja Van
Prologis
Simon Property
CBRE
JLL
Cushman & Wakefield
Brookfield Properties
Vornado
Boston Properties
Related Companies
Tishman Speyer
Hines;;w
SL Green
Alexandria Real Estate
Public Storage
Realty Income
Iron Mountain
QTS;QTS Data Centers
CyrusOne
Switch Inc
CoreSite
Stack Infrastructure
Aligned Data Centers
Compass Datacenters
EdgeConneX
NTT Global Data Centers
DataBank
Flexential
TierPoint
Cologix
EdgeCore
Prime Data Centers
Cloverleaf Infrastructure
Fermi America
Related Digital
Crusoe AI
Fluidstack
Nebius AI
Voltage Park
Vast.ai
RunPod
Hyperbolic Labs
SF Compute;San Francisco Compute Company
Denvr Dataworks
Northern Data
Genesis Cloud
DataCrunch;Verda
Ori Industries
Hyperstack;NexGen Cloud
Sesterce
Yotta Data Services
Neysa
E2E Networks
Sify
CtrlS
AdaniConneX
GDS Holdings
VNET
Chindata;WinTriX
Bridge Data Centres
DayOne
Princeton Digital Group
Keppel DC
ST Telemedia Global Data Centres;STT GDC
SpaceDC
Khazna
Gulf Data Hub
center3
DataVolt
Scala Data Centers
Odata
Ascenty
Elea
KIO Networks
Teraco
Africa Data Centres
Cassava Technologies
Atlantic Bridge
Data4
Bulk Infrastructure
EcoDataCenter
Atnorth
Verne Global
Virtus Data Centres
Kao Data
Pure Data Centres
Global Switch
Telehouse
Digital Edge
Atlas Copco
Sandvik
Alfa Laval
SKF
Electrolux
Husqvarna
Assa Abloy
Investor AB
Essity
Nokian Tyres
Kone;;w
Wärtsilä
Neste
Fortum
Metso
UPM
Stora Enso
Novozymes;Novonesis
Danfoss
Grundfos
Coloplast
Demant
GN Store Nord
Yara;;w
Norsk Hydro
Orkla
Mowi
Schibsted Media
Visma
Opera Software
ThyssenKrupp;Thyssenkrupp
Salzgitter
Heidelberg Materials
Merck KGaA
Fresenius
Sartorius
Qiagen
Carl Zeiss Meditec
Jenoptik
TeamViewer
United Internet
ProSieben
Bertelsmann
MTU Aero Engines
Vinci;;w
Saint-Gobain
Veolia
Suez SA
Legrand
Michelin
Pirelli
Bridgestone
Goodyear
Hankook
Essilor;EssilorLuxottica
Luxottica;Luxottica Group
Vivendi
Bolloré Group
Dassault
Orpea
Ubisoft Entertainment
Nexans
Prysmian
Exor;;w
Campari
Ferrero
Barilla
Poste Italiane
Terna
Snam
Naturgy
Endesa
Amadeus;Amadeus IT Group;w
Cellnex
Ferrovial
ACS Group
Acciona
Aena
Grifols
EDP;Energias de Portugal
Galp
Jerónimo Martins
Sonae
Signify
Wolters Kluwer
RELX;RELX Group
AkzoNobel
DSM;dsm-firmenich
NN Group
Aegon
UCB
Solvay
Umicore
Bekaert
ArcelorMittal
Lonza
Givaudan
Sika
Holcim
Schindler
Geberit
Sonova
Partners Group
National Grid
SSE
Centrica
Octopus Energy
OVO Energy
Drax
Severn Trent
Thames Water
BT Openreach
Pearson plc
Experian
Ashtead
Bunzl
Rentokil
Smiths Group
Spirax
Halma
Melrose;;w
GKN
Weir Group
BAE
Barratt
Persimmon;;w
Land Securities
British Land
Segro
3i
Lloyd's Register
Auto Trader
THG;The Hut Group
Trustpilot
Moonpig
Raspberry Pi Holdings;Raspberry Pi Ltd
Oxford Instruments
Renishaw
Spectris
Softcat
Computacenter
Kainos
Alphawave IP
IQE
Pragmatic Semiconductor
Bicycle Therapeutics
Tata Steel
Tata Electronics
Tata Power
Tata Consumer
Larsen & Toubro;L&T
Hindustan Aeronautics
Bharat Electronics
Bharat Heavy Electricals
ONGC
Indian Oil
Coal India
NTPC
Power Grid
JSW;JSW Group
Hindalco
Vedanta
Adani Enterprises
Adani Green
Adani Ports
Aditya Birla Group;Aditya Birla
Godrej
Hindustan Unilever
Dabur
Britannia;;w
Asian Paints
UltraTech
Sun Pharma;Sun Pharmaceutical
Dr. Reddy's
Cipla
Serum Institute;Serum Institute of India
Bharat Biotech
Biocon
Apollo Hospitals
Dixon Technologies
Kaynes
CG Power
Foxconn India
Micromax
boAt
Physics Wallah;PhysicsWallah
Unacademy
Vedantu
upGrad
Eruditus
CarDekho
Cars24
Spinny;;w
Urban Company
BigBasket
Dunzo
Blinkit Commerce
Country Delight
Licious
Mamaearth;Honasa
Sugar Cosmetics
FirstCry
Pepperfry
Zetwerk
Infra.Market
OfBusiness
Moglix
Udaan;;w
ElasticRun
Rivigo
BlackBuck
Shiprocket
InMobi
Glance;;w
Dailyhunt;VerSe Innovation
Games24x7
Mobile Premier League;MPL
Nazara
BrowserStack
Druva
Icertis
Uniphore
Yellow.ai
Haptik
Gupshup
MapmyIndia
Ola Cabs;ANI Technologies
Krutrim SI
CoRover
Exide;;w
Amara Raja
Sona Comstar
Mitsubishi Chemical
Mitsui
Mitsubishi Estate
Shin-Etsu Chemical
Daikin
Komatsu
Kubota
SMC Corp
Olympus;;w
Terumo
Chugai
Shionogi
Kao Corp
Unicharm
Ajinomoto
Meiji
Nissin
Nitori
Oriental Land
Seiko Epson;Epson
Ricoh
Konica Minolta
Fujifilm
Casio
Citizen Watch
Brother Industries
Alps Alpine
Taiyo Yuden
Rohm Semiconductor
Socionext
Kokusai Electric
Ebara
Ulvac
Horiba
Shimadzu
Hamamatsu Photonics
Yokogawa
Mitsubishi Materials
JX Advanced Metals
ENEOS
Inpex
JERA
Tepco;Tokyo Electric Power
Kansai Electric
Chubu Electric
Japan Steel Works
IHI
JFE
Nippon Steel
Kobe Steel
Nippon Yusen
Mitsui OSK
Yamato Holdings
Seibu
Tokyu
Freee
Money Forward
Sansan
SmartHR
Spiber
Sakana
Turing Inc
Tier IV
Preferred Robotics
ZMP
Cyberdyne
GROOVE X
Samsung C&T
Samsung Life
Samsung Heavy Industries
Samsung Securities
SK Group
SK Innovation
SK Square
SK Broadband
SK Ecoplant
Hyundai Heavy Industries
Kia Motors
POSCO
LG Chem
LG CNS
Hanwha Q Cells;Qcells
Doosan
Doosan Enerbility
Doosan Bobcat
Korea Electric Power;KEPCO
Korea Hydro & Nuclear Power;KHNP
Korean Re
EcoPro
EcoPro BM
POSCO Future M
L&F
Celltrion
Amorepacific
CJ CheilJedang
CJ Logistics
Kakao Mobility
Baemin;Woowa Brothers
Yanolja
Musinsa
Kurly
Danggeun;Karrot
Socar
Riiid
Lunit
Vuno
Deepx;DeepX
Sapeon
Mobilint
Panmnesia
Semifive
Nota AI
Hyundai AutoEver
42dot
Formosa Plastics
Cathay Financial
Fubon
Uni-President
Yageo
Catcher Technology
Asia Vital Components
Auras
King Yuan Electronics
Chroma ATE
Hiwin
Advantech
Quanta Cloud Technology
Appier
KKday
91App
China State Construction
Sinopharm
State Grid
China Three Gorges
China National Nuclear Corporation;CNNC
China General Nuclear;CGN
China Resources
China Merchants
China Vanke;Vanke
Evergrande
Country Garden
Dalian Wanda;Wanda;w
Fosun
HNA
Anbang
Kweichow Moutai;Moutai
Yili
Mengniu
Nongfu Spring
Anta
Li-Ning
Midea
Haier
Gree Electric
Skyworth
Hikvision
Dahua
Inspur
Sugon
FiberHome
YOFC
Transsion
Tecno
Infinix
Honor;Honor Device;w
Realme
iQOO
Meizu
Gionee
Coolpad
LeEco
Smartisan
Sunny Optical
Goertek
AAC Technologies
Lens Technology
BYD Electronic
Wingtech
Huaqin
Longcheer
OFilm
Tongwei
Sungrow
GCL
TBEA
Envision;;w
Mindray
United Imaging
BGI;BGI Group
Hengrui
Hansoh
Innovent
Akeso
Sinovac
CanSino
XtalPi
4Paradigm
Yitu
Mobvoi
Unisound
Cambricon Tech
StarFive
ModelBest
Infinigence AI
SiliconFlow
Shengshu;Shengshu Technology
AISpeech
Zhipu Huazhang
Z.ai
Butterfly Effect
Baichuan AI
Kunlun Tech
360 Security;Qihoo 360
Sogou
Kingsoft
NetEase Cloud Music
Ximalaya
Himalaya FM
Zhihu Inc
Weibo Corp
YY;JOYY
Momo Inc
Hello Group
New Oriental
TAL Education
Yuanfudao
Zuoyebang
VIPKid
Gaotu
Full Truck Alliance
Lalatech
Dada Nexus
Yonghui
Miniso
Pop Mart
Anker Innovations
Ecoflow;EcoFlow
Bluetti
Jackery
Govee
Aqara
TP-Link Systems
Yuneec
Meituan Dianping
Didi Autonomous Driving
Petronas
Sime Darby
YTL
Genting
CapitaLand
Keppel
Sembcorp
ST Engineering
Singapore Telecommunications
Carousell
PropertyGuru
Ninja Logistics
Advance Intelligence
Trax;;w
Patsnap
Biofourmis
Secretlab
Sea Money
Ruangguru
Halodoc
Kredivo
Akulaku
Xendit
Ajaib
Kopi Kenangan
eFishery
Vingroup
VinAI
Masan
CP Group;Charoen Pokphand
PTT
Siam Cement
San Miguel
Ayala
SM Investments
JG Summit
Jollibee
Saudi Electricity
ACWA Power
Ma'aden
Almarai
Alat
Ceer
Emaar
Aldar
ADNOC
Core42
Presight
Al Jazeera Media Network
beIN
Koç Holding
Sabancı
Turkcell Superonline
Orascom
Elsewedy
MNT-Halan
Swvl
Vezeeta
Paymob
Dangote;Dangote Group
Twiga Foods
M-KOPA
Sun King
Konga
Autochek
54gene
mPharma
Sasol
Anglo American Platinum
Shoprite
Takealot
Naspers Foundry
Grupo Carso
Grupo México
Cemex
FEMSA
Bimbo
Walmex
Grupo Televisa
Cinépolis
WEG
Ambev
Natura;;w
Magazine Luiza;Magalu
Americanas;;w
Casas Bahia
Localiza
Rede D'Or
Hapvida
Suzano
Gerdau
Eletrobras;Axia Energia
Cosan
YPF
Falabella
Cencosud
Copec
Codelco
Ecopetrol
Grupo Aval
Credicorp
Nortel Networks
Constellation Software
Lightspeed POS
Wealthsimple
Clio Legal
D-Wave Quantum
MDA;MDA Space
Loblaw
Couche-Tard;Alimentation Couche-Tard
Saputo
Barrick;Barrick Gold
Nutrien
Suncor
Enbridge
TC Energy
Canadian Natural Resources
Cenovus
Newmont
Alcoa
Nucor
U.S. Steel;United States Steel|US Steel
Cleveland-Cliffs
Century Aluminum
International Paper
WestRock;Smurfit Westrock
Weyerhaeuser
Sherwin-Williams
PPG;PPG Industries
Ecolab
Illinois Tool Works
Emerson;Emerson Electric;w
Rockwell Automation
Parker-Hannifin
Johnson Controls
Trane;Trane Technologies
Carrier Global
Otis;;w
Cummins
Deere & Company
AGCO
CNH Industrial
Oshkosh Corp
Dover Corp
Fortive
Roper;;w
Ametek
Amphenol
TE Connectivity
Molex
Hubbell;;w
nVent
Generac
Quanta Services
Fluor
Bechtel
Jacobs Solutions
AECOM
KBR
Turner Construction
Skanska
Hochtief
Lennar
D.R. Horton
PulteGroup
Toll Brothers
Whirlpool;;w
Mohawk;;w
Stanley Black & Decker
Newell;;w
Waste Management Inc
Republic Services
Cintas
UnitedHealth;UnitedHealth Group
UnitedHealthcare
Optum
Change Healthcare
Elevance;Elevance Health
Anthem Inc;;w
Cigna
Aetna
Humana
Centene
Molina;;w
Express Scripts
CVS Caremark
McKesson
Cardinal Health
Cencora;AmerisourceBergen
HCA;HCA Healthcare
Tenet Healthcare
DaVita
Walgreens Boots Alliance
Rite Aid
GoodRx
Cost Plus Drugs
PillPack
Zocdoc
Athenahealth
Allscripts
Meditech
Oracle Cerner
Komodo Health
Datavant
Flatiron Health
Commure
Innovaccer
Notable Health
Suki AI
DeepScribe
Nabla
Corti
Tennr
Qventus
Transcarent
Thirty Madison
Carbon Health
Pearl Health
Aledade
Garner Health
Sidecar Health
Angle Health
IAC;InterActiveCorp
The Block Crypto;The Block;w
Durham University
`;
