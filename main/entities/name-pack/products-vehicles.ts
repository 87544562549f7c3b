/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const vehicleProducts = `
Tesla Model 2
Model 3 Highland
Tesla Cybercab
Tesla Supercharger
Tesla Roadster 2
Tesla Optimus Gen 3
Robovan
Megablock
Megapack 3
Powerwall 3
Solar Roof
Tesla Vision
Tesla Bot
Smart Summon
Autosteer
FSD Supervised
FSD v14
Enhanced Autopilot
4680
4680 cell
Grok in Tesla
Rivian R1
R3X
Rivian RAP1
Rivian EDV
Lucid Gravity
Lucid Air Sapphire
Lucid Cosmos
Ford F-150
Ford Maverick
Ford Bronco;Bronco;w
Ford Mustang;Mustang;w
Ford Explorer
Ford Ranger
Ford E-Transit
BlueCruise
Super Cruise
Ultra Cruise
Chevrolet Silverado;Silverado
Chevy Silverado EV
Chevrolet Equinox EV;Equinox EV
Chevrolet Blazer EV;Blazer EV
Chevrolet Corvette;Corvette;w
Chevrolet Volt;Chevy Volt
GMC Hummer EV
GMC Sierra EV
Cadillac Lyriq;Lyriq
Cadillac Escalade;Escalade IQ
Cadillac Celestiq;Celestiq
Cruise Origin
Ultium
BrightDrop
OnStar
Jeep Wrangler
Jeep Grand Cherokee
Ram 1500
Ram 1500 REV
Dodge Charger
Dodge Charger Daytona
Chrysler Pacifica
Fiat 500e
Peugeot e-208
Citroën ë-C3
Renault 5
Renault Twingo
Renault Zoe
Nissan Leaf
Nissan Ariya
ProPilot
Toyota Prius
Toyota RAV4
Toyota Corolla
Toyota Camry
Toyota bZ4X;bZ4X
Toyota Mirai
Toyota Tundra
Toyota Hilux
Honda Civic
Honda Accord
Honda CR-V
Honda Prologue
Honda 0 Series
HondaJet
Acura ZDX
Mazda MX-5
Subaru Solterra
Hyundai Kona
Hyundai Ioniq
Ioniq 6
Hyundai Nexo
Kia EV3
Kia EV5
Kia EV6
Kia EV9
Kia Niro
Genesis GV60
Volkswagen ID.3
ID.3
ID.7
ID.2
ID. Every1
VW Golf;Volkswagen Golf
VW Beetle
Volkswagen Passat
Audi A6 e-tron
Audi e-tron
Audi Q6 e-tron
Porsche Taycan;Taycan
Porsche 911
Porsche Macan
Porsche Cayenne
BMW i3
BMW i4
BMW i5
BMW i7
BMW iX
BMW iX3
Neue Klasse
Mercedes EQS;EQS
Mercedes EQE
Mercedes CLA
MBUX
Drive Pilot
Smart #1
Volvo EX90;EX90
Volvo EX30
Volvo XC90
Volvo ES90
Polestar 2
Polestar 4
Polestar 5
Jaguar I-Pace;I-Pace
Range Rover
Land Rover Defender
Mini Cooper
Ferrari Elettrica
Ferrari Luce
Rimac Nevera
Lotus Eletre
Fisker Ocean
Faraday FF 91;FF 91
FX Super One
Canoo Lifestyle Vehicle
Lordstown Endurance
Nikola Tre
Nikola One
Slate Truck
BYD Seal
BYD Dolphin
BYD Atto 3;Atto 3
BYD Han
BYD Tang
BYD Yuan Plus
BYD Shark
BYD Sealion 7
Yangwang U8
Yangwang U9
God's Eye
Blade Battery
Flash Charging
Xiaomi SU7 Ultra;SU7 Ultra
Nio ET7
Nio ET5
Nio ES8
Nio Onvo;Onvo
Firefly EV
Onvo L60
XPeng G6
XPeng G9
XPeng P7
XPeng Mona M03;Mona M03
XPeng X9
XNGP
Li L9
Li Mega
Li i8
Zeekr 001
Zeekr 7X
Aito M7
Luxeed
Maextro S800
Wuling Mini EV;Hongguang Mini EV
MG4
MG ZS
Ora Good Cat
VinFast VF 8;VF8
VinFast VF 9
Tata Nexon
Tata Nano
Ola S1
Ather 450X
Mahindra BE 6
Shenxing
Qilin battery
Naxtra
CATL Freevoy
Waymo One
Waymo Driver
Waymo Ojai
Zeekr RT
Jaguar I-PACE robotaxi
Apollo Go RT6
May Mobility Arma
Aurora Driver
Kodiak Driver
Comma 3X
openpilot
EyeQ
EyeQ6
Mobileye SuperVision
Mobileye Chauffeur
UberX
Uber Eats
Uber Freight
Uber One
Uber Pool
Uber Elevate
Lyft Pink
DashPass
DoorDash Dot
Segway PT
Cake Makka
Boosted Board
Onewheel
VanMoof S3
LiveWire One
Joby S4
Archer Midnight;Midnight aircraft
Lilium Jet
Volocity;VoloCity
Beta Alia;Alia CX300
Wisk Generation 6
EHang EH216-S;EH216-S
Vertical VX4;VX4
Eve-100
Overture;Boom Overture;w
XB-1
Concorde;;w
X-59
Quarterhorse
Boeing 737
737 Max 7
737 Max 8
737 Max 9
737 Max 10
Boeing 747;747
Boeing 757
Boeing 767
Boeing 777
777X;Boeing 777X
Boeing 787
Airbus A220
Airbus A321;A321neo|A321XLR
Airbus A330
Airbus A350;A350
Airbus A380;A380
Airbus A400M
Airbus ZEROe
C919
C929
ARJ21
Embraer E2
Embraer C-390
Gulfstream G650
Cirrus Vision Jet
Learjet
Heart ES-30
Hyperloop
Vegas Loop
Brightline
Hyperloop TT
Ingenuity;;w
Mars Sample Return
Opportunity rover
Spirit rover
Sojourner;;w
Zhurong
Yutu-2
Chang'e 4
Chang'e 5
Chang'e 7
Tianwen-1
Tianwen-2
Tianwen-3
Shenzhou
Shenzhou-20
Shenzhou-21
Shenzhou-22
Mengtian
Wentian
Long March
Long March 2F
Long March 3B
Long March 6
Long March 7
Long March 8
Long March 9
Long March 10
Long March 12A
Zhuque-2
Zhuque-3
Tianlong-3
Hyperbola-1
Hyperbola-3
Ceres-1
Gravity-1
Kinetica-1
Kinetica-2
Jielong-3
Guowang
Qianfan;Thousand Sails
Honghu-3
BeiDou
Galileo satellite system
GLONASS
NavIC
IRIS²;IRIS2|IRIS-squared
Copernicus;;w
Sentinel-2
Sentinel-1
Landsat
Landsat 9
GOES-19
Meteosat
NISAR
SWOT
EMIT
Chandrayaan-2
Chandrayaan-4
Gaganyaan
Aditya-L1
Mangalyaan
PSLV
GSLV
LVM3
SSLV
Vikram-1
Agnibaan
H3 rocket
H-IIA
Epsilon S
SLIM
Hayabusa2
Hakuto-R
Resilience lander
HTV-X
Kairos rocket
Nuri
Danuri
Angara
Proton-M
Luna-25
Progress spacecraft
Soyuz MS
Zarya
Zvezda
Nauka
Mir
Salyut
Skylab
Sputnik
Vostok 1
Apollo 11
Apollo 13
Apollo program
Project Mercury
Project Gemini
Saturn V
Space Shuttle
Challenger shuttle
Columbia shuttle
Discovery shuttle
Enterprise shuttle
Voyager 1
Voyager 2
Pioneer 10
New Horizons
Cassini;;w
Galileo probe
Magellan probe
Parker Solar Probe
Solar Orbiter
SOHO
OSIRIS-REx
OSIRIS-APEX
Lucy mission
Psyche mission
DART
Hera mission
Juice mission;JUICE
BepiColombo
ExoMars
Rosalind Franklin rover
Rosetta probe
Philae
Gaia;;w
Euclid telescope
Planck telescope
Herschel telescope
XMM-Newton
Chandra X-ray Observatory;Chandra;w
Kepler telescope
TESS
Spitzer
SPHEREx
Nancy Grace Roman Space Telescope;Roman Space Telescope
Habitable Worlds Observatory
Swift Observatory
Fermi telescope
Vera C. Rubin Observatory;Rubin Observatory
Extremely Large Telescope
Square Kilometre Array
Event Horizon Telescope
LIGO
VIPER;VIPER rover
MAVEN
Mars Reconnaissance Orbiter
InSight
Phoenix lander
Viking 1
ESCAPADE
Dragonfly mission
DAVINCI
VERITAS
Lunar Gateway
Human Landing System;HLS
Starship HLS
Lunar Terrain Vehicle
Blue Moon Mark 2
Nova-C
Odysseus;;w
IM-2
IM-1
Athena lander
Griffin lander
Peregrine;Peregrine lander;w
Blue Ghost Mission 1
Beresheet
CAPSTONE
Orion capsule
Artemis I
Artemis III lander
Artemis IV
Artemis V
Artemis Accords
Commercial Crew Program;Commercial Crew
Commercial Lunar Payload Services;CLPS
Commercial Resupply Services
SLS Block 1B
Exploration Upper Stage
Crew-9
Crew-10
Crew-11
Crew-12
Inspiration4
Polaris Dawn
Fram2
Axiom Mission 4;Ax-4
Ax-1
Ax-3
Demo-2
Cygnus;;w
Boeing Starliner
Calypso;;w
Falcon 9 Full Thrust
Merlin 1D
Raptor 3
Raptor 2
Raptor engine
Starship V2
Starship V4
Mechazilla
Starhopper
SN15
Ship 33
Ship 36
Booster 12
Starfall;;w
Starlink Mini
Starlink V3
Starlink Direct to Cell;Direct to Cell
Starlink Roam
T-Satellite
Bandwagon rideshare
Transporter-12
Amazon Leo;Project Kuiper satellites
TeraWave
Project Sunrise
Lightspeed constellation
BlueBird;BlueBird satellites
BlueWalker 3
Blue Origin NS-31
BE-3
BE-7
Neutron rocket
Archimedes engine
Photon spacecraft
Victus Nox
Victus Haze
LauncherOne
SpaceShipTwo
VSS Unity
Firefly Alpha
Eclipse rocket
Miranda engine
Elytra
Minotaur;;w
Antares rocket
Pegasus XL
Vega C;Vega-C
Themis;;w
Prometheus engine
Ariane 4
Ariane 64
Spectrum rocket
RFA One
Miura 5
Miura 1
Maia rocket
Zephyr rocket
Prime rocket
Nyx capsule
Space Rider
Argonaut lander
Columbus module
Eris rocket
Vulcan Centaur V
Delta IV Heavy
Atlas V 551
Centaur V
Aeon R
Terran;;w
New Glenn 9x4
Stoke Nova
SUSIE
Starlab
Orbital Reef
Axiom Station
Haven-2
Max Launch Abort
Starcloud-1
Project Suncatcher
W-1 capsule;W-1
Varda W-Series
Mira spacecraft
Otter spacecraft
Jackal spacecraft
Dove satellites
SkySat
Pelican satellite
WorldView Legion
Iridium NEXT
OneWeb Gen 2
Eutelsat Konnect
ViaSat-3
Jupiter 3
Proliferated Warfighter Space Architecture
SDA Tranche 2
GPS III
SBIRS
X-37B
Tiangong-1
`;
