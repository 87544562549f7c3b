/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const softwareCompanies = `
Advanced Machine Intelligence
Adaptive ML
AISI
Alembic Technologies
AlphaSense
Ambience Healthcare
Anyscale
Apollo.io
Applied Compute
Applied Intuition
Arcee AI;Arcee
Archetype AI
Arena AI;LMArena|LM Arena|LMSYS
Arize AI;Arize
Artisan AI
AssemblyAI
Assort Health
Augment Code
Basis AI
Bland AI
Braintrust
Bright Machines
Browserbase
Captions AI
Cartesia AI
Charm Therapeutics
Chai Discovery
Civitai
Clarifai
Clay Labs
Cleanlab
Clio
Cohere Health
Comet ML
Composio
Cresta
CuspAI
Dataminr
DataRobot
DatologyAI
Daydream;;w
Deepgram
Deepset
Defined.ai
Delphi AI
Descript;Descript Inc
Distributional;;w
Domyn
Dust AI
EleutherAI
Eliza Labs
Eightfold AI
Eudia
EvenUp
EvolutionaryScale
Exa Labs;Exa AI
Factory AI
Fastino
FriendliAI
Galileo AI
Gamma App
General Intuition
Genspark
Goodfire
Graphite Software
Greptile
H Company
H2O.ai
Haiper
Hayden AI
Hebbia
HeyGen
Higgsfield;Higgsfield AI
Hume AI
Humans&
Ideogram
Imbue;;w
Inception Labs
Irregular Security
Inworld AI
Isara
Jua.ai
Kaggle
Krea AI;Krea
Kyutai
LAION
Lakera
Landing AI
LawZero
Leonardo.AI;Leonardo AI
Letta
LightOn
Lila Sciences
LiveKit
Lightning AI
Magic AI
Mem0
Metaphysic;;w
Mechanize;;w
Mindtrip
Modular Inc
Moonvalley
Mostly AI
Nari Labs
Naver Cloud
Neural Magic
Nomic AI
Norm AI
Nous Research
Numeric;;w
Observe.AI
Octo AI;OctoML|OctoAI
Odyssey ML
Ollama
OpenPipe
OpenRouter
Otter.ai
PlayAI
Play.ht
PolyAI
Predibase
Prime Intellect
Promptfoo
Protect AI
Qdrant
Reka AI;Reka
Relace
Replicate;;w
Resemble AI
Rev.ai
Robust Intelligence
Rogo
Roboflow
Rasa Technologies
SandboxAQ
Scale Labs
Sesame AI
Shaped AI
Sierra AI
Skydeck AI
SmarterDx
Speechify
Speechmatics
StackBlitz
Statsig
Supabase
Supermaven
Tabnine
Tavus
Tessl
Tome App
Twelve Labs;TwelveLabs
Typeface AI
Undermind
Unstructured.io
UiPath
Unify AI
Vapi
Vannevar Labs
Vectara
Viggle
Voyage AI
Waabi
WellSaid Labs
Writesonic
Xaira Therapeutics;Xaira
Zyphra
Zilliz
Neon Inc
PlanetScale
Cockroach Labs;CockroachDB
ClickHouse
Timescale;;w
SingleStore
Yugabyte
Couchbase
Redis Labs
Neo4j
InfluxData
DataStax
Starburst Data
dbt Labs
Fivetran
Airbyte
Hightouch
Census Data
Monte Carlo Data
Collibra
Alation
Matillion
Informatica
Talend
Alteryx
Domo
Qlik
Sigma Computing
ThoughtSpot
Hex Technologies
Looker
Amplitude;;w
Mixpanel
Heap Inc
FullStory
Pendo
LaunchDarkly
New Relic
Dynatrace
AppDynamics
PagerDuty
Sumo Logic
LogicMonitor
Honeycomb.io
Grafana Labs
Chronosphere
Cribl
Sentry.io
Postman;Postman Inc;w
Kong Inc
Hasura
Retool
Render Inc
Fly.io
Railway Corp
DigitalOcean
Linode
Rackspace;Rackspace Technology
Hetzner
Vultr
Backblaze
Wasabi Technologies
Cohesity
Rubrik
Veeam
Veritas Technologies
Commvault
Nutanix
Broadcom Software
SUSE
Progress Software
OpenText
Micro Focus
CA Technologies
BMC Software
Software AG
Sage Group
Xero;Xero Limited
FreshBooks
NetSuite
Epicor
Infor
IFS AB
PTC
Autodesk
Ansys
Bentley Systems
Trimble
Altair Engineering
Cimatron
Nemetschek;Nemetschek SE
Procore
Onshape
Unity Ads
AppLovin
ironSource
Digital Turbine
The Trade Desk;Trade Desk
Criteo
Taboola
Outbrain
PubMatic
Magnite
DoubleVerify
Integral Ad Science
LiveRamp
Braze;;w
Iterable
Attentive Mobile
Sprinklr
Sprout Social
Hootsuite;Hootsuite Inc
Buffer Inc
Semrush
Ahrefs
Moz Inc
Clearbit
ZoomInfo
Salesloft
Gong.io
Chorus.ai
Highspot
Seismic Software
Drift.com
Qualtrics
SurveyMonkey;Momentive Global
Typeform
Medallia
Genesys
Five9
NICE Systems
Talkdesk
RingCentral
8x8
Dialpad
Vonage
Bandwidth Inc
Sinch
MessageBird
Plivo
SendGrid
Loom;Loom Inc;w
Calendly
Coda;;w
ClickUp
Smartsheet
Wrike
Linear;;w
Shortcut Software
Front App
Superhuman Labs
Obsidian.md
Craft Docs
Webflow
Framer;;w
Bubble Group
Glide Apps
Softr
Wordtune
Gamma Tech
Pitch Software
Prezi
Beautiful.ai
Riverside.fm
Kaltura
Vimeo;;w
Brightcove
Mux Inc
Wistia
Livestorm
Hopin
RingCentral Events
Cvent
Bizzabo
Mural;;w
Lucid Software
InVision
Sketch B.V.
Zeplin
Abstract Inc
Penpot
Workiva
Coupa
SAP Concur
SAP Ariba
Expensify
Navan;TripActions
Spendesk;Spendesk SAS
Pleo
Payhawk
Airbase
Divvy;;w
Zip Co
Zuora
Chargebee;Chargebee Inc
Recurly
Paddle;;w
Avalara
Anaplan
Pigment;;w
BlackLine
FloQast
Vena Solutions
UKG
Ceridian;Dayforce
Paycom
Paylocity
Paychex
ADP;Automatic Data Processing
BambooHR
Lattice;;w
Culture Amp;Culture Amp Pty
15Five
Greenhouse Software
Lever Inc
Ashby
HireVue
Remote.com
Oyster HR
Papaya Global
Velocity Global
Factorial HR
HiBob
Workable;;w
Indeed;;w
Glassdoor
ZipRecruiter
Monster Worldwide
Upwork
Fiverr
Toptal
TaskRabbit
Thumbtack;;w
Angi
Nextdoor
Yelp
OpenTable
Resy
Olo Inc
SpotOn
Clover Network
Lightspeed Commerce
BigCommerce
WooCommerce
Magento
commercetools
Faire;;w
Bolt Logistics
Narvar
ShipBob
Shippo
Flexe
Stord
project44
FourKites
Convoy Inc
Samsara
Motive Technologies;KeepTruckin
Verra Mobility
Veho
Gopuff
Getir
Gorillas;;w
Jokr
Wolt
Grubhub
Postmates
Caviar;;w
Foodpanda
Just Eat Takeaway;Just Eat Takeaway.com|Just Eat Takeaway NV
Wonder Group
Blue Apron
Thrasio
Fetch Rewards
Ibotta
Honey Science
RetailMeNot
Capital One Shopping
Guild Education
Handshake;;w
BetterUp
Calm.com
Headspace;;w
Talkspace
Lyra Health
Spring Health
Cerebral Inc
Done Global
Noom
Virta Health
Omada Health
Hinge Health
Sword Health
Included Health
Grand Rounds
Accolade;;w
Amwell
One Medical
Iora Health
Oak Street Health
Cityblock Health
Devoted Health
Clover Health
Bright Health
Alignment Healthcare
Color Health
GRAIL
Guardant Health
Exact Sciences
Freenome
Natera
Invitae
Adaptive Biotechnologies
10x Genomics
Pacific Biosciences;PacBio
Oxford Nanopore;Oxford Nanopore Technologies|Oxford Nanopore plc
Element Biosciences
Ultima Genomics
Twist Bioscience
Zymergen
Benchling
Flagship Pioneering
Generate Biomedicines;Generate:Biomedicines
Absci
AbCellera
Atomwise
BenevolentAI
Exscientia
Insilico Medicine
Schrödinger Inc
Relay Therapeutics
Valo Health
Verge Genomics
Formation Bio
Owkin
Enveda
Terray Therapeutics
Nabla Bio
Cradle Bio
Profluent
Basecamp Research
Noetik
Inductive Bio
Viz.ai
Aidoc
PathAI
Paige AI
Butterfly Network
HeartFlow
Cleerly
iRhythm
Dexcom
Insulet
Tandem Diabetes
Abbott;Abbott Laboratories;w
Medtronic
Boston Scientific
Stryker;;w
Zimmer Biomet
Intuitive Surgical
Edwards Lifesciences
GE HealthCare
Siemens Healthineers
Baxter;Baxter International;w
Becton Dickinson
Thermo Fisher Scientific;Thermo Fisher
Danaher
Agilent;Agilent Technologies
Waters Corp
Bio-Rad
Charles River Laboratories
IQVIA
Labcorp
Quest Diagnostics
Vertex Pharmaceuticals
Biogen
Bristol Myers Squibb;Bristol-Myers Squibb|Bristol-Myers
GSK;GlaxoSmithKline
Takeda;Takeda Pharmaceutical
Astellas
Daiichi Sankyo
Eisai
Otsuka
CSL
Teva;Teva Pharmaceutical
Viatris
Novavax
CureVac
Alnylam
BeiGene;BeOne Medicines
WuXi AppTec
WuXi Biologics
Intellia;Intellia Therapeutics
Editas;Editas Medicine
CRISPR Therapeutics
Beam Therapeutics
Prime Medicine
Verve Therapeutics
Sarepta
Bluebird Bio
Sana Biotechnology
Lyell
NewLimit
Unity Biotechnology
Loyal Inc
Orchid Health
Nucleus Genomics
Herasight
Function Health
Eight Sleep
Ultrahuman
Levels Health
Tonal;;w
Hydrow
Mirror Inc
Strava
Zwift
MyFitnessPal
Flo Health
Clue App
Maven Clinic
Kindbody
Carrot Fertility
Ava Labs
Everlywell
Cue Health
Lucira
Ginkgo
Solugen
Perfect Day
Upside Foods
Eat Just
Apeel Sciences
Bowery Farming
Plenty Unlimited
AeroFarms
AppHarvest
Indigo Ag;IndiGo
Farmers Business Network
Carbon Robotics
Monarch Tractor
Pivot Bio
Air Protein
NotCo
Meati
Motif FoodWorks
TomTom
Mapbox
Tailscale
PowerSchool
Mobike
Ofo
SolarWinds
`;
