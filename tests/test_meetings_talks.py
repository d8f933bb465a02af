"""Talks told of apart from the people, one's own side without a name, several meetings in one word.

Expected: mode|date|place|participants, "?" where the case is not about the date.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import check_main

CASES: dict[str, tuple[str, list[str]]] = {
    "said at his meeting with": (
        "TIRANA, March 3, 2015 (ATA) - Albania and Peru have much to offer each other, Albanian President Agron Leka "
        "said at his meeting with Peruvian Foreign Minister Carmen Salazar on Tuesday.",
        ["in-person|2015-03-03|Tirana|Agron Leka;Carmen Salazar"],
    ),
    "his colleague from": (
        "On May 4, 2018, Minister of Foreign Affairs of Uzbekistan Akmal Rashidov met with his colleague from the "
        "Kingdom of Norway Lars Bakken in Oslo.",
        ["in-person|2018-05-04|Oslo|Akmal Rashidov;Lars Bakken"],
    ),
    "an acronym that looks like an auxiliary": (
        "LIMA, Feb. 8, 2019 - Peruvian Foreign Minister Carmen Salazar and Andean Community (CAN) Secretary General "
        "Jorge Montes met on Friday to prepare the anniversary.",
        ["in-person|2019-02-08|Lima|Carmen Salazar;Jorge Montes"],
    ),
    "went on to meet": (
        "OTTAWA, June 5, 2012 - Kenyan Foreign Minister James Otieno opened a fair on Tuesday and went on to meet "
        "with Canadian Trade Minister Claire Tremblay in Ottawa.",
        ["in-person|2012-06-05|Ottawa|Claire Tremblay;James Otieno"],
    ),
    "told in a two-hour meeting": (
        "PRAGUE, April 9, 1986 - Czechoslovak Premier Karel Vrba, praising old ties, told Danish Foreign Minister "
        "Mette Holm in a two-hour meeting on Wednesday that trade would grow.",
        ["in-person|1986-04-09|Prague|Karel Vrba;Mette Holm"],
    ),
    "our own leader without a name": (
        "The Prime Minister spoke to the President of Chile, Carmen Salazar, this evening.\n\n"
        "They discussed copper and the fisheries treaty.",
        ["phone|?||Carmen Salazar"],
    ),
    "in the first person": (
        "date 2021-09-14 Ghana and Togo signed a pact on fisheries following President Kofi Mensah's visit to Togo.\n\n"
        "“On Monday, I held bilateral discussions with the Prime Minister of Togo, Her Excellency Ama Lawson,” "
        "President Mensah wrote on his page.",
        ["in-person|2021-09-13||Ama Lawson;Kofi Mensah"],
    ),
    "talks in the lead, people in joint action later": (
        "The foreign ministers of Norway and Kenya wrapped up two days of talks with an agreement on fisheries.\n\n"
        "The agreement runs for five years.\n\n"
        "Norwegian Foreign Minister Lars Bakken and his Kenyan counterpart James Otieno promised to share research.",
        ["in-person|?||James Otieno;Lars Bakken"],
    ),
    "a party named elsewhere": (
        "“We value Estonian know-how,” the deputy chief of Danish diplomacy said in a meeting with Estonian Deputy "
        "Minister of Foreign Affairs Jaan Rebane.\n\n"
        "During her Tallinn visit, Danish Deputy Minister Mette Holm praised joint wind farms.",
        ["in-person|?|Tallinn|Jaan Rebane;Mette Holm"],
    ),
    "delegates of several countries": (
        "Foreign Minister of Kenya James Otieno has held discussions with the visiting Norwegian and Peruvian "
        "delegates.\n\nNorwegian Foreign Minister Lars Bakken and Peruvian Trade Minister Carmen Salazar arrived in "
        "Nairobi this week.",
        ["in-person|?|Nairobi|James Otieno;Lars Bakken", "in-person|?|Nairobi|Carmen Salazar;James Otieno"],
    ),
    "bilateral talks with two": (
        "Kenyan Prime Minister James Otieno held bilateral talks with Norwegian Foreign Minister Lars Bakken and "
        "Peruvian Foreign Minister Carmen Salazar.",
        ["in-person|?||James Otieno;Lars Bakken", "in-person|?||Carmen Salazar;James Otieno"],
    ),
    "somebody else's envoy": (
        "Minister of Foreign Affairs Ahmed Shareef, Special Envoy of President Ibrahim Naseem of Maldives, called on "
        "Kenyan President James Otieno in Nairobi.",
        ["in-person|?|Nairobi|Ahmed Shareef;James Otieno"],
    ),
    "attendance side by side": (
        "Talks were held on September 2, 2011 between Pak Chol Su, foreign minister of the DPRK, and Lars Bakken, "
        "foreign minister of Norway.\n\n"
        "Present at it from the DPRK side were Kim Song Il, vice-minister of Foreign Affairs, and officials concerned, "
        "and from the Norwegian side Ivar Moen, director of the Asia department.",
        ["in-person|2011-09-02||Ivar Moen;Kim Song Il;Lars Bakken;Pak Chol Su"],
    ),
    "signatories": (
        "Kenyan President James Otieno held talks with Norwegian Prime Minister Lars Bakken in Nairobi on Monday.\n\n"
        "A memorandum on fisheries was signed between Kenyan Fisheries Minister Amina Njoroge and Norwegian Trade "
        "Minister Ivar Moen.",
        ["in-person|?|Nairobi|Amina Njoroge;Ivar Moen;James Otieno;Lars Bakken"],
    ),
    "further meetings on the same occasion": (
        "BERN, Feb. 17, 1999 (SDA) - Swiss Foreign Minister Anna Frei met in New York yesterday with Kenyan Foreign "
        "Minister James Otieno. They agreed on a tax treaty.\n\n"
        "Earlier yesterday she had a meeting with Norwegian Foreign Minister Lars Bakken.\n\n"
        "The meeting dealt with fisheries, Frei said.",
        ["in-person|1999-02-16|New York|Anna Frei;James Otieno", "in-person|1999-02-16|New York|Anna Frei;Lars Bakken"],
    ),
    "welcomed to a town": (
        "Foreign Minister of Switzerland Anna Frei today welcomed her Kenyan counterpart James Otieno to Geneva. The "
        "two ministers signed a tax treaty.",
        ["in-person|?|Geneva|Anna Frei;James Otieno"],
    ),
    "bid farewell": (
        "SUVA, May 6, 2014 - Ambassador of Japan to Fiji Taro Yamada bid farewell to Fijian Prime Minister Seru Tuilau "
        "on Tuesday.",
        ["in-person|2014-05-06|Suva|Seru Tuilau;Taro Yamada"],
    ),
    "a series told in the lead": (
        "NAIROBI, July 11, 2013 - Kenyan President James Otieno today held a series of meetings with guests.\n\n"
        "In his meeting with Norwegian Foreign Minister Lars Bakken, Otieno praised wind power.\n\n"
        "During his meeting with Peruvian Foreign Minister Carmen Salazar, Otieno spoke about coffee.",
        [
            "in-person|2013-07-11|Nairobi|James Otieno;Lars Bakken",
            "in-person|2013-07-11|Nairobi|Carmen Salazar;James Otieno",
        ],
    ),
}

NONE: dict[str, str] = {
    "what two people are slated to discuss": (
        "Norwegian envoy Lars Bakken is due to visit Nairobi. Bakken and Kenyan Foreign Minister James Otieno "
        "are slated to discuss fisheries."
    ),
    "received at the airport": (
        "Norwegian Foreign Minister Lars Bakken is visiting Kenya. He was received at the airport by Kenyan Deputy "
        "Minister James Otieno."
    ),
    "two leaders of one country": (
        "The Prime Minister spoke to Finance Minister Carmen Salazar this evening about the budget."
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_meetings_are_found(nlp: Language, name: str) -> None:
    check_main(nlp, *CASES[name])


@pytest.mark.parametrize("name", NONE)
def test_nothing_took_place(nlp: Language, name: str) -> None:
    check_main(nlp, NONE[name], [])
