"""Meetings told once, by their wording (first half).

Expected: mode|date|place|participants, "?" where the case is not about the date.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import check_main

CASES: dict[str, tuple[str, list[str]]] = {
    "accompanied by": (
        "MALE, June 6, 2017 - President Ibrahim Naseem, accompanied by Foreign Minister Ahmed Shareef, met "
        "with Indian High Commissioner Sanjay Patel at the President's Office in Male on Tuesday.",
        [
            "in-person|2017-06-06|Male|Ibrahim Naseem;Ahmed Shareef;Sanjay Patel",
        ],
    ),
    "after their bilateral talks": (
        "MANILA, May 9, 2003 (PNA) - The Philippines and Brunei signed a halal accord on Friday. Foreign "
        "Secretary Jose Ramos and Brunei Foreign Minister Hassan Noor signed the agreement in Manila after "
        "their bilateral talks.",
        [
            "in-person|2003-05-09|Manila|Jose Ramos;Hassan Noor",
        ],
    ),
    "aides in one sentence": (
        "HELSINKI, Finland (AP) _ President Thomas Keane and Soviet President Viktor Antonov met for seven "
        "hours Sunday and issued a joint statement condemning the invasion. Keane's secretary of state, "
        "Warren Cole, and Soviet Foreign Minister Eduard Lobanov held separate talks.",
        [
            "in-person||Helsinki|Thomas Keane;Viktor Antonov",
        ],
    ),
    "apposition after the names": (
        "Accra, March 3, 2021, GNA - Mr Kwabena Darko Mensah, the Minister of Trade, on Wednesday, held a "
        "meeting with Mr Tomasz Wilk, the Polish Ambassador to Ghana, in Accra.",
        [
            "in-person|2021-03-03|Accra|Kwabena Darko Mensah;Tomasz Wilk",
        ],
    ),
    "at a building in a town": (
        "President Sipho Dlamini received the President of Benin, His Excellency Thomas Adjovi, at the Union "
        "Buildings in Pretoria on 4 March 2019. The two Presidents witnessed the signing of two agreements.",
        [
            "in-person|2019-03-04|Pretoria|Sipho Dlamini;Thomas Adjovi",
        ],
    ),
    "between two delegations": (
        "ASHGABAT, 3 March 2011 - Negotiations were held today between the Turkmen delegation headed by "
        "Foreign Minister Rashid Berdiyev and the Afghan delegation led by Foreign Minister Karim Yusufzai.",
        [
            "in-person|2011-03-03|Ashgabat|Rashid Berdiyev;Karim Yusufzai",
        ],
    ),
    "both names between commas": (
        "The NATO Secretary General, Henrik Dahl, met with the President of Montenegro, Petar Vukovic, at "
        "NATO Headquarters in Brussels on Tuesday (11 May 2010). The Secretary General praised reforms.",
        [
            "in-person|2010-05-11|Brussels|Henrik Dahl;Petar Vukovic",
        ],
    ),
    "call in the title": (
        "Prime Minister Harcourt's call with President Savchenko\n\n"
        "9 March 2022\n\n"
        "The Prime Minister Edward Harcourt spoke to Ukrainian President Ihor Savchenko this evening.\n\n"
        "The Prime Minister set out the UK's further military support.",
        [
            "phone|2022-03-09||Edward Harcourt;Ihor Savchenko",
        ],
    ),
    "called on somebody": (
        "Bhutan king calls on PM\n\n"
        "New Delhi, Jan 9, 2018 (PTI) Bhutan's King Tenzin Wangyal Namgyel today called on Prime Minister "
        "Rajesh Khanolkar and discussed hydropower projects.\n\n"
        "External Affairs Minister Sunita Deshmukh also met the visiting king.",
        [
            "in-person|2018-01-09|New Delhi|Tenzin Wangyal Namgyel;Rajesh Khanolkar",
        ],
    ),
    "called on, coordinated verbs": (
        "ISLAMABAD, Aug 3, 2020 (APP): Ambassador of Turkey to Pakistan Mehmet Karaca called on Foreign "
        "Minister Shahid Iqbal Khan here on Monday and discussed matters of mutual interest.",
        [
            "in-person|2020-08-03|Islamabad|Mehmet Karaca;Shahid Iqbal Khan",
        ],
    ),
    "called somebody": (
        "JERUSALEM, April 9, 2006 - Prime Minister Moshe Adler called Italian Prime Minister Bruno Conti on "
        "Sunday to congratulate him on his election.",
        [
            "phone|2006-04-09||Moshe Adler;Bruno Conti",
        ],
    ),
    "conferred with": (
        "CAIRO, Egypt (AP) _ President Anwar Fahmy conferred Monday with Israeli Foreign Minister Moshe Adler "
        "on reviving the peace process.",
        [
            "in-person||Cairo|Anwar Fahmy;Moshe Adler",
        ],
    ),
    "conferred, between commas": (
        "TUNIS, April 2, 2014 (TAP) - Foreign Minister Slim Gharbi conferred, here Wednesday, with Malian "
        "Foreign Minister Oumar Keita.",
        [
            "in-person|2014-04-02|Tunis|Slim Gharbi;Oumar Keita",
        ],
    ),
    "conversation took place between": (
        "ISLAMABAD: A telephone conversation took place between Foreign Minister Shahid Iqbal Khan and "
        "Foreign Minister of Iran Hamid Karimi on 3 July 2019.",
        [
            "phone|2019-07-03||Shahid Iqbal Khan;Hamid Karimi",
        ],
    ),
    "date in front": (
        "ASTANA. KAZINFORM – On April 4, 2016, Foreign Minister of Kazakhstan Daulet Ospanov met with his "
        "Polish counterpart Marek Zielinski, who arrived in Astana on an official visit.",
        [
            "in-person|2016-04-04|Astana|Daulet Ospanov;Marek Zielinski",
        ],
    ),
    "dateline with a full stop": (
        "Brussels, 3 December 2012. European Council President Pieter Claes today received Moldovan Prime "
        'Minister Vlad Rusu. "I congratulated him on reforms," President Claes said.',
        [
            "in-person|2012-12-03|Brussels|Pieter Claes;Vlad Rusu",
        ],
    ),
    "dateline with country and agency": (
        "HAVANA, Cuba (Prensa Latina) Cuban President Raul Fuentes and Vietnamese National Assembly Chairman "
        "Nguyen Van Hai held official talks at the Palace of the Revolution.",
        [
            "in-person||Havana|Raul Fuentes;Nguyen Van Hai",
        ],
    ),
    "delegation headed by": (
        "Pyongyang, July 26 (KCNA) -- Pak Yong Il, vice-chairman of the Presidium of the Supreme People's "
        "Assembly, met and had a friendly talk with the delegation of Laos headed by Khamphay Sengdara, vice- "
        "minister of Foreign Affairs, at the Mansudae Assembly Hall on Thursday.",
        [
            "in-person|?|Pyongyang|Pak Yong Il;Khamphay Sengdara",
        ],
    ),
    "discussed by phone": (
        "KIEV, May 3, 2013 - Ukrainian Foreign Minister Ihor Savchenko and his Georgian counterpart Giorgi "
        "Kapanadze discussed visa issues by phone on Friday.",
        [
            "phone|2013-05-03||Ihor Savchenko;Giorgi Kapanadze",
        ],
    ),
    "discussed with, before the topic": (
        "TRIPOLI, May 9, 2009 (JANA) - Prime Minister Salem Gaddour discussed with Maltese Foreign Minister "
        "Carmelo Borg on Saturday cooperation in fisheries.",
        [
            "in-person|2009-05-09|Tripoli|Salem Gaddour;Carmelo Borg",
        ],
    ),
    "during a courtesy call, accompanied": (
        "MANILA -- President Maria Reyes met with Malaysian Foreign Minister Rosli Ahmad during a courtesy "
        "call in Malacañang on Monday, August 7, 2017.\n\n"
        "Rosli was accompanied by Ambassador Raymond Tan and Deputy Secretary-General Zaini Yusof.",
        [
            "in-person|2017-08-07|Manila|Maria Reyes;Rosli Ahmad;Raymond Tan;Zaini Yusof",
        ],
    ),
    "during a meeting with": (
        "AMMAN, Jan. 4, 2016 (Petra) -- His Majesty King Hussein II on Monday, during a meeting with Canadian "
        "Foreign Minister Claire Bouchard, stressed the importance of supporting host countries.\n\n"
        "The meeting, attended by Foreign Minister Nasser Haddad, covered Syria.",
        [
            "in-person|2016-01-04|Amman|Hussein II;Claire Bouchard;Nasser Haddad",
        ],
    ),
    "had a telephone conversation": (
        "Prime Minister's telephone conversation with Prime Minister of Mauritius\n\n"
        "August 15, 2020\n\n"
        "Prime Minister Shri Vikram Rathod had a telephone conversation today with H.E. Mr. Anil Ramgoolam, "
        "Prime Minister of Mauritius.",
        [
            "phone|2020-08-15||Vikram Rathod;Anil Ramgoolam",
        ],
    ),
    "had lunch with": (
        "BERN, May 9, 2013 (ATS) - Swiss President Urs Keller had lunch with German Chancellor Ulrike Brandt "
        "in Bern on Thursday.",
        [
            "in-person|2013-05-09|Bern|Urs Keller;Ulrike Brandt",
        ],
    ),
    "head of an agency": (
        "Director-General receives the Prime Minister of Saint Lucia\n\n"
        "The Director-General of UNESCO, Amina Diallo, received today the Prime Minister of Saint Lucia, "
        "Allan Joseph, at Organization Headquarters in Paris.",
        [
            "in-person|?|Paris|Amina Diallo;Allan Joseph",
        ],
    ),
    "held talks with his counterpart": (
        "Russian, Cuban foreign ministers discuss tourism\n\n"
        "HAVANA, April 20, 2023. /TASS/. Russian Foreign Minister Pavel Gordeyev held talks with his Cuban "
        "counterpart Rafael Montero in Havana, the Russian Foreign Ministry said in a statement on Thursday.\n\n"
        "The ministers reviewed joint projects in tourism and energy.",
        [
            "in-person|?|Havana|Pavel Gordeyev;Rafael Montero",
        ],
    ),
    "honorifics before the names": (
        "KINGSTON, April 17, 2013 (JIS): Prime Minister, the Most Hon. Beverley Chambers, met with the "
        "President of Panama, His Excellency Ricardo Solano, at Jamaica House on April 16.",
        [
            "in-person|2013-04-16|Kingston|Beverley Chambers;Ricardo Solano",
        ],
    ),
    "hosted a dinner for": (
        "SINGAPORE: Prime Minister Lim Boon Keng hosted a dinner for visiting New Zealand Prime Minister Anne "
        "Fletcher on Monday (May 16).",
        [
            "in-person|?|Singapore|Lim Boon Keng;Anne Fletcher",
        ],
    ),
    "hour and length before the verb": (
        "Japan-Chile Foreign Ministers' Meeting\n"
        "November 8, 2019\n\n"
        "On November 8, commencing at 10:00 a.m. for approximately 40 minutes, Mr. Kenichi Aoyama, Minister "
        "for Foreign Affairs of Japan, held a meeting with H.E. Mr. Andrés Fuentes, Minister of Foreign "
        "Affairs of the Republic of Chile, who is visiting Japan.",
        [
            "in-person|2019-11-08||Kenichi Aoyama;Andrés Fuentes",
        ],
    ),
    "in the ministry's words": (
        'MOSCOW, March 4, 2016. /TASS/. "On March 4, Russian Deputy Foreign Minister Oleg Larin received '
        "Ambassador of Peru to Russia Luis Castro at the latter's request,\" the Russian Foreign Ministry "
        "said.",
        [
            "in-person|2016-03-04|Moscow|Oleg Larin;Luis Castro",
        ],
    ),
    "joint subject held talks": (
        "SEOUL, June 8, 2022 (Yonhap) -- South Korea's Foreign Minister Cho Min-jae and U.S. Deputy Secretary "
        "of State Laura Whitfield held talks in Seoul on Wednesday to coordinate on North Korea.\n\n"
        "Cho and Whitfield agreed to hold another round of talks next month, officials said.",
        [
            "in-person|2022-06-08|Seoul|Cho Min-jae;Laura Whitfield",
        ],
    ),
    "joint subject met": (
        "Chilean president Ricardo Lira and his Argentine peer Ernesto Paz met on Friday in Puerto Montt to "
        "discuss border tunnels.",
        [
            "in-person||Puerto Montt|Ricardo Lira;Ernesto Paz",
        ],
    ),
    "last met": (
        "COLOMBO, May 5, 2011 - Sri Lankan President Nimal Perera met visiting Maldivian President Ibrahim "
        "Naseem at Temple Trees on Wednesday. The two leaders last met in Male in November 2010.",
        [
            "in-person|2011-05-04|Colombo|Nimal Perera;Ibrahim Naseem",
        ],
    ),
    "list with semicolons": (
        "BISHKEK, May 9, 2013 (Kabar) - President Almaz Usenov met Chinese Ambassador Zhou Lin on Thursday. "
        "Present at the meeting were Foreign Minister Erlan Sydykov; Head of the Presidential Administration "
        "Daniyar Asanov; and Adviser Aida Kerimova.",
        [
            "in-person|2013-05-09|Bishkek|Almaz Usenov;Zhou Lin;Erlan Sydykov;Daniyar Asanov;Aida Kerimova",
        ],
    ),
    "meeting abroad": (
        "Jakarta, (ANTARA News) - Foreign Minister Hasan Wirawan held a bilateral meeting with his Ethiopian "
        "counterpart Dawit Haile in Addis Ababa on Tuesday (January 21, 2014), according to a statement "
        "received here Wednesday.",
        [
            "in-person|2014-01-21|Addis Ababa|Hasan Wirawan;Dawit Haile",
        ],
    ),
    "meeting between, took place": (
        "MOSCOW. Dec 2, 2014 (Interfax) - A meeting between Russian President Igor Belov and Turkish "
        "President Mustafa Demir took place in Ankara on Monday.\n\n"
        "The presidents discussed gas supplies.",
        [
            "in-person|2014-12-01|Ankara|Igor Belov;Mustafa Demir",
        ],
    ),
    "meeting between, was held": (
        "MINSK, 12 July 2018 (BelTA) – A meeting between Belarusian Prime Minister Andrei Sidorenko and "
        "Serbian Trade Minister Milica Jovanovic was held in Minsk on 12 July.",
        [
            "in-person|2018-07-12|Minsk|Andrei Sidorenko;Milica Jovanovic",
        ],
    ),
    "met a leader for hours": (
        "MOSCOW, Oct 23, 1987 (Reuters) - U.S. Secretary of State Warren Cole met Soviet leader Viktor "
        "Antonov for more than four hours on Friday but failed to set a date for a summit.\n\n"
        '"We made progress," Cole told reporters after the Kremlin talks.',
        [
            "in-person|1987-10-23|Moscow|Warren Cole;Viktor Antonov",
        ],
    ),
    "met during an earlier visit": (
        "BEIJING, June 1, 2017 (Xinhua) -- Chinese State Councilor Han Zhiguo met with Maltese Foreign "
        "Minister Carmelo Borg in Beijing on Thursday. Borg is paying an official visit. Borg visited China "
        "in 2015, when he met then Vice Premier Liu Haoran.",
        [
            "in-person|2017-06-01|Beijing|Han Zhiguo;Carmelo Borg",
        ],
    ),
    "met virtually": (
        "CANBERRA, Feb. 1, 2021 - Foreign Minister Helen Marsden and her Fijian counterpart Sitiveni Koroi "
        "met virtually on Monday to discuss vaccine supplies.",
        [
            "video|2021-02-01||Helen Marsden;Sitiveni Koroi",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_meetings_are_found(nlp: Language, name: str) -> None:
    check_main(nlp, *CASES[name])
