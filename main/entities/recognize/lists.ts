const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Written with a capital and never a name of a thing; lower-case. */
export const neverNames = list(`
i i'm i've i'll i'd i’m i’ve i’ll i’d ai agi ml llm llms gpu gpus cpu cpus tpu tpus api apis ceo cfo cto coo cmo ciso cio evp svp vp ipo ipos
pc pcs tv tvs vc vcs pr hr it ui ux url usb wi-fi wifi vr ar xr ev evs iot saas b2b b2c faq q&a diy gdp r&d m&a roi yoy ebitda eps etf etfs spac spacs nft nfts
dna rna atm pdf html css sql http https vpn dns ram ssd hd uhd oled lcd led gps nfc lte lidar ok okay p.m a.m pm am est pst edt pdt et pt gmt utc
mr mrs ms dr prof sir madam monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 h1 h2 ceos cfos ctos ntsb-style covid covid-19 internet bluetooth
hq ceo-level cd cds dvd dvds vhs pdf rfp adhd url fyi asap rsvp tba tbd eta aka vip christmas easter thanksgiving halloween god
`);

/** Peoples and languages; lower-case. */
export const demonyms = list(`
american americans british english scottish welsh irish french german germans italian italians spanish portuguese dutch belgian swiss austrian swedish
norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian russians ukrainian ukrainians serbian croatian chinese japanese
korean koreans taiwanese vietnamese thai malaysian indonesian filipino indian indians pakistani bangladeshi israeli israelis palestinian arab arabic saudi emirati iranian
iraqi syrian egyptian african nigerian kenyan ethiopian moroccan canadian canadians mexican brazilian argentine chilean colombian cuban european europeans asian
australian australians western latin hispanic jewish muslim muslims christian christians catholic republican republicans democrat democrats democratic californian
londoner parisian nordic african-american soviet roman persian hebrew mandarin cantonese hindi singaporean
`);

/** Titles that stand between an organization and a person and belong to neither; lower-case. */
export const strongTitles = list(`
ceo cfo cto coo cmo ciso cio evp svp vp mr mrs ms miss dr prof sir lady dame president chairman chairwoman chairperson founder co-founder cofounder co-ceo director professor senator sen
rep gov governor mayor minister secretary judge spokesman spokeswoman spokesperson analyst reporter editor commissioner congressman congresswoman representative
captain capt lt sgt col gen detective officer inspector coach rev reverend pope king queen prince princess sheikh chancellor premier ambassador
economist attorney lawyer engineer scientist researcher author journalist correspondent columnist strategist councilman councilwoman sergeant colonel lieutenant
mr. mrs. ms. dr. head
`);

/** Parts of titles beside a strong one or each other: "Chief Executive", "Vice President"; lower-case. */
export const weakTitles = list(
  'chief executive operating financial technology technical marketing product vice prime deputy managing senior general partner lead principal assistant associate former ex interim acting attorney foreign finance first secretary press justice district major executive-chairman revenue legal security information',
);

/** Words that never start, end or join a name, whatever their capital; lower-case. */
export const functionWords = list(`
a an the and or but nor so yet for of in on at to by from with as into onto over under after before since until if then than that this these those there here it its he his him she her they them their we our us
you your i my me is are was were be been being am do does did has have had will would can could should may might must not no yes what when where who whom whose which why how all any each both either neither
some such many most more much few several every other another same also just only even still now today while because although though however meanwhile moreover about against between during without within through
per via amid among around across along despite like unlike near off out up down again once twice too very well first second third last next new old one two three four five six seven eight nine ten
let's it’s it's that’s that's there’s there's he’s she’s they’re we’re you’re don’t didn’t isn’t doesn’t can’t won’t don't didn't isn't doesn't can't won't let’s what’s what's here’s here's
read see also according including despite
`);

/** Last or only word that makes a name an organization's; lower-case. */
export const organizationWords = list(`
inc corp corporation llc ltd plc gmbh ag company co group holdings holding partners capital ventures venture investments investment bank labs lab laboratories laboratory technologies technology
systems robotics optics industries motors airlines airways aerospace pharmaceuticals pharma therapeutics biosciences bio energy power electric electronics semiconductor semiconductors software networks network
media press news times journal post herald tribune gazette magazine university college institute academy school foundation association society council commission committee agency authority administration
bureau department ministry office board court senate congress parliament house union federation alliance league club fc united party police army navy force forces guard service services
studios studio pictures entertainment records games interactive solutions consulting analytics research sciences intelligence insurance financial securities management advisors associates trust fund equity
logistics foods brands stores airlines railway hospital church museum orchestra team organization organisation center centre communications telecom mobility dynamics space exchange
`);

/** Last word that makes a name a place's; lower-case. */
export const placeWords = list(`
city county river lake mountain mountains valley bay island islands sea ocean street avenue road boulevard square park airport beach hills bridge peninsula desert coast province state district harbor harbour
village town township heights canyon forest creek cape port fort plaza station gulf strait strip region
`);

/** Last word that makes a name an event's; lower-case. */
export const eventWords = list(`
conference summit olympics festival expo forum championship championships cup games war awards marathon convention symposium hackathon keynote prix tournament bowl
`);

/** What can be said to be a product: "the Ember robot"; lower-case. */
export const productNouns = list(`
app apps model models chip chips robot robots rocket rockets phone phones smartphone smartphones headset headsets browser chatbot assistant device devices laptop laptops tablet tablets console watch smartwatch processor
processors gpu gpus cpu software tool tools platform service feature features game games satellite satellites spacecraft capsule booster car cars truck sedan suv vehicle vehicles drone drones camera cameras engine operating update
api sdk library framework language plugin extension subscription product products speaker earbuds headphones glasses display agent agents supercomputer superchip accelerator accelerators bot websites wearable launcher lander rover
`);

/** What can be said to be an organization: "Stoke, a startup"; lower-case. */
export const organizationNouns = list(`
startup startups company companies firm maker makers giant chipmaker automaker carmaker retailer bank agency group lab studio publisher newspaper magazine outlet broadcaster airline developer developers provider supplier manufacturer
investor unit subsidiary parent division rival competitor bureau union nonprofit foundation operator fund consultancy university regulator brand contractor vendor unicorn fintech employees shareholders executives staff board investors
stock shares headquarters spokesman spokeswoman spokesperson
`);

/** What can be said to be a person; lower-case. */
export const personNouns = list(`
ceo founder co-founder cofounder president chairman chairwoman chief executive analyst professor director engineer scientist researcher lawyer attorney spokesman spokeswoman spokesperson partner economist journalist reporter
author senator billionaire entrepreneur minister head manager who investor-turned actor actress singer politician writer designer mathematician physicist
`);

/** Joins parts of a person's or place's name; lower-case. */
export const particles = list('de van von der den du da del della dos bin ibn al el la le ter ten di st y');

/** Head of a name that goes on with "of" or "for"; lower-case. */
export const ofHeads = list(`
university bank department ministry institute board house bureau office court college city state republic church museum school federation association council center centre union society league academy port isle gulf bay
lake secretary commission district duke king queen kingdom chamber committee fund house house university head cathedral tower battle order national international european foundation organization organisation agency authority
`);
