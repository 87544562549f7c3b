/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const deviceProducts = `
iPhone 3G
iPhone 4
iPhone 5
iPhone 6
iPhone 6s
iPhone 7
iPhone 8
iPhone X
iPhone XR
iPhone XS
iPhone 11
iPhone 12
iPhone 12 mini
iPhone 13
iPhone 13 mini
iPhone 14 Pro
iPhone 15 Pro
iPhone 15 Pro Max
iPhone 16 Pro
iPhone 16 Pro Max
iPhone 16 Plus
iPhone 17 Pro Max
iPhone 17e
iPhone 18
iPhone 18 Pro
iPhone Fold
iPod
iPod touch
iPod nano
iPad mini
iPadOS 26
MacBook Neo
Macintosh;;w
Apple II
Apple Lisa
Newton MessagePad
Power Mac G4
iBook
PowerBook
Apple TV 4K
Apple Watch Ultra 2
Apple Watch Ultra 3
Apple Watch Series 9
Apple Watch Series 10
AirPods 4
AirPods Pro 2
HomePod mini
AirPort
Magic Keyboard
Magic Mouse
Studio Display
Pro Display XDR
Touch ID
Face ID
Dynamic Island
Touch Bar
Lightning connector
Thunderbolt 5
Apple silicon;Apple Silicon
M1 Pro
M1 Max
M1 Ultra
M2 Ultra
M3 Pro
M3 Max
M3 Ultra
M4 Pro
M4 Max
M5 Pro
M5 Max
M6
A14 Bionic
A15 Bionic
A16 Bionic
A17 Pro
A19
A19 Pro
C1X
N1 chip
Apple Car
Project Titan
iOS 14
iOS 14.5
iOS 15
iOS 16
iOS 19
iOS 26.2
iOS 27
macOS Sonoma
macOS Sequoia
macOS Tahoe
macOS Ventura
macOS Big Sur
Mac OS X
watchOS 26
visionOS 26
Apple Wallet
Apple Maps
Apple Fitness+
Apple One
Apple Books
Apple Podcasts
Apple Invites
Apple Sports
Apple Vision Pro 2
Journal app
Stage Manager
Private Cloud Compute
Rosetta 2
TestFlight
WebKit
GarageBand
iMovie
iTunes
iTunes Store
Keynote app
iWork
Shazam
Beddit
FileMaker
Aperture;;w
HealthKit
ResearchKit
ARKit
HomeKit
AirDrop
AirPlay
NameDrop
StandBy
SharePlay
Screen Time
Galaxy Note
Galaxy Note 7
Galaxy S7
Galaxy S20
Galaxy S21
Galaxy S22
Galaxy S23
Galaxy S23 Ultra
Galaxy S24 Ultra
Galaxy S26 Ultra
Galaxy Z Fold 6
Galaxy Z Flip 7
Galaxy Z Flip 6
Galaxy A
Galaxy AI
Galaxy Watch Ultra
Galaxy Watch 8
Galaxy Buds 3 Pro
Galaxy Book
Samsung DeX
Samsung Pay
SmartThings
Tizen
Samsung Knox;Knox;w
Exynos 2500
Exynos 2600
ISOCELL
The Frame TV
Ballie
Pixel 2
Pixel 3
Pixel 4
Pixel 6
Pixel 7
Pixel 7a
Pixel 8 Pro
Pixel 8a
Pixel 9 Pro
Pixel 9 Pro Fold
Pixel 10 Pro Fold
Pixel 10a
Pixel 11
Pixel Watch 4
Pixel Tablet
Pixelbook
Pixel Buds Pro 2
Pixelsnap
Titan M2
Tensor G3
Tensor G4
Tensor G5
Google Home Speaker
Nest Cam
Nest Thermostat
Nest Doorbell
Nest Mini
Google TV
Google TV Streamer
Google Nexus
Project Ara
Project Tango
Project Moohan
Daydream View
Google Cardboard
Chromecast Ultra
Android 13
Android 14
Android 17
Material 3 Expressive
Google Play Services
OnePlus 13
OnePlus 15
OxygenOS
Nothing Phone
Nothing Phone (3)
Nothing Ear
Xiaomi 14
Xiaomi 15
Xiaomi 17
Redmi
Redmi Note
Poco;;w
HyperOS
MIUI
XRING O1
Mi 11
Honor Magic
Honor Magic V5
Huawei P30
Huawei Mate XT
Huawei Mate 70
Huawei Pura 70
Mate X
EMUI
HarmonyOS NEXT;HarmonyOS Next
Kirin 9000S
Kirin X90
Ascend 910
Ascend 950
CloudMatrix 384
Kunpeng
AITO M9;Aito M9
ColorOS
Oppo Find X8
Oppo Find N5
Vivo X200
Vivo Vision
Realme GT
Motorola Razr;Moto Razr
Moto G
ThinkPad
ThinkPad X1 Carbon
IdeaPad
Legion Go
Yoga Book
Dell XPS;XPS 13
Alienware Aurora
Latitude laptop
HP Spectre
HP OmniBook
EliteBook
Pavilion laptop
LaserJet
Zenbook;ZenBook
ROG Phone
ROG Strix
Surface Go
Surface Book
Surface Studio
Surface Duo
Surface Hub
Surface RT
Windows Phone
Windows Mobile
Zune
Kinect
Framework Laptop
Framework Laptop 13
Framework Desktop
Raspberry Pi 5
Raspberry Pi Pico
BlackBerry 10
PalmPilot
Treo
T-Mobile Sidekick
Nokia 3310
Nokia Lumia
Lumia
Fairphone 5
Librem 5
Punkt phone
Light Phone
Trump Mobile T1
Kindle Fire
Kindle Oasis
Kindle Colorsoft
Fire Phone
Fire HD
Echo Hub
Echo Frames
Echo Dot Max
Echo Studio
Amazon Astro
Amazon Dash
Amazon One
Amazon Sidewalk
Ring Search Party
Ring Always Home Cam
Blink Outdoor
Fire TV Stick
Vega OS
Kobo
Nook;;w
reMarkable
Boox
Remarkable Paper Pro
Oculus Rift;Rift
Oculus Go
Quest 2
Quest Pro
Meta Portal
Ray-Ban Stories
Meta Neural Band
Hypernova
Aria Gen 2
Project Aria
Nazare
Horizon OS
Vive Focus
Index headset
PSVR2
Bigscreen Beyond
Magic Leap 2
Google Glass Enterprise
HoloLens 2
Varjo XR-4
Pico 4
Rokid Glasses
Xreal Air
Snap Spectacles
Ryzen 9
Ryzen 7
Ryzen 5
Ryzen AI Max
Ryzen AI 300
Ryzen 9000
Ryzen 7 9800X3D;9800X3D
Threadripper
EPYC Turin
EPYC Genoa
EPYC Venice
Zen 3
Zen 4
Zen 5
Zen 6
RDNA 3
RDNA 4
CDNA 3
CDNA 4
Radeon RX 7900 XTX
Radeon RX 9070 XT;RX 9070 XT
Radeon RX 9070;RX 9070
MI250
MI308
MI325X
MI300A
MI430X
MI450X
MI500
Helios rack
Pensando
Versal
Core i9
Core i7
Core i5
Core Ultra Series 3
Core 2 Duo
Pentium
Celeron
Itanium
Intel Atom
Xeon 6
Xeon Phi
Optane
Alder Lake
Raptor Lake
Sapphire Rapids
Emerald Rapids
Diamond Rapids
Ponte Vecchio
Falcon Shores
Jaguar Shores
Crescent Island
Battlemage
Arc B580
Arc A770
Gaudi 2
Loihi
Tunnel Falls
Intel 3
Intel 4
Intel 7
Intel 20A
Foveros
EMIB
RibbonFET
PowerVia
Thunderbolt 4
USB4
GeForce RTX 3080;RTX 3080
GeForce RTX 3090;RTX 3090
GeForce RTX 4060;RTX 4060
GeForce RTX 4070;RTX 4070
GeForce RTX 4080;RTX 4080
GeForce RTX 5060;RTX 5060
GeForce RTX 5070;RTX 5070
GeForce RTX 5080
GeForce GTX;GTX 1080
RTX 6000 Ada
RTX Pro 6000;RTX PRO 6000
RTX 4090D
Nvidia Titan
Quadro
Tesla V100;V100
P100
A10G
A800
H800
L40S
L4 GPU
B100
B30A
GH200
GB10
HGX H100
DGX A100
DGX H100
DGX Cloud
DGX Station
DGX SuperPOD
NVL72
NVL144
Rubin Ultra
Vera Rubin NVL144
Feynman GPU
Grace CPU
Grace Blackwell
Hopper GPU
Ampere GPU
Ada Lovelace GPU
Turing GPU
Volta GPU
Pascal GPU
BlueField
BlueField-3
BlueField-4
ConnectX
ConnectX-7
Spectrum-X
Quantum-X
Quantum-2
NVSwitch
NVLink Fusion
InfiniBand
NVQLink
Tegra
Nvidia Shield
Nvidia N1X;N1X
G-Sync
DLSS
DLSS 4
Nvidia Reflex
Nvidia Broadcast
RTX AI
Project Digits
Omniverse Cloud
Earth-2
cuLitho
cuOpt
CUDA-X
CUDA-Q
Snapdragon 8 Gen 1
Snapdragon 8 Gen 2
Snapdragon 7 Gen 3
Snapdragon X Plus
Snapdragon 8cx
Snapdragon XR2
Snapdragon AR1
Snapdragon Ride
Snapdragon Digital Chassis
Adreno
Hexagon NPU
Oryon
AI200
AI250
Dimensity 9300
Dimensity 9400
Helio
Cortex-X4
Cortex-A
Neoverse
Armv9
Mali GPU
Graviton2
Graviton3
Graviton4
Graviton5
Inferentia2
AWS Nitro
Project Rainier
Project Ceiba
Trn2 UltraServers
Trainium4
Axion
Google Axion
Azure Cobalt
Cobalt 200
Azure Maia
Azure Boost
MTIA
Tomahawk 6
Tomahawk 5
Jericho4
Thor Ultra
WSE-3
CS-3
Cerebras CS-2
GroqChip
LPU;Language Processing Unit
SN40L
Sohu chip
Wormhole chip
Blackhole chip
Dojo D1
AI5
AI6
HW3
HW4
Majorana 1
Willow;;w
Google Sycamore;;w
IBM Osprey
IBM Condor
IBM Heron
IBM Nighthawk
IBM Quantum System Two
Quantum System One
Qiskit
Cirq
Ocelot chip
Advantage2
Helios quantum computer
Zuchongzhi
Jiuzhang
El Capitan supercomputer
Aurora supercomputer
Fugaku
Summit supercomputer
JUPITER supercomputer
Isambard-AI
Colossus 2
Hyperion data center
Prometheus data center
Stargate UAE
Stargate UK
Stargate Norway
Project Jupiter
Fairwater
HBM2
HBM2E
HBM3
HBM4E
LPDDR5X
GDDR6
GDDR7
SOCAMM
V-NAND
CXL
UALink
UCIe
Ultra Ethernet
N2 process
N3 process
N3E
N4P
A16 process
A14 process
SF2
SF3
SoIC
TWINSCAN NXE
Twinscan EXE:5000;EXE:5000
High-NA EUV;High NA EUV
3D XPoint
IBM Power10
IBM z17
IBM z16
Telum
SPARC
PowerPC
Alpha processor
6502
Z80
ARM Cortex
ARM7
PlayStation 2;PS2
PlayStation 3;PS3
PlayStation 5 Pro;PS5 Pro
PlayStation Vita;PS Vita
PlayStation Portable
PlayStation Network;PSN
PlayStation Plus;PS Plus
PlayStation Store
PlayStation Studios
DualSense
DualShock
Xbox One
Xbox 360
Xbox Series S
Xbox Live
Xbox Adaptive Controller
Xbox Ally X
Project Helix
Project xCloud;xCloud
Nintendo 64
Nintendo DS
Nintendo 3DS
Nintendo Wii;Wii
Wii U
GameCube
Game Boy
Game Boy Advance
Super Nintendo
NES
Nintendo Switch OLED
Nintendo Switch Online
Nintendo eShop
Joy-Con
Sega Genesis
Dreamcast;;w
Atari 2600
Ouya
MSI Claw
Meta Quest Store
Steam Deck OLED
SteamVR
Proton compatibility layer
Stadia Controller
Amazon Luna
Humble Bundle
Roomba Combo
Roomba j7
Braava
DJI Mavic;Mavic 3
DJI Mini 4 Pro
DJI Neo
DJI Osmo;Osmo Pocket 3
DJI Air 3
DJI Romo
DJI Agras
GoPro Hero
Insta360 X5
Skydio X10
Oura Ring
Oura Ring 4
Whoop MG
Whoop 5.0
Fitbit Sense
Fitbit Charge
Fitbit Inspire
Garmin Fenix
Garmin inReach
Pebble;Pebble Time;w
Core 2 Duo watch
Polar H10
Freestyle Libre;FreeStyle Libre
Dexcom G7
Omnipod
Peloton Bike
Peloton Bike+
Peloton Tread
Tonal 2
Sonos Era
Sonos Ace
Sonos Arc
Sonos Roam
Bose QuietComfort
WH-1000XM5
Sony WH-1000XM6
Sony Alpha
Sony Bravia;Bravia
Xperia
Walkman;;w
Sony Honda Afeela;Afeela
Betamax
Blu-ray
LaserDisc
MiniDisc
LG OLED
LG C5
webOS
Roku OS
Roku Streaming Stick
Philips Hue
Nanoleaf
Lutron
Matter standard
Zigbee
Z-Wave
Qi2
Optimus Gen 3;Optimus Gen 2
Atlas robot
Stretch robot
Spot Mini
Unitree G1
Unitree H1
Unitree R1
Unitree Go2
Figure 01
1X Neo
NEO Beta
Digit robot
Apollo humanoid
Phoenix humanoid
Walker S
Walker S2
XPeng Iron
CyberOne
CyberDog
GR-1
Pepper robot
ASIMO
Aibo
Ameca
Sophia robot
Moxi
Moxie robot
Jibo
Da Vinci surgical system;da Vinci
Fury;;w
YFQ-44A
YFQ-42A
Ghost Shark
Lattice OS
Roadrunner drone
Altius-600
Barracuda-500
Pulsar EW
EagleEye
Arsenal-1
Switchblade;;w
Switchblade 600
MQ-9 Reaper;Reaper drone
Predator drone
Global Hawk
Shahed
Shahed-136
Bayraktar TB2;TB2
Lancet drone
V-BAT
X-BAT
Hivemind;;w
Iron Dome
Iron Beam
Golden Dome
Patriot missile
HIMARS
Javelin missile
Stinger missile
ATACMS
Tomahawk missile
Storm Shadow
Taurus missile
Flamingo missile
THAAD
Aegis;;w
Minuteman III
Trident missile
F-35
F-35 Lightning II
F-22
F-47
F-16
F-15EX
F/A-18
B-21 Raider;B-21
B-2
B-52
C-130
C-17
KC-46
V-22 Osprey
AH-64 Apache
UH-60 Black Hawk
Air Force One
Eurofighter Typhoon
Rafale
Gripen
J-20
J-35
Su-57
S-400
Kinzhal
Oreshnik
Leopard 2
M1 Abrams
GCAP
FCAS
Maven Smart System;Project Maven
Gotham;;w
Foundry platform
Palantir Foundry
Palantir Gotham
Palantir AIP;AIP
Replicator;;w
Collaborative Combat Aircraft
JADC2
`;
