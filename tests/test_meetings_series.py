"""Meetings whose own sentence leaves out a side: the official whom the article is about, or who is told elsewhere.

Expected: mode|date|place|participants, "?" where the case is not about the date.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import check_main

CASES: dict[str, tuple[str, list[str]]] = {
    "with somebody things were discussed": (
        "On June 5, 2024 the Minister of Foreign Affairs of Belarus, Anton Zhuk, held meetings with ministers of trade "
        "who came to Minsk for an exhibition.\n\n"
        "At a meeting with the Minister of Trade of Ghana, Kofi Mensah, Anton Zhuk spoke of tractors. The sides agreed "
        "to set up a working group.\n\n"
        "Ways to develop trade in timber and fertilizers were discussed with the Minister of Trade of Zambia, Joseph "
        "Banda. The parties agreed to go on with the work.",
        [
            "in-person|?|Minsk|Anton Zhuk;Kofi Mensah",
            "in-person|?|Minsk|Anton Zhuk;Joseph Banda",
        ],
    ),
    "with somebody in front": (
        "ASTANA. May 12, 2018. KAZINFORM - Erlan Sadykov, Chairman of the Senate of Kazakhstan, today held a number of "
        "bilateral meetings with deputy speakers of foreign parliaments.\n\n"
        "At a meeting with Rashad Guliyev, Deputy Speaker of the National Assembly of Azerbaijan, Erlan Sadykov spoke "
        "about the Caspian Sea. The interlocutors called for closer ties.\n\n"
        "With the Deputy Speaker of the Parliament of Hungary, Zoltan Kiss, the Senate Speaker discussed trade. They "
        "also exchanged views on parliamentary ties.",
        [
            "in-person|?|Astana|Erlan Sadykov;Rashad Guliyev",
            "in-person|?|Astana|Erlan Sadykov;Zoltan Kiss",
        ],
    ),
    "a call initiated by somebody": (
        "TEHRAN - In a phone conversation initiated by Spanish Foreign Minister Luis Prado late on Friday, Iranian "
        "Foreign Minister Reza Karami insisted that Tehran wants a lasting agreement. Karami said trade should grow.",
        ["phone|?||Luis Prado;Reza Karami"],
    ),
    "a guest told apart": (
        "ANKARA, March 3, 2016 (AA) - Turkish President Cem Aksoy met on Thursday with Kuwaiti Prime Minister Jaber "
        "Al-Fahad in Ankara. They spoke about trade.\n\n"
        "In a separate meeting with Al-Fahad, Turkish parliament speaker Hasan Demir called for more investment. Demir "
        "said the two parliaments should work together.",
        [
            "in-person|?|Ankara|Cem Aksoy;Jaber Al-Fahad",
            "in-person|?|Ankara|Hasan Demir;Jaber Al-Fahad",
        ],
    ),
    "talks about the government of somebody are none with him": (
        "BAGHDAD, Nov. 8, 2020 - Farhad Amini, Iran's ambassador to Iraq, met on Sunday with his Norwegian counterpart "
        "Lars Bakken. During the meeting, the two ambassadors discussed the situation, underlining the need to work "
        "with the government of Iraqi Prime Minister Karim al-Hadi.",
        ["in-person|?|Baghdad|Farhad Amini;Lars Bakken"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_series(nlp: Language, case: str) -> None:
    """The side that a sentence leaves out is the official who holds the meetings."""
    check_main(nlp, *CASES[case])
