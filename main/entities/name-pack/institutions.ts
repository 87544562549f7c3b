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
`;
