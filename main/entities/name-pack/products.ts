/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const products = `
ChatGPT;Chat GPT
GPT-3
GPT-3.5
GPT-4
GPT-4o
GPT-4.5
GPT-5
GPT-5.1
GPT-4.1
o1;;w
o3;;w
o4-mini
DALL-E;DALL·E|Dall-E
DALL-E 3
Sora;;w
Codex;;w
Whisper;;w
Operator;;w
Deep Research
Atlas;ChatGPT Atlas;w
Gemini;Google Gemini;w
Gemini Pro
Gemini Ultra
Gemini Nano
Gemini 1.5
Gemini 2.0
Gemini 2.5
Gemini 3
Gemma
Bard;Google Bard;w
Veo
Imagen
AlphaFold
AlphaGo
AlphaZero
NotebookLM
Nano Banana
PaLM
LaMDA
BERT
TensorFlow
PyTorch
JAX
Kubernetes
Claude;;w
Claude Code
Claude 3
Claude 3.5
Claude 4
Sonnet;Claude Sonnet;w
Opus;Claude Opus;w
Haiku;Claude Haiku;w
Llama;LLaMA|Meta Llama;w
Llama 2
Llama 3
Llama 4
Meta AI
Grok
Grok 3
Grok 4
Grokipedia
Mixtral
Le Chat
Qwen
Kimi
Ernie;Ernie Bot
Doubao
DeepSeek R1;DeepSeek-R1|R1
DeepSeek V3;DeepSeek-V3
Copilot;Microsoft Copilot|GitHub Copilot|Microsoft 365 Copilot;w
Bing;Microsoft Bing|Bing Chat
Cortana
Azure;Microsoft Azure
Windows;Microsoft Windows;w
Windows 10
Windows 11
Windows 12
Office 365;Microsoft 365|Microsoft Office
Excel;Microsoft Excel;w
PowerPoint
Outlook;Microsoft Outlook;w
Microsoft Teams;Teams;w
SharePoint
OneDrive
Xbox
Xbox Series X
Xbox Game Pass;Game Pass
Surface;Microsoft Surface;w
HoloLens
Minecraft
Halo;;w
Visual Studio Code;VS Code
Visual Studio
TypeScript
iPhone
iPhone 15
iPhone 16
iPhone 17
iPhone Air
iPad
iPad Pro
iPad Air
Mac;;w
MacBook
MacBook Air
MacBook Pro
Mac Mini;Mac mini
Mac Studio
Mac Pro
iMac
Apple Watch
Apple Watch Ultra
AirPods
AirPods Pro
AirTag
HomePod
Vision Pro;Apple Vision Pro
Apple TV+;Apple TV
Apple Music
Apple Pay
Apple Card
Apple Intelligence
Apple Arcade
App Store
iCloud
iMessage
FaceTime
Siri
CarPlay
Safari;;w
iOS
iOS 17
iOS 18
iOS 26
iPadOS
macOS
watchOS
visionOS
tvOS
Final Cut Pro
Android;;w
Android 15
Android 16
Android Auto
Google Pixel;Pixel;w
Pixel 9
Pixel 10
Pixel Watch
Pixel Fold
Google Search
Google Maps
Google Docs
Google Drive
Google Photos
Google Play;Play Store|Google Play Store
Google Cloud
Google Workspace
Google Assistant
Google Translate
Google Lens
Google Home
Google Meet
Google Glass
Google Ads
Google News
Google Wallet
Gmail
Chrome;Google Chrome;w
ChromeOS;Chrome OS
Chromebook
Chromecast
Nest;;w
YouTube Music
YouTube TV
YouTube Shorts
Fuchsia;;w
Tensor;;w
Stadia
Waze
Firebase
Chromium
AWS;Amazon Web Services
Alexa;Amazon Alexa
Alexa+
Echo;Amazon Echo;w
Kindle;Amazon Kindle;w
Fire TV
Prime Video;Amazon Prime Video
Amazon Prime;Prime;w
Amazon Bedrock;Bedrock;w
Trainium;Trainium 2
Inferentia
Graviton
Amazon Go
Amazon Music
Amazon Nova
Project Kuiper;Kuiper
Rufus;;w
S3;Amazon S3
Facebook
Instagram
WhatsApp
Messenger;Facebook Messenger;w
Threads;;w
Oculus Quest;Quest;w
Meta Quest;Quest 3|Meta Quest 3
Ray-Ban Meta;Meta Ray-Ban
Horizon Worlds
Orion;;w
React;;w
Snapchat
Spectacles;;w
Twitter
X;;w
X Premium;Twitter Blue
Community Notes
Vine;;w
CapCut
Douyin
WeChat
Weibo
Xiaohongshu;RedNote
QQ
Taobao
Tmall
Alipay
Line;;w
KakaoTalk
Signal;;w
Clubhouse;;w
BeReal
Tinder
Bumble;;w
Hinge;;w
Grindr
OnlyFans
Starship
Super Heavy
Falcon 9
Falcon Heavy
Falcon 1
Dragon;Crew Dragon|Cargo Dragon;w
Raptor;;w
Merlin;;w
Starlink
Starshield
New Glenn
New Shepard
Blue Moon
BE-4
Blue Ring
Vulcan;Vulcan Centaur;w
Atlas V
Delta IV
Electron;;w
Neutron;;w
Terran R
Terran 1
Nova;;w
Ariane 5
Ariane 6
Soyuz
Long March 5
Space Launch System;SLS
Orion Spacecraft
Starliner
Dream Chaser
International Space Station;ISS
Tiangong
Hubble Space Telescope;Hubble
James Webb Space Telescope;JWST
Perseverance;;w
Curiosity;;w
Artemis;Artemis program|Artemis II|Artemis III
Gateway;;w
Model 3;Tesla Model 3
Model Y;Tesla Model Y
Model S;Tesla Model S
Model X;Tesla Model X
Cybertruck
Cybercab
Roadster;Tesla Roadster;w
Tesla Semi
Powerwall
Megapack
Autopilot;Tesla Autopilot
Full Self-Driving;FSD
Optimus;Tesla Optimus
Dojo
F-150 Lightning;Ford F-150 Lightning
Mustang Mach-E
Chevy Bolt;Bolt EV
Rivian R1T;R1T
R1S
R2;Rivian R2
Lucid Air
Prius
737 Max;737 MAX|Boeing 737 Max
787 Dreamliner;Dreamliner
A320;Airbus A320
H100;Nvidia H100
H200
H20
A100
B200
B300
GB200
GB300
Blackwell;;w
Hopper;;w
Rubin;Vera Rubin
Blackwell Ultra
Grace Hopper
CUDA
GeForce
GeForce RTX;RTX 4090|RTX 5090
DGX
DGX Spark
NVLink
Jetson;;w
Omniverse
MI300X;MI300|Instinct MI300X
MI350
MI400
Ryzen
EPYC
Radeon
Instinct;;w
ROCm
Core Ultra;Intel Core Ultra
Xeon
Gaudi;Gaudi 3
Lunar Lake
Panther Lake
Arrow Lake
Meteor Lake
Intel 18A;18A
Snapdragon;;w
Snapdragon X Elite
Snapdragon 8 Elite
Exynos
Dimensity
Kirin
Ascend;Ascend 910C|Ascend 910B
HarmonyOS
M1;;w
M2;;w
M3;;w
M4;;w
M5;;w
A18;A18 Pro
TPU v5
Ironwood
Maia;Maia 100
Wafer Scale Engine
RISC-V
x86
Galaxy;Samsung Galaxy;w
Galaxy S24
Galaxy S25;Galaxy S25 Ultra
Galaxy Z Fold
Galaxy Z Flip
Galaxy Watch
Galaxy Ring
Bixby
One UI
Mate 60;Mate 60 Pro
PlayStation
PlayStation 5;PS5
PlayStation 4;PS4
PlayStation VR2
Nintendo Switch;Switch;w
Nintendo Switch 2;Switch 2
Steam;;w
Steam Deck
Steam Machine
Fortnite
Grand Theft Auto VI;GTA VI|GTA 6|Grand Theft Auto 6
Grand Theft Auto V;GTA V
Call of Duty
Candy Crush
World of Warcraft
League of Legends
Valorant
Counter-Strike
Elden Ring
Cyberpunk 2077
Pokémon Go;Pokemon Go
Pokémon
Zelda;The Legend of Zelda
Mario Kart
Destiny 2
Overwatch
Diablo;;w
Apex Legends
Unreal Engine
Bitcoin;BTC;w
Ethereum;ETH
Ether;;w
Solana;SOL
Dogecoin;DOGE
XRP
USDC
USDT
Cardano
Polkadot
Libra;Diem;w
Cash App
Apple Cash
Zelle
PayPal USD
Photoshop;Adobe Photoshop
Illustrator;Adobe Illustrator;w
Premiere Pro
Firefly;Adobe Firefly;w
Acrobat;Adobe Acrobat;w
Creative Cloud
Lightroom
FigJam
Google Sheets
Agentforce
Einstein;Einstein GPT;w
Tableau
MuleSoft
Watson;IBM Watson
Watsonx;watsonx
Linux
Ubuntu
Debian
Fedora
Red Hat Enterprise Linux
Firefox
Thunderbird;;w
Tor;Tor Browser
Git
Node.js
Python;;w
Rust;;w
JavaScript
Java;;w
Swift;;w
Golang
Postgres;PostgreSQL
MySQL
SQLite
Redis
Kafka;Apache Kafka
Spark;Apache Spark;w
Hadoop
VirtualBox
Raspberry Pi
Arduino
Stable Diffusion
Gen-3
Devin
Cursor Composer
Lovable;;w
Bolt.new
v0
Poe
Replika
Comet;;w
Arc;Arc browser;w
Dia;;w
Pegasus;;w
Stuxnet
SolarWinds Orion;SolarWinds Orion Platform
Falcon Sensor
Log4j
LockBit
Zoom Meetings
Google Classroom
Disney+
HBO Max
Paramount+
Peacock TV
Apple News
Kindle Unlimited
Audible
Goodreads
IMDb
Zappos
Whole Foods
Lightning;;w
MagSafe
USB-C
Wegovy
Ozempic
Mounjaro
Zepbound
Humane AI Pin;AI Pin|Ai Pin
Rabbit R1
Friend;;w
Roomba
Spot;;w
Digit;;w
Figure 02;Figure 03
NEO
Telepathy;;w
Stargate;Project Stargate;w
Colossus;;w
World App
GPT-5.2
GPT-5 mini
GPT-OSS;gpt-oss
ChatGPT Pro
ChatGPT Plus
ChatGPT Search
Sora 2
Claude Opus 4
Claude Opus 4.1
Claude Opus 4.5
Claude Sonnet 4
Claude Sonnet 4.5
Claude Haiku 4.5
Claude 3.5 Sonnet
Claude 3.7 Sonnet
Claude for Chrome
Gemini 2.0 Flash
Gemini 2.5 Pro
Gemini 2.5 Flash
Gemini 3 Pro
Gemini Live
Veo 3
Imagen 4
Gemma 3
AlphaFold 3
AlphaEvolve
AI Overviews
AI Mode
Project Astra
Project Mariner
Google Antigravity
Llama 3.1
Llama 4 Maverick
Llama 4 Scout
Grok 4 Fast
Grok Imagine
Qwen3
Kimi K2
GLM-4.5
Ernie 4.5
Hunyuan
Seedance
Seedream
Nova Act
Amazon Q
Alexa for Business
Zoox Robotaxi;Zoox robotaxi
Model Context Protocol;MCP
AT Protocol
ActivityPub
SteamOS
Steam Frame
Steam Controller
Steam Link
HTC Vive
Valve Index
PlayStation Portal
PlayStation 6
Xbox Cloud Gaming
ROG Ally
ROG Xbox Ally
Surface Pro
Surface Laptop
Windows 365
Microsoft Defender
Microsoft Word
Microsoft Edge
Copilot+ PC
Power BI
GitHub Actions
Galaxy S26
Galaxy S25 Edge
Galaxy Z Fold 7
Galaxy Z TriFold
Galaxy Buds
Galaxy Tab
Galaxy XR
Pixel 10 Pro
Pixel 8
Pixel 9a
Pixel Buds
Nest Hub
Android XR
Wear OS
iPhone 14
iPhone 17 Pro
iPhone 16e
AirPods Max
AirPods Pro 3
Apple Watch Series 11
Apple Vision
Liquid Glass
App Tracking Transparency
Apple Pencil
Logic Pro
Xcode
SwiftUI
Kindle Scribe
Kindle Paperwhite
Echo Show
Echo Dot
Ring Doorbell
Blink Camera
Eero
Trainium 3
Trainium2
AWS Lambda
Amazon EC2;EC2
Amazon ElastiCache
Google Memorystore
BigQuery
Google Kubernetes Engine
TPU v6
Trillium TPU
Azure OpenAI
Cobalt 100
Maia 200
Nvidia GB200 NVL72
Vera CPU
Rubin CPX
RTX 5080
GeForce Now
Isaac GR00T
Nvidia Cosmos
MI355X
MI450
Strix Halo
Ryzen AI
Clearwater Forest
Granite Rapids
Sierra Forest
Nova Lake
Intel 14A
Intel Arc
Snapdragon 8 Gen 3
Snapdragon 8 Elite Gen 5
Snapdragon X2 Elite
Dimensity 9500
Kirin 9020
HBM3E
HBM4
CoWoS
New Glenn 2
Starship V3
Falcon 9 Block 5
Dragon 2
Haven-1
Blue Ghost
Blue Moon Mark 1
Alpha rocket
Europa Clipper
Gemini 2
Artemis III mission
Juno spacecraft
Chandrayaan-3
Chang'e 6
Model Y Juniper
Tesla Robotaxi
Optimus V3
Cybertruck Beast
Rivian R3
Rivian R1S
F-150
Ioniq 5
Ioniq 9
BYD Seagull
Xiaomi SU7;SU7
Xiaomi YU7
Chevrolet Bolt
Silverado EV
Hummer EV
ID.4
ID. Buzz;ID.Buzz
Polestar 3
EX30
WhatsApp Business
Meta Ray-Ban Display
Orion glasses
Meta Quest 3S
Oakley Meta
Instagram Reels;Reels
YouTube Premium
TikTok Shop
TikTok Lite
Lemon8
Snapchat Spectacles
Discord Nitro
Slack AI
Notion AI
Figma Make
Canva AI
Adobe Express
Premiere Elements
Salesforce Data Cloud
Slackbot
ServiceNow AI Agents
SAP S/4HANA
Oracle Cloud;Oracle Cloud Infrastructure
MySQL HeatWave
MongoDB Atlas
Cloudflare Workers
Next.js
Vue.js
Svelte;;w
Deno
Electron framework
Kotlin
Haskell
WebAssembly
OpenSSL
OpenSSH
Nginx
Apache HTTP Server
Elasticsearch
Grafana
Terraform
Ansible
CircleCI
GIMP
Inkscape
LibreOffice
OpenOffice
VLC
Winamp
Obsidian app
Logseq
Roam Research
Todoist
Trello
Jira
Confluence;;w
Basecamp 4
Helldivers 2
Hades II
Hollow Knight: Silksong;Silksong
Baldur's Gate 3
Red Dead Redemption 2
The Last of Us
Ghost of Yotei
Assassin's Creed
Battlefield 6
Marvel Rivals
Genshin Impact
Palworld
Among Us
Wordle
Candy Crush Saga
Clash of Clans
Angry Birds
Predator spyware
Graphite spyware
Tornado Cash
PancakeSwap
Bored Ape Yacht Club
Pump.fun
Worldcoin
Base network
`;
