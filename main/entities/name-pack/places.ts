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
South Korea;Republic of Korea
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
Myanmar;Burma
Cambodia
Israel
Gaza;Gaza Strip
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
Brasília;Brasilia
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
Afghanistan
Albania
Andorra
Angola
Armenia
Azerbaijan
Bahamas;The Bahamas
Barbados
Belize
Benin
Bermuda
Bhutan
Bolivia
Bosnia;Bosnia and Herzegovina
Botswana
Brunei
Burkina Faso
Burundi
Cameroon
Cape Verde
Cayman Islands
Central African Republic
Chad;;w
Comoros
Djibouti
Dominican Republic
East Timor;Timor-Leste
Equatorial Guinea
Eritrea
Eswatini
Faroe Islands
Fiji
French Guiana
Gabon
Gambia
Gibraltar
Greenland
Grenada
Guadeloupe
Guam
Guatemala
Guernsey
Guinea;;w
Guyana
Haiti
Honduras
Isle of Man
Ivory Coast;Côte d'Ivoire
Jamaica
Jersey;;w
Kosovo
Kyrgyzstan
Laos
Lesotho
Liberia
Libya
Liechtenstein
Macao
Madagascar
Malawi
Maldives
Mali
Marshall Islands
Martinique
Mauritania
Mauritius
Micronesia
Moldova
Monaco
Mongolia
Montenegro
Mozambique
Namibia
Nauru
Nicaragua
Niger
North Macedonia
Northern Mariana Islands
Palau
Papua New Guinea
Paraguay
Réunion
Saint Lucia
Samoa
San Marino
Senegal
Seychelles
Sierra Leone
Solomon Islands
Somalia
Somaliland
South Sudan
Sudan
Suriname
Tajikistan
Tanzania
Togo
Tonga
Trinidad and Tobago
Turkmenistan
Tuvalu
Uruguay
Vanuatu
Vatican City
Western Sahara
Yemen
Zambia
Zimbabwe
Palestine
Golan Heights
Soviet Union;USSR|U.S.S.R.
East Germany
West Germany
Yugoslavia
Czechoslovakia
Ottoman Empire
British Virgin Islands
U.S. Virgin Islands;Virgin Islands
Turks and Caicos
Aruba
Curaçao
Diego Garcia
Falkland Islands
Svalbard
Canary Islands
Azores
Madeira
Corsica
Sardinia
Sicily
Tuscany
Lombardy
Veneto
Piedmont
Catalonia
Basque Country
Andalusia
Bavaria
Saxony
Saxony-Anhalt
Brandenburg
Baden-Württemberg
Hesse
North Rhine-Westphalia
Lower Saxony
Schleswig-Holstein
Thuringia
Brittany;;w
Normandy
Provence
Alsace
Île-de-France
Flanders
Wallonia
Scandinavia
Nordics
Baltics
Balkans
Benelux
Central Europe
Eastern Europe
Western Europe
Northern Europe
Southern Europe
Eurasia
Central Asia
South Asia
East Asia
Northeast Asia
Asia-Pacific;APAC
Indo-Pacific
Oceania
Central America
Caribbean
Sub-Saharan Africa
North Africa
West Africa
East Africa
Southern Africa
Horn of Africa
Sahel
Sahara
Maghreb
Levant
Persian Gulf;Arabian Gulf
Gulf of Mexico;Gulf of America
Gulf of Aden
Bab el-Mandeb
Black Sea
Baltic Sea;Baltic
Mediterranean;Mediterranean Sea
Caspian Sea
North Sea
Arabian Sea
East China Sea
Yellow Sea
Sea of Japan
Bering Sea
Bering Strait
Indian Ocean
Arctic Ocean
Southern Ocean
Strait of Malacca;Malacca Strait
English Channel
Bosphorus
Danube
Rhine
Thames
Nile
Amazon rainforest
Amazon River
Yangtze River
Mekong
Ganges
Mississippi River
Colorado River
Rio Grande
Hudson River
Potomac
Columbia River
Lake Michigan
Lake Erie
Lake Tahoe
Great Lakes
Great Salt Lake
Salton Sea
Himalayas
Alps
Andes
Rocky Mountains;Rockies
Appalachia
Sierra Nevada
Mojave Desert;Mojave
Sonoran Desert
Death Valley
Black Rock Desert
Grand Canyon
Yellowstone
Yosemite
Mount Everest;Everest
Great Barrier Reef
Great Plains
Great Basin
Permian Basin
Sun Belt
Rust Belt
Bible Belt
Deep South
Pacific Northwest
Northeast Corridor
West Coast
East Coast
Gulf Coast
Inland Empire
Southern California;SoCal
Northern California;NorCal
Central Texas
West Texas
South Texas
North Texas
Upstate New York
Long Island
Staten Island
Hudson Valley
Hamptons
Silicon Beach
Silicon Hills
Silicon Slopes
Silicon Alley
Silicon Prairie
Silicon Forest
Silicon Glen
Silicon Roundabout
Silicon Fen
Silicon Saxony
Silicon Wadi
Research Triangle;Research Triangle Park
Route 128
Kendall Square
Sand Hill Road
South of Market;SoMa
Hayes Valley
Mission Bay
Potrero Hill
Embarcadero
Times Square
Broadway;;w
Hudson Yards
SoHo
Flatiron District
Midtown Manhattan;Midtown
Lower Manhattan
Upper East Side
Upper West Side
Williamsburg
Bushwick
Harlem
Brooklyn Navy Yard
Capitol Hill Seattle
South Lake Union
Beverly Hills
Bel Air
Malibu
Playa Vista
Venice Beach
Culver City
El Segundo
Burbank
Pasadena
Glendale
Torrance
Inglewood
Compton
Anaheim
Santa Ana
Costa Mesa
Newport Beach
Huntington Beach
Laguna Beach
Carlsbad
La Jolla
Oceanside
Escondido
Palm Springs
Riverside
San Bernardino
Bakersfield
Fresno
Modesto
Santa Barbara
San Luis Obispo
Santa Cruz
Napa
Sonoma
Marin County
Sausalito
Mill Valley
Tiburon
Berkeley
Emeryville
Alameda
San Leandro
Pleasanton
Livermore
San Ramon
Walnut Creek
Vallejo
Solano County
South San Francisco
Daly City
San Bruno
Burlingame
Foster City
San Carlos
Atherton
Portola Valley
Los Altos
Los Altos Hills
East Palo Alto
Milpitas
Los Gatos
Gilroy
Morgan Hill
San Mateo County
Alameda County
Los Angeles County
Kern County
Imperial County
Tacoma
Spokane
Renton
Issaquah
Bothell
Moses Lake
Hillsboro
Beaverton
Eugene
The Dalles
Prineville
Umatilla
Boise
Reno
Carson City
Elko
Tahoe-Reno Industrial Center
Chandler
Tempe
Scottsdale
Casa Grande
Flagstaff
Albuquerque
Santa Fe
Los Alamos
Las Cruces
Roswell
Spaceport America
Provo
Lehi
Ogden
Aspen
Vail
Colorado Springs
Fort Collins
Broomfield
Cheyenne
Jackson Hole
Bozeman
Billings
Missoula
Fargo
Bismarck
Ellendale
Sioux Falls
Omaha
Council Bluffs
Des Moines
Cedar Rapids
Wichita
Topeka
Overland Park
Tulsa
Oklahoma City
Stillwater
Bentonville
Little Rock
Fort Worth
Plano
Round Rock
San Marcos
Giga Texas
Bastrop
McGregor
Waco
College Station
Brownsville
South Padre Island
McAllen
El Paso
Laredo
Corpus Christi
Galveston
Odessa
Lubbock
Amarillo
Shackelford County
Milam County
Baton Rouge
Richland Parish
Shreveport
Huntsville
Tuscaloosa
Chattanooga
Knoxville
Clarksville
Shelby County
Southaven
Louisville
Bowling Green
Hardin County
Savannah;;w
Cartersville
Bryan County
Coweta County
Greenville
Spartanburg
Chapel Hill
Greensboro
Winston-Salem
Asheville
Kings Mountain
Virginia Beach
Newport News
Wallops Island
Alexandria
Fairfax County
McLean
Reston
Herndon
Ashburn
Tysons;Tysons Corner
Manassas
Prince William County
Data Center Alley
Crystal City
Quantico
Fort Meade
Bethesda
Rockville
Gaithersburg
Silver Spring
Annapolis
Foggy Bottom
K Street
Pennsylvania Avenue
Oval Office
Rose Garden
Mar-a-Lago
Camp David
Blair House
Hoboken
Jersey City
Holmdel
Murray Hill
Scranton
Harrisburg
Bethlehem
Allentown
Three Mile Island
Albany
Syracuse
Ithaca
Saratoga Springs
Yonkers
White Plains
Stamford
Greenwich
New Haven
Bridgeport
Providence
Waltham
Framingham
Cape Cod
Nantucket
Martha's Vineyard
Essex Junction
Bangor
Akron
Dayton
Toledo
Licking County
Lordstown
Youngstown
East Palestine
Ann Arbor
Dearborn
Grand Rapids
Auburn Hills
Romulus
Kalamazoo
Indianapolis
Fort Wayne
South Bend
West Lafayette
Bloomington
New Carlisle
Naperville
Joliet
Peoria
Evanston
Kenosha
Port Washington
Green Bay
Racine
Rosemount
Saint Paul;St. Paul
Anchorage
Fairbanks
Kodiak Island
Honolulu
Maui
Lanai
Kauai
San Juan
Fort Lauderdale
Palm Beach
West Palm Beach
Boca Raton
Brickell
Wynwood
Miami Beach
Coral Gables
Tallahassee
Gainesville
Pensacola
Merritt Island
Titusville
Cocoa Beach
Space Coast
Launch Complex 39A
Space Launch Complex 40
Pad 39A
Everglades
Quebec
Quebec City
Ontario
British Columbia
Alberta
Saskatchewan
Manitoba
Nova Scotia
New Brunswick
Newfoundland
Newfoundland and Labrador
Prince Edward Island
Yukon
Nunavut
Northwest Territories
Edmonton
Winnipeg
Halifax
Oshawa
Mississauga
Kelowna
Tijuana
Ciudad Juárez;Ciudad Juarez
Nuevo León;Nuevo Leon
Santa Catarina
Querétaro;Queretaro
Puebla
Cancún;Cancun
Jalisco
Sonora
Baja California
Sinaloa
Panama City
San Salvador
Guatemala City
Tegucigalpa
Managua
Havana
Port-au-Prince
Santo Domingo
Nassau
Medellín;Medellin
Quito
Guayaquil
La Paz
Santa Cruz de la Sierra
Asunción
Montevideo
Córdoba
Valparaíso
Atacama Desert;Atacama
Belo Horizonte
Curitiba
Porto Alegre
Recife
Fortaleza
Manaus
Campinas
Florianópolis
Camaçari
Liverpool
Sheffield
Nottingham
Leicester
Coventry
Cardiff
Swansea
Belfast
Aberdeen
Dundee
Southampton
Brighton
Sunderland
Blyth
Milton Keynes
Slough
Culham
Harwell
Bletchley
Bletchley Park
Cornwall
Shetland
SaxaVord
Orkney
Heathrow
Gatwick
City of London
Canary Wharf
Shoreditch
King's Cross
Mayfair
Westminster
Whitehall
Buckingham Palace
Old Bailey
Galway
Limerick;;w
Leixlip
Athlone
Grenoble
Crolles
Bordeaux
Lille
Nantes
Rennes
Montpellier
Cannes
Sophia Antipolis
Dunkirk
Douai
Saclay
La Défense
Station F
Kourou
Versailles
Calais
Antwerp
Ghent
Leuven
Bruges
Liège
Luxembourg City
Utrecht
Delft
Groningen
Eemshaven
Schiphol
Hilversum
Nijmegen
Bonn
Düsseldorf;Dusseldorf
Dortmund
Essen
Leipzig
Hanover
Bremen
Nuremberg
Karlsruhe
Mannheim
Heidelberg
Aachen
Wolfsburg
Ingolstadt
Zuffenhausen
Walldorf
Magdeburg
Jena
Oberkochen
Grünheide;Gruenheide
Potsdam
Regensburg
Augsburg
Garching
Peenemünde
Salzburg
Graz
Innsbruck
Villach
Basel
Lausanne
Lugano
Winterthur
Crypto Valley
Bologna
Venice
Naples
Genoa
Maranello
Trieste
Catania
Novara
Palermo
Seville
Málaga;Malaga
Bilbao
Zaragoza
Sagunto
Martorell
Aragón
Porto
Sines
Braga
Gothenburg
Malmö
Uppsala
Skellefteå;Skelleftea
Kiruna
Luleå;Lulea
Västerås
Esrange
Trondheim
Stavanger
Tromsø
Narvik
Andøya
Aarhus
Odense
Billund
Kalundborg
Espoo
Tampere
Turku
Oulu
Reykjavik
Keflavik
Tartu
Kaunas
Klaipeda
Gdansk
Wroclaw;Wrocław
Poznan;Poznań
Katowice
Lodz
Brno
Ostrava
Pilsen
Bratislava
Košice
Debrecen
Szeged
Györ
Cluj-Napoca;Cluj
Timisoara
Iasi
Plovdiv
Belgrade
Novi Sad
Zagreb
Ljubljana
Sarajevo
Skopje
Tirana
Pristina
Podgorica
Thessaloniki
Nicosia
Limassol
Valletta
Izmir
Antalya
Bursa
Lviv
Kharkiv
Odesa
Dnipro
Zaporizhzhia
Donetsk
Luhansk
Donbas
Mariupol
Kherson
Chernobyl
Kaliningrad
Siberia
Vladivostok
Novosibirsk
Yekaterinburg
Kazan
Skolkovo
Baikonur
Baikonur Cosmodrome
Plesetsk
Vostochny
Tbilisi
Yerevan
Baku
Astana
Almaty
Tashkent
Bishkek
Dushanbe
Ashgabat
Kabul
Islamabad
Lahore
Rawalpindi
Haifa
Herzliya
Beersheba
Ramat Gan
Petah Tikva
Kiryat Gat
Jaffa
Ramallah
Rafah
Khan Younis
Beirut
Damascus
Aleppo
Amman
Kuwait City
Manama
Muscat
Sharjah
Masdar City
Al Ain
Jeddah
Mecca
Dammam
Dhahran
AlUla
Sanaa
Aden
Isfahan
Natanz
Fordow
Basra
Mosul
Erbil
Kurdistan
Giza
Sinai
Tripoli
Benghazi
Tunis
Algiers
Rabat
Casablanca
Marrakech;Marrakesh
Tangier
Kenitra
Dakar
Abidjan
Abuja
Ibadan
Yaba
Kigali
Kampala
Entebbe
Mombasa
Dar es Salaam
Kinshasa
Goma
Kolwezi
Katanga
Lusaka
Harare
Lilongwe
Maputo
Luanda
Windhoek
Gaborone
Durban
Pretoria
Stellenbosch
Soweto
Khartoum
Mogadishu
Antananarivo
Port Louis
Gujarat
Karnataka
Maharashtra
Tamil Nadu
Telangana
Andhra Pradesh
Kerala
Uttar Pradesh
Bihar
Rajasthan
Punjab
Haryana
West Bengal
Assam
Jammu and Kashmir
Ladakh
Madhya Pradesh
Odisha
Gurugram;Gurgaon
Noida
Ahmedabad
Dholera
Sanand
GIFT City
Jaipur
Lucknow
Kochi
Thiruvananthapuram
Coimbatore
Sriperumbudur
Hosur
Visakhapatnam;Vizag
Amaravati
Indore
Chandigarh
Jamnagar
Nagpur
Bhubaneswar
Varanasi
Sriharikota
Ayodhya
Chittagong
Kathmandu
Thimphu
Colombo
Malé
Yangon
Naypyidaw
Mandalay
Myawaddy
Phnom Penh
Sihanoukville
Vientiane
Chiang Mai
Phuket
Pattaya
Eastern Economic Corridor
Da Nang
Hai Phong;Haiphong
Bac Ninh
Bac Giang
Thai Nguyen
Saigon
Cyberjaya
Johor Bahru
Kulim
Sabah
Sarawak
Labuan
Batam
Bandung
Surabaya
Yogyakarta
Bali
Java Island
Sumatra
Borneo
Kalimantan
Sulawesi
Nusantara
Morowali
Makati
Cebu
Quezon City
Davao
Subic Bay
Luzon
Mindanao
Bandar Seri Begawan
Dili
Port Moresby
Suzhou
Wuxi
Hefei
Xi'an;Xian
Tianjin
Chongqing
Dongguan
Foshan
Zhuhai
Huizhou
Qingdao
Dalian
Shenyang
Harbin
Changchun
Jinan
Ningbo
Wenzhou
Xiamen
Fuzhou
Ningde
Quanzhou
Nanchang
Changsha
Kunming
Guiyang
Nanning
Haikou
Sanya
Wenchang
Jiuquan
Xichang
Taiyuan
Lanzhou
Urumqi
Lhasa
Hohhot
Yiwu
Kunshan
Changzhou
Nantong
Haining
Zhangjiagang
Guangdong
Fujian
Zhejiang
Jiangsu
Hubei
Hunan
Henan
Hebei
Shandong
Shanxi
Shaanxi
Sichuan
Yunnan
Guizhou
Guangxi
Hainan
Anhui
Jiangxi
Liaoning
Heilongjiang
Inner Mongolia
Gansu
Qinghai
Ningxia
Manchuria
Greater Bay Area
Pearl River Delta
Yangtze River Delta
Pudong
Lingang
Zhongguancun
Xiong'an
Nanshan
Huaqiangbei
Tiananmen Square
Zhongnanhai
Great Firewall
Kowloon
Lantau
Victoria Harbour
Kaohsiung
Taichung
Taoyuan
Keelung
Zhubei
Hsinchu Science Park
Southern Taiwan Science Park
Kinmen
Penghu
Kaohsiung Science Park
Fukuoka
Sapporo
Sendai
Yokohama
Hiroshima
Nagasaki
Chitose
Kyushu
Okinawa
Fukushima
Toyota City
Akihabara
Shibuya
Shinjuku
Roppongi
Ginza
Marunouchi
Tanegashima
Tsukuba
Kasumigaseki
Kanazawa
Noto Peninsula
Honshu
Incheon
Daejeon
Daegu
Gwangju
Ulsan
Suwon
Pyeongtaek
Hwaseong
Giheung
Icheon
Yongin
Cheongju
Pangyo
Gangnam
Yeouido
Sejong
Naro Space Center
Goheung
Jeju;Jeju Island
Panmunjom
Demilitarized Zone
Queensland
New South Wales
South Australia
Western Australia
Tasmania
Northern Territory
Adelaide
Gold Coast
Hobart
Geelong
Pilbara
Woomera
Pine Gap
Alice Springs
Christchurch
Mahia Peninsula;Mahia
Queenstown
Dunedin
Gilman Springs
Guantánamo Bay;Guantanamo Bay
Area 51
Nevada Test Site
Edwards Air Force Base
Wright-Patterson Air Force Base
Nellis Air Force Base
Ramstein
Peterson Space Force Base
Patrick Space Force Base
White Sands
White Sands Missile Range
Fort Bragg
Camp Pendleton
Pearl Harbor
Hiroshima Peace Memorial
Auschwitz
Chernobyl Exclusion Zone
Apple Park
Googleplex
Infinite Loop
One Hacker Way
Gigafactory Nevada;Giga Nevada
Gigafactory Berlin;Giga Berlin
Gigafactory Shanghai;Giga Shanghai
Gigafactory Texas
Gigafactory Mexico
Fremont factory
Salesforce Tower
Transamerica Pyramid
Moscone Center
Golden Gate Bridge
Golden Gate Park
Bay Bridge
San Francisco International Airport;SFO
Los Angeles International Airport;LAX
John F. Kennedy International Airport
LaGuardia
Dulles
Hartsfield-Jackson
O'Hare
Changi;Changi Airport
Madison Square Garden
Javits Center
Barclays Center
Las Vegas Strip
Las Vegas Convention Center
Trafalgar Square
Brandenburg Gate
Eiffel Tower
Champs-Élysées
Red Square
Burj Khalifa
Taipei 101
Olympic Village
Fira Barcelona
Messe Berlin
Tokyo Dome
Europa;;w
Enceladus
Ganymede
Io;;w
Callisto
Ceres
Pluto
Uranus
Neptune
Milky Way
Proxima Centauri
Alpha Centauri
Sagittarius A*
TRAPPIST-1
Kuiper Belt
Oort Cloud
Lagrange Point 2
Jezero Crater
Gale Crater
Olympus Mons
Shackleton Crater
Lunar South Pole;lunar south pole
Mare Crisium
Sea of Tranquility
Valles Marineris
`;
