"""Who meets the minister of a country does not speak for it: meetings in which one side's country is not told.

Expected: participants as name=country, "" where the country stays open.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.pipeline import make_doc

CASES: dict[str, tuple[str, set[str]]] = {
    "only the guest's country is named": (
        "Vice President Kwesi Amoah has held a closed-door meeting with the Foreign Minister of Togo, "
        "Mr Komi Agbeko, at the Jubilee Lodge.",
        {"Kwesi Amoah=", "Komi Agbeko=TG"},
    ),
    "the host is of the country of the place": (
        "The Minister of External Relations, Manuel Tavares, granted an audience on Tuesday in Luanda to the "
        "ambassador of Cuba, Ester Valdes.",
        {"Manuel Tavares=AO", "Ester Valdes=CU"},
    ),
    "a delegation with a nationality": (
        "Trade Minister Fatou Jallow yesterday in Banjul received a Turkish business delegation led by "
        "Mehmet Kaplan, president of the Turkish Exporters Assembly.",
        {"Fatou Jallow=GM", "Mehmet Kaplan=TR"},
    ),
    "an official of no told country": (
        "State Secretary Kenji Arakawa had consultations in Budapest with Marek Zielinski, Deputy Minister of "
        "Foreign Affairs of Poland.",
        {"Kenji Arakawa=", "Marek Zielinski=PL"},
    ),
    "a visitor to the other's country": (
        "Navy Chief Admiral Rashid Karim is on a five-day visit to Oman. During his stay, Admiral Karim called on "
        "Minister of Defence Salim bin Nasser Al Busaidi and discussed joint exercises.",
        {"Rashid Karim=", "Salim bin Nasser Al Busaidi=OM"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_sides_of_which_one_is_not_told(nlp: Language, name: str) -> None:
    text, expected = CASES[name]
    doc = nlp(make_doc(nlp, text))
    persons = {p["key"]: f"{p['name']}={p['country'] or ''}" for p in doc._.dip_people}
    assert [{persons[key] for key in m["participants"]} for m in doc._.dip_meetings if m["main"]] == [expected]


def test_at_home_two_of_one_country_meet(nlp: Language) -> None:
    text = (
        "ULAANBAATAR, May 6 (MONTSAME) - Mongolian Prime Minister Dorj Bat-Erdene met Finance Minister Tsend Oyun of "
        "Mongolia on Monday to speak about the budget."
    )
    assert not nlp(make_doc(nlp, text))._.dip_meetings
