/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const financeCompanies = `
Allianz
AXA
Zurich Insurance
Munich Re
Swiss Re
Generali;;w
Prudential Financial;Prudential;w
MetLife
AIG;American International Group
Chubb;;w
Travelers;Travelers Companies;w
Allstate
Progressive Insurance
State Farm
GEICO;Geico
Liberty Mutual
Nationwide Mutual
The Hartford;;w
Aflac
Aon
Marsh McLennan;Marsh & McLennan
Willis Towers Watson
Lloyd's of London;Lloyd's
Lloyds Banking Group;Lloyds
NatWest;Royal Bank of Scotland
Standard Chartered
Nationwide Building Society
Virgin Money
Starling Bank
Metro Bank
OakNorth
Monument Bank
Atom Bank
Société Générale;SocGen|Societe Generale
Crédit Agricole;Credit Agricole
BPCE
Crédit Mutuel
Commerzbank
DZ Bank
UniCredit
Intesa Sanpaolo
Mediobanca
Monte dei Paschi
BBVA
CaixaBank
Banco Sabadell;Sabadell
ABN AMRO
Rabobank
KBC
Nordea
Danske Bank
Swedbank
SEB
Handelsbanken
DNB
Julius Baer
Pictet
Lombard Odier
Raiffeisen
Erste Group
OTP Bank
PKO Bank Polski
Sberbank
VTB
Tinkoff
Kaspi
Royal Bank of Canada;RBC
Toronto-Dominion Bank;TD Bank
Scotiabank
Bank of Montreal;BMO
CIBC
National Bank of Canada
Manulife
Sun Life
U.S. Bancorp;US Bancorp
PNC;PNC Financial
Truist
Capital One
Discover Financial;Discover Financial Services
Synchrony;;w
Ally Financial
Fifth Third
KeyCorp;KeyBank
Regions Financial
Huntington Bancshares
Citizens Financial
M&T Bank
Comerica
Zions
Western Alliance
PacWest
First Citizens;First Citizens Bank
New York Community Bancorp;Flagstar
First Horizon
East West Bank
Customers Bancorp
Silvergate;Silvergate Bank
Metropolitan Commercial Bank
Cross River Bank
Lead Bank
Column Bank
Bank of New York Mellon;BNY Mellon|BNY
Northern Trust
Raymond James
Stifel
LPL Financial
Edward Jones
Interactive Brokers
TD Ameritrade
E*Trade;E-Trade
Webull
eToro
Public.com
Tastytrade
Moomoo
Futu;Futu Holdings
Tiger Brokers
Trading 212
Freetrade
Hargreaves Lansdown
Nutmeg;;w
Scalable Capital
Stash;;w
Cleo AI
MoneyLion
Varo;Varo Bank
Step Financial
Greenlight Financial
GoHenry
Aspiration;;w
Petal Card
Mission Lane
Tally Technologies
Credit Karma
NerdWallet
LendingTree
Rocket Companies;Rocket Mortgage|Quicken Loans
Better.com;Better Home & Finance
loanDepot
Blend Labs
United Wholesale Mortgage
Fannie Mae
Freddie Mac
CoreLogic
Black Knight
Guideline Inc
Pagaya
Oportun
Enova
Prosper Marketplace
Funding Circle
Zopa
OnDeck
Kabbage
BlueVine
Fundbox
Pipe Technologies
Clearco;Clearbanc
Capchase
Wayflyer
Jeeves;;w
Tribal Credit
Konfio
Clip;;w
Stori
Klar;;w
Bitso
Ripio
Lemon Cash
Mercado Pago;Mercado Pago SA
Nu Holdings
C6 Bank
Banco Inter;Inter & Co
PicPay
PagSeguro;PagBank
StoneCo
Creditas
EBANX
CloudWalk;CloudWalk Technology
Neon Pagamentos
XP Inc
BTG Pactual
Itaú Unibanco;Itaú|Itau
Bradesco
Banco do Brasil
Caixa Econômica Federal
Santander Brasil
B3
Grupo Financiero Banorte;Banorte
Bancolombia
Fiserv
FIS;Fidelity National Information Services
Worldpay
Global Payments
Jack Henry
Shift4;Shift4 Payments
Nuvei;Nuvei Corp
Payoneer
WorldRemit
Remitly
Western Union
MoneyGram
Airwallex;Airwallex Pty
Rapyd
Thunes
Currencycloud
Modern Treasury
Increase Inc
Unit Finance
Treasury Prime
Galileo Financial
Lithic
Highnote
Finix
Stax Payments
Melio
Tipalti
AvidXchange
Billtrust
Tink;;w
TrueLayer
GoCardless
SumUp
Zettle;iZettle
Mollie;;w
Nexi
Worldline;Worldline SA
Trustly
Lunar Bank
Bunq;;w
Solaris SE;Solarisbank
Raisin;;w
Vivid Money
Swile
Alma SAS
Younited
Shift Technology
wefox
Getsafe
Marshmallow Insurance
Zego;;w
Cuvva
Hippo;Hippo Insurance;w
Metromile
Next Insurance
Pie Insurance
Coalition Inc
At-Bay
Corvus Insurance
Cowbell;;w
Ethos Technologies
Policygenius
Acko
Digit Insurance
ZhongAn
Ping An;Ping An Insurance
China Life
ICBC;Industrial and Commercial Bank of China
China Construction Bank
Agricultural Bank of China
Bank of China
China Merchants Bank
CITIC;CITIC Group|Citic Securities
CICC;China International Capital Corp
WeBank
MYbank
Lufax
Ant Financial
UnionPay
Hang Seng Bank
AIA Group
Jardine Matheson
Swire
CK Hutchison
DBS;DBS Bank|DBS Group
OCBC
United Overseas Bank;UOB
Maybank
CIMB
Bank Central Asia
Kasikornbank
SCB X
State Bank of India;SBI|SBI Holdings
HDFC Bank;HDFC
ICICI Bank;ICICI
Axis Bank
Kotak Mahindra Bank;Kotak
Yes Bank
Bajaj Finance;Bajaj Finserv
LIC
One97 Communications
BharatPe
MobiKwik
Pine Labs
BillDesk
Slice Fintech
Jupiter Money
CoinDCX
CoinSwitch
WazirX
Mitsubishi UFJ;MUFG|Mitsubishi UFJ Financial Group
Sumitomo Mitsui;SMBC|Sumitomo Mitsui Financial Group|SMFG
Mizuho;Mizuho Financial Group
Nomura;Nomura Holdings
Daiwa Securities
Japan Post
Norinchukin
Sony Financial
Monex
PayPay
KB Financial
Shinhan
Hana Financial
Woori
Toss;Viva Republica;w
KakaoBank
K Bank
Macquarie
Commonwealth Bank;Commonwealth Bank of Australia
Westpac
ANZ
National Australia Bank;NAB
AustralianSuper
Judo Bank
Emirates NBD
First Abu Dhabi Bank
Saudi National Bank
Al Rajhi Bank
Qatar National Bank
Standard Bank
FirstRand
Nedbank
Absa
Equity Bank
Ecobank
GTBank;Guaranty Trust Bank
OPay
PalmPay
Moniepoint
Chipper Cash
Kuda
Interswitch
TymeBank
Yoco
Wave Mobile Money
MFS Africa
Fawry
Tabby;;w
Tamara
Al Baraka
Bank Leumi
Bank Hapoalim
Houlihan Lokey
Moelis
PJT Partners
Perella Weinberg;Perella Weinberg Partners
Centerview Partners;Centerview
Qatalyst Partners;Qatalyst
Allen & Company;Allen & Co
Rothschild;Rothschild & Co;w
Guggenheim Partners;Guggenheim;w
Cowen;TD Cowen;w
Piper Sandler
William Blair
Oppenheimer & Co
Needham;Needham & Company;w
Baird;;w
KeyBanc;KeyBanc Capital Markets
BTIG
Loop Capital
D.A. Davidson
Rosenblatt Securities
Wolfe Research
MoffettNathanson
Melius Research
Bernstein Research
New Street Research
Redburn
CLSA
Citic Capital
Berenberg
Kepler Cheuvreux
Bryan Garnier
Numis
Cantor Fitzgerald
BGC Group
Canaccord Genuity
Craig-Hallum
Susquehanna;Susquehanna International Group
Hudson River Trading
Virtu Financial;Virtu
DRW
Optiver
IMC Trading
Flow Traders
Tower Research Capital
XTX Markets
Wintermute
Cumberland;;w
GSR Markets
Amber Group
Genesis Trading
B2C2
Millennium Management
Balyasny;Balyasny Asset Management
ExodusPoint
Man Group
Marshall Wace
AQR;AQR Capital Management
Winton;;w
Brevan Howard
Rokos
Caxton;;w
Tudor;Tudor Investment;w
Duquesne Family Office;Duquesne
Soros Fund Management
Baupost
Greenlight Capital
Appaloosa;Appaloosa Management;w
Lone Pine Capital
Viking Global;Viking Global Investors
Maverick Capital
ValueAct;ValueAct Capital
Trian Partners;Trian
Corvex
Jana Partners
Engine No. 1
Sachem Head
Hindenburg Research;Hindenburg
Muddy Waters
Citron Research
Spruce Point
Kerrisdale
Viceroy Research
Grizzly Research
Situational Awareness LP
Light Street Capital
Whale Rock
Durable Capital
Baillie Gifford
Scottish Mortgage
Capital Group
Wellington Management
Franklin Templeton
Invesco
ARK Invest;Ark Invest|ARK Investment Management
VanEck
Bitwise;;w
WisdomTree
ProShares
Direxion
Schroders
Abrdn
Legal & General
Amundi
Allianz Global Investors
DWS
Union Investment
PIMCO;Pimco
Nuveen
Neuberger Berman
Principal Financial
CalPERS
CalSTRS
TIAA
Ontario Teachers' Pension Plan;Ontario Teachers
Canada Pension Plan Investment Board;CPP Investments
CDPQ;Caisse de dépôt et placement du Québec
OMERS
Norges Bank Investment Management;NBIM
Abu Dhabi Investment Authority;ADIA
ADQ
Kuwait Investment Authority
China Investment Corp;CIC
Hong Kong Monetary Authority
National Pension Service
Government Pension Investment Fund;GPIF
Korea Investment Corporation
Khazanah
Advent International
Apax Partners;Apax
CVC Capital Partners;CVC
Cinven
Permira
BC Partners
PAI Partners
Bridgepoint
Hg Capital
Ardian
Eurazeo
Tikehau
Nordic Capital
Triton Partners
Francisco Partners
Hellman & Friedman
Leonard Green
Clayton, Dubilier & Rice;CD&R
Cerberus;Cerberus Capital Management;w
Fortress;Fortress Investment Group;w
Platinum Equity
GTCR
Genstar Capital
Insight Venture Partners
Summit Partners
TA Associates
General Atlantic
Golden Gate Capital
Marlin Equity
Clearlake;Clearlake Capital
Siris Capital
STG Partners
Symphony Technology Group
Turn/River
K1 Investment
Veritas Capital
Arlington Capital
AE Industrial Partners
Ares;Ares Management;w
Blue Owl;Blue Owl Capital
Golub Capital
Oaktree;Oaktree Capital;w
Sixth Street
HPS Investment Partners
Blackstone Credit
Magnetar;Magnetar Capital
Davidson Kempner
Carlyle Secured Lending
Antares Capital
DigitalBridge
Stonepeak
Global Infrastructure Partners;GIP
I Squared Capital
Macquarie Asset Management
QIC
GLP
Primary Digital Infrastructure
Energy Capital Partners
Affinity Partners
1789 Capital
MSD Partners
Emerson Collective
Bezos Expeditions
Cascade Investment
Breakthrough Energy;Breakthrough Energy Ventures
Omidyar Network
Schmidt Futures
Schmidt Sciences
Eric and Wendy Schmidt Fund
Chan Zuckerberg Initiative;CZI
Gates Foundation;Bill & Melinda Gates Foundation|Bill and Melinda Gates Foundation
Open Philanthropy;Coefficient Giving
Craft Ventures
Social Capital
Initialized Capital
Floodgate;;w
Forerunner Ventures
Cowboy Ventures
Aspect Ventures
Homebrew Ventures
Lowercase Capital
Slow Ventures
Upfront Ventures
Foundry Group
True Ventures
Emergence Capital
Scale Venture Partners
Norwest;Norwest Venture Partners
Menlo Ventures
Mayfield Fund
Canaan Partners
Venrock
Charles River Ventures;CRV
Matrix Partners
Highland Capital Partners
Polaris Partners
Flybridge
Bain Capital Ventures
G2 Venture Partners
Sapphire Ventures
Meritech Capital
Institutional Venture Partners
Tenaya Capital
DFJ;Draper Fisher Jurvetson
Draper Associates
Threshold Ventures
August Capital
Sutter Hill Ventures
U.S. Venture Partners
InterWest Partners
Crosslink Capital
Trinity Ventures
Shasta Ventures
Signalfire;SignalFire
Data Collective;DCVC
Amplify Partners
Wing Venture Capital
Unusual Ventures
Lerer Hippeau
RRE Ventures
FirstMark;FirstMark Capital
Boldstart Ventures
Primary Venture Partners
Betaworks
BoxGroup
Collaborative Fund
Greycroft
Harlem Capital
Backstage Capital
Precursor Ventures
Kapor Capital
Base10 Partners
Conviction Partners;Conviction;w
Radical Ventures
Air Street Capital
AIX Ventures
Gradient Ventures
GV;Google Ventures
CapitalG
M12
Intel Capital
Qualcomm Ventures
NVentures
Salesforce Ventures
Dell Technologies Capital
Cisco Investments
Comcast Ventures
Samsung Next
Samsung Ventures
Sony Innovation Fund
Toyota Ventures
Woven Capital
BMW i Ventures
GM Ventures
Amazon Alexa Fund
Bloomberg Beta
Coinbase Ventures
Binance Labs;YZi Labs
Digital Currency Group;DCG
Electric Capital
Multicoin Capital
Haun Ventures
Variant Fund
Framework Ventures
Dragonfly Capital
Placeholder VC
Blockchain Capital
Castle Island Ventures
CoinFund
1confirmation
a16z crypto
Animoca Brands
Galaxy Ventures
HashKey
Jump Crypto
Bain Capital Crypto
FTX Ventures
8VC Management
Eclipse Ventures
Playground Global
Root Ventures
Bolt VC
SOSV
HAX
IndieBio
Plug and Play
Alchemist Accelerator
MassChallenge
Antler;;w
Entrepreneur First
Seedcamp
LocalGlobe
Passion Capital
Hoxton Ventures
MMC Ventures
Notion Capital
Octopus Ventures
Dawn Capital
Highland Europe
Lakestar
Cherry Ventures
Earlybird Venture Capital;Earlybird
HV Capital
Project A
Point Nine;Point Nine Capital
Speedinvest
Headline VC
Global Founders Capital
Rocket Internet
La Famiglia
UVC Partners
Visionaries Club
High-Tech Gründerfonds
Partech
Idinvest
Kima Ventures
Elaia
Serena Capital
Daphni
Alven
Breega
Bpifrance
Singular VC
Iris Capital
Kinnevik
Verdane
EQT Ventures
VNV Global
Industrifonden
Inventure
Lifeline Ventures
byFounders
Vostok New Ventures
Plural Platform
NATO Innovation Fund
European Innovation Council
European Investment Bank;EIB
European Investment Fund
British Business Bank
Molten Ventures;Draper Esprit
SVB Capital
Hercules Capital
TriplePoint Capital
Trinity Capital
Western Technology Investment
TCV;Technology Crossover Ventures
Greenoaks
Greenoaks Capital
Ribbit
Addition;;w
Wellington Access Ventures
Fidelity Management
Stripes Group
Lead Edge Capital
Spruce House
Steadfast Capital
G Squared
Founders Circle
Industry Ventures
Blisce
Left Lane Capital
Bond Capital;BOND
Quiet Capital
SciFi VC
Abstract Ventures
Village Global
South Park Commons
Neo Accelerator
Pear VC
Susa Ventures
Uncork Capital
Hustle Fund
Afore Capital
Freestyle Capital
Maveron
Madrona;Madrona Venture Group
Pioneer Square Labs
Founders' Co-op
Allen Institute Incubator
Drive Capital
Hyde Park Venture Partners
Chicago Ventures
Pritzker Group
LiveOak Venture Partners
Silverton Partners
ATX Venture Partners
Stonepeak Partners
America's Frontier Fund
Razor's Edge Ventures
Point72 Ventures
Riot Ventures
Lux
Space Capital
Seraphim;Seraphim Space;w
Type One Ventures
Voyager Ventures
Lowercarbon Capital;Lowercarbon
Energy Impact Partners
Congruent Ventures
Prelude Ventures
Clean Energy Ventures
Energize Capital
Generation Investment Management
TPG Rise
Galvanize Climate Solutions
S2G Ventures
DCVC Bio
ARCH Venture Partners
Third Rock Ventures
Atlas Venture
OrbiMed
RA Capital
Foresite Capital
Deerfield Management
F-Prime
Polaris;;w
Versant Ventures
5AM Ventures
Casdin
Perceptive Advisors
Qiming Venture Partners;Qiming
GGV Capital;Granite Asia|Notable Capital
Hillhouse;Hillhouse Capital|HongShan Capital
ZhenFund
IDG Capital
Matrix Partners China
Source Code Capital
5Y Capital
Shunwei Capital
Sinovation Ventures
Gaorong Capital
Primavera Capital
Boyu Capital
Monolith Management
National Integrated Circuit Industry Investment Fund
CITIC PE
Legend Holdings
Vertex Ventures
East Ventures
Golden Gate Ventures
Jungle Ventures
Openspace Ventures
Monk's Hill Ventures
Insignia Ventures
Peak XV;Peak XV Partners|Sequoia India
Blume Ventures
Nexus Venture Partners
Kalaari Capital
Elevation Capital;SAIF Partners
Chiratae Ventures
3one4 Capital
Prosus;Naspers|MIH|Prosus NV
WestBridge Capital
A91 Partners
Stellaris;;w
Lightbox Ventures
Premji Invest
Globis Capital
JAFCO
SBI Investment
Global Brain
Incubate Fund
Coral Capital
Altos Ventures
KIP
Korea Investment Partners
Atinum
Blackbird;Blackbird Ventures;w
Airtree;AirTree Ventures
Square Peg;Square Peg Capital
Main Sequence Ventures
Movac
83North
Pitango
Aleph VC
Viola Ventures
JVP
OurCrowd
Team8
YL Ventures
Cyberstarts
Glilot
Entrée Capital
TLV Partners
Vintage Investment Partners
Qumra
Grove Ventures
Kaszek
Monashees
Valor Capital
Canary VC
SoftBank Latin America Fund
Riverwood Capital
ALLVP
Partech Africa
TLcom
Novastar Ventures
Wamda
STV
Sanabil
Wa'ed Ventures
BECO Capital
Middle East Venture Partners
Lunate
XRG
Masdar
TAQA
Mubadala Capital
Chimera;;w
International Holding Company
Alpha Dhabi
Kingdom Holding
NEOM;Neom
Aramco Ventures
Ooredoo
stc;Saudi Telecom
e&;Etisalat
Zain Group
Cravath, Swaine & Moore;Cravath
Wachtell, Lipton, Rosen & Katz;Wachtell
Sullivan & Cromwell
Skadden;Skadden, Arps, Slate, Meagher & Flom|Skadden Arps
Kirkland & Ellis;Kirkland;w
Latham & Watkins;Latham;w
Davis Polk;Davis Polk & Wardwell
Simpson Thacher;Simpson Thacher & Bartlett
Gibson Dunn;Gibson, Dunn & Crutcher
Paul Weiss;Paul, Weiss, Rifkind, Wharton & Garrison|Paul, Weiss
Quinn Emanuel;Quinn Emanuel Urquhart & Sullivan
Boies Schiller;Boies Schiller Flexner
WilmerHale
Williams & Connolly
Jones Day
White & Case
Wilson Sonsini;Wilson Sonsini Goodrich & Rosati
Fenwick & West
Cooley;;w
Orrick
Goodwin Procter
Gunderson Dettmer
Morrison Foerster
Covington & Burling;Covington;w
Perkins Coie
Sidley Austin
Ropes & Gray
Debevoise & Plimpton;Debevoise
Cleary Gottlieb
Milbank
Freshfields
Linklaters
Clifford Chance
Allen & Overy;A&O Shearman
Slaughter and May
Herbert Smith Freehills
Baker McKenzie
DLA Piper
Hogan Lovells
Norton Rose Fulbright
King & Spalding
Mayer Brown
Akin Gump
Squire Patton Boggs
Brownstein Hyatt
Ballard Partners
Lieff Cabraser
Susman Godfrey
Edelson;;w
Cooper & Kirk
Cuatrecasas
Mishcon de Reya
Bird & Bird
Taylor Wessing
Susman;;w
Oliver Wyman
Kearney;A.T. Kearney;w
Roland Berger
Booz & Company
Alvarez & Marsal
AlixPartners
FTI Consulting
Teneo
Brunswick Group
Edelman;;w
Kekst CNC
Joele Frank
WPP
Omnicom
Publicis;Publicis Groupe
Interpublic;IPG
Dentsu
Havas
Grant Thornton
BDO
RSM US
Korn Ferry
Spencer Stuart
Heidrick & Struggles
ManpowerGroup
Adecco
Randstad
Robert Half
Challenger, Gray & Christmas
Moody's Analytics
Oxford Economics
Capital Economics
Pantheon Macroeconomics
TS Lombard
Rhodium Group
Eurasia Group
Gavekal
BCA Research
Strategas
Fundstrat;Fundstrat Global Advisors
Yardeni Research
Glass Lewis
Institutional Shareholder Services;ISS Governance
FactSet
Refinitiv
MSCI
FTSE Russell
Euronext
Deutsche Börse;Deutsche Boerse
Cboe;CBOE
CME Group;CME
Hong Kong Exchanges and Clearing;HKEX
Tokyo Stock Exchange
Shanghai Stock Exchange
Shenzhen Stock Exchange
Bombay Stock Exchange
National Stock Exchange of India
Toronto Stock Exchange
Australian Securities Exchange;ASX
LSEG;London Stock Exchange Group
DTCC;Depository Trust & Clearing Corporation
Swift Network
Tradeweb
MarketAxess
Forge Global
EquityZen
Hiive
Nasdaq Private Market
Renaissance Capital
Dealogic
Preqin
Tracxn
Dealroom
Mergermarket
Morning Consult
Gallup;;w
YouGov
Ipsos
Edison Research
eMarketer;Insider Intelligence
Statista
Similarweb;SimilarWeb
Data.ai;App Annie
Apptopia
Circana;NPD Group
GfK
Luminate Data
Parrot Analytics
Nielsen Media
Antenna Data
Newzoo
Ampere Analysis
Strategy Analytics
ABI Research
Yole Group;Yole
TechInsights
SemiAnalysis
SEMI
Dell'Oro Group
Synergy Research Group;Synergy Research
LightCounting
Jon Peddie Research
Mercury Research
Cowen Research
Wood Mackenzie
BloombergNEF;BNEF
Rystad Energy
S&P Global Mobility
Cox Automotive
J.D. Power
Edmunds
Kelley Blue Book
Benchmark Mineral Intelligence
Rho Motion
SNE Research
Adamas Intelligence
Euroconsult
BryceTech
Seradata
Quilty Space
Elliptic;;w
TRM Labs
Nansen
Arkham Intelligence
Glassnode
Messari
Kaiko
DefiLlama
CoinGecko
CoinMarketCap
CryptoQuant
Dune Analytics
FairSquare
`;
