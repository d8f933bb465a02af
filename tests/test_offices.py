"""The grammar of offices, construction by construction: wording, and country or organisation."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from spacy.language import Language

TABLE = Path(__file__).parent / "offices" / "wordings.csv"


def offices(nlp: Language, text: str) -> list[tuple[str, str]]:
    doc = nlp(text)
    return [(span.id_, span.kb_id_) for span in doc.spans["offices"]]


@pytest.mark.parametrize(
    ("text", "office", "code"),
    [
        ("Tajik Justice Minister Farhod Umarzoda left.", "Justice Minister", "TJ"),
        ("Peru's Foreign Minister Rosa Quispe left.", "Foreign Minister", "PE"),
        ("The Minister of Foreign Affairs of Norway, Kari Lindahl, left.", "Minister of Foreign Affairs", "NO"),
        ("The Norwegian Minister for Development Cooperation spoke.", "Minister for Development Cooperation", "NO"),
        ("He met the Minister of Trade and Industry of the Republic of Ghana.", "Minister of Trade and Industry", "GH"),
        ("Finance and Economic Affairs Minister Ama Boateng spoke.", "Finance and Economic Affairs Minister", ""),
        ("She met former Iraqi Prime Minister Salim Al-Jaderi.", "former Prime Minister", "IQ"),
        ("Acting U.S. Secretary of State Dana Whitlock spoke.", "Acting Secretary of State", "US"),
        ("Norway's Ambassador to Mexico Kari Lindahl spoke.", "Ambassador to Mexico", "NO"),
        ("Speaker of the National Assembly Ama Boateng spoke.", "Speaker of the National Assembly", ""),
        ("Speaker National Assembly Sardar Kamal Niazi spoke.", "Speaker National Assembly", ""),
        ("The Prime Minister's Adviser on Climate Rina Das spoke.", "Prime Minister's Adviser on Climate", ""),
        ("The President's press secretary Rina Das spoke.", "press secretary", ""),
        ("CEO of the Polish ABX Cargo company Marek Wilk spoke.", "CEO of the ABX Cargo company", "PL"),
        ("They called on Lyonchhen Karma Dorji.", "Lyonchhen", ""),
        ("Ambassador Peru to Chad Rosa Quispe spoke.", "Ambassador to Chad", "PE"),
        ("Chief of Staff Peru Army, General Luis Quispe left.", "Chief of Staff Peru Army", "PE"),
        (
            "Chief of Staff of the Royal Thai Army, General Anan Suk left.",
            "Chief of Staff of the Royal Thai Army",
            "TH",
        ),
        ("The Governor of Kerman Province spoke.", "Governor of Kerman Province", ""),
        ("She is adviser to the President on climate change.", "adviser to the President on climate change", ""),
        ("Minister of Foreign Affairs II Awang Hisham spoke.", "Minister of Foreign Affairs II", ""),
        (
            "A member of the Politburo of the Communist Party spoke.",
            "member of the Politburo of the Communist Party",
            "",
        ),
        ("An Iraqi Popular Reform Unit deputy commander spoke.", "Popular Reform Unit deputy commander", "IQ"),
        ("He met the First Secretary of the Embassy in Brussels.", "First Secretary of the Embassy in Brussels", ""),
        ("Kari Lindahl, an assistant to the president of Peru, spoke.", "assistant to the president", "PE"),
        ("Ghana's top negotiator in the tariff talks, Ama Boateng, spoke.", "top negotiator in the tariff talks", "GH"),
        ("Ama Boateng, Ghana's envoy to the Oslo process, spoke.", "envoy to the Oslo process", "GH"),
        ("Ports, Roads, and Energy Minister Ama Boateng spoke.", "Ports, Roads, and Energy Minister", ""),
    ],
)
def test_wording_and_country(nlp: Language, text: str, office: str, code: str) -> None:
    assert (office, code) in offices(nlp, text)


@pytest.mark.parametrize(
    ("text", "office", "key"),
    [
        ("NATO Secretary General Lars Mikkelsen spoke.", "Secretary General", "north atlantic treaty organization"),
        ("The Secretary-General of the United Nations spoke.", "Secretary-General", "united nations"),
        ("European Commission President Elsa Brandt spoke.", "European Commission President", "european commission"),
    ],
)
def test_organisation_is_left_out_of_the_office(nlp: Language, text: str, office: str, key: str) -> None:
    assert (office, key) in offices(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Hossein Amir Karimian and Prince Sultan bin Saad bin Omar left.",
        "The Council of Foreign Ministers will meet.",
        "The President's office issued a statement.",
        "He heads the delegation and leads the talks.",
    ],
)
def test_no_office(nlp: Language, text: str) -> None:
    assert offices(nlp, text) == []


def test_offices_of_a_list_stay_apart(nlp: Language) -> None:
    text = "State Councilor and Foreign Minister Li Wenbo met Deputy Prime Minister and Minister of Trade Ana Duarte."
    assert [office for office, _ in offices(nlp, text)] == [
        "State Councilor",
        "Foreign Minister",
        "Deputy Prime Minister",
        "Minister of Trade",
    ]


def test_mayor_of_an_unknown_town_ends_before_the_name(nlp: Language) -> None:
    assert offices(nlp, "He met with Mayor of Qorvat Timur Nazarov.") == [("Mayor of Qorvat", "")]


def test_military_rank_belongs_to_the_name(nlp: Language) -> None:
    text = "Deputy Minister of National Defence Senior Lieutenant General Tran Van Loc spoke."
    assert offices(nlp, text) == [("Deputy Minister of National Defence", "")]


def test_initial_is_no_numeral(nlp: Language) -> None:
    assert offices(nlp, "Prime Minister I. Kalnina spoke.") == [("Prime Minister", "")]


def table() -> list[tuple[str, str]]:
    """The texts of ``wordings.csv`` and their offices, parted by ' | '."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["offices"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("text", "expected"), table())
def test_wordings_of_all_countries(nlp: Language, text: str, expected: str) -> None:
    assert " | ".join(office for office, _ in offices(nlp, text)) == expected
