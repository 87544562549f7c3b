/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const institutions = `
Federal Trade Commission;FTC
Federal Communications Commission;FCC
Securities and Exchange Commission;SEC
Department of Justice;DOJ|Justice Department|U.S. Department of Justice
Department of Defense;Defense Department|DoD|Pentagon
Department of Commerce;Commerce Department
Department of Energy;Energy Department
Department of Homeland Security;DHS|Homeland Security
Department of Labor;Labor Department
Department of State;State Department
Treasury Department;Department of the Treasury|U.S. Treasury
Federal Reserve;~Fed|Federal Reserve Board
Federal Bureau of Investigation;FBI
Central Intelligence Agency;CIA
National Security Agency;NSA
CISA;Cybersecurity and Infrastructure Security Agency
NASA;National Aeronautics and Space Administration
European Space Agency;ESA
NOAA;National Oceanic and Atmospheric Administration
Federal Aviation Administration;FAA
NHTSA;National Highway Traffic Safety Administration
NTSB;National Transportation Safety Board
Food and Drug Administration;FDA
Environmental Protection Agency;EPA
Internal Revenue Service;IRS
Consumer Financial Protection Bureau;CFPB
FDIC;Federal Deposit Insurance Corporation
National Labor Relations Board;NLRB
Bureau of Industry and Security;BIS
CFIUS;Committee on Foreign Investment in the United States
DARPA;Defense Advanced Research Projects Agency
NIST;National Institute of Standards and Technology
National Science Foundation;NSF
National Institutes of Health;NIH
Centers for Disease Control and Prevention;CDC
White House
Congress;U.S. Congress
Senate;U.S. Senate
House of Representatives;U.S. House of Representatives
Supreme Court;U.S. Supreme Court
Space Force;U.S. Space Force
Air Force;U.S. Air Force
U.S. Army;~Army
U.S. Navy;~Navy
European Commission
European Union;EU
European Parliament
European Central Bank;ECB
Bank of England
Competition and Markets Authority;CMA
Ofcom
Financial Conduct Authority;FCA
Information Commissioner's Office;ICO
Data Protection Commission;DPC
CNIL
Cyberspace Administration of China;CAC
SAMR;State Administration for Market Regulation
United Nations;UN|U.N.
UNESCO
World Health Organization;WHO
World Trade Organization;WTO
World Bank
International Monetary Fund;IMF
OECD
NATO
OPEC
International Energy Agency;IEA
Interpol
Europol
ITU;International Telecommunication Union
ICANN
IEEE
W3C
Linux Foundation
Apache Software Foundation
Electronic Frontier Foundation;EFF
American Civil Liberties Union;ACLU
Consumer Reports
Common Sense Media
Amnesty International
Human Rights Watch
Stanford University;Stanford
Massachusetts Institute of Technology;MIT
Harvard University;Harvard
University of California, Berkeley;UC Berkeley|Berkeley
Carnegie Mellon University;Carnegie Mellon|CMU
Princeton University;Princeton
Yale University;Yale
Columbia University
Cornell University;Cornell
Georgia Tech
Caltech;California Institute of Technology
University of Washington
University of Toronto
McGill University
University of Oxford;Oxford University
University of Cambridge;Cambridge University
ETH Zurich
EPFL
Tsinghua University;Tsinghua
Peking University
University of Tokyo
National University of Singapore
Imperial College London
New York University;NYU
UCLA
University of Michigan
University of Texas
Johns Hopkins University;Johns Hopkins
Rand Corporation;RAND
Brookings Institution;Brookings
Pew Research Center;Pew
Allen Institute for AI;Ai2|AI2
METR
Epoch AI
Apollo Research
AI Security Institute;AI Safety Institute
Jet Propulsion Laboratory;JPL
Lawrence Livermore National Laboratory
Los Alamos National Laboratory
CERN
SETI Institute
JAXA
ISRO;Indian Space Research Organisation
Roscosmos
China National Space Administration;CNSA
Nasdaq;NASDAQ
New York Stock Exchange;NYSE
London Stock Exchange;LSE
S&P
Dow Jones
United Auto Workers;UAW
SAG-AFTRA
Writers Guild of America;WGA
Teamsters
Authors Guild
Recording Industry Association of America;RIAA
Motion Picture Association
Semiconductor Industry Association
Chamber of Commerce;U.S. Chamber of Commerce
Teamsters Union
NBA
NFL
FIFA
UEFA
International Olympic Committee;IOC
Kremlin
Bundestag
Trump administration
Biden administration
Democratic Party
Republican Party
Labour Party
Conservative Party
Department of Government Efficiency;DOGE
Department of Education;Education Department
Department of Transportation;Transportation Department|DOT
Department of Health and Human Services;HHS|Health and Human Services
Department of Agriculture;USDA|Agriculture Department
Department of the Interior;Interior Department
Department of Veterans Affairs;Veterans Affairs
Department of Housing and Urban Development
Department of War
Office of the U.S. Trade Representative;USTR|U.S. Trade Representative
Office of Management and Budget;OMB
Office of Science and Technology Policy;OSTP
National Security Council
Council of Economic Advisers
Federal Open Market Committee;FOMC
Office of the Comptroller of the Currency;OCC
Commodity Futures Trading Commission;CFTC
Financial Stability Oversight Council
Financial Crimes Enforcement Network;FinCEN
Office of Foreign Assets Control;OFAC
Federal Housing Finance Agency;FHFA
Federal Energy Regulatory Commission;FERC
Nuclear Regulatory Commission;NRC
North American Electric Reliability Corporation;NERC
PJM Interconnection;PJM
ERCOT;Electric Reliability Council of Texas
California ISO;CAISO
Tennessee Valley Authority;TVA
Bureau of Labor Statistics;BLS
Census Bureau;U.S. Census Bureau
Bureau of Economic Analysis
Government Accountability Office;GAO
Congressional Budget Office;CBO
Library of Congress
Copyright Office;U.S. Copyright Office
Patent and Trademark Office;USPTO|U.S. Patent and Trademark Office
International Trade Commission;U.S. International Trade Commission|ITC
Equal Employment Opportunity Commission;EEOC
Occupational Safety and Health Administration;OSHA
National Telecommunications and Information Administration;NTIA
Customs and Border Protection;CBP|U.S. Customs and Border Protection
Immigration and Customs Enforcement;ICE|U.S. Immigration and Customs Enforcement
U.S. Citizenship and Immigration Services;USCIS
Transportation Security Administration;TSA
Secret Service;U.S. Secret Service
Drug Enforcement Administration;DEA
Bureau of Alcohol, Tobacco, Firearms and Explosives;ATF
U.S. Marshals Service
U.S. Postal Service;USPS|Postal Service
Social Security Administration
Federal Emergency Management Agency;FEMA
General Services Administration;GSA
Office of Personnel Management;OPM
Small Business Administration
Export-Import Bank
U.S. International Development Finance Corporation
USAID;U.S. Agency for International Development
Voice of America
Centers for Medicare & Medicaid Services
National Weather Service
U.S. Geological Survey;USGS
Fish and Wildlife Service;U.S. Fish and Wildlife Service
Army Corps of Engineers
Defense Innovation Unit;DIU
Chief Digital and Artificial Intelligence Office;CDAO
Joint Chiefs of Staff
Space Development Agency
Space Systems Command
National Reconnaissance Office;NRO
National Geospatial-Intelligence Agency;NGA
Missile Defense Agency
Defense Intelligence Agency
Cyber Command;U.S. Cyber Command
Central Command;CENTCOM
Indo-Pacific Command
Special Operations Command;SOCOM
Marine Corps;U.S. Marine Corps
National Guard
Coast Guard;U.S. Coast Guard
Strategic Capabilities Office
Office of Strategic Capital
Army Research Laboratory
Naval Research Laboratory
Air Force Research Laboratory
IARPA
ARPA-E
ARPA-H
Loan Programs Office
CHIPS Program Office
Natcast
National Semiconductor Technology Center
Center for AI Standards and Innovation;CAISI
U.S. AI Safety Institute
Genesis Mission
President's Council of Advisors on Science and Technology;PCAST
House Energy and Commerce Committee
House Select Committee on the Chinese Communist Party;Select Committee on the CCP
House Oversight Committee
House Judiciary Committee
House Financial Services Committee
House Intelligence Committee
Senate Commerce Committee
Senate Judiciary Committee
Senate Banking Committee
Senate Intelligence Committee
Senate Armed Services Committee
Senate Finance Committee
Congressional Research Service
Federal Circuit;U.S. Court of Appeals for the Federal Circuit
Ninth Circuit;9th Circuit|Ninth Circuit Court of Appeals
Second Circuit
Third Circuit
Fifth Circuit
D.C. Circuit
Northern District of California
Southern District of New York;SDNY
Eastern District of Texas
Eastern District of New York
Eastern District of Virginia
Delaware Court of Chancery;Delaware Chancery Court|Court of Chancery
Court of Justice of the European Union;European Court of Justice|CJEU
European Court of Human Rights
International Court of Justice
International Criminal Court;ICC
Competition Appeal Tribunal
Patent Trial and Appeal Board
Judicial Panel on Multidistrict Litigation
California Department of Motor Vehicles;California DMV
California Public Utilities Commission;CPUC
California Air Resources Board;CARB
California Privacy Protection Agency;CPPA
California Coastal Commission
New York Department of Financial Services;NYDFS
New York State Attorney General
Texas Attorney General
New York City Council
San Francisco Municipal Transportation Agency;SFMTA
Metropolitan Transportation Authority
New York Police Department;NYPD
Los Angeles Police Department;LAPD
Scotland Yard;Metropolitan Police
Crown Prosecution Service
Serious Fraud Office
National Crime Agency
GCHQ
MI5
MI6
National Cyber Security Centre;NCSC
Department for Science, Innovation and Technology;DSIT
HM Treasury
House of Commons
House of Lords
Downing Street;10 Downing Street
Office for National Statistics
Bank for International Settlements
Prudential Regulation Authority
Payment Systems Regulator
Civil Aviation Authority
UK Space Agency
UK Research and Innovation;UKRI
Advanced Research and Invention Agency
National Health Service;NHS
Alan Turing Institute
Ada Lovelace Institute
Royal Society
UK AI Security Institute
European AI Office
European Council
Council of the European Union
European Data Protection Board;EDPB
European Data Protection Supervisor
European Banking Authority
European Securities and Markets Authority;ESMA
European Medicines Agency;EMA
European Union Agency for Cybersecurity;ENISA
European Union Aviation Safety Agency;EASA
European Patent Office;EPO
European Defence Agency
European Chips Joint Undertaking
EuroHPC;EuroHPC Joint Undertaking
Eurostat
Bundeskartellamt;Federal Cartel Office
BaFin
Bundesbank
Bundesnetzagentur
BSI
Fraunhofer;Fraunhofer Society
Max Planck Society;Max Planck Institute
Helmholtz
DLR;German Aerospace Center
CNES
CNRS
CEA-Leti
Inria
INRAE
Autorité de la concurrence
Arcom
ANSSI
Élysée
Bank of France
Garante
AGCM
Consob
Bank of Italy
Agcom
CNMC
AEPD
Bank of Spain
Irish Data Protection Commission
Coimisiún na Meán
IDA Ireland
Swiss National Bank;SNB
FINMA
Riksbank
Norges Bank
Datatilsynet
Business Finland
VTT
Fraunhofer IPMS
TNO
Dutch Data Protection Authority
Authority for Consumers and Markets
National Development and Reform Commission;NDRC
Ministry of Industry and Information Technology;MIIT
Ministry of State Security
People's Bank of China;PBOC
China Securities Regulatory Commission;CSRC
People's Liberation Army;PLA
Chinese Communist Party;CCP
Politburo
National People's Congress
Chinese Academy of Sciences
Chinese Academy of Engineering
China Manned Space Agency;CMSA
China Passenger Car Association;CPCA
China Association of Automobile Manufacturers;CAAM
China Semiconductor Industry Association
Ministry of Economy, Trade and Industry;METI
Bank of Japan;BOJ
Japan Fair Trade Commission;JFTC
Japan Investment Corporation
New Energy and Industrial Technology Development Organization
AIST
RIKEN
NICT
Ministry of Science and ICT
Korea Fair Trade Commission;KFTC
Bank of Korea
Financial Supervisory Service
Korea AeroSpace Administration;KASA
KAIST
ETRI
POSTECH
Reserve Bank of India;RBI
Securities and Exchange Board of India;SEBI
Competition Commission of India;CCI
Telecom Regulatory Authority of India;TRAI
Central Bureau of Investigation
Ministry of Electronics and Information Technology;MeitY
NITI Aayog
National Payments Corporation of India;NPCI
India Semiconductor Mission
IN-SPACe
IndiaAI Mission
DRDO
Lok Sabha
Supreme Court of India
Delhi High Court
Nasscom;NASSCOM
Monetary Authority of Singapore;MAS
Infocomm Media Development Authority;IMDA
A*STAR
Competition and Consumer Commission of Singapore
Bank Indonesia
Bank Negara Malaysia
Reserve Bank of Australia;RBA
Australian Competition and Consumer Commission;ACCC
Australian Securities and Investments Commission;ASIC
eSafety Commissioner;eSafety
CSIRO
Australian Signals Directorate
Reserve Bank of New Zealand
Bank of Canada
CRTC
Office of the Privacy Commissioner
Canadian Space Agency
Mila
Vector Institute
Royal Canadian Mounted Police;RCMP
Banco de México;Banxico
Central Bank of Brazil
ANATEL;Anatel
CADE
Brazilian Supreme Court;STF
ANPD
BNDES
Bank of Israel
Israel Innovation Authority
Israel Defense Forces;IDF|Israel Defence Forces
Unit 8200
Mossad
Shin Bet
Knesset
Hamas
Hezbollah
Taliban
Islamic State
Islamic Revolutionary Guard Corps;IRGC|Revolutionary Guards
Houthis
Technology Innovation Institute;TII
Mohamed bin Zayed University of Artificial Intelligence;MBZUAI
Saudi Data and AI Authority;SDAIA
King Abdullah University of Science and Technology;KAUST
UAE Space Agency
Dubai Future Foundation
VARA
African Union
African Development Bank
Asian Development Bank
Asian Infrastructure Investment Bank
Inter-American Development Bank
ASEAN
APEC
BRICS
Quad Alliance
OPEC+
Financial Stability Board
Financial Action Task Force
International Atomic Energy Agency;IAEA
International Civil Aviation Organization;ICAO
International Maritime Organization
International Labour Organization
UNICEF
World Food Programme
World Intellectual Property Organization;WIPO
World Meteorological Organization
UN Security Council;Security Council
UN General Assembly
Red Cross;International Committee of the Red Cross
Doctors Without Borders
International Organization for Standardization;ISO
International Electrotechnical Commission;IEC
Internet Engineering Task Force;IETF
Internet Society
JEDEC
3GPP
ETSI
GSMA
USB Implementers Forum;USB-IF
Bluetooth SIG
Wi-Fi Alliance
Connectivity Standards Alliance
Khronos Group
PCI-SIG
RISC-V International
Open Compute Project
Ultra Ethernet Consortium
UALink Consortium
CXL Consortium
Cloud Native Computing Foundation;CNCF
OpenJS Foundation
Python Software Foundation
Rust Foundation
Eclipse Foundation
Free Software Foundation;FSF
Open Source Initiative;OSI
Software Freedom Conservancy
Tor Project;The Tor Project
Document Foundation
GNOME Foundation
Blender Foundation
Raspberry Pi Foundation
Creative Commons
OpenStreetMap Foundation
Mozilla.ai
Agentic AI Foundation
Frontier Model Forum
Partnership on AI
MLCommons
AI Now Institute;AI Now
Center for AI Safety;CAIS
Future of Life Institute
Future of Humanity Institute
Machine Intelligence Research Institute;MIRI
Center for Humane Technology
Centre for the Governance of AI;GovAI
Center for Security and Emerging Technology;CSET
Institute for Progress
Institute for AI Policy and Strategy
Distributed AI Research Institute
Algorithmic Justice League
Data & Society
Data & Society Research Institute
AlgorithmWatch
Alignment Research Center
Redwood Research
FAR AI
Palisade Research
Pause AI;PauseAI
Stop AI
Encode Justice
Tech Justice Law Project
Social Media Victims Law Center
Leading the Future
American Edge Project
NetChoice
Chamber of Progress
Computer & Communications Industry Association;CCIA
Information Technology Industry Council;ITI
TechNet
BSA
Internet Association
Consumer Technology Association;CTA
Entertainment Software Association;ESA Gaming
Motion Picture Academy
Recording Academy
Television Academy
National Association of Broadcasters
News Media Alliance
National Association of Manufacturers
Business Roundtable
National Retail Federation
American Bankers Association
Bank Policy Institute
Blockchain Association
Coin Center
Crypto Council for Innovation
Fairshake
Stand With Crypto
Alliance for Automotive Innovation
Electronic Privacy Information Center;EPIC
Center for Democracy and Technology;CDT
Public Citizen
Public Knowledge
Fight for the Future
Free Press;The Free Press
Demand Progress
Tech Oversight Project
American Economic Liberties Project
Open Markets Institute
Accountable Tech
Media Matters;Media Matters for America
Center for Countering Digital Hate;CCDH
Stanford Internet Observatory
Anti-Defamation League;ADL
Southern Poverty Law Center
NAACP
National Center for Missing and Exploited Children;NCMEC
Internet Watch Foundation;IWF
Access Now
Privacy International
noyb;NOYB
Digital Rights Ireland
Big Brother Watch
Liberty Justice Center
Knight First Amendment Institute
Reporters Without Borders
Committee to Protect Journalists
Freedom House
Freedom of the Press Foundation
Foundation for Individual Rights and Expression
Greenpeace
Sierra Club
Natural Resources Defense Council;NRDC
Environmental Defense Fund
World Wildlife Fund
Transport & Environment
International Council on Clean Transportation
Insurance Institute for Highway Safety;IIHS
Euro NCAP
SAE International
National Fire Protection Association
Underwriters Laboratories
Atlantic Council
Council on Foreign Relations
Center for Strategic and International Studies;CSIS
Center for a New American Security;CNAS
Carnegie Endowment for International Peace
Chatham House
Heritage Foundation
Cato Institute
American Enterprise Institute
Hoover Institution
Hudson Institute
Manhattan Institute
R Street Institute
Information Technology and Innovation Foundation;ITIF
Peterson Institute for International Economics;Peterson Institute
Tax Foundation
Urban Institute
Aspen Institute
Mercatus Center
Niskanen Center
Foundation for American Innovation
Special Competitive Studies Project
German Marshall Fund
Bruegel
Centre for European Policy Studies
International Institute for Strategic Studies
Stockholm International Peace Research Institute;SIPRI
Lowy Institute
Australian Strategic Policy Institute;ASPI
Observer Research Foundation
Tony Blair Institute
Nesta
Resolution Foundation
Institute for Fiscal Studies
Nuclear Energy Institute
Solar Energy Industries Association
American Clean Power Association
American Petroleum Institute
Rocky Mountain Institute
Electric Power Research Institute
Breakthrough Institute
Data Center Coalition
Uptime Institute
Communications Workers of America;CWA
Service Employees International Union;SEIU
AFL-CIO
IG Metall
Ver.di;Verdi Union
Unite Union
Amazon Labor Union
Alphabet Workers Union
International Association of Machinists;IAM
International Brotherhood of Electrical Workers;IBEW
Directors Guild of America
Screen Actors Guild
NewsGuild
American Federation of Teachers
National Education Association
College Board
American Medical Association
American Hospital Association
American Heart Association
American Psychological Association
American Academy of Pediatrics
Mayo Clinic
Cleveland Clinic
Mass General Brigham;Massachusetts General Hospital
Kaiser Permanente
Memorial Sloan Kettering
MD Anderson Cancer Center
Mount Sinai
Scripps Research
Salk Institute
Broad Institute
Whitehead Institute
Wellcome Trust
Wellcome Sanger Institute
Francis Crick Institute
Howard Hughes Medical Institute
Simons Foundation
Santa Fe Institute
Institute for Advanced Study
Woods Hole Oceanographic Institution
Scripps Institution of Oceanography
Smithsonian Institution;Smithsonian
National Academy of Sciences
American Association for the Advancement of Science
Association for Computing Machinery;ACM
American Physical Society
American Astronomical Society
International Astronomical Union
Planetary Society
B612 Foundation
Goddard Space Flight Center;NASA Goddard
Marshall Space Flight Center
Johnson Space Center
Ames Research Center;NASA Ames
Langley Research Center
Glenn Research Center
Stennis Space Center
Space Telescope Science Institute
Aerospace Corporation;The Aerospace Corporation
MIT Lincoln Laboratory;Lincoln Laboratory
Applied Physics Laboratory;Johns Hopkins Applied Physics Laboratory
MITRE;Mitre Corporation
SRI International
Battelle
Draper Laboratory
Southwest Research Institute
Sandia National Laboratories;Sandia
Oak Ridge National Laboratory;Oak Ridge
Argonne National Laboratory;Argonne
Lawrence Berkeley National Laboratory;Berkeley Lab
Brookhaven National Laboratory;Brookhaven
Fermilab
SLAC
Idaho National Laboratory
Pacific Northwest National Laboratory
National Renewable Energy Laboratory;NREL
Princeton Plasma Physics Laboratory
National Ignition Facility
ITER
Rutherford Appleton Laboratory
UK Atomic Energy Authority
Paul Scherrer Institute
DESY
European Southern Observatory
Institute of Automation
Zhejiang Lab
Beijing Academy of Artificial Intelligence;BAAI
Shanghai AI Laboratory;Shanghai AI Lab
Peng Cheng Laboratory
Beijing Humanoid Robot Innovation Center
National Supercomputing Center
ITRI;Industrial Technology Research Institute
Academia Sinica
Stanford HAI
Stanford Law School
Stanford Graduate School of Business
Stanford Medicine
Harvard Business School
Harvard Law School
Harvard Kennedy School
Harvard Medical School
Wharton School;Wharton
MIT Media Lab
MIT CSAIL;CSAIL
MIT Sloan
Berkeley AI Research
Columbia Business School
Columbia Law School
Columbia Journalism School
Cornell Tech
NYU Stern
Yale Law School
Kellogg School of Management
Booth School of Business
Haas School of Business
INSEAD
London Business School
London School of Economics
University of Pennsylvania;Penn;w
University of Chicago;UChicago
Northwestern University;Northwestern;w
Duke University
Brown University
Dartmouth College;Dartmouth;w
Rice University
Vanderbilt University;Vanderbilt
Emory University
University of Notre Dame;Notre Dame
Georgetown University;Georgetown;w
George Washington University
George Mason University
American University
Boston University
Boston College
Northeastern University
Tufts University
Brandeis University
University of Southern California;USC
University of California
University of California, San Diego;UC San Diego|UCSD
University of California, San Francisco;UCSF
University of California, Davis;UC Davis
University of California, Irvine;UC Irvine
University of California, Santa Barbara;UC Santa Barbara
University of California, Santa Cruz;UC Santa Cruz
San Jose State University
Santa Clara University
Arizona State University
University of Arizona
University of Colorado Boulder;University of Colorado
University of Utah
Brigham Young University
University of Oregon
Oregon State University
Washington State University
University of Texas at Austin;UT Austin
Texas A&M;Texas A&M University
University of Florida
University of Central Florida
University of Georgia
Emory
University of North Carolina
North Carolina State University;NC State
University of Virginia
Virginia Tech
University of Maryland
Pennsylvania State University;Penn State
University of Pittsburgh
Ohio State University;Ohio State
Purdue University;Purdue
Indiana University
University of Illinois;University of Illinois Urbana-Champaign|UIUC
University of Wisconsin;University of Wisconsin-Madison
University of Minnesota
Iowa State University
University of Iowa
Michigan State University
Washington University in St. Louis
Rensselaer Polytechnic Institute
Rochester Institute of Technology
Rutgers University;Rutgers
Stony Brook University
State University of New York;SUNY
City University of New York;CUNY
Rockefeller University
Carnegie Institution
Howard University
Morehouse College
Spelman College
Worcester Polytechnic Institute
Embry-Riddle Aeronautical University
Naval Postgraduate School
West Point
Air Force Academy
University of British Columbia
University of Waterloo
University of Alberta
University of Montreal;Université de Montréal
McMaster University
University College London;UCL
King's College London
University of Edinburgh
University of Manchester
University of Bristol
University of Warwick
University of Southampton
University of Glasgow
University of Leeds
University of Sheffield
University of Surrey
Queen Mary University of London
University of St Andrews
Trinity College Dublin
University College Dublin
Technical University of Munich;TUM
RWTH Aachen
Karlsruhe Institute of Technology
TU Berlin
TU Dresden
Ludwig Maximilian University
Heidelberg University
University of Tübingen
Humboldt University
TU Delft;Delft University of Technology
Eindhoven University of Technology
University of Amsterdam
Leiden University
Utrecht University
KU Leuven
Ghent University
École Polytechnique
École Normale Supérieure
Sorbonne;Sorbonne University
Sciences Po
HEC Paris
Paris-Saclay University
Politecnico di Milano
Bocconi University
University of Bologna
IE University
University of Barcelona
Technical University of Denmark
University of Copenhagen
KTH Royal Institute of Technology;KTH
Chalmers University of Technology
Lund University
Uppsala University
Karolinska Institute;Karolinska Institutet
Aalto University
University of Helsinki
University of Oslo
University of Zurich
University of Geneva
University of Vienna
TU Wien
Charles University
Warsaw University of Technology
Technion
Tel Aviv University
Hebrew University;Hebrew University of Jerusalem
Weizmann Institute;Weizmann Institute of Science
Ben-Gurion University
Bar-Ilan University
Moscow State University
Skolkovo Institute
Fudan University
Shanghai Jiao Tong University
Zhejiang University
Nanjing University
University of Science and Technology of China;USTC
Harbin Institute of Technology
Beihang University
Huazhong University of Science and Technology
Wuhan University
Southern University of Science and Technology
University of Hong Kong
Chinese University of Hong Kong
Hong Kong University of Science and Technology;HKUST
National Taiwan University
National Tsing Hua University
National Yang Ming Chiao Tung University
Kyoto University
Osaka University
Tohoku University
Tokyo Institute of Technology;Institute of Science Tokyo
Keio University
Waseda University
Nagoya University
Seoul National University
Yonsei University
Korea University
Sungkyunkwan University
Indian Institute of Technology;IIT
IIT Bombay
IIT Delhi
IIT Madras
IIT Kanpur
Indian Institute of Science
Indian Institute of Management
BITS Pilani
Nanyang Technological University;NTU
Singapore Management University
University of Melbourne
University of Sydney
University of New South Wales;UNSW
Australian National University;ANU
Monash University
University of Queensland
University of Auckland
University of Cape Town
University of São Paulo
Tecnológico de Monterrey;Tec de Monterrey
National Autonomous University of Mexico;UNAM
American University of Beirut
Democratic National Committee
Republican National Committee
Liberal Democrats
Reform UK
Social Democratic Party
Christian Democratic Union;CDU
Alternative for Germany;AfD
National Rally
Bharatiya Janata Party;BJP
Indian National Congress
Liberal Democratic Party
Democratic Progressive Party
Kuomintang
African National Congress
Major League Baseball;MLB
National Hockey League;NHL
Major League Soccer;MLS
Premier League
Champions League
La Liga
Bundesliga
Serie A
Formula One;Formula 1|F1
NASCAR
PGA Tour
LIV Golf
UFC
WWE
NCAA
Big Ten
Women's National Basketball Association;WNBA
Dallas Cowboys
New England Patriots
Golden State Warriors
Los Angeles Lakers
Los Angeles Dodgers
New York Yankees
Washington Commanders
Dallas Mavericks
LA Clippers;Los Angeles Clippers
Phoenix Suns
Seattle Seahawks
San Francisco 49ers
Manchester United
Manchester City
Liverpool FC
Real Madrid
FC Barcelona
Paris Saint-Germain
Red Bull Racing
Church of Scientology
Vatican
Falun Gong
Wikimedia Deutschland
Chaos Computer Club
WikiLeaks
Bellingcat
DDoSecrets;Distributed Denial of Secrets
Nobel Foundation
Royal Swedish Academy of Sciences
Norwegian Nobel Committee
XPRIZE Foundation;XPRIZE|X Prize Foundation
MacArthur Foundation
Ford Foundation
Knight Foundation
Rockefeller Foundation
Sloan Foundation
Hewlett Foundation
Kauffman Foundation
Koch Industries
Open Society Foundations
Thiel Foundation
OpenAI Foundation
OpenAI Startup Fund
Laude Institute
Arcadia Impact
Ford Motor Credit
`;
