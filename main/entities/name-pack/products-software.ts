/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const softwareProducts = `
Windows 7
Windows 8
Windows XP
Windows Vista
Windows 95
Windows NT
Windows Server
Windows Update
Windows Hello
Windows Defender
MS-DOS
Microsoft Store
Microsoft PowerPoint
Microsoft OneNote;OneNote
Microsoft Access
Microsoft Publisher
Microsoft Dynamics;Dynamics 365|Microsoft Dynamics 365
Microsoft Exchange;Exchange Server|Exchange Online
Microsoft Intune;Intune
Microsoft Entra;Entra ID|Azure Active Directory|Active Directory
Microsoft Sentinel
Microsoft Viva
Microsoft Loop
Microsoft Flight Simulator
Microsoft SQL Server;SQL Server
Microsoft Mesh
Microsoft Rewards
Microsoft Paint
Notepad;;w
Clippy
Internet Explorer
Skype;;w
Yammer
Power Automate
Power Apps
Power Platform
Power Query
Visual Basic
.NET
PowerShell
C#
C++
F#
Objective-C
Perl;;w
PHP
Ruby on Rails;Rails
Julia language
Scala
Clojure
Elixir;;w
Erlang
OCaml
Fortran
COBOL
Lisp;;w
Pascal language
Zig
Mojo language
Solidity
Dart language
Flutter;;w
React Native
Angular;;w
AngularJS
Vue
Nuxt
Remix framework
SvelteKit
Ember.js
jQuery
Bootstrap framework
Tailwind;Tailwind CSS
Django;;w
FastAPI
Spring Boot
Laravel
WordPress
Drupal
Joomla
Ghost CMS
Bun runtime
Vite;;w
Webpack
Turbopack
Babel compiler
ESLint
npm
PyPI
Homebrew;;w
Nix;;w
Conda;;w
NumPy
SciPy
pandas library
scikit-learn
Jupyter;Jupyter Notebook
OpenCV
Keras
ONNX
OpenAPI
GraphQL
gRPC
LaTeX
WebGPU
WebRTC
WebGL
OpenGL
Vulkan API
DirectX
DirectX 12
Metal API
OpenCL
OpenXR
SYCL
LLVM
GCC
Clang
Linux Mint
Arch Linux
Kali Linux
Alpine Linux
Rocky Linux
AlmaLinux
CentOS
openSUSE
Gentoo
NixOS
FreeBSD
OpenBSD
NetBSD
Unix
Solaris OS
Haiku OS
ReactOS
BSD
GNOME
KDE
KDE Plasma
Wayland;;w
X11
systemd
Bash shell
Zsh
Vim;;w
Neovim
Emacs
Sublime Text
Notepad++
IntelliJ IDEA;IntelliJ
PyCharm
WebStorm
JetBrains Fleet
Eclipse IDE
NetBeans
Android Studio
Visual Studio Code Insiders
Zed;;w
Warp terminal
Ghostty
iTerm2
GitHub Desktop
GitHub Pages
GitHub Sponsors
Gitea
Codeberg
Bitbucket
Jenkins
Travis CI
GitLab CI
Argo CD
Helm charts
Istio
Envoy proxy
Cilium
eBPF
Prometheus monitoring
OpenTelemetry
Jaeger
Fluentd
Docker Desktop
Docker Hub
Podman
OpenShift;Red Hat OpenShift
Rancher;;w
OpenStack
Kubernetes Engine
KubeVirt
Firecracker;;w
QEMU
KVM
Xen
vSphere;VMware vSphere
ESXi;VMware ESXi
VMware Cloud Foundation
Proxmox
Hyper-V
Amazon S3 Express
Amazon RDS
Amazon DynamoDB;DynamoDB
Amazon Redshift;Redshift;w
Amazon CloudFront;CloudFront
Amazon Connect
Amazon WorkSpaces
Amazon ECS
Amazon EKS
Amazon SQS
Amazon Chime
Amazon Braket
Amazon Fresh
Amazon Pharmacy
Amazon Haul
Amazon Key
Amazon Marketplace
Amazon Photos
Amazon Flex
Amazon Business
Amazon Web Services GovCloud;GovCloud
AWS Outposts
AWS Marketplace
AWS Bedrock
AWS Wavelength
Route 53
CloudTrail
CloudWatch
Azure DevOps
Azure Functions
Azure Cosmos DB;Cosmos DB
Azure Kubernetes Service
Azure Government
Azure Quantum
Azure Stack
Google Cloud Platform;GCP
Google Cloud Storage
Google Compute Engine
Google Cloud Run;Cloud Run
Cloud Spanner
Google Bigtable;Bigtable
Google App Engine;App Engine
Anthos
Apigee
Google Slides
Google Forms
Google Keep
Google Calendar
Google Chat
Google Hangouts;Hangouts;w
Google+
Google Duo
Google Allo
Google Voice
Google Fi
Google Earth
Google Street View;Street View
Google Scholar
Google Books
Google Trends
Google Alerts
Google Discover
Google Shopping
Google Pay
Google Flights
Google Analytics
Google AdSense;AdSense
Google AdWords;AdWords
Google Ad Manager;Ad Manager
Google Tag Manager
DoubleClick
AdMob
AdX
Performance Max
Privacy Sandbox
FLoC
Manifest V3
Google Reader
Google Wave
Google Finance
Google Fit
Google Messages
Google One
Google Podcasts
Google Authenticator
Google Find Hub
Google Earth Engine
Google Safe Browsing
Google Gemini Live
Google Beam;Project Starline
Project Loon;Loon;w
Project Nimbus
Project Dragonfly
Project Genie
Project Suncatcher TPU
Project Aristotle
Circle to Search
Magic Eraser
Nearby Share
Smart Compose
YouTube Kids
YouTube Red
YouTube Gaming
YouTube NFL Sunday Ticket
YouTube Studio
YouTube Partner Program
Meta Pay
Meta Verified
Meta Business Suite
Meta Superintelligence Labs
Facebook Live
Facebook Marketplace
Facebook Watch
Facebook Messenger Kids
Facebook Dating
Facebook Gaming
Facebook Workplace
Facebook Pixel;Meta Pixel
Free Basics
Express Wi-Fi
Novi wallet
CrowdTangle
Meta Content Library
Llama Impact
Instagram Stories
Instagram Live
Instagram Teen Accounts
IGTV
Boomerang app
Edits app
WhatsApp Pay
WhatsApp Channels
Threads app
Giphy
Onavo
Lookalike Audiences
Twitter Files
TweetDeck
Twitter Spaces
XChat
X Money
Grok Studio
Birdwatch
Periscope;;w
Snap Map
Snapchat+
My AI
Bitmoji
Lens Studio
TikTok Live
TikTok Notes
TikTok Music
TikTok Shop US
TikTok Creator Fund
CapCut Pro
Lark;;w
Feishu
Toutiao
Xigua Video
Resso
Pico;;w
Gauth
Hypic
BytePlus
Volcano Engine
WeChat Pay
WeCom
QQ Music
Tencent Cloud
Tencent Video
Tencent Meeting
Alibaba Cloud;Aliyun
AliExpress
Lazada
DingTalk
Ele.me
Freshippo
Youku
UC Browser
Qwen App
Quark;;w
Baidu Maps
Baidu Wenku
Baidu Netdisk
iQiyi app
Kuaishou app
Kwai
Douyu app
Momo;;w
Tantan
Zhihu
Douban
Dianping
Keeta
Amap;AutoNavi
Huawei Cloud
Huawei AppGallery;AppGallery
Petal Search
JD Cloud
JD Logistics
PDD Temu
Shein app
Naver Webtoon;Webtoon
KakaoPay
KakaoTaxi
Naver Pay
Coupang Eats
Toss Bank
Line Pay
Yahoo Japan
Mercari app
Niconico
Pixiv
Smartnews;SmartNews
GoPay
OVO wallet
GrabPay
GrabFood
ShopeePay
GCash
Maya wallet
Zalo
MoMo wallet
UPI;Unified Payments Interface
Aadhaar
DigiLocker
BHIM
CoWIN
Arattai
Koo
ShareChat
Moj
MX Player
Hike Messenger
JioPhone
JioMart
JioCinema
Flipkart Minutes
Swiggy Instamart;Instamart
Pix payment system;Pix;w
Bre-B
M-Pesa wallet
Airtel Money
Telebirr
Yandex Browser
Yandex Search
VKontakte
RuTube
Gosuslugi
Odnoklassniki
Viber
Truecaller
ICQ
MSN Messenger
Kik
Wickr
Wire app
Threema
Briar;;w
Tox
Matrix protocol
Nostr
Damus
Lemmy
PeerTube
Pixelfed
Loops app
Truth Social
Parler
Gab;;w
Gettr
4chan
8kun
Kiwi Farms
Digg
Flipboard
Artifact app
Feedly
Inoreader
Instapaper
Readwise
Raindrop.io
Things 3
OmniFocus
Fantastical;;w
Notion Calendar
Notion Mail
Superhuman Mail
Spark Mail
Proton Mail;ProtonMail
Proton VPN;ProtonVPN
Proton Drive
Proton Pass
Tutanota;Tuta
Fastmail
Hey email
Mailbox.org
Gmail Priority Inbox
Yahoo Mail
Yahoo Finance
AOL Instant Messenger
Hotmail
Outlook.com
Geocities;GeoCities
MySpace;Myspace
Friendster
Orkut
Bebo
Yik Yak
Whisper app
Sarahah
Houseparty;;w
Marco Polo app
Lapse app
Locket Widget
Dispo
Poparazzi
Gas app
NGL app
Noplace
Airbuds
Partiful
Tea app
Raya;;w
Feeld
Coffee Meets Bagel
OkCupid
Match.com
eHarmony
Plenty of Fish
Badoo
Strava app
AllTrails
Komoot
Citymapper
Transit app
OpenStreetMap
Here WeGo
what3words
Shop app
Shop Pay
Shopify Magic
Shopify Plus
Apple Pay Later
PayPal Honey
Venmo Debit Card
PYUSD
Square Terminal
Square Reader
Bitkey
Stripe Atlas
Stripe Terminal
Tempo blockchain
Base blockchain
Coinbase Wallet
Coinbase Prime
Coinbase One
x402
BNB;Binance Coin
BNB Chain
TRON;TRX
Tether Gold
Avalanche blockchain;AVAX
Chainlink
Litecoin
Bitcoin Cash
Monero
Zcash
Shiba Inu coin
Pepe coin
Melania memecoin
WLFI
USD1
Dai stablecoin
TerraUSD;UST
LUNA token
FTT
Toncoin;TON
Sui
Aptos
Arbitrum
Optimism network
Polygon network;Matic
zkSync Era
Starknet
Hedera
Stellar Lumens
Algorand
Cosmos Hub
Near Protocol
Filecoin
Internet Computer
Hyperliquid exchange
Uniswap
MakerDAO;Sky Protocol
Lightning Network
Ordinals;;w
CryptoPunks
CryptoKitties
Axie Infinity
StepN
Friend.tech
Decentraland
Blur marketplace
NBA Top Shot;Top Shot
Digital euro
Digital yuan;e-CNY
FedNow
ISO 20022
Apple Cash Family
Zelle Pay
Affirm Card
Klarna Card
Cash App Afterpay
Robinhood Gold
Robinhood Chain
Bloomberg Terminal
Aladdin;;w
Photoshop Express
Adobe Premiere Rush
After Effects;Adobe After Effects
InDesign;Adobe InDesign
Adobe XD
Adobe Experience Cloud
Adobe Analytics
Adobe Stock
Behance
Substance 3D
Frame.io
Final Cut Camera
DaVinci Resolve
Avid Pro Tools;Pro Tools
Ableton Live
FL Studio
Audacity;;w
OBS Studio
HandBrake
AutoCAD
Revit
SolidWorks
CATIA
Fusion 360
SketchUp
Rhino 3D
Matlab;MATLAB
Mathematica
Wolfram Alpha
SAS Viya
SPSS
Stata;;w
Power BI Desktop
Google Looker Studio
Sales Cloud
Service Cloud
Marketing Cloud
Slack Connect
Slack Huddles
Heroku
Quip
Trailhead;;w
Workday Illuminate
SAP HANA;S/4HANA
SAP Business AI
Oracle Fusion
Oracle E-Business Suite
Oracle Autonomous Database
JDK
VirtualBox VM
PeopleSoft
Siebel
Oracle Health
Epic MyChart;MyChart
TurboTax
QuickBooks
Mailchimp Intuit
Mint app
Credit Karma Money
HubSpot Breeze
Zendesk AI
Atlassian Rovo;Rovo
Atlassian Intelligence
Loom video
Jira Service Management
Bitbucket Cloud
Figma Sites
Figma Slides
Figma Draw
Figma Buzz
Dev Mode
Sketch app
Canva Code
Affinity Designer;Affinity Photo
Procreate;;w
Miro AI
Airtable Cobuilder
Zapier Agents
Dropbox Dash
Box AI
DocuSign IAM
Zoom Phone
Zoom Rooms
Webex;Cisco Webex
GoToMeeting
Discord Quests
Guilded;;w
Twitch Prime
Patreon Pro
Ko-fi
Bandcamp Friday
Spotify Wrapped
Spotify Premium
Spotify DJ
Spotify for Artists
Car Thing
Apple Music Classical
Apple TV app
iTunes Match
Amazon Music Unlimited
YouTube Premium Lite
Netflix Basic
Netflix Games
Hulu + Live TV
Disney Bundle
ESPN+
ESPN Unlimited
Venu Sports
Max streaming
Peacock Premium
Paramount Plus
Discovery+
Apple TV Plus
Fox One
Freevee
Sora feed
RuneScape
Adblock Plus
uBlock Origin
NordVPN
ExpressVPN
Surfshark
Mullvad
WireGuard
OpenVPN
KeePass
KeePassXC
VeraCrypt
YubiKey
Let's Encrypt
Signal Protocol
PGP
OpenPGP
TLS 1.3
QUIC
DNSSEC
SS7
Open RAN
Starlink app
CBRS
WannaCry
NotPetya
Mirai;;w
Emotet
TrickBot
Qakbot
Heartbleed;;w
Spectre;;w
Meltdown;;w
Shellshock
EternalBlue
Log4Shell
MOVEit;MOVEit Transfer
GoAnywhere
Ivanti Connect Secure
FortiGate
PAN-OS
Citrix Bleed
React2Shell
ToolShell
XZ Utils
Salesloft Drift
Snowflake breach
CrowdStrike Falcon
Charlotte AI
Microsoft Security Copilot
Cobalt Strike
Metasploit
Mimikatz
Burp Suite
Nmap
Wireshark
Shodan
VirusTotal
Have I Been Pwned
Cellebrite UFED
GrayKey
Flipper Zero
Triangulation;;w
Tor Project browser
I2P
Silk Road
AlphaBay
Hydra Market
RaidForums
BreachForums
Genesis Market
Z-Library
The Pirate Bay
Sci-Hub
LibGen;Library Genesis
Anna's Archive
Megaupload
LimeWire
Kazaa
BitTorrent
uTorrent
Popcorn Time
Wikidata
Wikimedia Commons
Wikimedia Enterprise
Wayback Machine
Project Gutenberg
arXiv
bioRxiv
PubMed
GitHub Archive
Kaggle Notebooks
Papers with Code
Stack Exchange
Hacker News API
Lobsters;;w
Product Hunt Golden Kitty
Duolingo Max
Khanmigo
Quizlet
Chegg Study
Brainly
Photomath
ChatGPT Study Mode
Google LearnLM;LearnLM
Canvas LMS
Moodle
Proctorio
Turnitin
Scratch language
Roblox Studio
Minecraft Education
Fortnite Festival
Lego Fortnite
Rocket League
Fall Guys
Unreal Engine 5
Unreal Engine 6
Unreal Editor for Fortnite
MetaHuman
Unity 6
Unity Runtime Fee
Godot
CryEngine
GameMaker
RPG Maker
Roblox Cube
Epic Games Store
GOG;GOG Galaxy
itch.io
Xbox App
EA Play
EA Sports FC;EA FC
FIFA 23
Madden NFL
NBA 2K
MLB The Show
NHL 25
Battlefield;;w
Battlefield 2042
Star Wars Jedi: Survivor
Star Wars Outlaws
The Sims;;w
The Sims 4
SimCity
Mass Effect
Dragon Age: The Veilguard
Titanfall
Dead Space
Need for Speed
Assassin's Creed Shadows
Assassin's Creed Valhalla
Far Cry 6
Rainbow Six Siege
Skull and Bones
XDefiant
Watch Dogs
Prince of Persia
Beyond Good and Evil 2
Just Dance
Call of Duty: Warzone;Warzone
Call of Duty: Black Ops 6;Black Ops 6
Call of Duty: Black Ops 7;Black Ops 7
Call of Duty: Modern Warfare;Modern Warfare III|Modern Warfare 4
Overwatch 2
Diablo IV
Diablo Immortal
StarCraft
StarCraft II
Warcraft
Hearthstone;;w
Heroes of the Storm
World of Warcraft: Midnight
Halo Infinite
Halo: Campaign Evolved
Gears of War
Forza Horizon;Forza Horizon 5
Forza Horizon 6
Forza Motorsport
Perfect Dark
Sea of Thieves
Starfield
Skyrim;The Elder Scrolls V: Skyrim
Elder Scrolls VI;The Elder Scrolls VI
Fallout 4
Fallout 76
Doom: The Dark Ages
Doom Eternal
Quake III Arena
Wolfenstein
Indiana Jones and the Great Circle
Avowed;;w
The Outer Worlds 2
Hellblade II
Psychonauts 2
Hi-Fi Rush
Redfall
Half-Life
Half-Life 2
Half-Life 3
Half-Life: Alyx
Portal 2
Counter-Strike 2;CS2
Counter-Strike: Global Offensive;CS:GO
Dota 2
Team Fortress 2
Deadlock;;w
PUBG;PUBG: Battlegrounds
PUBG Mobile
Battlegrounds Mobile India;BGMI
Free Fire
Mobile Legends
Honor of Kings
Arena of Valor
Teamfight Tactics
Legends of Runeterra
Arcane series
Wild Rift
Black Myth: Wukong
Honkai: Star Rail
Zenless Zone Zero
Wuthering Waves
Arknights
Genshin
Love and Deepspace
Infinity Nikki
Stellar Blade
Lost Ark
Black Desert
Crimson Desert
inZOI
Lies of P
MapleStory
Dungeon & Fighter
Super Mario
Super Mario Odyssey
Super Mario Bros.
Mario Kart World
Mario Kart 8 Deluxe
Donkey Kong Bananza
Metroid Prime 4
Splatoon
Splatoon 3
Animal Crossing
Animal Crossing: New Horizons
Breath of the Wild;The Legend of Zelda: Breath of the Wild
Tears of the Kingdom;The Legend of Zelda: Tears of the Kingdom
Super Smash Bros.
Kirby Air Riders
Fire Emblem
Xenoblade
Pikmin
Pokémon Legends: Z-A;Pokemon Legends: Z-A
Pokémon Scarlet
Pokémon TCG Pocket
Pokémon Sleep
Pokémon Home
Pikmin Bloom
Monster Hunter Now
Monster Hunter Wilds
Monster Hunter: World
Resident Evil
Resident Evil 4
Resident Evil Requiem
Street Fighter 6
Devil May Cry
Tekken 8
Elden Ring Nightreign
Dark Souls
Sekiro
Bloodborne
Armored Core VI
The Duskbloods
Final Fantasy
Final Fantasy VII
Final Fantasy XIV
Final Fantasy XVI
Final Fantasy VII Rebirth
Dragon Quest
Kingdom Hearts
NieR: Automata
Sonic the Hedgehog
Like a Dragon
Persona 5
Metaphor: ReFantazio
Silent Hill f
Silent Hill 2
Metal Gear Solid
Metal Gear Solid Delta
Castlevania
eFootball
Death Stranding
Death Stranding 2
Tetris
Pac-Man
Space Invaders
Gran Turismo 7
God of War
God of War Ragnarök;God of War Ragnarok
Horizon Zero Dawn
Horizon Forbidden West
Marvel's Spider-Man
Marvel's Spider-Man 2
Marvel's Wolverine
Ratchet & Clank
The Last of Us Part II
The Last of Us Online
Ghost of Tsushima
Saros game
Astro Bot
Fairgames
Helldivers
Bloodlines 2
Clair Obscur: Expedition 33;Clair Obscur
Kingdom Come: Deliverance II
The Witcher;;w
The Witcher 3
The Witcher 4
Phantom Liberty
Gwent
Divinity: Original Sin II
Alan Wake 2
FBC: Firebreak
Hitman;;w
007 First Light
Borderlands 4
BioShock
Civilization VII
XCOM 2
Mafia: The Old Country
Red Dead Online
GTA Online
Max Payne
L.A. Noire
Stalker 2;S.T.A.L.K.E.R. 2
Escape from Tarkov
Arc Raiders
Payday 3
Deep Rock Galactic
Valheim
Goat Simulator
Crusader Kings III
Europa Universalis V
Cities: Skylines II
Hearts of Iron IV
RimWorld
Factorio
Stardew Valley
Terraria
Balatro
Vampire Survivors
Slay the Spire
Slay the Spire 2
Hollow Knight
Cuphead
Undertale
Deltarune
Disco Elysium
Outer Wilds
Subnautica 2
No Man's Sky
Light No Fire
Star Citizen
Squadron 42
Elite Dangerous
EVE Online
Kerbal Space Program
Dwarf Fortress
Schedule I
R.E.P.O.
Lethal Company
Phasmophobia
Dead by Daylight
Ark: Survival Evolved
DayZ
Sons of the Forest
Dune: Awakening
Path of Exile 2
Warframe
War Thunder
World of Tanks
World of Warships
Clash Royale
Brawl Stars
Squad Busters
mo.co
Hay Day
Boom Beach
Royal Match
Coin Master
Monopoly Go;Monopoly GO
Gardenscapes
Subway Surfers
Temple Run
Fruit Ninja
Flappy Bird
Cut the Rope
FarmVille
Words With Friends
Draw Something
Plants vs. Zombies
Bejeweled
Two Dots
Marvel Snap
Marvel Contest of Champions
Magic: The Gathering
Magic: The Gathering Arena
Dungeons & Dragons;D&D
Warhammer 40,000
Beat Saber
Blade & Sorcery
Resident Evil 4 VR
Batman: Arkham Shadow
Asgard's Wrath 2
Horizon Worlds Desktop
Population: One
Job Simulator
Superhot VR
Steal a Brainrot
Grow a Garden
Adopt Me!
Blox Fruits
Brookhaven RP
Ozempic pill
Trulicity
Humira
Keytruda
Eliquis
Paxlovid
Comirnaty
Spikevax
Leqembi
Aduhelm
Kisunla
Casgevy
Zolgensma
orforglipron
retatrutide
CagriSema
tirzepatide
semaglutide
Rybelsus
Saxenda
Victoza
Viagra
OxyContin
Humulin
Dupixent
Stelara
Gardasil
Evusheld
Remdesivir
Narcan
`;
