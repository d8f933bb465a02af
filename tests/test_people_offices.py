"""Which office is said of whom, construction by construction."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from spacy.language import Language

TABLE = Path(__file__).parent / "offices" / "holders.csv"


def held(nlp: Language, text: str) -> dict[str, list[str]]:
    return {person["name"]: person["offices"] for person in nlp(text)._.dip_people}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "State Councilor and Foreign Minister Li Wenbo spoke.",
            {"Li Wenbo": ["State Councilor", "Foreign Minister"]},
        ),
        ("It was signed by the then Peruvian trade minister Rosa Quispe.", {"Rosa Quispe": ["former trade minister"]}),
        ("Rosa Quispe, then the premier, left.", {"Rosa Quispe": ["former premier"]}),
        ("The Holy Father Celestine received an envoy.", {"Celestine": ["Pope"]}),
        (
            "Kari Lindahl, Norway's Minister of Trade, spoke.",
            {"Kari Lindahl": ["Minister of Trade"]},
        ),
        (
            "The Minister of Trade of Norway, Kari Lindahl, spoke.",
            {"Kari Lindahl": ["Minister of Trade"]},
        ),
        (
            "Ministers Kari Lindahl and Tomas Veldhuis spoke.",
            {"Kari Lindahl": ["Minister"], "Tomas Veldhuis": ["Minister"]},
        ),
        (
            "Kari Lindahl, who is also deputy prime minister, spoke.",
            {"Kari Lindahl": ["deputy prime minister"]},
        ),
        (
            "Kari Lindahl, who was foreign minister until May, spoke.",
            {"Kari Lindahl": ["former foreign minister"]},
        ),
        (
            "He congratulated Kari Lindahl upon her appointment as foreign minister of Norway.",
            {"Kari Lindahl": ["foreign minister"]},
        ),
        (
            "The Permanent Secretary, Ambassador Kari Lindahl, spoke.",
            {"Kari Lindahl": ["Permanent Secretary", "Ambassador"]},
        ),
        (
            "Foreign Minister Kari Lindahl met her Ghanaian counterpart, Ama Boateng.",
            {"Kari Lindahl": ["Foreign Minister"], "Ama Boateng": ["Foreign Minister"]},
        ),
        (
            "Following his meeting with the King, Mr. Tomas Veldhuis spoke.",
            {"Tomas Veldhuis": []},
        ),
        (
            "It was attended by Ambassador Kari Lindahl, Head of the Asia Department, and the press.",
            {"Kari Lindahl": ["Ambassador", "Head of the Asia Department"]},
        ),
        (
            "Kari Lindahl, the president's chief of staff, spoke.",
            {"Kari Lindahl": ["chief of staff"]},
        ),
        (
            "Norwegian and Ghanaian foreign secretaries met. The talks between Norway's Kari Lindahl and Ghana's "
            "Ama Boateng went on.",
            {"Kari Lindahl": ["foreign secretary"], "Ama Boateng": ["foreign secretary"]},
        ),
        (
            "Trade Minister Kari Lindahl, accompanying the president, held talks.",
            {"Kari Lindahl": ["Trade Minister"]},
        ),
        (
            "He met Cuba Liberation Organization chairman Rafael Soto.",
            {"Rafael Soto": ["Cuba Liberation Organization chairman"]},
        ),
    ],
)
def test_offices(nlp: Language, text: str, expected: dict[str, list[str]]) -> None:
    assert held(nlp, text) == expected


def test_appositions_of_a_list_stand_behind_their_names(nlp: Language) -> None:
    text = (
        "The talks were attended by Ambassador Kari Lindahl, Head of the Asia Department, Dr. Tomas Veldhuis, "
        "Ghana's Ambassador to Oman, and others."
    )
    assert held(nlp, text) == {
        "Kari Lindahl": ["Ambassador", "Head of the Asia Department"],
        "Tomas Veldhuis": ["Ambassador to Oman"],
    }


def test_lead_names_the_office_first(nlp: Language) -> None:
    text = (
        "LIMA, May 3 - Peru's ambassador to Chile said on Monday that trade will grow. "
        "Speaking to reporters, Rosa Quispe said that both sides gain."
    )
    assert held(nlp, text) == {"Rosa Quispe": ["ambassador to Chile"]}


def test_other_words_for_one_office_are_not_repeated(nlp: Language) -> None:
    text = "Foreign Minister Kari Lindahl arrived. FM Lindahl met the press. Minister Lindahl left."
    assert held(nlp, text) == {"Kari Lindahl": ["Foreign Minister"]}


def test_counterpart_keeps_an_own_office_of_the_kind(nlp: Language) -> None:
    text = "Foreign Secretary Tomas Veldhuis met his Ghanaian counterpart, Foreign Minister Ama Boateng."
    assert held(nlp, text)["Ama Boateng"] == ["Foreign Minister"]


def table() -> list[tuple[str, str]]:
    """The texts of ``holders.csv`` and who holds what: 'NAME: office | office; NAME: office'."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["holders"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("text", "expected"), table())
