"""Portfolios listed behind one head, and the lists of who came with whom."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The delegation included the ministers of Foreign Affairs, Kari Lindahl; of Defense, Tomas Veldhuis; "
            "and of Health, Rosa Quispe.",
            {
                "Kari Lindahl": ["minister of Foreign Affairs"],
                "Tomas Veldhuis": ["minister of Defense"],
                "Rosa Quispe": ["minister of Health"],
            },
        ),
        (
            "He came with the ministers of public works, Tomas Veldhuis; Transport, communication and tourism, "
            "Kari Lindahl and agriculture and fishing, Rosa Quispe.",
            {
                "Tomas Veldhuis": ["minister of public works"],
                "Kari Lindahl": ["minister of Transport, communication and tourism"],
                "Rosa Quispe": ["minister of agriculture and fishing"],
            },
        ),
        (
            "The Minister of Trade, Kari Lindahl; of Health, Rosa Quispe; and of Mines, Tomas Veldhuis, came along.",
            {
                "Kari Lindahl": ["Minister of Trade"],
                "Rosa Quispe": ["Minister of Health"],
                "Tomas Veldhuis": ["Minister of Mines"],
            },
        ),
        (
            "Ministers Rosa Quispe (Foreign Affairs), Kari Lindahl (Economy and Finance) and Tomas Veldhuis came.",
            {
                "Rosa Quispe": ["Minister of Foreign Affairs"],
                "Kari Lindahl": ["Minister of Economy and Finance"],
                "Tomas Veldhuis": ["Minister"],
            },
        ),
        (
            "It was led by the Secretaries of Government (Interior) Kari Lindahl, and Finance Tomas Veldhuis.",
            {"Kari Lindahl": ["Secretary of Government"], "Tomas Veldhuis": ["Secretary of Finance"]},
        ),
        (
            "The Ambassador in Port Louis, Rosa Quispe, came too.",
            {"Rosa Quispe": ["Ambassador in Port Louis"]},
        ),
        (
            "The vice-minister for Asia, the Middle East and Oceania, Rosa Quispe, came too.",
            {"Rosa Quispe": ["vice-minister for Asia, the Middle East and Oceania"]},
        ),
        (
            "Foreign Minister Kari Lindahl met her Peruvian colleague of Foreign Affairs, Rosa Quispe.",
            {"Kari Lindahl": ["Foreign Minister"], "Rosa Quispe": ["Foreign Minister"]},
        ),
    ],
)
def test_head_is_shared(nlp: Language, text: str, expected: dict[str, list[str]]) -> None:
    assert {person["name"]: person["offices"] for person in nlp(text)._.dip_people} == expected


def test_company_of_the_visitor_is_of_his_country_and_the_sides_list_of_the_other(nlp: Language) -> None:
    text = (
        "Peruvian President Rosa Quispe received the Prime Minister of Ghana, Kofi Boateng, who is on a visit to Peru. "
        "The distinguished visitor was accompanied by Ama Mensah, minister of Health; Yaw Owusu, minister of Mines; "
        "and Efua Darko, director general for Latin America. On the Peruvian side, also participating were Vice "
        "President Hugo Paredes; the Minister of Health, Elmer Huaman; and Peru's Ambassador in Ghana, Ines Salazar."
    )
    countries = {person["name"]: person["country"] for person in nlp(text)._.dip_people}
    assert {name for name, code in countries.items() if code == "GH"} == {
        "Kofi Boateng",
        "Ama Mensah",
        "Yaw Owusu",
        "Efua Darko",
    }
    assert {name for name, code in countries.items() if code == "PE"} == {
        "Rosa Quispe",
        "Hugo Paredes",
        "Elmer Huaman",
        "Ines Salazar",
    }
