"""Offices told at length, names set off in titles, and countries told by a compliment."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.pipeline import make_doc


def people(nlp: Language, text: str) -> dict[str, tuple[str | None, list[str]]]:
    """Country and offices of the people of ``text`` by name."""
    doc = nlp(make_doc(nlp, text))
    return {person["name"]: (person["country"], person["offices"]) for person in doc._.dip_people}


@pytest.mark.parametrize(
    "office",
    [
        "envoy to the Trilateral Contact Group on the peaceful settlement of the situation in eastern Peru",
        "special representative for the implementation of the border agreement",
        "envoy on the resettlement of displaced families in the north",
    ],
)
def test_charge_before_name(nlp: Language, office: str) -> None:
    found = people(nlp, f"Danish Prime Minister Karin Solberg met on Monday with Peruvian {office} Tomas Veldhuis.")
    assert found["Tomas Veldhuis"] == ("PE", [office])


def test_no_charge_but_occasion(nlp: Language) -> None:
    found = people(nlp, "The minister met the Peruvian envoy on the sidelines of the summit. Karin Solberg was there.")
    assert "Karin Solberg" not in found or found["Karin Solberg"][1] == []


def test_chair_of_joint_commission_speaks_for_his_country(nlp: Language) -> None:
    found = people(
        nlp,
        "LIMA, May 4, 2016 (Andina) - Peruvian President Rosa Quispe received the Danish Co-Chair of the "
        "Intergovernmental Commission on Trade and Economic Cooperation Tomas Veldhuis.",
    )
    assert found["Tomas Veldhuis"] == ("DK", ["Co-Chair"])


def test_names_set_off_in_title(nlp: Language) -> None:
    found = people(
        nlp,
        "The President of the Swiss Confederation, Karin Solberg, meets the Peruvian Minister of Mines, Tomas "
        "Veldhuis\n\n"
        "Bern, 18.06.2013 - The two met in Bern on Tuesday. Ms Solberg and Mr Veldhuis spoke of taxes.",
    )
    assert found == {"Karin Solberg": ("CH", ["President"]), "Tomas Veldhuis": ("PE", ["Minister of Mines"])}


def test_thanked_for_country_s_support(nlp: Language) -> None:
    found = people(
        nlp,
        "OSLO, May 4, 2016 (NTB) - Foreign Minister Karin Solberg met the Finnish ambassador and thanked President "
        "Tomas Veldhuis for Finland's support.",
    )
    assert found["Tomas Veldhuis"][0] == "FI"


def test_secretary_general_of_body_named_most(nlp: Language) -> None:
    found = people(
        nlp,
        "Secretary-General Tomas Veldhuis flew from Lima to Oslo on Sunday. He said that the United Nations "
        "needed funds.",
    )
    assert found["Tomas Veldhuis"][0] == "UN"


def test_adjective_behind_surname_in_title(nlp: Language) -> None:
    found = people(
        nlp,
        "President Solberg Pleased with Visit of Peruvian Minister\n\n"
        "Oslo, May 4, 2016 - President Karin Solberg met Peruvian Minister of Mines Tomas Veldhuis today.",
    )
    assert set(found) == {"Karin Solberg", "Tomas Veldhuis"}


def test_president_of_a_country_and_speaker(nlp: Language) -> None:
    found = people(
        nlp,
        "The President of Peru, Rosa Quispe, received the Speaker of the Danish Parliament, Tomas Veldhuis. The "
        "President of "
        "Peru and Speaker Veldhuis spoke of ports.",
    )
    assert found["Tomas Veldhuis"] == ("DK", ["Speaker of the Parliament"])


def test_director_of_affairs_of_an_organisation(nlp: Language) -> None:
    found = people(nlp, "Tomas Veldhuis, Director of Political Affairs of the Council of Europe, also spoke.")
    assert found["Tomas Veldhuis"][1] == ["Director of Political Affairs"]


def test_host_in_own_capital(nlp: Language) -> None:
    found = people(
        nlp,
        "On 19 September Minister for Trade Karin Solberg received Peruvian Minister of Mines Juan Huaman in "
        "Stockholm. They "
        "spoke of India.",
    )
    assert found["Karin Solberg"][0] == "SE"


def test_travels_with(nlp: Language) -> None:
    found = people(
        nlp,
        "The Peruvian Minister of Mines is on a visit to Chad. The Peruvian Minister of Mines Juan Huaman "
        "travels with the "
        "Secretary of State for Ports Rosa Quispe.",
    )
    assert found["Rosa Quispe"][0] == "PE"


@pytest.mark.parametrize("journey", ["visit to Vienna", "stay in Paris", "return from Sofia"])
def test_a_name_behind_a_journey_to_a_town(nlp: Language, journey: str) -> None:
    text = f"After his {journey} Tomas Veldhuis met Danish Foreign Minister Karin Solberg."
    assert set(people(nlp, text)) == {"Tomas Veldhuis", "Karin Solberg"}


def test_secretary_general_of_the_inter_parliamentary_union(nlp: Language) -> None:
    text = "The Secretary General of the Inter-Parliamentary Union, Tomas Veldhuis, met Ms Solberg."
    assert people(nlp, text)["Tomas Veldhuis"] == (None, ["Secretary General"])
