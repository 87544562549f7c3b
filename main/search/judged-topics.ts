export interface Topic {
  readonly question: string;
  /** Titles of the pages that answer it. */
  readonly best: RegExp;
  /** Titles of pages that have something on it. */
  readonly also?: RegExp;
}

/** What people ask, and which of the labelled pages answer it, told by their titles. */
export const topics: readonly Topic[] = [
  { question: 'is it worth buying a programmable thermostat to cut the heating bill', best: /smart thermostat/i },
  {
    question: 'what paperwork is needed to register a company with limited liability in New York',
    best: /(?:LLC|Limited Liability)/,
  },
  { question: 'how do I slowly stop eating meat and animal products', best: /plant.based|vegan/i, also: /nutrition/i },
  {
    question: 'when should we book the venue and send invitations before getting married',
    best: /wedding.*(?:timeline|checklist)/i,
    also: /wedding/i,
  },
  { question: 'how can I produce less household trash and avoid plastic', best: /zero.waste/i, also: /sustainable/i },
  { question: 'teaching a young dog to sit and stay', best: /puppy/i },
  { question: 'which indoor plants survive with little sunlight', best: /low.light/i },
  { question: 'differences between red, white and sparkling grapes and bottles', best: /wine/i },
  {
    question: 'what microphone and headphones do I need to record my own show',
    best: /podcast equipment/i,
    also: /podcast/i,
  },
  {
    question: 'why are my database queries slow and how do I make postgres faster',
    best: /postgre/i,
    also: /indexes/i,
  },
  { question: 'hiding my internet traffic from my provider', best: /\bVPN\b/i, also: /home networks/i },
  { question: 'software to keep track of customers and sales leads', best: /\bCRMs?\b/i },
  {
    question: 'training plan for running 26 miles for the first time',
    best: /marathon/i,
    also: /running (?:watches|shoes)|gps/i,
  },
  {
    question: 'how much does it cost to hire people to move furniture to another state',
    best: /\b(?:moving compan|movers)/i,
  },
  { question: 'renting a vehicle at the airport cheaply', best: /rent a car|car rental|renting a car|vehicle rental/i },
  {
    question: 'how to protect a small firm against hackers and phishing',
    best: /cyber ?security best|guide: cyber/i,
    also: /cyber/i,
  },
  { question: 'what is cloud computing and who sells it', best: /cloud computing/i },
  {
    question: 'food service for parties and corporate events',
    best: /catering|caterer/i,
    also: /event (?:planning|management)/i,
  },
  {
    question: 'promoting a business online with ads and content',
    best: /digital marketing/i,
    also: /seo|email marketing|google (?:shopping|product)/i,
  },
  { question: 'getting a page to rank higher in Google results', best: /\bseo\b/i },
  {
    question: 'do doctors already use artificial intelligence with patients',
    best: /AI.*(?:healthcare|patients)/i,
    also: /human input crucial/i,
  },
  {
    question: 'how does global warming harm crops and food',
    best: /climate change is/i,
    also: /climate|warming world/i,
  },
  {
    question: 'history of how coffee spread around the world',
    best: /history of coffee|treatise concerning/i,
    also: /coffee/i,
  },
  { question: 'electric vehicles to buy this year', best: /\bEV\b|electric cars/i },
  {
    question: 'does working out help against feeling depressed',
    best: /exercise on depression/i,
    also: /mental health/i,
  },
  {
    question: 'watch that measures distance and heart rate for runners',
    best: /gps.*watch/i,
    also: /fitness tracker/i,
  },
  { question: 'clothing labels that treat workers and nature well', best: /ethical|sustainable (?:plus|cloth)/i },
  { question: 'false beliefs about healthy eating', best: /myths/i, also: /nutrition|healthy eating/i },
  { question: 'arranging foreground and horizon when photographing scenery', best: /landscape/i },
  { question: 'my two year old will not stay in bed at night', best: /toddler/i },
  {
    question: 'insuring a house against fire and theft',
    best: /home insurance|homeowners insurance|home buyer/i,
    also: /insurance/i,
  },
  { question: 'money from the city for fixing an old roof', best: /repair program|go repair/i, also: /renovat/i },
  { question: 'advice for the personal statement when applying to universities', best: /college.*essay/i },
  {
    question: 'stripping and painting an old dresser',
    best: /furniture without|vintage furniture/i,
    also: /furniture/i,
  },
  { question: 'battery powered scooter to ride to work', best: /electric scooter/i, also: /electric skateboard/i },
  { question: 'tabletop games with deep strategy', best: /board games|new-to-me games/i, also: /tabletop/i },
  { question: 'keyboard whose switches can be exchanged', best: /hot.swap/i, also: /mechanical keyboard/i },
  { question: 'build my own website without programming', best: /website builder/i, also: /web design/i },
  { question: 'someone to write my curriculum vitae for job applications', best: /resume|\bcv\b/i },
  { question: 'insurance for cats and dogs', best: /pet insurance/i },
  { question: 'help with algebra homework over video', best: /math tutor/i, also: /tutor/i },
  { question: 'where do technology managers meet in Atlanta or elsewhere this year', best: /conferences/i },
  { question: 'new novels with dragons or spaceships', best: /sci-fi/i },
  { question: 'share state between React components with custom hooks', best: /hooks?\b/i },
  {
    question: 'learn statistics and machine learning from home',
    best: /data science courses/i,
    also: /online.*(?:course|certificate)|data anal/i,
  },
  { question: 'tools for looking at business data and making charts', best: /data anal|analytics/i },
  { question: 'program for payroll and managing employees', best: /\bHR\b|employee management/i },
  { question: 'what does it cost to redo a kitchen or bathroom', best: /renovation costs/i, also: /renovat|remodel/i },
  { question: 'which price do yoga teachers charge', best: /charge for a yoga/i, also: /yoga/i },
  { question: 'sitting quietly every morning to calm the mind', best: /meditation/i },
  { question: 'brushing and flossing for better teeth', best: /oral|dental/i },
  { question: 'digital ledgers and smart contracts', best: /blockchain/i, also: /crypto/i },
  { question: 'learn an instrument as an adult', best: /music lessons/i },
  { question: 'getting a business degree over the internet', best: /MBA/, also: /online college/i },
  { question: 'planning a conference for a company', best: /event (?:planning|management)/i, also: /catering/i },
  { question: 'shooting and editing films for brands', best: /video production/i },
  { question: 'filing what I owe to the government each spring', best: /\btax\b/i, also: /accounting/i },
  { question: 'memory safe systems programming language for microcontrollers', best: /\brust\b/i, also: /\bzig\b/i },
  {
    question: 'exchange of pipes and faucets in a bathroom',
    best: /plumbing (?:material|is done|fixtures)/i,
    also: /plumb/i,
  },
  {
    question: 'how much do electricians ask for',
    best: /electricians pricing|electrician tools/i,
    also: /electricity/i,
  },
];
