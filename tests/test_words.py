"""Values in words."""

from __future__ import annotations

import pytest

from dipextract.record import Meeting, Participant, Place, Span
from dipextract.summary import summarize
from dipextract.words import country_in_sentence, country_name, date_phrase, date_words, listed, place_phrase


@pytest.mark.parametrize(
    ("value", "words", "phrase"),
    [
        ("2022-08-01", "1 August 2022", "on 1 August 2022"),
        ("2022-02", "February 2022", "in February 2022"),
        ("1992", "1992", "in 1992"),
        ("XXXX-04-25", "25 April", "on 25 April"),
        ("XXXX-10", "October", "in October"),
        ("2024-08-27/2024-08-28", "27 August 2024 to 28 August 2024", "from 27 August 2024 to 28 August 2024"),
    ],
)
def test_dates(value: str, words: str, phrase: str) -> None:
    assert date_words(value) == words
    assert date_phrase(value) == phrase


def test_no_date_is_no_phrase() -> None:
    assert date_phrase(None) == ""


def test_countries() -> None:
    assert country_name("PH") == "Philippines"
    assert country_in_sentence("PH") == "the Philippines"
    assert country_in_sentence("CL") == "Chile"
    assert country_name("??") == "??"


def test_places() -> None:
    assert place_phrase(Place(name="Oslo", country="NO")) == "in Oslo, Norway"
    assert place_phrase(Place(name="Singapore", country="SG")) == "in Singapore"
    assert place_phrase(Place(name=None, country="PH")) == "in the Philippines"
    assert place_phrase(Place(name="Oslo", country=None)) == "in Oslo"
    assert place_phrase(None) == ""


def test_lists() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def meeting(**parts: object) -> Meeting:
    """A meeting of which little is known but ``parts``."""
    unknown: dict[str, object] = {
        **{"main": True, "mode": "in-person", "date": None, "place": None, "participants": [], "countries": []},
        **{"areas": [], "outcomes": [], "evidence": Span(text="met", start=0, end=3)},
    }
    return Meeting.model_validate({**unknown, **parts})


def test_summary_says_who_met_where_when_and_on_what() -> None:
    people = [
        Participant(name="Kari Dahl", country="NO", organization=None, offices=["Foreign Minister", "Deputy Premier"]),
        Participant(name="Ann Lee", country=None, organization="NATO", offices=[]),
    ]
    one = meeting(participants=people, date="2024-05-03", place=Place(name="Oslo", country="NO"), areas=["trade"])
    assert summarize([one], {"trade": "Trade"}) == (
        "Kari Dahl (Foreign Minister and Deputy Premier, Norway) and Ann Lee (NATO) met in Oslo, Norway, "
        "on 3 May 2024. "
        "Areas of cooperation: Trade."
    )


def test_summary_of_a_call_between_unnamed_sides() -> None:
    one = meeting(mode="phone", countries=["CL", "NO"], date="2024-05")
    assert summarize([one], {}) == "Representatives of Chile and Norway spoke by phone in May 2024."


def test_summary_leaves_out_what_is_told_in_passing() -> None:
    assert summarize([meeting(main=False, countries=["CL"])], {}) == ""
