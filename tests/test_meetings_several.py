"""Articles that report several meetings.

Expected: mode|date|place|participants, "?" where the case is not about the date.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import check_main

CASES: dict[str, tuple[str, list[str]]] = {
    "separate meetings with a list": (
        "GENEVA, Sept. 26, 2013 (Xinhua) -- Chinese Foreign Minister Liu Haoran on Thursday held separate "
        "meetings with Norwegian Foreign Minister Lars Bakken, Peruvian Foreign Minister Carmen Salazar and "
        "Kenyan Foreign Minister James Otieno here.",
        [
            "in-person|2013-09-26|Geneva|Liu Haoran;Lars Bakken",
            "in-person|2013-09-26|Geneva|Liu Haoran;Carmen Salazar",
            "in-person|2013-09-26|Geneva|Liu Haoran;James Otieno",
        ],
    ),
    "envoys whom a list names, at one meeting": (
        "OSLO, May 3, 2019 (NTB) - Norwegian Foreign Minister Kari Solberg on Friday received Peru's Ambassador Luis "
        "Rojas, Kenya's Ambassador Grace Wambui and India's Ambassador Sanjay Patel. Her ministry said that the talks "
        "between the minister and the ambassadors touched on tourism.",
        ["in-person|2019-05-03|Oslo|Kari Solberg;Luis Rojas;Grace Wambui;Sanjay Patel"],
    ),
    "one verb, two days": (
        "LISBON, June 14, 2012 (Lusa) - Portuguese Foreign Minister Rui Tavares met with Angolan Foreign "
        "Minister Paulo Neto on Tuesday and with Brazilian Foreign Minister Ana Prado on Wednesday in Lisbon.",
        [
            "in-person|2012-06-12|Lisbon|Rui Tavares;Paulo Neto",
            "in-person|2012-06-13|Lisbon|Rui Tavares;Ana Prado",
        ],
    ),
    "a paragraph a meeting": (
        "TASHKENT, 15 March 2019 - On March 14, Foreign Minister of Uzbekistan Akmal Rashidov met with "
        "Ambassador of India Sanjay Patel. The sides discussed pharmaceuticals and tourism.\n\n"
        "On March 15, Akmal Rashidov received Ambassador of Belgium Luc Peeters. The parties exchanged views "
        "on trade. They agreed to hold a business forum.\n\n"
        "The same day, the minister met with EU Special Representative for Central Asia Helga Winter. Views "
        "were exchanged on water. An agreement was reached on a joint conference.",
        [
            "in-person|2019-03-14|Tashkent|Akmal Rashidov;Sanjay Patel",
            "in-person|2019-03-15|Tashkent|Akmal Rashidov;Luc Peeters",
            "in-person|2019-03-15|Tashkent|Akmal Rashidov;Helga Winter",
        ],
    ),
    "three meetings of one visit": (
        "Chinese premier meets Nordic guests\n\n"
        "BEIJING, June 11, 2014 (Xinhua) -- Chinese Premier Zhang Guowei on Wednesday met with visiting "
        "Norwegian Foreign Minister Lars Bakken at the Great Hall of the People in Beijing.\n\n"
        "Zhang said China would import more salmon. Bakken said Norway wanted to expand shipping.\n\n"
        "Earlier in the day, Chinese Foreign Minister Liu Haoran held talks with Bakken. They agreed to "
        "resume the human rights dialogue.\n\n"
        "Zhang also met with Danish Trade Minister Mette Holm on Wednesday. Zhang called for more cooperation "
        "on wind power.",
        [
            "in-person|2014-06-11|Beijing|Zhang Guowei;Lars Bakken",
            "in-person|2014-06-11|Beijing|Liu Haoran;Lars Bakken",
            "in-person|2014-06-11|Beijing|Zhang Guowei;Mette Holm",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_meetings_are_found(nlp: Language, name: str) -> None:
    check_main(nlp, *CASES[name])
