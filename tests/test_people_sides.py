"""For which country or organisation somebody speaks, construction by construction."""

from __future__ import annotations

import pytest
from spacy.language import Language


def sides(nlp: Language, text: str) -> dict[str, str | None]:
    return {person["name"]: person["country"] or person["organization"] for person in nlp(text)._.dip_people}


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Norwegian Foreign Minister Kari Lindahl spoke.", "Kari Lindahl", "NO"),
        ("President Tomas Veldhuis of Peru spoke.", "Tomas Veldhuis", "PE"),
        ("He met his counterpart from Ghana, Ama Boateng.", "Ama Boateng", "GH"),
        ("Peruvian nuclear scientist Rosa Quispe spoke.", "Rosa Quispe", "PE"),
        ("Rosa Quispe, a Peruvian lawyer living abroad, spoke.", "Rosa Quispe", "PE"),
        ("Knesset Speaker Dov Mandelbaum spoke.", "Dov Mandelbaum", "IL"),
        ("Secretary-General Lars Mikkelsen of the United Nations spoke.", "Lars Mikkelsen", "UN"),
        ("European Commission President Elsa Brandt spoke.", "Elsa Brandt", "EU"),
        ("Foreign Minister Kari Lindahl said Norway is ready. Chile and Peru were discussed.", "Kari Lindahl", "NO"),
        ("President Tomas Veldhuis visited Peru. Ghana and Peru want to trade, Ghana said.", "Tomas Veldhuis", "GH"),
    ],
)
def test_side(nlp: Language, text: str, name: str, side: str) -> None:
    assert sides(nlp, text)[name] == side


def test_organisation_stands_for_who_speaks_for_it(nlp: Language) -> None:
    person = nlp("NATO Secretary General Lars Mikkelsen spoke.")._.dip_people[0]
    assert (person["country"], person["organization"]) == (None, "NATO")


def test_list_shares_the_country(nlp: Language) -> None:
    text = "In Lagos he met with Nigerian Vice President Ayo Balogun and Foreign Minister Tunde Adeyemi."
    assert sides(nlp, text) == {"Ayo Balogun": "NG", "Tunde Adeyemi": "NG"}


def test_both_sides_of_a_meeting(nlp: Language) -> None:
    text = "OSLO, May 3 - Foreign Minister Kari Lindahl met Ghana's Foreign Minister Ama Boateng. Norway sells fish."
    assert sides(nlp, text) == {"Kari Lindahl": "NO", "Ama Boateng": "GH"}


HOME = "LIMA, May 3 (ANDINA) - Peru wants to trade with Ghana, Peru's ministry said. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ghanaian President Ama Boateng was accompanied by Trade Minister Kwesi Addo.", "Kwesi Addo"),
        ("She has an invitation to visit Accra from Speaker Kwesi Addo.", "Kwesi Addo"),
        ("In Ghana she met with Speaker Kwesi Addo.", "Kwesi Addo"),
        ("She will visit Accra and will be received there by Prime Minister Kwesi Addo.", "Kwesi Addo"),
        ("The Ghanaian delegation included Trade Minister Kwesi Addo.", "Kwesi Addo"),
    ],
)
def test_guest_or_host_is_not_of_the_writers_country(nlp: Language, text: str, name: str) -> None:
    assert sides(nlp, HOME + text)[name] == "GH"


def test_his_counterpart_is_of_another_country(nlp: Language) -> None:
    text = "Foreign Minister Kari Lindahl arrived. She met her Ghanaian counterpart. Ghana and Norway trade."
    assert sides(nlp, text) == {"Kari Lindahl": "NO"}


def test_what_is_inferred_is_marked(nlp: Language) -> None:
    people = nlp("Foreign Minister Kari Lindahl said Norway is ready. Ghana's President Ama Boateng left.")._.dip_people
    assert [person["inferred"] for person in people] == [["country"], []]


def test_nothing_told_stays_open(nlp: Language) -> None:
    assert sides(nlp, "Foreign Minister Kari Lindahl spoke.") == {"Kari Lindahl": None}
