"""Meetings told once, by their wording (second half).

Expected: mode|date|place|participants, "?" where the case is not about the date.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import check_main

CASES: dict[str, tuple[str, list[str]]] = {
    "met with, no date": (
        "President of Ukraine Ihor Savchenko met with Prime Minister of Denmark Mette Holm in Kyiv.\n\n"
        "This was reported by the press service of the Head of State, Ukrinform reports.",
        [
            "in-person||Kyiv|Ihor Savchenko;Mette Holm",
        ],
    ),
    "on the sidelines": (
        "NEW YORK, Sept 25, 2018 - Foreign Minister of Armenia Hayk Petrosyan met with UN Secretary-General "
        "Miguel Duarte on the sidelines of the UN General Assembly.",
        [
            "in-person||New York|Hayk Petrosyan;Miguel Duarte",
        ],
    ),
    "other side not named": (
        "BAGHDAD, June 1, 2017 (INA) - Prime Minister Ali Hassan on Thursday received the Iranian defence "
        "minister and an accompanying delegation, his media office said.",
        [
            "in-person|2017-06-01|Baghdad|Ali Hassan",
        ],
    ),
    "paid a courtesy call on": (
        "DHAKA, Feb 11, 2019 (BSS) - Visiting Thai Foreign Minister Somsak Boonmee today paid a courtesy call "
        "on Prime Minister Rahima Begum at her official residence Ganabhaban here.\n\n"
        "PM's press secretary briefed reporters after the meeting.",
        [
            "in-person|2019-02-11|Dhaka|Somsak Boonmee;Rahima Begum",
        ],
    ),
    "passive, received by": (
        "PARIS, Feb 3, 2005 (AFP) - Afghan President Karim Yusufzai was received at the Elysee Palace on "
        "Thursday by his French counterpart Bernard Moreau.",
        [
            "in-person|2005-02-03|Paris|Karim Yusufzai;Bernard Moreau",
        ],
    ),
    "place and day in the next sentence": (
        "Minister Okafor meets Brazilian envoy\n\n"
        "Nigeria's Minister of Agriculture Emeka Okafor has met with the Ambassador of Brazil to Nigeria, "
        "Paulo Mendes. The meeting took place in Abuja on 14 June 2016. They agreed to set up a joint seed "
        "laboratory.",
        [
            "in-person|2016-06-14|Abuja|Emeka Okafor;Paulo Mendes",
        ],
    ),
    "presented credentials": (
        "LUSAKA, June 7, 2018 - The new Ambassador of Italy to Zambia, Antonio Ferri, presented his letters "
        "of credence to President Joseph Mwansa on Thursday.",
        [
            "in-person|2018-06-07|Lusaka|Antonio Ferri;Joseph Mwansa",
        ],
    ),
    "received a courtesy call by": (
        "JAKARTA, 5 August 2016 – Secretary-General of ASEAN Somchai Vong received a courtesy call by the "
        "Ambassador of Norway to ASEAN, Ingrid Solberg, at the ASEAN Secretariat today.",
        [
            "in-person|2016-08-05|Jakarta|Somchai Vong;Ingrid Solberg",
        ],
    ),
    "received a delegation led by": (
        "Baku, October 3, 2017, AZERTAC\n\n"
        "President of the Republic of Azerbaijan Rauf Mammadov has received a delegation led by Minister of "
        "Economy of Georgia Giorgi Kapanadze.\n\n"
        "The head of state hailed transport projects.",
        [
            "in-person||Baku|Rauf Mammadov;Giorgi Kapanadze",
        ],
    ),
    "received a phone call from": (
        "ABU DHABI, 3rd June, 2021 (WAM) -- Sheikh Hamad bin Rashid Al Falasi, Minister of Foreign Affairs "
        "and International Cooperation, today received a phone call from Nikos Papadakis, Foreign Minister of "
        "Greece.\n\n"
        "During the call, the two ministers reviewed cooperation in renewable energy.",
        [
            "phone|2021-06-03||Hamad bin Rashid Al Falasi;Nikos Papadakis",
        ],
    ),
    "received an ambassador": (
        "On 5 May 2010 Deputy Foreign Minister of Bulgaria Ivan Kolev received the Ambassador of Mexico to "
        "Bulgaria Rosa Delgado, who presented copies of her letters of credence.",
        [
            "in-person|2010-05-05||Ivan Kolev;Rosa Delgado",
        ],
    ),
    "received in audience": (
        "VATICAN CITY, 5 OCT 2009 (VIS) - Today in the Vatican Apostolic Palace, His Holiness Pope Clement XV "
        "received in audience Mario Bianchi, president of the Republic of San Marino. The president "
        "subsequently went on to meet with Cardinal Secretary of State Luigi Conti.",
        [
            "in-person|2009-10-05|Vatican City|Clement XV;Mario Bianchi",
        ],
    ),
    "received, title before the name": (
        "Hanoi (VNA) – Prime Minister Pham Quoc Tuan on May 15, 2018 received Minister of Trade of Hungary "
        "Gabor Szalai in Hanoi.\n\n"
        "Tuan suggested Hungary open its market to Vietnamese fruit.",
        [
            "in-person|2018-05-15|Hanoi|Pham Quoc Tuan;Gabor Szalai",
        ],
    ),
    "said after talks with": (
        "WARSAW, Sept 3, 2009 (Reuters) - Polish Prime Minister Marek Zielinski said on Thursday after talks "
        "with Russian Prime Minister Igor Belov in Gdansk that gas talks were advancing.",
        [
            "in-person|2009-09-03|Gdansk|Marek Zielinski;Igor Belov",
        ],
    ),
    "said this when he called on": (
        "ACCRA, May 9, 2013 (GNA) - The Chinese Ambassador to Ghana, Mr Sun Baohua, has said China would "
        "build more roads in Ghana. He said this when he called on the Minister of Roads, Mr Kofi Asante, in "
        "Accra on Thursday.",
        [
            "in-person|2013-05-09|Accra|Sun Baohua;Kofi Asante",
        ],
    ),
    "sat down with": (
        "SUVA, March 9, 2012 - Prime Minister Sitiveni Koroi sat down with Papua New Guinea Foreign Minister "
        "Peter Kaupa in Suva today for talks on trade.",
        [
            "in-person|2012-03-09|Suva|Sitiveni Koroi;Peter Kaupa",
        ],
    ),
    "second guest in one sentence": (
        "KUWAIT, March 18, 2012 (KUNA) -- His Highness the Amir Sheikh Rashed Al-Ahmad Al-Sabah received at "
        "Bayan Palace on Sunday Bulgarian Foreign Minister Ivan Kolev and the accompanying delegation on the "
        "occasion of his visit to the country.\n\n"
        "The meeting was attended by His Highness the Crown Prince Sheikh Badr Al-Duaij Al-Sabah and Deputy "
        "Minister of Amiri Diwan Affairs Sheikh Ali Jarrah Al-Sabah.\n\n"
        "His Highness the Amir also received the Ambassador of Ghana Kwame Boateng.",
        [
            "in-person|2012-03-18|Kuwait|Rashed Al-Ahmad Al-Sabah;Ivan Kolev;"
            "Badr Al-Duaij Al-Sabah;Ali Jarrah Al-Sabah",
        ],
    ),
    "session co-chaired by": (
        "The second session of the Armenia-Iraq Intergovernmental Commission was held in Yerevan on 5 May "
        "2015, co-chaired by Minister of Economy Karen Sargsyan and Iraqi Minister of Trade Ali Hassan.",
        [
            "in-person|2015-05-05|Yerevan|Karen Sargsyan;Ali Hassan",
        ],
    ),
    "sidelines in front": (
        "On the sidelines of the SCO summit in Bishkek, External Affairs Minister Rajesh Khanolkar met "
        "Chinese Foreign Minister Liu Haoran on June 13, 2019. Both Ministers took stock of the border talks.",
        [
            "in-person|2019-06-13|Bishkek|Rajesh Khanolkar;Liu Haoran",
        ],
    ),
    "spoke by phone": (
        "TOKYO, Sept. 14, 2021 (Kyodo) - Japanese Prime Minister Haruki Tanabe spoke by phone with Australian "
        "Prime Minister Oliver Grant on Tuesday and agreed to cooperate on hydrogen.",
        [
            "phone|2021-09-14||Haruki Tanabe;Oliver Grant",
        ],
    ),
    "spoke on the phone": (
        "Foreign Minister Nikos Papadakis' telephone conversation with Foreign Minister of Cyprus Andreas "
        "Christou (24 July 2020)\n\n"
        "Foreign Minister Nikos Papadakis spoke on the phone today with his Cypriot counterpart Andreas "
        "Christou.",
        [
            "phone|2020-07-24||Nikos Papadakis;Andreas Christou",
        ],
    ),
    "spoke with, no other word": (
        "Minister Tremblay speaks with Foreign Minister of Japan\n\n"
        "June 4, 2020 - Ottawa, Ontario\n\n"
        "The Honourable Claire Tremblay, Minister of Foreign Affairs, today spoke with Kenichi Aoyama, "
        "Minister for Foreign Affairs of Japan. The ministers discussed COVID-19.",
        [
            "phone|2020-06-04||Claire Tremblay;Kenichi Aoyama",
        ],
    ),
    "spokesperson named before": (
        "Secretary Cole's Meeting with Croatian Foreign Minister Horvat\n\n"
        "Readout\n\n"
        "Office of the Spokesperson\n\n"
        "September 18, 2019\n\n"
        "The below is attributable to Spokesperson Mary Lane:\n\n"
        "Secretary of State Warren Cole met with Croatian Foreign Minister Zoran Horvat today in Washington, "
        "D.C. Secretary Cole and Foreign Minister Horvat discussed energy.",
        [
            "in-person|2019-09-18|Washington, D.C.|Warren Cole;Zoran Horvat",
        ],
    ),
    "summit talks": (
        "SEOUL, Nov. 12, 2015 (Yonhap) -- President Yoon Ji-hoon held summit talks with Polish President "
        "Marek Zielinski at the presidential office Cheong Wa Dae on Thursday.",
        [
            "in-person|2015-11-12|Seoul|Yoon Ji-hoon;Marek Zielinski",
        ],
    ),
    "talks between commas": (
        "Rabat – Moroccan Foreign Minister Hassan Bennani held talks, Wednesday in Rabat, with his Gambian "
        "peer Lamin Jallow.",
        [
            "in-person||Rabat|Hassan Bennani;Lamin Jallow",
        ],
    ),
    "talks with an adjective": (
        "HARARE, March 9, 2012 - President Tendai Moyo yesterday held closed-door talks with South African "
        "special envoy Sipho Dlamini at State House in Harare.",
        [
            "in-person|2012-03-08|Harare|Tendai Moyo;Sipho Dlamini",
        ],
    ),
    "telephone conversation between": (
        "MOSCOW, February 8, 2020. /TASS/. A telephone conversation between Russian President Igor Belov and "
        "his Turkish counterpart Mustafa Demir took place on Saturday, the Kremlin press service said.",
        [
            "phone|2020-02-08||Igor Belov;Mustafa Demir",
        ],
    ),
    "telephoned": (
        "WASHINGTON, March 2, 1991 (UPI) -- President Thomas Keane telephoned French President Alain Girard "
        "Saturday to discuss the Gulf cease-fire, the White House said.",
        [
            "phone|1991-03-02||Thomas Keane;Alain Girard",
        ],
    ),
    "title tells it too": (
        "The Secretary-General met with H.E. Mr. Oumar Keita, President of the Republic of Mali\n\n"
        "The Secretary-General, Miguel Duarte, met today with President Oumar Keita of Mali. They discussed "
        "the peace process.",
        [
            "in-person|?||Miguel Duarte;Oumar Keita",
        ],
    ),
    "told somebody in a call": (
        "WASHINGTON, Jan 15, 1991 (UPI) -- President Thomas Keane told Soviet President Viktor Antonov in a "
        "phone call Tuesday that time was running out.",
        [
            "phone|1991-01-15||Thomas Keane;Viktor Antonov",
        ],
    ),
    "took part in the meeting": (
        "SKOPJE, March 12, 2015 (MIA) - Prime Minister Goran Stojanov met Thursday with NATO Deputy Secretary "
        "General Robert Haas. Defense Minister Zoran Iliev and Chief of Staff Gen. Metodi Velkov took part in "
        "the meeting.",
        [
            "in-person|2015-03-12|Skopje|Goran Stojanov;Robert Haas;Zoran Iliev;Metodi Velkov",
        ],
    ),
    "trilateral summit": (
        "TEHRAN, Nov 1, 2017 (IRNA) - Presidents Hamid Karimi of Iran, Igor Belov of Russia and Rauf Mammadov "
        "of Azerbaijan held a trilateral summit in Tehran on Wednesday.",
        [
            "in-person|2017-11-01|Tehran|Hamid Karimi;Igor Belov;Rauf Mammadov",
        ],
    ),
    "verb with a date before it": (
        "Chinese vice premier meets Kyrgyz speaker\n\n"
        "BEIJING, March 5 (Xinhua) -- Chinese Vice Premier Han Zhiguo on Tuesday met with Speaker of the "
        "Kyrgyz parliament Nurlan Toktobaev in Beijing, calling for closer trade ties.\n\n"
        "Han said China was willing to import more farm produce from Kyrgyzstan.",
        [
            "in-person|?|Beijing|Han Zhiguo;Nurlan Toktobaev",
        ],
    ),
    "video meeting": (
        "On June 2, 2020, State Councilor and Foreign Minister Li Weiguo held a video meeting with Foreign "
        "Minister of Ethiopia Dawit Haile.",
        [
            "video|2020-06-02||Li Weiguo;Dawit Haile",
        ],
    ),
    "was received, after a relative clause": (
        "YEREVAN, MAY 21, 2014, ARMENPRESS. Lithuanian Parliament Speaker Vytas Kazlauskas, who is on an "
        "official visit to Armenia, was received on Wednesday by President Hayk Petrosyan.",
        [
            "in-person|2014-05-21|Yerevan|Vytas Kazlauskas;Hayk Petrosyan",
        ],
    ),
    "was received, during a visit to": (
        "Minister Carmelo Borg meets Tunisian counterpart in Tunis\n\n"
        "Minister for Foreign Affairs Carmelo Borg was received by the Tunisian Minister of Foreign Affairs "
        "Slim Gharbi, during a working visit to Tunis. They discussed migration.",
        [
            "in-person||Tunis|Carmelo Borg;Slim Gharbi",
        ],
    ),
    "welcomed somebody to a place": (
        "OTTAWA, April 2, 2014 - Prime Minister Gordon Blake welcomed Ukrainian President Ihor Savchenko to "
        "Parliament Hill on Wednesday.",
        [
            "in-person|2014-04-02|Ottawa|Gordon Blake;Ihor Savchenko",
        ],
    ),
    "where he met": (
        "PRAGUE, Oct 4, 2016 (CTK) - Slovenian Foreign Minister Janez Zupan was in Prague on Tuesday, where "
        "he met with his Czech counterpart Petr Dvorak.",
        [
            "in-person|2016-10-04|Prague|Janez Zupan;Petr Dvorak",
        ],
    ),
    "who bid him farewell": (
        "KUWAIT, May 9, 2013 (KUNA) -- Foreign Minister Sheikh Talal Al-Sabah received on Thursday the "
        "Ambassador of Chad Mahamat Doudji who bid him farewell at the end of his tenure.",
        [
            "in-person|2013-05-09|Kuwait|Talal Al-Sabah;Mahamat Doudji",
        ],
    ),
    "who was on a visit": (
        "Minister of Foreign Affairs Kemal Arslan met with Foreign Minister Ivan Kolev of Bulgaria, 8 April "
        "2018\n\n"
        "Minister of Foreign Affairs Kemal Arslan met with Foreign Minister Ivan Kolev of Bulgaria who was on "
        "a working visit to Turkey on 8 April 2018.",
        [
            "in-person|?||Kemal Arslan;Ivan Kolev",
        ],
    ),
    "written message, and who handed it over": (
        "DOHA, May 5, 2011 (QNA) - The Emir of Qatar Sheikh Jassim Al Thani received a written message from "
        "President of Djibouti Ismail Guedi. The message was handed over by the Ambassador of Djibouti Moussa "
        "Waberi when he met with Minister of State Khalid Al Attiyah today.",
        [
            "in-person|2011-05-05|Doha|Moussa Waberi;Khalid Al Attiyah",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_meetings_are_found(nlp: Language, name: str) -> None:
    check_main(nlp, *CASES[name])
