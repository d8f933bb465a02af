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
    "the guest replies": (
        "OSLO, May 6, 2019 - Norwegian Foreign Minister Lars Bakken received a courtesy call by the heads of missions "
        "in Oslo on Monday.\n\n"
        "Bakken spoke of fisheries. In response, Ambassador of Ghana Kofi Mensah said that he wished for closer ties.",
        ["in-person|?|Oslo|Lars Bakken;Kofi Mensah"],
    ),
    "a spokesman who tells of talks to come met nobody": (
        "MOSCOW, Feb. 3, 1991 - Iran's foreign minister is to arrive in Moscow on Friday.\n\n"
        "Ivan Petrov, the spokesman of the Russian Foreign Ministry, told reporters that officials were optimistic. He "
        "gave no further details of the talks.\n\n"
        "Iranian Foreign Minister Reza Karami will have left Moscow before Sunday, Petrov said.",
        [],
    ),
    "a title of two names": (
        "Haddad, Brown Open Trade Discussions\n\n"
        "LONDON, June 3, 1986 - Questions of debt stood first in discussions that opened in London on Tuesday.\n\n"
        "Jordanian Finance Minister Omar Haddad said his country needed time. British Finance Secretary Alan Brown "
        "said the banks would decide.",
        ["in-person|?|London|Omar Haddad;Alan Brown"],
    ),
    "officials of two countries, named later": (
        "Chad, Oman FMs exchange views on regional talks\n\n"
        "MUSCAT - In a phone conversation on Wednesday, the foreign ministers of Chad and Oman exchanged views on "
        "trade.\n\n"
        "Chadian Foreign Minister Idriss Mahamat called for more investment. Omani Foreign Minister Salim al-Harthi "
        "said that ports were open to Chad.",
        ["phone|?||Idriss Mahamat;Salim al-Harthi"],
    ),
    "contact about talks to come is none": (
        "ROME, June 30, 2022 - Iranian Foreign Minister Reza Karami met on Thursday with Italian Foreign Minister "
        "Paolo Conti in Rome. They spoke about trade.\n\n"
        "Deputy minister Hamid Najafi said he is in contact with Spanish diplomat Luis Prado about possible new rounds "
        "of talks.",
        ["in-person|?|Rome|Reza Karami;Paolo Conti"],
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
