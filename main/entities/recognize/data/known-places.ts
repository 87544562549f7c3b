// Made by make-lexicon.mjs from the corpora credited in ../CREDITS.md; entries are separated by | and line ends.
export const knownPlaces = `
Aabenraa County|Aberdeen|Aberdeenshire|Adelaide|Afghanistan|Africa|Aisby|Alabama|Alaska|Albania|Albany|Alberta
Alexandria|Algeria|America|Americas|Amsterdam|Ancient Rome|Angleton|Angola|Antarctica|Antioch|Arctic|Argentina
Arizona|Arkansas|Armenia|Ashburton|Asia|Asia Minor|Aspen|Assyria|Athens|Atlanta|Atlantic Canada|Atlantic City
Atwick|Auburn|Auckland|Austin|Australia|Austria|Azerbaijan
B. C.|Baghdad|Bahamas|Baltic Sea|Baltimore|Bandarlapalle|Bangkok|Bangladesh|Barbados|Barbican Centre|Barcelona
Bardarbunga|Bay Area|Bedhampton|Beijing|Belarus|Belfast|Belgrade|Belize|Belize City|Belmopan|Benghazi|Berlin
Bicholim|Birmingham|Black Lake|Black Sea|Bohemia|Bohumín|Bolivia|Boltenhagen|Bombay|Bosnia
Bosnia and Herzegovina|Boston|Boulder|Brazil|Bridgton|Bridgton Junction|Brighton|Brisbane|Bristol|Britain
British Columbia|British Empire|Brittany|Brixton|Broken Arrow|Bronx|Brooklyn|Brooklyn Academy of Music
Brookston|Brunei|Bucharest|Buckingham Palace|Budapest|Buenos Aires|Bulgaria|Burma|Burnaby|Byzantine Empire
Byzantium
Cairo|Cal Anderson Park|Calgary|California|Cambodia|Cameroon|Camp Caves|Canada|Canberra|Cape Town
Cape of Good Hope|Caracas|Caribbean|Carnegie Hall|Castries|Catalonia|Caucasus|Cayman Islands
Central African Republic|Chad|Chapel Hill|Chatham Islands|Chathams|Chengdu|Chennai|Chhattisgarh|Chiang Mai
Chile|China|Christchurch|Cilicia|City of London|Clark Lake|Clemson|Cleveland|Coimbra|Cologne|Colombia|Colombo
Colorado|Columbus|Comarca|Compton|Concertgebouw|Connecticut|Connecticut River|Continental Divide|Copenhagen
CoppiBelfast|Cork|Cornwall|Coron|Cosham|Craiova|Crimea|Croatia|Cuba|Cumbria|Cy Becker|Cyprus|Czech Republic
Czechoslovakia
D.C.|Dallas|Dalmatia|Damascus|Debub Gondar|Deccan Plateau|Del Frisco's|Delaware|Delhi|Denmark|Denver|Derry
Detroit|Devon|Dhaka|Divar|Docklands|Donetsk|Donmar Warehouse|Dorchester|Dubai|Dublin|Dundee|Dunedin|Durán
Dutch Republic
East Asia|Eastern Europe|Ecuador|Edenbridge|Edinburgh|Edinburgh Festival Theatre|Edmonton|Egypt|Elbląg
Ellsworth Mountains|Empire of Japan|England|English Channel|Equatorial Guinea|Erligang|Essex|Estonia|Europe
Evansville|Exeter
Faaborg|Falluja|Fallujah|Fiji|Financial District|Finland|Florida|Foots Creek|Fort Hood|Fort Lee
Fort Lee Historic Park|France|Frankfurt|Funen|Fyns Hoved
GA|Galway|Garni|Gaul|Gaza|General Lavalle|Geneva|Genoa|George Washington Bridge|Georgia|German Empire|Germany
Glasgow|Goa|Goodooga|Grand Mosque|Grande Terre|Great Belt|Greater Noida|Greece|Greenwich|Grimsby|Groveton
Guadeloupe|Guantanamo|Guinea|Gujranwala|Gulf of Mexico|Guyana
HMAS Cerberus|Hadibo|Haiti|Halifax|Han dynasty|Hanover|Havana|Hawaii|Hay Street|Heeney|Heidelberg|Helsinki
Hertfordshire|Heydour|High Wycombe|Hispania|Hol|Holland|Hollywood Walk of Fame|Holy Roman Empire|Hong Kong
Hope Town|Houston|Hunan|Hungary|Hyderabad
ISS|Ibiza|Iceland|Idaho|Iguazu|Ilkhanate|Illinois|India|Indian Ocean|Indiana|Indonesia|Iowa|Iran|Iraq|Iraqi
Ireland|Isfahan|Islamabad|Israel|Istanbul|Italy
Jakarta|Jamaica|Japan|Jeddah|Jeonju|Jerusalem|Jiangsu|Johannesburg|Johnson Space Center
KSC|Kabul|Kansas City|Karachi|Kazakhstan|Keansburg|Kennedy Space Center|Kent|Kenya|Kiev|Kilkenny
Kingdom of Castile|Kingdom of England|Kingdom of Great Britain|Kingdom of Hungary|Kingdom of Judah|Kingston
Klamath Falls|Knitting Factory|Kopački Rit|Kopinga Marae|Kosovo|Kuala Lumpur
La Scala|Lac- Megantic|Lahore|Lake Ewauna|Lake Hiawatha|Lancashire|Langeland|Laos|Lappeenranta|Las Vegas
Latin America|Latvia|Lebanon|Leeds|Leiden|Leinster|Leipzig|Leonessa|Libya|Limerick|Lincoln Center|Lincolnshire
Lithuania|Lombardy|London|Los Angeles|Louisiana|Louisville|Lucknow|Luoyang|Luxor
MD|Madhya Pradesh|Madrid|Main Street|Maine|Malaysia|Malta|Manhattan|Manila|Manitoba|Maryland|Massachusetts
Mauritius|Mecca|Medina|Melbourne|Mexico|Mexico City|Miami|Michigan|Middle East|Milan|Milwaukee|Minneapolis
Minnesota|Miramar|Mississauga|Mississippi|Mississippi River|Missouri|Mof-Ávvi|Mola|Mongolia|Montana|Montenegro
Montreal|Morocco|Morogoro Region|Moscow|Mosul|Mozambique|Mumbai|Munich|Museum of Flight|Myanmar|Mérida|Młociny
N.J.|NSW|NY|NYC|NZ|Nagoya|Najaf|Namibia|Nanjing|Naples|Naqsh-e Jahan Square|Narve|Nashville|Nazi Germany
Nebraska|Neiafu|Neo-Assyrian Empire|Nepal|Netherlands|Nevada|New Brunswick|New Delhi|New Hampshire|New Jersey
New Mexico|New Orleans|New South Wales|New York|New York City|New Zealand|Newark|Nigeria|Noida|Normandy
North America|North American|North Carolina|North Oakland|North Sea|Northern Ireland|Norway|Norwich
Nova Scotia
Oakland|Ohio|Oklahoma|Oklahoma City|Old Goa|Olympia|Omaha|Ontario|Oregon|Orlando|Osaka Bay|Oslo|Ottawa
Ottoman Empire|Oval Office
Pacific Ocean|Pakistan|Palestine|Palomar Observatory|Panaji|Panlongcheng|Paris|Patriot Hills|Peace River
Penn Line|Pennsylvania|People's Republic of China|Persia|Perth|Peru|Philadelphia|Philippines|Piton des Neiges
Pittsburgh|Poland|Port Hutt|Portland|Portsmouth|Portugal|Potosí|Prague|Prussia|Pskhu|Puerto Rico|Punjab
Qatar|Qld|Quebec|Queen Elizabeth Hall|Queensland
Raleigh|Regal Mountain|Rekohu|Republic of Korea|Richmond|Rio de Janeiro|Ripton|River Garden|Rivertrail|Roald
Rockridge|Rocksburg|Rocky Mountains|Roman Empire|Romania|Rome|Rotherham|Rouen|Royal Palace|Russia
Russian Empire|Réunion
Sacramento|Saginaw|Saint Lucia|Saint Petersburg|Salem|San Antonio|San Diego|San Francisco
San Francisco Bay Area|San Jose|San Mateo|Santa Fe|Santiago|Saskatchewan|Saudi|Saudi Arabia|Scandinavia
Scarborough|Scotland|Seattle|Senegal|Seoul|Serbia|Seychelles|Shanxi|Siam|Sicily|Sierra Leone|Singapore|Sligo
Slovakia|Slovenia|Sochi|Socotra|Solihull|Solomon Islands|Somerset|South Africa|South America|South American
South Australia|South Australian|South Carolina|South Korean|South Sudan|Southern California|Southern Indiana
Southwestern United States|Soviet Union|Spain|Springfield|Sri Lanka|St. Louis|St. Petersburg|Stockholm|Strynø
Sudan|Sunol Valley|Surabaya|Svendborg|Switzerland|Sydney|Sydney Opera House|Symphony Hall|Syracuse|Syria
São Paulo
Tabennese|Taipei|Taiwan|Tang dynasty|Tartu|Tasmania|Tehran|Tel Aviv|Temescal|Tempe|Tennessee|Texas|Thailand
The Fillmore|Théâtre de la Ville|Timișoara|Tire|Tokyo|Toronto|Toulouse|Transylvania|Truro|Tulsa|Turkish|Tōkai
U. S.|U.S|U.S.|UK|UNESCO World Heritage Site|Ukraine|United Kingdom|United States|United States of America
Upper Ammonoosuc|Uptown|Urgut|Urgutlik|Uzbekistan
VISIONS LOUNGE|Valencia|Vancouver|Varanasi|Vegas|Venetian|Venezuela|Venice|Vermont|Vic|Vichy|Victoria|Vienna
Vietnam|Vigan|Virginia
WA|Wales|Wales Millennium Centre|Warsaw|Washington D.C.|Washington Place|Wayne Gretzky Drive|Wellington
Wembley Arena|West Africa|West Bank|West Germany|West Jersey|West Virginia|Western Australia|Western Ukraine
Westmere|Whiskey|White Sea|Williamsport|Wimbledon|Winnipeg|Witham
Xiamen
Yandina|Yemen|York|Yorkshire|Yugoslavia
Zandvoort|Ziguinchor|Zimbabwe
İzmir
Łódź
`;
