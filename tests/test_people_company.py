"""The side that journeys and company tell: who travels, who is met abroad, who writes of himself."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the traveller told by the office alone
            "LOME, May 3 - Foreign Minister Yao Kpodar met Deputy Speaker Ama Boateng. The deputy speaker is on a "
            "visit to Togo. Togo and Ghana trade, Togo said.",
            {"Yao Kpodar": "TG", "Ama Boateng": "GH"},
        ),
        (  # met abroad by the own envoy there
            "ACCRA, May 3 - Vice President Yao Kpodar arrived in Ghana on Monday, where he was met by Togo's "
            "Ambassador to Ghana, Afi Mensah. He is to call on President Ama Boateng. Togo buys fish, Togo says.",
            {"Yao Kpodar": "TG", "Afi Mensah": "TG", "Ama Boateng": "GH"},
        ),
        (  # a side or ministry behind the name
            "Director General Kari Lindahl of the Norwegian Trade Ministry and Deputy Director Rosa Quispe of the "
            "Peruvian side led the talks.",
            {"Kari Lindahl": "NO", "Rosa Quispe": "PE"},
        ),
        (  # two who sign together: the first one is of the first person's side
            "Norwegian President Kari Lindahl flew to Chile. Chilean and other papers, in Chile, spoke of fish. The "
            "two foreign ministers, Mr. Lars Mikkelsen and Mr. Diego Fuentes, signed an agreement.",
            {"Kari Lindahl": "NO", "Lars Mikkelsen": "NO", "Diego Fuentes": "CL"},
        ),
        (  # who writes of himself
            "Building on our ties\n\nThe Hon Kari Lindahl MP\nMinister of Trade\n\nMy visit to Peru was a "
            "success. In my talks with Trade Minister Rosa Quispe, I spoke of fish. I thank Peru. Norway "
            "will send boats.",
            {"Kari Lindahl": "NO", "Rosa Quispe": "PE"},
        ),
    ],
)
def test_company_and_journeys_tell_the_side(nlp: Language, text: str, expected: dict[str, str]) -> None:
    assert {person["name"]: person["country"] for person in nlp(text)._.dip_people} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # known by another name, told in brackets
            "President Budi Santoso (Budisan) met Prime Minister Kari Lindahl. President Budisan spoke of fish.",
            {"Budi Santoso": ["President"], "Kari Lindahl": ["Prime Minister"]},
        ),
        (  # a plural goes as far as its own 'and'
            "Presidents Rask and Mbeki and Kari Lindahl met in Oslo.",
            {"Rask": ["President"], "Mbeki": ["President"], "Kari Lindahl": []},
        ),
        (  # where the office is, told before the name
            "The Governor of Oita prefecture in Japan, Kenji Morita, wishes to trade.",
            {"Kenji Morita": ["Governor of Oita prefecture"]},
        ),
    ],
)
def test_whose_office(nlp: Language, text: str, expected: dict[str, list[str]]) -> None:
    assert {person["name"]: person["offices"] for person in nlp(text)._.dip_people} == expected
