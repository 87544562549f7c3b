/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const hardwareCompanies = `
Apex Space
Albedo Space
Astranis
Aalyria
AALO Atomics;Aalo Atomics|Aalo
Antares Nuclear
Avalanche Energy
Commonwealth Fusion
Thea Energy
Type One Energy
Tokamak Energy
Marvel Fusion
Proxima Fusion
Focused Energy
Pacific Fusion
Xcimer Energy
Realta Fusion
First Light Fusion
Inertia Enterprises
Last Energy
Newcleo
NANO Nuclear Energy
Terrestrial Energy
Natura Resources
Holtec;Holtec International
Westinghouse;Westinghouse Electric
Framatome
Orano
Centrus Energy
Cameco
General Matter
Standard Nuclear
Deep Fission
The Nuclear Company
Rolls-Royce SMR
GE Hitachi;GE Vernova Hitachi
Urenco
EDF;Électricité de France
Exelon
Entergy
Southern Company
American Electric Power
Xcel Energy
Sempra
Edison International;Southern California Edison
Consolidated Edison;Con Edison
AES Corp
Brookfield;Brookfield Asset Management
Iberdrola
Enel
Engie
E.ON
RWE
Ørsted;Orsted
Vestas
Siemens Energy
Siemens Gamesa
Goldwind
Equinor
Eni;;w
Repsol
Petrobras
Pemex
Gazprom
Rosneft
Lukoil
Sinopec
PetroChina
CNOOC
ConocoPhillips
Occidental Petroleum;Occidental;w
Schlumberger;SLB
Halliburton
Baker Hughes
Valero
Marathon Petroleum
Phillips 66
Cheniere
Williams Companies
Kinder Morgan
Energy Transfer
LONGi
JinkoSolar
Trina Solar
Canadian Solar
JA Solar
SunPower
Sunnova
SolarEdge
Nextracker
Array Technologies
Swell Energy
Base Power
Span.io
Lunar Energy
ChargePoint
EVgo
Electrify America
Blink Charging
Tritium;;w
Wallbox
Ionity
Ample;;w
Antora Energy
Rondo Energy
Boston Metal
Sublime Systems
Brimstone Energy
Fortera
CarbonCure
Charm Industrial
Carbon Engineering
Stripe Climate
Pachama
Watershed Technology
Persefoni
Sylvera
Patch Technologies
Infinium;;w
LanzaTech
LanzaJet
Gevo
Plug Power
Nikola;Nikola Motor;w
FuelCell Energy
Ballard Power
Electric Hydrogen
Koloma
Quaise
Sage Geosystems
Eavor
Dandelion Energy
XGS Energy
Ormat
Sila
Group14;Group14 Technologies
Solid Power
SES AI
Factorial Energy
Natron Energy
Peak Energy
Ascend Elements
Li-Cycle
Cirba Solutions
Freyr Battery;T1 Energy
Britishvolt
Verkor
Automotive Cells Company
Freyr
Our Next Energy
EnerVenue
Eos Energy
Fluence;Fluence Energy
Stem Inc
Ambri
ESS Inc
Panasonic Energy
EVE Energy
CALB
Sunwoda
Farasis
SVOLT
Gotion High-Tech
Albemarle
SQM
Lithium Americas
Livent
Ganfeng Lithium
Tianqi Lithium
Pilbara Minerals
KoBold Metals
MP Materials
Lynas;Lynas Rare Earths
USA Rare Earth
Vulcan Elements
Noveon Magnetics
Energy Fuels
Rio Tinto
BHP
Vale S.A.;Vale;w
Glencore
Anglo American
Freeport-McMoRan
Nornickel
Zijin Mining
The Metals Company
Impossible Metals
BASF
Dow Chemical
DuPont
Linde;;w
Air Liquide
Air Products
LyondellBasell
Sabic;SABIC
Evonik
Covestro
Sumitomo Chemical
JSR
Tokyo Ohka Kogyo
Resonac
Ibiden
Shinko Electric
Unimicron
Nan Ya
AT&S
SKC
Absolics
Soitec
Siltronic
GlobalWafers
SK Siltron
Entegris
MKS Instruments
Axcelis
Onto Innovation
Teradyne
FormFactor
Cohu
Camtek
Nova Ltd
Kulicke & Soffa
BE Semiconductor Industries;BESI|Besi
ASM International
ASMPT
Aixtron;Aixtron SE
SÜSS MicroTec
EV Group
Carl Zeiss SMT
Hanmi Semiconductor
Wonik IPS
Semes
Naura;NAURA Technology
AMEC
ACM Research
SMEE;Shanghai Micro Electronics
SiCarrier
Huahong Group
Nexchip
JCET
Tongfu Microelectronics
Silan
Will Semiconductor;OmniVision
GigaDevice
Montage Technology
Loongson
Phytium
Zhaoxin
HiSilicon
Unisoc;UNISOC
Tsinghua Unigroup
Enflame;Enflame Technology
Iluvatar CoreX
MetaX
Kunlun Chip;Kunlunxin
T-Head;Pingtouge
Black Sesame Technologies
SJ Semiconductor
Innosilicon
Canaan Inc
Vanguard International Semiconductor
Winbond
Nanya Technology
Macronix
Phison
Silicon Motion
Novatek
Alchip
Global Unichip;GUC
Egis Technology
Largan Precision
Delta Electronics
Lite-On
Inventec
Compal
Wiwynn
Accton
ASRock
BenQ
AUO
Innolux
E Ink
BOE;BOE Technology
Tianma
Visionox
CSOT
Samsung Display
LG Display
LG Innotek
Samsung Electro-Mechanics
Samsung Biologics
Samsung SDS
DB HiTek
Magnachip
Japan Display
Sony Semiconductor
Toshiba Memory
Rohm
Fuji Electric
Mitsubishi Heavy Industries
Mitsubishi Corp
Mitsui & Co
Sumitomo Corp;Sumitomo
Marubeni
Itochu
Hoya;Hoya Corp
Nikon Precision
Dai Nippon Printing
Toppan
AGC
Asahi Kasei
Toray
Nitto Denko
TSMC Arizona
Japan Advanced Semiconductor Manufacturing;JASM
ESMC
European Semiconductor Manufacturing Company
X-Fab
Tower Semiconductor
SkyWater;SkyWater Technology
Micross
Silicon Labs
Semtech
MACOM
Monolithic Power Systems
Vishay
Littelfuse
Allegro MicroSystems
Power Integrations
Navitas;Navitas Semiconductor
Efficient Power Conversion
Transphorm
GaN Systems
Ampere Computing
Nuvia
Habana Labs
Nervana Systems
Mythic AI
Untether AI
Blaize
Hailo
Axelera AI
EdgeCortix
SiMa.ai
EnCharge AI
Positron AI
MatX
Taalas
Fractile
Lumai
Olix
Vaire Computing
Extropic
Normal Computing
Rain AI
Luminous Computing
Celestial AI
Xscape Photonics
Enfabrica
nEye
Quintessent
Avicena
OpenLight
Xanadu;;w
Infleqtion;ColdQuanta
Atom Computing
QuEra;QuEra Computing
Pasqal
Alice & Bob
IQM;IQM Quantum Computers
Oxford Ionics
Oxford Quantum Circuits
Quantum Circuits Inc
Quantum Motion
Riverlane
Diraq
Quantum Brilliance
Photonic Inc
ORCA Computing
Quantum Computing Inc
Classiq
Quantum Machines
Q-CTRL
Zapata Computing
Cambridge Quantum
Honeywell Quantum Solutions
Origin Quantum
Baidu Quantum
xLight
Substrate Inc
Lace Lithography
Inversion Semiconductor
Atomic Semi
Orbital Materials
Mitra Chem
Chipflow
Ricursive
Cognichip
ChipAgents
PrimisAI
Astrus
Quadric
Expedera
Arteris
Alphawave;Alphawave Semi
Imagination Technologies
Ceva
Rambus
MIPS
Codasip
Ventana Micro Systems
Esperanto Technologies
Akeana
Semidynamics
Openchip
Rapid Silicon
Achronix
Altera;;w
Xilinx
Mellanox
Cavium
Inphi
Maxim Integrated
Cypress Semiconductor
Freescale
Altium
Siemens EDA;Mentor Graphics
Empyrean Technology
Primarius
Keysight;Keysight Technologies
Rohde & Schwarz
National Instruments
Viavi;Viavi Solutions
Ciena
Infinera
Lumen;Lumen Technologies;w
Zayo
Crown Castle
American Tower
SBA Communications
Applied Optoelectronics
Fabrinet
Innolight;Zhongji Innolight
Eoptolink
II-VI
IPG Photonics
nLight
Luminar;Luminar Technologies
Velodyne;Velodyne Lidar
Ouster;;w
Aeva
Innoviz
Cepton
AEye
RoboSense
Seyond
Arbe Robotics
Ambarella
Aptiv
Continental;Continental AG;w
ZF Friedrichshafen
Denso
Aisin
Forvia;Faurecia
BorgWarner
Lear Corp
Visteon
Hyundai Mobis
CARIAD
Rivian Automotive
Slate Auto
Scout Motors
Faraday Future
Bollinger Motors
Lordstown Motors
Workhorse Group
Xos
Proterra
Lion Electric
REE Automotive
Harbinger Motors
Telo Trucks
Aptera;Aptera Motors
Arcimoto
Zero Motorcycles
LiveWire
Harley-Davidson
Energica
Damon Motors
Gogoro;Gogoro Inc
NIU
VanMoof
Cowboy Bikes
Rad Power Bikes
Segway;;w
Ninebot
Lime Micromobility
Spin;;w
Helbiz
Dott
Zipcar
Turo
Getaround
Via Transportation
Moovit
Gett
Yandex Taxi
Cabify
inDrive
Yango
Maxim Taxi
Ryde
Gojek Indonesia
Rapido;;w
BluSmart
Namma Yatri
Ather
Hero MotoCorp
Bajaj Auto
TVS Motor
Mahindra;Mahindra & Mahindra
Maruti Suzuki
Tata Motors
Ashok Leyland
Suzuki;Suzuki Motor
Mazda
Subaru
Mitsubishi Motors
Isuzu
Hino
Yamaha
Kawasaki Heavy Industries
Lexus
Infiniti
Acura
Genesis Motor
SsangYong;KG Mobility
Jaguar Land Rover;JLR
Bentley;;w
Aston Martin
McLaren
Lotus Cars
Lamborghini
Bugatti Rimac
Rimac
Pagani
Koenigsegg
Fiat;Fiat Chrysler
Peugeot;PSA Group
Citroën
Opel
Vauxhall
Dacia
Ampere SAS
Skoda;Škoda
Cupra
Chrysler
Dodge;;w
Jeep
Ram Trucks
Chevrolet;Chevy
Buick
Cadillac
GMC
Hummer
Lincoln Motor
Paccar
Navistar
Daimler Truck
Traton
Scania
Iveco
Plus Automation
Waabi Innovation
Bot Auto
Stack AV
Locomation
Torc Robotics
Outrider;;w
ISEE
Oxa;Oxbotica
Five AI
Motional;;w
Ghost Autonomy
Imagry
Nuro AI
Navya
EasyMile
AutoX
DeepRoute.ai;DeepRoute
QCraft
Haomo.ai
Plus.ai
Inceptio
UISEE
Neolix
Apollo Go
Aurora Flight Sciences
Seres
Aito
Avatr
Voyah
Denza
Yangwang
Jiyue
Jidu
Hozon;Neta
WM Motor
HiPhi
Human Horizons
Aiways
Hongqi
Dongfeng;Dongfeng Motor
FAW;FAW Group
Changan;Chongqing Changan|Changan Automobile
GAC;GAC Group
BAIC
SGMW;Wuling
MG Motor
Lynk & Co
Smart Automobile
Xiaomi Auto
Deepal
Jaecoo
Omoda
Togg
Foxtron
Luxgen
Perodua
Aurora Solar
Gecko Robotics
Dexterity Inc
Mujin
Berkshire Grey
RightHand Robotics
Plus One Robotics
Nimble Robotics
Pickle Robot
Boston Dynamics AI Institute;RAI Institute
Kiva Systems
Fetch Robotics
Zebra Technologies
AutoStore
Exotec
Geek+
Hai Robotics
Pudu Robotics
Keenon
Bear Robotics
Miso Robotics
Chef Robotics
Sweetgreen
Diligent Robotics
Cobot;Collaborative Robotics
Formic Technologies
Machina Labs
Divergent Technologies
Velo3D
Desktop Metal
Markforged
Carbon Inc
Formlabs
Stratasys
3D Systems
Materialise;;w
EOS GmbH
Bambu Lab
Creality
Prusa Research
Xometry
Protolabs
Fictiv
Standard Bots
Viam
Intrinsic Innovation
Formant;;w
Foxglove;;w
Mytra
K-Scale Labs
Persona AI
Foundation Robotics
Cartwheel Robotics
Mentee Robotics
Enchanted Tools
PAL Robotics
Clone Robotics
Sunday Robotics
Genesis AI
Mimic Robotics
Flexion Robotics
Hexagon AB;Hexagon
KUKA
Universal Robots
Yaskawa
Kawasaki Robotics
Omron
Doosan Robotics
Rainbow Robotics
Neuromeka
Galbot
Leju Robotics
LimX Dynamics
Deep Robotics
Robotera
Kepler Robotics
MagicLab
Astribot
X Square Robot
Dobot
JAKA
Estun
Siasun
Ecovacs
Roborock
Dreame;Dreame Technology
Narwal
SharkNinja
Dyson;;w
Picea Robotics
Insta360
Autel
EHang
XAG
Wing Aviation
Manna Drone Delivery
Flytrex
DroneUp
Parrot SA
Red Cat Holdings
Teal Drones
AeroVironment
Kratos;Kratos Defense
Kratos Defense & Security Solutions
General Atomics
Performance Drone Works
Neros
Unusual Machines
BRINC Drones;Brinc
Dedrone
DroneShield
Fortem Technologies
D-Fend Solutions
Allen Control Systems
CX2
Mach Industries
Picogrid
Vatn Systems
Blue Water Autonomy
HavocAI
Saildrone
Ocean Aero
Sea Machines
Regent Craft
Ursa Major;Ursa Major Technologies
X-Bow Systems
Stratolaunch
SpinLaunch
ABL Space Systems;Long Wall
Phantom Space
Vector Launch
Masten Space Systems
Momentus
Orbit Fab
Astroscale;Astroscale Holdings
ClearSpace
Northstar Earth & Space
LeoLabs
Slingshot Aerospace
Kayhan Space
Turion Space
Starfish Space
Katalyst Space
Atomos Space
Inversion Space
Outpost Technologies
Reflect Orbital
Starcloud
Aetherflux
Overview Energy
Star Catcher
Northwood Space
Apex Technology
Sidus Space
Terran Orbital
Blue Canyon Technologies
Millennium Space Systems
Tyvak
NanoAvionics
AAC Clyde Space
EnduroSat
Kleos Space
HawkEye 360
Orbital Insight
Descartes Labs
Satellogic;Satellogic SA
Pixxel
Dhruva Space
Bellatrix Aerospace
GalaxEye
Digantara
OrbitAID
Synspective
iQPS;QPS Institute
Interstellar Technologies
Infostellar
GITAI
Warpspace
Innospace
Perigee Aerospace
Nara Space
Gilmour Space;Gilmour Space Technologies
Fleet Space
Myriota
Skykraft
Equatorial Launch Australia
The Exploration Company
HyImpulse
PLD Space
MaiaSpace
Latitude SAS
Avio
Sirius Space
Skyrora
D-Orbit
OHB
Telespazio
Thales Alenia Space
Airbus Defence and Space
ArianeGroup
Beyond Gravity
Kineis
Unseenlabs
Loft Orbital
Exotrail
ThrustMe
Open Cosmos
Space Forge
Surrey Satellite Technology
Inmarsat
Intelsat
Telesat;Telesat Corp
Hughes Network Systems
Ligado
Lynk Global
Skylo
Omnispace
Sateliot
Swarm Technologies
Kepler Communications
Rivada
E-Space
Mangata
Logos Space
Galaxy Space;GalaxySpace
Geespace
Shanghai Spacecom
i-Space
Galactic Energy
Space Pioneer
ExPace
CAS Space
Deep Blue Aerospace
Orienspace
Linkspace
CASC;China Aerospace Science and Technology Corporation
CASIC
AVIC
COMAC
Norinco
CETC
CSSC
Embraer;Embraer SA
Bombardier;Bombardier Inc
Gulfstream
Cessna
Textron;Textron Inc
Cirrus Aircraft
Pilatus
ATR
Sukhoi
Overair
Supernal;;w
Vertical Aerospace
Jaunt Air Mobility
Electra.aero
Wright Electric
Ampaire
MagniX
Universal Hydrogen
H2Fly
Venus Aerospace
Destinus
Astro Mechanica
JetZero
Otto Aviation
Spike Aerospace
Reliable Robotics
Xwing
Merlin Labs
Skyryse
Collins Aerospace
Pratt & Whitney
GE Aerospace
CFM International
Spirit AeroSystems
Howmet
TransDigm
HEICO
L3Harris;L3Harris Technologies
Aerojet Rocketdyne
Leidos
SAIC
CACI
Booz Allen Hamilton;Booz Allen
ManTech
Peraton
Parsons Corp
Huntington Ingalls
Elbit Systems;Elbit
Rafael Advanced Defense Systems
Israel Aerospace Industries;IAI
Xtend Defense
Hanwha;Hanwha Aerospace|Hanwha Group
Hanwha Systems
Hanwha Ocean
LIG Nex1
Korea Aerospace Industries
Hyundai Rotem
HD Hyundai
Baykar
Aselsan
Roketsan
Turkish Aerospace
Leonardo DRS
Fincantieri
Indra;;w
Kongsberg;Kongsberg Gruppen
Nammo
Patria;;w
Hensoldt
KNDS
Diehl
MBDA
Naval Group
QinetiQ
Babcock International
Cambridge Aerospace
Auterion
ARX Robotics
Alpine Eagle
Tytan Technologies
Comand AI
Harmattan AI
Alta Ares
Skyeton
Ukrspecsystems
The Fourth Law
Frontline Robotics
Milrem Robotics
Origin Robotics
Frankenburg Technologies
Nordic Air Defence
Rune Technologies
Rebellion Defense
Vannevar
Govini
Primer Technologies
Second Front Systems
Defense Unicorns
Chaos Industries
Hidden Level
Distributed Spectrum
Forterra
Overland AI
Hadrian;;w
Firestorm Labs
Galvanick
Senra Systems
Rangeview
Valinor Enterprises
Erebor
`;
