/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const outlets = `
The Wall Street Journal;Wall Street Journal|WSJ|~Journal
The New York Times;New York Times|NYT|NYTimes|~Times
Financial Times;FT
The Washington Post;Washington Post|WaPo|~Post
Bloomberg;Bloomberg News|Bloomberg L.P.
Bloomberg Businessweek;Businessweek
Reuters;Thomson Reuters
Associated Press;AP
Agence France-Presse;AFP
CNBC
CNN
BBC;BBC News|British Broadcasting Corporation
NPR;National Public Radio
PBS
ABC News
CBS News;CBS
NBC News;NBC
MSNBC
Fox News;Fox Business
The Guardian;~Guardian;w
The Times of London
The Telegraph;Daily Telegraph|The Daily Telegraph
The Economist;~Economist
Der Spiegel;Spiegel
Handelsblatt
Le Monde
Les Echos
El País
Nikkei;Nikkei Asia|Nihon Keizai Shimbun
South China Morning Post;SCMP
Caixin
Yonhap;Yonhap News Agency
Kyodo;Kyodo News
Xinhua;Xinhua News Agency
Global Times
DigiTimes;Digitimes
The Information;;w
TechCrunch;Techcrunch
The Verge;~Verge
Wired;WIRED;w
Ars Technica
Engadget
Gizmodo
CNET
ZDNet
Mashable
VentureBeat
Recode
Protocol;;w
Axios
Politico;POLITICO
Semafor
Puck;;w
Platformer
404 Media
Rest of World
Business Insider;~Insider
Forbes
Fortune;;w
Barron's
MarketWatch
Quartz;;w
Fast Company
Inc. Magazine
MIT Technology Review;Technology Review
IEEE Spectrum
Nature;;w
Science;;w
Scientific American
New Scientist
The Atlantic;~Atlantic;w
The New Yorker;New Yorker
New York Magazine
Vanity Fair
Rolling Stone
Time;Time magazine|TIME;w
Newsweek
USA Today
Los Angeles Times;LA Times|L.A. Times
San Francisco Chronicle
Boston Globe;The Boston Globe
Chicago Tribune
Seattle Times;The Seattle Times
Mercury News;San Jose Mercury News
Houston Chronicle
Miami Herald
SpaceNews
Space.com
Electrek
InsideEVs
The Register;~Register;w
Hacker News
Slashdot
9to5Mac
9to5Google
MacRumors
AppleInsider
Android Police
Android Authority
Tom's Hardware
AnandTech
PCMag;PC Magazine
PC Gamer
IGN
Kotaku
Polygon;;w
Eurogamer
Variety;;w
The Hollywood Reporter;Hollywood Reporter
Deadline;;w
Billboard;;w
The Athletic
ESPN
BuzzFeed;BuzzFeed News
Vox;Vox Media
Vice;Vice Media;w
HuffPost;Huffington Post
Slate;;w
Salon;;w
The Intercept
ProPublica
Mother Jones
Sky News
ITV
Al Jazeera
Euronews
Deutsche Welle
Sifted
The Next Web;TNW
Tech in Asia
KrASIA
The Ken
Economic Times;The Economic Times
Times of India;The Times of India
Mint;;w
Hindustan Times
Globe and Mail;The Globe and Mail
Toronto Star
Sydney Morning Herald
CoinDesk
Cointelegraph
Decrypt
Stratechery
Lawfare
Gawker
Condé Nast;Conde Nast
News Corp
Axel Springer
Gannett
Hearst
Dow Jones & Company
Business Wire
PR Newswire
GlobeNewswire
MIT Press
Daily Mail
The Sun;;w
New York Post
Daily Beast;The Daily Beast
Bleeping Computer;BleepingComputer
Krebs on Security
The Record;;w
CyberScoop
Dark Reading
Product Hunt
Stack Overflow
Medium;;w
The Logic;;w
BetaKit
`;