def test_holders(nlp: Language, text: str, expected: str) -> None:
    found = held(nlp, text)
    said = {name: " | ".join(found[name]) for name in sorted(found)}
    wanted = dict(
        sorted(part.split(": ", 1) if ": " in part else (part.rstrip(":"), "") for part in expected.split("; "))
    )
    assert said == wanted


def test_list_of_participants(nlp: Language) -> None:
    text = (
        "The participants included:\n\n-   Dana Whitlock, Press Secretary, Office of Coastal Outreach -   "
        "Jan Kowal, Board Member, League of United Port Towns -   Esi Addo, President of the Harbour Club"
    )
    assert held(nlp, text) == {
        "Dana Whitlock": ["Press Secretary, Office of Coastal Outreach"],
        "Jan Kowal": ["Board Member, League of United Port Towns"],
        "Esi Addo": ["President of the Harbour Club"],
    }


def test_chair_in_turn_keeps_the_organisation(nlp: Language) -> None:
    text = "He met ASEAN Chair Prime Minister Sok Vann of Cambodia."
    assert held(nlp, text) == {"Sok Vann": ["ASEAN Chair", "Prime Minister"]}


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        ("They met at the inauguration of Rosa Quispe as the President of Peru.", "Rosa Quispe", ["President"]),
        ("The Peruvian president [Rosa Quispe] agreed.", "Rosa Quispe", ["president"]),
        (
            "He met Kari Lindahl, the envoy to Peru, and the foreign ministers of Peru and Chile.",
            "Kari Lindahl",
            ["envoy to Peru"],
        ),
        (
            "He met the Norwegian Foreign Minister's Special Envoy for Chad Kari Lindahl.",
            "Kari Lindahl",
            ["Foreign Minister's Special Envoy for Chad"],
        ),
        (
            "He met Kari Lindahl, the special envoy of Norwegian President Nils Dahl.",
            "Kari Lindahl",
            ["special envoy of President Nils Dahl"],
        ),
        (
            "She met Power Minister Kari Lindahl. Energy Minister Rosa Quispe meets her counterpart Kari Lindahl.",
            "Kari Lindahl",
            ["Power Minister"],
        ),
    ],
)
def test_offices_around_a_name(nlp: Language, text: str, name: str, offices: list[str]) -> None:
    assert {person["name"]: person["offices"] for person in nlp(text)._.dip_people}[name] == offices


def test_office_by_which_alone_the_text_speaks_of_its_subject_later(nlp: Language) -> None:
    text = (
        "During his visit to Lima, Omar Warsame met with Luis Quispe, Minister of Trade of Peru.\n\n"
        "As part of the visit, the Chadian Foreign Minister met Speaker of the Congress of Peru Rosa Huaman."
    )
    person = next(person for person in nlp(text)._.dip_people if person["name"] == "Omar Warsame")
    assert (person["country"], person["offices"]) == ("TD", ["Foreign Minister"])


def test_an_unnamed_minister_is_not_somebody_who_only_spoke(nlp: Language) -> None:
    text = "Omar Warsame, an analyst, spoke in Lima. The Chadian Foreign Minister met Minister Luis Quispe of Peru."
    person = next(person for person in nlp(text)._.dip_people if person["name"] == "Omar Warsame")
    assert "Foreign Minister" not in person["offices"]
