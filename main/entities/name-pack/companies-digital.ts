/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const digitalCompanies = `
Activision Publishing
Treyarch
Infinity Ward
Sledgehammer Games
Raven Software
King;King Digital;w
343 Industries;Halo Studios
Playground Games
Turn 10 Studios
Rare Ltd
Ninja Theory
Double Fine
inXile
Arkane;Arkane Studios
MachineGames
ZeniMax;ZeniMax Media
Bethesda Game Studios
Bethesda Softworks
Compulsion Games
Undead Labs
Obsidian;;w
Mojang Studios
Santa Monica Studio
Guerrilla Games
Sucker Punch;Sucker Punch Productions
Housemarque
Bluepoint Games
Bend Studio
Firewalk Studios
Media Molecule
Polyphony Digital
Team Asobi
Arrowhead Game Studios
Game Freak
HAL Laboratory
Monolith Soft
Retro Studios
Intelligent Systems
PlatinumGames
Level-5
Koei Tecmo
Atlus
Ryu Ga Gotoku Studio
Grasshopper Manufacture
Kojima Productions
Cygames
DeNA
GREE
Mixi
GungHo
Colopl
CyberAgent;CyberAgent Inc
Kadokawa;Kadokawa Corporation
miHoYo;HoYoverse
Lilith Games
Game Science
Papergames
Hypergryph
Tencent Games
TiMi Studio
Lightspeed Studios
Netmarble
Pearl Abyss
Smilegate
Com2uS
Wemade
Neowiz
Garena
Moonton
Rockstar North
2K Games;2K
Firaxis
Gearbox;Gearbox Software;w
Private Division
Respawn;Respawn Entertainment;w
DICE
Maxis;Maxis Berhad
Criterion Games
Codemasters
Motive Studio
Glu Mobile
PopCap
Playdead
Supergiant Games
Team Cherry
Annapurna Interactive
ConcernedApe
Mega Crit
Hello Games
Frontier Developments
Rebellion Developments
Creative Assembly
Sumo Group
Splash Damage
Rocksteady;Rocksteady Studios
NetherRealm;NetherRealm Studios
Avalanche Software
Monolith Productions
TT Games
Telltale Games
Crystal Dynamics
Eidos-Montréal
IO Interactive
Ubisoft Montreal
Massive Entertainment
Vantage Studios
Gameloft
Quantic Dream
Don't Nod
Arkane Lyon
Sandfall Interactive
Asobo Studio
Focus Entertainment;Pullup Entertainment
Nacon
Techland
11 bit studios
People Can Fly
Bloober Team
GSC Game World
4A Games
Warhorse Studios
Bohemia Interactive
Wargaming
Playrix
Gaijin Entertainment
Mundfish
Lesta
Plarium
Playtika
Moon Active
Dream Games
Peak Games
Voodoo;;w
SayGames
Outfit7
Miniclip
Space Ape
Small Giant
King.com
Paradox;;w
Starbreeze
Coffee Stain
THQ Nordic
Saber Interactive
Asmodee
Aspyr
Savvy Games;Savvy Games Group
Jam City
Skillz
Kabam
Machine Zone
Big Fish Games
Aristocrat;;w
SciPlay
Dapper;;w
Sky Mavis
Immutable;;w
Mythical Games
Gala Games
FaZe Clan
TSM Esports
Team Liquid
Cloud9
100 Thieves
T1 Esports
Fnatic
G2 Esports
ESL FaceIt;ESL
Twitch Interactive
Kick;;w
Rumble;Rumble Inc;w
Trovo
Douyu
Huya
Improbable Worlds
Rec Room
VRChat
Gorilla Tag
Another Axiom
Overwolf
Razer Gold
SteelSeries
HyperX
Turtle Beach
Astro Gaming
Elgato
NZXT
Cooler Master
Alienware
Framework Computer
System76
Purism;;w
Pine64
Valve Software
Ayaneo
GPD
Playdate
Panic Inc
Atari
Commodore;;w
Amiga Corp
Sinclair Research
Acorn Computers
Cray;;w
Control Data
DEC;Digital Equipment Corporation
Wang Laboratories
Data General
Gateway Inc
Packard Bell
Lotus Development
WordPerfect
Borland
Novell
Ashton-Tate
Xerox PARC;PARC
Bell Labs;Nokia Bell Labs
Lucent;Alcatel-Lucent
Nortel
3Com
US Robotics
Handspring
General Magic
NeXT
Be Inc
Pixar
Lucasfilm
Industrial Light & Magic;ILM
Marvel Studios;Marvel Entertainment
20th Century Fox;20th Century Studios
Searchlight Pictures
DreamWorks;DreamWorks Animation
Illumination Entertainment
Universal Pictures
Warner Bros. Pictures
New Line Cinema
Columbia Pictures
Sony Pictures;Sony Pictures Entertainment
Paramount Pictures
MGM;Metro-Goldwyn-Mayer
Amazon MGM Studios;Amazon Studios
Legendary Entertainment
Blumhouse
Neon Rated
Annapurna Pictures
Studio Ghibli
Toei
Kadokawa Games
Crunchyroll
Funimation
Aniplex
Toho
CJ ENM
CJ Group
Lotte;;w
SM Entertainment
YG Entertainment
JYP Entertainment
Studio Dragon
Coupang Play
Tving
Viki;;w
HBO
Showtime;;w
Starz;;w
AMC Networks
AMC Entertainment;AMC Theatres
Cinemark
Regal Cinemas
Cineworld
IMAX
Dolby;Dolby Laboratories
DTS
Xperi
TiVo
Discovery;Discovery Inc;w
Versant;;w
Sinclair Broadcast Group;Sinclair;w
Nexstar
Tegna
Gray Television
Scripps
iHeartMedia
SiriusXM;Sirius XM
Pandora;;w
Tidal;;w
Deezer
SoundCloud
Bandcamp
Qobuz
Napster;;w
Audius;Audius Inc
DistroKid
TuneCore
Believe SA
Anghami
Gaana
JioSaavn
Tencent Music
EMI
Songtradr
Concord Music
Hipgnosis
BMG
Live Nation Entertainment
SeatGeek
StubHub
Vivid Seats
AEG Presents
Eventim
DAZN
FuboTV;Fubo
Sling TV
DirecTV
Dish Network;Dish;w
Philo;;w
Pluto TV
Tubi
Crackle;;w
Plex;;w
Kodi;;w
Rakuten Viki
Canal+
TF1
RTL Group
ProSiebenSat.1
Mediaset;MFE
Sky Group
Channel 4
BritBox
Viaplay
Zee Entertainment
JioHotstar;Disney+ Hotstar|Hotstar
JioStar
Star India
ALTBalaji
Eros;;w
Nine Entertainment
Foxtel
Seven West Media
MultiChoice
Televisa;TelevisaUnivision|Univision
Globo;;w
Charter;Charter Communications;w
Spectrum Communications
Cox Communications
Altice;Altice USA
Frontier Communications
Windstream
CenturyLink
Mediacom
Rogers Communications;Rogers
Bell Canada
Telus
Shaw Communications
Vidéotron
US Cellular;UScellular
Boost Mobile
Mint Mobile
Sprint;;w
Cricket Wireless
Google Fiber
Consumer Cellular
TracFone
Dish Wireless
O2
Telefónica Deutschland
EE
Three UK;Three Mobile
Virgin Media O2;Virgin Media
TalkTalk
Openreach
CityFibre
Sky Broadband
1&1
Freenet;;w
Vodafone Germany
SFR
Bouygues Telecom;Bouygues
Proximus;Proximus Group
KPN
VodafoneZiggo
Liberty Global
Sunrise Communications
A1 Telekom
TIM;Telecom Italia|Telecom Italia SpA
Wind Tre
Fastweb
MásMóvil;MasOrange
NOS SGPS
Altice Portugal
Tele2
DNA Oyj
TDC
Turkcell
Türk Telekom
MTS
MegaFon
Beeline;;w
Veon;VEON
Kyivstar
China Mobile
China Telecom
China Unicom
China Tower
Chunghwa Telecom
Taiwan Mobile
Far EasTone
NTT;Nippon Telegraph & Telephone|Nippon Telegraph and Telephone
NTT Docomo;Docomo|NTT DoCoMo
NTT Data
KDDI
Rakuten Mobile
IIJ
LG Uplus
Singtel
StarHub
M1 Limited
Axiata
CelcomDigi
Telkomsel
Telkom Indonesia
Indosat
XL Axiata
Globe Telecom
PLDT
Converge ICT
Viettel
VNPT
FPT;FPT Corp
VNG
MobiFone
Telstra
Optus
TPG Telecom
NBN Co
Spark New Zealand
One NZ
Reliance Communications
BSNL
Jio Platforms
Grameenphone
Dialog Axiata
PTCL
Vodacom
Telkom SA
Orange Egypt
Maroc Telecom
Ethio Telecom
Telcel
Entel
Oi SA
Vivo Brasil
Millicom;Tigo
Liberty Latin America
Mavenir
Rakuten Symphony
CommScope
Corning Optical
Belden
Extreme Networks
Aruba Networks
Ruckus Networks
Ubiquiti;UniFi
Netgear
TP-Link
D-Link
Linksys
Eero LLC
Zyxel
MikroTik
F5;F5 Networks
A10 Networks
Citrix Systems
Riverbed;;w
Gigamon
ExtraHop
Vectra AI
Abnormal Security;Abnormal AI
Mimecast
Material Security
Sublime Security
Tessian
KnowBe4
Cofense
Arctic Wolf
Expel;;w
Red Canary
Huntress;;w
Secureworks
Trellix
FireEye
Symantec
Gen Digital
Carbon Black
Cylance
Cybereason
Deep Instinct
Malwarebytes
Webroot
F-Secure;WithSecure
G Data
Dr.Web
Positive Technologies
Group-IB
Check Point;Check Point Software
CyberArk
SailPoint
Ping Identity
ForgeRock
OneLogin
Auth0
Duo Security
BeyondTrust
Delinea
HashiCorp Vault
Saviynt
Transmit Security
Socure
Persona Identities
Jumio
Onfido
Veriff
ID.me
CLEAR Secure
Incode
Yoti
Stytch
Clerk Inc
WorkOS
Descope
Silverfort
Semperis
Axonius
Armis;;w
Claroty;;w
Nozomi Networks
Dragos
Forescout
Bishop Fox
Synack
HackerOne
Bugcrowd
Horizon3.ai
XBOW
Pentera
Cymulate
SafeBreach
AttackIQ
Orca Security
Lacework
Aqua Security
Sysdig
Upwind Security
Sweet Security
Chainguard
Endor Labs
Socket Security
Semgrep
Checkmarx
Veracode
SonarSource
Black Duck
JFrog
Sonatype
GitGuardian
Salt Security
Noname Security
Traceable AI
Cato Networks
Netskope
iboss
Island Technology
Talon Cyber Security
Zimperium
Lookout;;w
Cyera
Sentra
BigID
OneTrust
Varonis
Securiti
Immuta
Protegrity
7AI
Torq;;w
Swimlane;;w
Noma Security
Prompt Security
HiddenLayer
Irregular;;w
Pangea Cyber
SPLX
Lakera AI
Dream Security
Cellebrite DI
Grayshift;Magnet Forensics
Candiru
QuaDream
Intellexa
Cytrox
RCS Lab
Hacking Team
Gamma Group
Cognyte
Verint
Babel Street
LexisNexis
Thomson Reuters Special Services
Recorded Future
Flashpoint;;w
Intel 471
ZeroFox
Digital Shadows
Bitsight
SecurityScorecard
Resilience Insurance
Kroll;;w
Unit 42
Cisco Talos;Talos
Citizen Lab
Google Threat Intelligence Group
Microsoft Threat Intelligence
Project Zero
Trail of Bits
NCC Group
OpenZeppelin
CertiK
Halborn
Quantstamp
Certora
Salt Typhoon
Volt Typhoon
Scattered Spider
Lazarus Group;Lazarus;w
Fancy Bear
Cozy Bear
Sandworm;;w
ShinyHunters
Clop;Cl0p
BlackCat;ALPHV
REvil
DarkSide
Black Basta
RansomHub
Qilin
LAPSUS$;Lapsus$
Anonymous Sudan
Killnet
0G Labs
Aave
Alchemy Insights
Algorand Foundation
Anchorage Digital
Aptos Labs
Arbitrum Foundation
Offchain Labs
Axelar
Babel Finance
Bakkt
Bitdeer
BitGo
Bitfarms
BitMEX
BitMine;BitMine Immersion
Bitpanda
Bitstamp
Bittrex
Blockchain.com
Blockdaemon
Blockstream
Bitcoin Depot
CleanSpark
CoinShares
Copper Technologies
Cronos Labs
Curve Finance
Deribit
dYdX
EigenLayer;Eigen Labs
Ethena Labs
Ethereum Foundation
Fireblocks
Gate.io
Gemini Space Station
Hashdex
HashFlare
HTX;Huobi
Hut 8;Hut 8 Corp
Hyperliquid
Ledger;;w
Lido Finance;Lido
Magic Eden
MARA;MARA Holdings|Marathon Digital Holdings
Matter Labs
Metaplanet
Monad Labs;Monad;w
MoonPay
Mt. Gox
Nexo
NYDIG
OP Labs
Ondo Finance
Parity Technologies
Phantom Technologies
Poloniex
Polygon Labs
Prometheum
QuadrigaCX
River Financial
Securitize
SharpLink;SharpLink Gaming
Solana Foundation
Solana Labs
StarkWare
Stellar Development Foundation
Strategy Inc
Strike Financial
Swan Bitcoin
Trezor
TrueUSD
Trust Wallet
Twenty One Capital
VALR
Wormhole Foundation
World Liberty Financial
Zcash Foundation
Zerion
ZKsync
Hyperion DeFi
American Bitcoin
Luno
Phemex
MEXC
Bitget
LBank
BitFlyer
Coincheck
DMM Bitcoin
Upexi
Forward Industries
Tron Inc
Celestia Labs
Consensys Mesh
LayerZero;LayerZero Labs
Farcaster;;w
Rarible
Async Art
Art Blocks
Larva Labs
RTFKT
Candy Digital
Sorare
Royal Inc
Helium;Nova Labs;w
Filecoin Foundation
Protocol Labs
Arweave
Render Network
Bittensor
Grass Network
Worldcoin Foundation;World Foundation
Accenture Federal
Infosys BPM
LTIMindtree;Mindtree
Mphasis
Persistent Systems
Coforge
Hexaware
EPAM;EPAM Systems
Globant;Globant SA
Thoughtworks
DXC Technology;DXC
Kyndryl
Unisys
NCR;NCR Atleos|NCR Voyix
Diebold Nixdorf
Conduent
Genpact
WNS
Concentrix
Teleperformance
TaskUs
Foundever
Appen
TELUS International;Telus Digital
iMerit
Remotasks
Invisible Technologies
Micro1
Sopra Steria
Capgemini Engineering
CGI
Tietoevry
Devoteam
Engineering Ingegneria
Indra Sistemas
Softtek
Stefanini
Totvs
VTEX
Locaweb
Nuvemshop
Linx
Loft Brasil
Creditas Financial
Gympass;Wellhub
Loggi
Olist
Hotmart
Movile
Wildlife Studios
Kueski
Merama
Jüsto
Cornershop;;w
Platzi
Habi
Addi
Tul
Betterfly
Fintual
Tiendanube
Despegar
OLX
Letgo
Wallapop
Gumtree
Leboncoin
Adevinta
Schibsted
Idealo
Check24
AutoScout24;Scout24
AUTO1;Auto1 Group
Rightmove
Zoopla
Trivago
GetYourGuide
Omio
FlixBus;Flix
Skyscanner;Skyscanner Ltd
Kayak;;w
Priceline
Agoda
Hopper Inc
Vrbo;HomeAway
Vacasa
Selina
Oyo Rooms;OYO Rooms
MakeMyTrip
Yatra
ixigo
Cleartrip
EaseMyTrip
Klook
Tujia
Fliggy
Qunar
Tongcheng
Hostelworld
Inspirato
Getaround Europe
Airtasker
SafetyCulture
Employment Hero
Rokt
Linktree
Go1
WiseTech;WiseTech Global
TechnologyOne
NextDC
AirTrunk
Megaport
Firmus;Firmus Technologies
SharonAI
Weta FX;Wētā FX|Weta Digital
Pushpay
BrainChip
Weebit Nano
Silex;;w
Morse Micro
`;
