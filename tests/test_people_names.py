"""Names: which words are one, and which mentions name the same person."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.pipes.people.spelling import fits, fuller, same_part, skeleton


def names(nlp: Language, text: str) -> list[str]:
    return [person["name"] for person in nlp(text)._.dip_people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Mr. Tomas Veldhuis spoke.", "Tomas Veldhuis"),
        ("Foreign Minister Sheikh Nasser bin Khalid Al-Harthy spoke.", "Nasser bin Khalid Al-Harthy"),
        ("Foreign Minister Pieter van der Meulen spoke.", "Pieter van der Meulen"),
        ("Foreign Minister D.Karimova spoke.", "D.Karimova"),
        ("Defence Minister General (retd) Imran Qazi spoke.", "Imran Qazi"),
        ("Ambassador H.E. Dr. Amina Wanjiru spoke.", "Amina Wanjiru"),
        ("Prime Minister Ng'endo Ma'alim spoke.", "Ng'endo Ma'alim"),
        ("Dato Seri Ahmad Razlan bin Haji Osman, the minister, spoke.", "Ahmad Razlan bin Haji Osman"),
        ("Ms. TANIGUCHI Reiko, Minister for the Environment, spoke.", "TANIGUCHI Reiko"),
        ("Secretary of State Dana R. Whitlock, Jr. spoke.", "Dana R. Whitlock Jr"),
        ("Foreign Minister Israel Mandelbaum spoke.", "Israel Mandelbaum"),
        ("The Algerian Foreign Minister Said Belkhir spoke.", "Said Belkhir"),
        ("The Ambassador of Kenya Grace Wambui spoke.", "Grace Wambui"),
        ("The Chairman of the National Assembly Le Quang Hue spoke.", "Le Quang Hue"),
    ],
)
def test_name_without_honorifics(nlp: Language, text: str, name: str) -> None:
    assert names(nlp, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Kari Lindahl arrived. Lindahl said the talks were useful.",
        "Foreign Minister Kari Lindahl arrived. K. Lindahl said the talks were useful.",
        "Foreign Minister Kari Lindahl arrived. Foreign Minister Kari Lindal said the talks were useful.",
        "Foreign Minister Yusuf Zhakupov arrived. Foreign Minister Yusup Jakupov said the talks were useful.",
    ],
)
def test_mentions_of_one_person(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert [person["name"] for person in doc._.dip_people][:1] == names(nlp, text)
    assert len([span for span in doc.spans["people"] if span.label_ == "NAME"]) == 2


def test_fullest_form_is_the_name(nlp: Language) -> None:
    assert names(nlp, "President Duarte spoke. Later President Ana Maria Duarte left.") == ["Ana Maria Duarte"]


def test_office_tells_two_of_one_surname_apart(nlp: Language) -> None:
    doc = nlp("President Tomas Orban met Foreign Minister Jan Orban. President Orban spoke.")
    assert [span.id_ for span in doc.spans["people"] if span.text == "Orban"] == ["Tomas Orban"]


@pytest.mark.parametrize(
    "text",
    [
        "The Karlsson administration wants talks.",
        "They agreed on it in Luang Prabang on Tuesday.",
        "The ministers met in Ho Chi Minh City.",
        "Al Jazeera reported the talks.",
        "The talks were held at the Grand Hotel on Monday in May.",
    ],
)
def test_no_person(nlp: Language, text: str) -> None:
    assert names(nlp, text) == []


def test_name_in_an_attribute(nlp: Language) -> None:
    assert names(nlp, "It was shot down near Imam Karimi airport.") == []


def test_name_parted_at_the_end_of_a_line(nlp: Language) -> None:
    assert names(nlp, "The talks went well, Unification Minister Park Nam-\nsik said on Friday.") == ["Park Nam-sik"]


def test_king_is_called_by_the_first_name(nlp: Language) -> None:
    text = "Crown Prince Faisal bin Talal spoke. He conveyed the greetings of King Talal."
    assert names(nlp, text) == ["Faisal bin Talal", "Talal"]


def test_words_of_a_headline_are_no_name(nlp: Language) -> None:
    text = "Norwegian Ambassador Bids Farewell\n\nOSLO - Ambassador Kari Lindahl met Foreign Minister Ama Boateng."
    assert names(nlp, text) == ["Kari Lindahl", "Ama Boateng"]


def test_lone_surname_before_a_verb(nlp: Language) -> None:
    assert names(nlp, "The two sides discussed trade. They hoped that Gorbachev accepts the plan.") == ["Gorbachev"]


@pytest.mark.parametrize(
    ("a", "b"),
    [("lindahl", "lindal"), ("zhakupov", "jakupov"), ("kh", "khawaja"), ("t", "tomas"), ("mustafa", "moustafa")],
)
def test_same_part(a: str, b: str) -> None:
    assert same_part(a, b)


@pytest.mark.parametrize(("a", "b"), [("un", "il"), ("lee", "li"), ("karim", "salim"), ("orban", "urbina")])
def test_other_part(a: str, b: str) -> None:
    assert not same_part(a, b)


def test_skeleton_keeps_consonants() -> None:
    assert skeleton("velayati") == skeleton("velayti") != skeleton("volodin")


def test_short_forms_stand_in_order() -> None:
    assert fits(("lindahl",), ("kari", "lindahl"))
    assert not fits(("lindahl", "kari"), ("kari", "lindahl"))
    assert not fits(("al",), ("nasser", "al", "harthy"))


def test_initial_written_out_is_fuller() -> None:
    assert fuller(("kari", "lindahl"), ("k", "lindahl"))
    assert not fuller(("k", "lindahl"), ("kari", "lindahl"))
