"""In which countries a name is at home, and what that tells of the country somebody speaks for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language

from dipextract.lexicon.geography import countries
from dipextract.lexicon.load import LexiconError, check
from dipextract.lexicon.sides import side_terms
from dipextract.origins import load, odds
from dipextract.origins.features import features, row_of
from dipextract.origins.groups import Groups, read_groups
from dipextract.pipes.people.origin import origin_votes
from dipextract.pipes.people.register import Person


def test_features_are_words_pieces_and_endings() -> None:
    found = set(features("Ana Lis"))
    assert {"word:ana", "word:lis", "^an", "na$", "^lis", "first:ana$", "last:lis$"} <= found
    assert "other:ana$" not in found


def test_features_know_no_accents_and_no_case() -> None:
    assert set(features("İlkay Ødegård")) == set(features("ilkay odegard"))


@pytest.mark.parametrize("name", ["", "X", "王毅", "123"])
def test_a_name_without_latin_words_tells_nothing(name: str) -> None:
    assert odds(name, "CN") is None


def test_rows_stay_in_the_table() -> None:
    assert all(0 <= row_of(feature, 7) < 7 for feature in features("Anneliese Brunnhilde"))


@pytest.mark.parametrize(
    ("name", "home", "elsewhere"),
    [
        ("Takeshi Morikawa", "JP", "GH"),
        ("Oluwaseun Adebayo", "NG", "CZ"),
        ("Zbigniew Wolski", "PL", "PE"),
        ("Tran Van Hoa", "VN", "MX"),
        ("Gunnar Sigurdsson", "IS", "IR"),
        ("Mohammad Reza Karimi", "IR", "FR"),
        ("Vakhtang Lomidze", "GE", "KR"),
        ("João Carvalho", "BR", "JP"),
        ("Ayşe Yıldırım", "TR", "CN"),
        ("Somchai Wattanakul", "TH", "IT"),
    ],
)
def test_a_name_is_likelier_at_home(name: str, home: str, elsewhere: str) -> None:
    near, far = odds(name, home), odds(name, elsewhere)
    assert near is not None
    assert far is not None
    assert near > 1 > 0 > far


def test_countries_of_one_group_are_not_told_apart() -> None:
    assert odds("Carlos Fuentealba", "AR") is not None
    assert odds("Carlos Fuentealba", "CL") == odds("Carlos Fuentealba", "PE")


def test_former_states_have_the_names_of_their_peoples() -> None:
    assert odds("Vytautas Kazlauskas", "SU") == odds("Vytautas Kazlauskas", "LT")


def test_weights_are_of_the_classes() -> None:
    model = load()
    assert model.weights.dtype == np.int8
    assert model.weights.shape[1] == len(model.scale) == len(model.classes)


def test_groups_and_classes_are_known() -> None:
    groups, model = read_groups(), load()
    listed = [code for codes in groups.groups.values() for code in codes]
    assert len(listed) == len(set(listed))
    assert set(listed) | groups.mixed | groups.also.keys() <= set(countries())
    assert {kind for kinds in groups.also.values() for kind in kinds} <= model.classes.keys()


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(LexiconError, match="mixt"):
        check(Groups, {"groups": {}, "also": {}, "mixed": [], "mixt": []}, Path("x.toml"), 1)


def person(name: str) -> Person:
    """A person of this name."""
    return Person((), name)


def test_a_name_without_office_only_tells_countries_apart() -> None:
    votes = origin_votes(person("Takeshi Morikawa"), ["JP", "GH"], holds_office=False)
    assert votes["JP"] == 0
    assert votes["GH"] < 0


def test_a_name_from_elsewhere_speaks_against_nobody() -> None:
    votes = origin_votes(person("Takeshi Morikawa"), ["GH", "PE"], holds_office=True)
    assert max(votes.values()) == 0


def test_organizations_have_no_names() -> None:
    votes = origin_votes(person("Takeshi Morikawa"), ["EU"], holds_office=True)
    assert votes["EU"] == side_terms().origin.weight * side_terms().origin.unknown


# Who speaks for which country where nothing but the names tells the two sides apart.
TEXTS = [
    (
        "ACCRA, May 3 (Graphic) - Officials of Ghana and Japan discussed fisheries on Tuesday. Minister Takeshi "
        "Morikawa and Minister Kwabena Owusu Mensah signed a paper on nets.",
        {"Takeshi Morikawa": "JP", "Kwabena Owusu Mensah": "GH"},
    ),
    (
        "Poland and Vietnam want to trade more. After the talks Minister Zbigniew Wolski and Minister Tran Van Hoa "
        "spoke of coal and shrimps.",
        {"Zbigniew Wolski": "PL", "Tran Van Hoa": "VN"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_names_tell_the_sides_apart(nlp: Language, text: str, expected: dict[str, str]) -> None:
    assert {p["name"]: p["country"] for p in nlp(text)._.dip_people} == expected


def test_what_is_said_counts_more_than_a_name(nlp: Language) -> None:
    text = (
        "LIMA, June 2 (Andina) - Peruvian Minister Takeshi Morikawa received Japanese Ambassador Rosa Quispe in Lima."
    )
    assert {p["name"]: p["country"] for p in nlp(text)._.dip_people} == {"Takeshi Morikawa": "PE", "Rosa Quispe": "JP"}


def test_a_host_by_town_and_name(nlp: Language) -> None:
    text = (
        "State Secretary Tibor Halasz had consultations in Budapest with Marek Zielinski, Deputy Minister of Foreign "
        "Affairs of Poland."
    )
    assert {p["name"]: p["country"] for p in nlp(text)._.dip_people} == {"Tibor Halasz": "HU", "Marek Zielinski": "PL"}
