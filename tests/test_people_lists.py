"""Holders of one office in several countries, told together: which country is whose."""

from __future__ import annotations

import pytest
from spacy.language import Language

LISTS = [
    pytest.param(
        "The foreign ministers of Ghana (Kofi Boadu), Mali (Adama Sidibe) and Togo (Yao Kpodar) met in Geneva.",
        id="names-in-brackets",
    ),
    pytest.param(
        "The foreign ministers of Ghana, Mali and Togo -- Kofi Boadu, Adama Sidibe and Yao Kpodar -- held talks.",
        id="names-between-double-dashes",
    ),
    pytest.param(
        "Ministers of Trade Kofi Boadu, Adama Sidibe and Yao Kpodar of Ghana, Mali and Togo met on Monday.",
        id="countries-behind-the-last-name",
    ),
    pytest.param(
        "The Ministers of Trade of the Sahel trio, Kofi Boadu, Ghana, Adama Sidibe, Mali and Yao Kpodar, Togo, met.",
        id="each-country-between-commas",
    ),
    pytest.param(
        "The ceremony was attended by Kofi Boadu of Ghana, Adama Sidibe of Mali and Yao Kpodar of Togo.",
        id="each-with-of",
    ),
]


@pytest.mark.parametrize("text", LISTS)
def test_each_of_a_list_has_a_country_of_his_own(nlp: Language, text: str) -> None:
    people = nlp(text)._.dip_people
    assert [(p["name"], p["country"]) for p in people] == [
        ("Kofi Boadu", "GH"),
        ("Adama Sidibe", "ML"),
        ("Yao Kpodar", "TG"),
    ]


@pytest.mark.parametrize("whole", ["the Baltic states", "the three Andean countries", "the West Nordic trio"])
def test_group_of_states_is_no_part_of_the_office(nlp: Language, whole: str) -> None:
    doc = nlp(f"The foreign ministers of {whole}, Mart Tamm and Ilze Ozola, met in Vilnius.")
    assert [p["offices"] for p in doc._.dip_people] == [["foreign minister"]] * 2


@pytest.mark.parametrize("honorific", ["H.E", "H.E.", "H. E.", "HE"])
def test_excellency_with_and_without_dots(nlp: Language, honorific: str) -> None:
    people = nlp(f"The Peruvian High Commissioner to Togo {honorific} Rosa Quispe called on him.")._.dip_people
    assert [(p["name"], p["offices"]) for p in people] == [("Rosa Quispe", ["High Commissioner to Togo"])]


def test_initials_are_no_abbreviated_office(nlp: Language) -> None:
    people = nlp("He met S.M. Balan, the Indian External Affairs Minister, on Monday.")._.dip_people
    assert [(p["name"], p["offices"]) for p in people] == [("S.M. Balan", ["External Affairs Minister"])]


def test_small_words_of_a_plural_office_stay_small(nlp: Language) -> None:
    people = nlp("The Heads of State of Ghana, Kofi Boadu, and Mali, Adama Sidibe, met in Geneva.")._.dip_people
    assert [p["offices"] for p in people] == [["Head of State"]] * 2
