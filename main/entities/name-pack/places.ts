/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const places = `
United States;US|U.S.|USA|U.S.A.|America|United States of America
United Kingdom;UK|U.K.|Britain|Great Britain
England
Scotland
Wales
Northern Ireland
Ireland
France
Germany
Italy
Spain
Portugal
Netherlands;Holland
Belgium
Luxembourg
Switzerland
Austria
Sweden
Norway
Denmark
Finland
Iceland
Poland
Czech Republic;Czechia
Slovakia
Hungary
Romania
Bulgaria
Greece
Turkey;Türkiye;w
Russia
Ukraine
Belarus
Estonia
Latvia
Lithuania
Serbia
Croatia
Slovenia
Cyprus
Malta
China;;w
Taiwan
Hong Kong
Japan
South Korea
North Korea
Korea
Vietnam
Thailand
Malaysia
Indonesia
Philippines
Singapore
India
Pakistan
Bangladesh
Sri Lanka
Nepal
Myanmar
Cambodia
Israel
Gaza
West Bank
Saudi Arabia
United Arab Emirates;UAE
Qatar
Kuwait
Bahrain
Oman
Iran
Iraq
Syria
Lebanon
Jordan;;w
Egypt
Morocco
Algeria
Tunisia
Nigeria
Kenya
Ethiopia
Ghana
Rwanda
Uganda
South Africa
Congo;Democratic Republic of Congo
Canada
Mexico
Brazil
Argentina
Chile;;w
Colombia
Peru
Venezuela
Ecuador
Costa Rica
Panama
Cuba
El Salvador
Australia
New Zealand
Kazakhstan
Uzbekistan
Europe
Asia
Africa
North America
South America
Latin America
Middle East
Southeast Asia
Silicon Valley
Bay Area;San Francisco Bay Area
Wall Street
New York;New York City|NYC|N.Y.C.
New York State;N.Y.
California;Calif.|Cal.
Texas;Tex.
Florida;Fla.
Washington;Washington, D.C.|Washington, DC|Washington D.C.|D.C.
Washington State;Wash.
Oregon;Ore.
Nevada;Nev.
Arizona;Ariz.
Utah
Colorado;Colo.
New Mexico;N.M.
Idaho
Montana
Wyoming;Wyo.
North Dakota
South Dakota
Nebraska
Kansas
Oklahoma;Okla.
Minnesota;Minn.
Iowa
Missouri;Mo.
Arkansas;Ark.
Louisiana;La.
Wisconsin;Wis.
Illinois;Ill.
Michigan;Mich.
Indiana;Ind.
Ohio
Kentucky;Ky.
Tennessee;Tenn.
Mississippi;Miss.
Alabama;Ala.
Georgia;Ga.
South Carolina;S.C.
North Carolina;N.C.
Virginia;Va.
West Virginia;W.Va.
Maryland;Md.
Delaware;Del.
Pennsylvania;Pa.
New Jersey;N.J.
Connecticut;Conn.
Rhode Island;R.I.
Massachusetts;Mass.
Vermont;Vt.
New Hampshire;N.H.
Maine;;w
Alaska
Hawaii
Puerto Rico
San Francisco;SF
Oakland
Berkeley, California
San Jose
Palo Alto
Menlo Park
Mountain View
Cupertino
Sunnyvale
Santa Clara
Redwood City
San Mateo
Fremont
Santa Monica
Los Angeles;LA|L.A.
Hollywood
San Diego
Sacramento
Irvine
Hawthorne
Long Beach
Seattle
Redmond
Bellevue
Kent, Washington
Portland
Las Vegas
Phoenix;;w
Tucson
Salt Lake City
Denver
Boulder
Austin
Dallas
Houston
San Antonio
Abilene
Boca Chica
Starbase
Cape Canaveral
Kennedy Space Center
Vandenberg Space Force Base;Vandenberg
Miami
Orlando
Tampa
Jacksonville
Atlanta
Charlotte;;w
Raleigh
Nashville
Memphis
New Orleans
St. Louis
Kansas City
Chicago
Milwaukee
Minneapolis
Detroit
Cleveland
Columbus
Cincinnati
Pittsburgh
Philadelphia
Baltimore
Boston
Cambridge
Rochester
Buffalo;;w
Manhattan
Brooklyn
Queens
Bronx
Newark
London
Manchester
Birmingham
Edinburgh
Glasgow
Bristol
Leeds
Oxford
Dublin
Paris
Lyon
Marseille
Toulouse
Berlin
Munich
Hamburg
Frankfurt
Cologne
Stuttgart
Dresden
Amsterdam
Rotterdam
Eindhoven
Veldhoven
The Hague;Hague
Brussels
Strasbourg
Zurich
Geneva
Davos
Vienna
Stockholm
Oslo
Copenhagen
Helsinki
Warsaw
Krakow
Prague
Budapest
Bucharest
Sofia;;w
Athens
Rome
Milan
Turin
Madrid
Barcelona
Lisbon
Moscow
St. Petersburg
Kyiv;Kiev
Minsk
Tallinn
Riga
Vilnius
Istanbul
Ankara
Tel Aviv
Jerusalem
Dubai
Abu Dhabi
Riyadh
Doha
Tehran
Baghdad
Cairo
Lagos
Nairobi
Johannesburg
Cape Town
Accra
Addis Ababa
Mumbai
Delhi
New Delhi
Bangalore;Bengaluru
Hyderabad
Chennai
Kolkata
Pune
Karachi
Dhaka
Beijing
Shanghai
Shenzhen
Guangzhou
Hangzhou
Wuhan
Chengdu
Nanjing
Zhengzhou
Macau
Taipei
Hsinchu
Tainan
Tokyo
Osaka
Kyoto
Nagoya
Kumamoto
Hokkaido
Seoul
Busan
Pyongyang
Bangkok
Hanoi
Ho Chi Minh City
Kuala Lumpur
Penang
Johor
Jakarta
Manila
Sydney
Melbourne
Brisbane
Perth
Canberra
Auckland
Wellington
Toronto
Montreal
Vancouver
Ottawa
Calgary
Mexico City
Guadalajara
Monterrey
São Paulo;Sao Paulo
Rio de Janeiro
Brasília
Buenos Aires
Santiago
Bogotá;Bogota
Lima
Caracas
Xinjiang
Tibet
Crimea
Kashmir
Texas Panhandle
Midwest
New England
Northern Virginia
Loudoun County
Santa Clara County
Orange County
Capitol Hill
Taiwan Strait
South China Sea
Red Sea
Suez Canal
Panama Canal
Strait of Hormuz
Arctic
Antarctica
Pacific;Pacific Ocean;w
Atlantic Ocean
Mars;;w
Moon;;w
Earth;;w
Venus
Jupiter
Saturn
`;
