"""Where and when a meeting took place: hosts, buildings, visits, occasions, what neighbouring sentences tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from dipextract.lexicon import scenes as lexicon
from dipextract.lexicon.load import LexiconError
from tests.meetings import found_meetings

PLACES = {
    "the host of a visitor": (
        "Danish Defence Minister Mette Holm discussed ports at a meeting with visiting Ghanaian Defence Minister Kofi "
        "Asante on May 3.",
        (None, "DK"),
    ),
    "who received a visitor": (
        "Danish Foreign Minister Mette Holm received Ghanaian Foreign Minister Kofi Asante. Asante said that his visit "
        "would bring the two countries closer.",
        (None, "DK"),
    ),
    "on whom a visitor called": (
        "Ghanaian Foreign Minister Kofi Asante, who is on a visit, called on Danish Prime Minister Mette Holm.",
        (None, "DK"),
    ),
    "by whom a visitor was received": (
        "Ghanaian Foreign Minister Kofi Asante was received by Danish Premier Mette Holm during his visit.",
        (None, "DK"),
    ),
    "received, no visit told": (
        "Danish Foreign Minister Mette Holm received Ghanaian Ambassador Kofi Asante. They spoke about fisheries.",
        None,
    ),
    "received at an occasion": (
        "Danish Foreign Minister Mette Holm received Ghanaian Foreign Minister Kofi Asante on the sidelines of the "
        "summit. Asante is on a visit to several countries.",
        None,
    ),
    "visit to this country": (
        "Ghanaian Energy Minister Kofi Asante met Danish Prime Minister Mette Holm during his visit to this country.",
        (None, "DK"),
    ),
    "building": (
        "Danish Foreign Minister Mette Holm met Italian Foreign Minister Bruno Conti at the Farnesina on Monday.",
        (None, "IT"),
    ),
    "building and its town": (
        "Danish Prime Minister Mette Holm met Italian Prime Minister Bruno Conti on Monday. During the meeting at the "
        "Chigi Palace in Rome Holm and Conti spoke about fisheries.",
        ("Rome", "IT"),
    ),
    "building that has a namesake, and its town": (
        "At Istana Negara, Jakarta, President Budi Santoso met Danish Prime Minister Mette Holm on Monday.",
        (None, "ID"),
    ),
    "building before its town": (
        "Danish Premier Mette Holm, on a visit to Kenya, met President James Otieno at State House Nairobi.",
        ("Nairobi", "KE"),
    ),
    "building in a sentence of its own": (
        "Japanese Foreign Minister Ken Sato held talks with Danish Minister Mette Holm.\n\nThe talks took place "
        "at the Akasaka Palace.",
        (None, "JP"),
    ),
    "visiting the country, with a dateline": (
        "TAIF: Saudi Minister Hamad Al Otaibi met Danish Minister Mette Holm, who is visiting the country.",
        ("Taif", "SA"),
    ),
    "a building of a country": (
        "The meeting between Danish Minister Mette Holm and Ghanaian Minister Kofi Asante took place in the building "
        "of the Ministry of Foreign Affairs of Denmark.",
        (None, "DK"),
    ),
    "a town that hosted them": (
        "Oslo hosted on 8 May 2015 a meeting between Danish Minister Mette Holm and Ghanaian Minister Kofi Asante.",
        ("Oslo", "NO"),
    ),
    "on the 7th, in another town than the dateline's": (
        "Accra, May 8 (GNA) - Danish Foreign Minister Mette Holm met Ghanaian Minister Kofi Asante on the 7th of "
        "May, 2015 in Kumasi.",
        ("Kumasi", "GH"),
    ),
    "visit to the Republic of": (
        "Danish Minister Mette Holm, currently on a visit to the Republic of Ghana, met Ghanaian Minister Kofi Asante.",
        (None, "GH"),
    ),
    "the Kremlin that only says so": (
        "Danish Foreign Minister Mette Holm met Italian Foreign Minister Bruno Conti, the Kremlin said.",
        None,
    ),
    "the title's town": (
        "Holm meets Conti in Turin\n\nDanish Foreign Minister Mette Holm met Italian Foreign Minister Bruno Conti on "
        "Monday to discuss fisheries and trade.",
        ("Turin", "IT"),
    ),
    "flew into a country": (
        "Danish Foreign Minister Mette Holm flew into Italy on Tuesday, where she met Foreign Minister Bruno Conti.",
        (None, "IT"),
    ),
    "travelled to a town in its country": (
        "Danish Foreign Minister Mette Holm went on with her tour, travelling to Turin, Italy, where she met Italian "
        "Foreign Minister Bruno Conti.",
        ("Turin", "IT"),
    ),
    "a visit that was remembered": (
        "Danish Foreign Minister Mette Holm met Italian Foreign Minister Bruno Conti. She recalled her visit to Turin.",
        None,
    ),
    "a visit to come": (
        "Danish Foreign Minister Mette Holm met Italian Foreign Minister Bruno Conti. They spoke of the upcoming visit "
        "of Holm to Turin.",
        None,
    ),
    "the seat of somebody's office": (
        "On 26 February 2024, Danish Minister Mette Holm met with Ambassador Bruno Conti, Head of the OSCE Centre in "
        "Bishkek.",
        None,
    ),
    "back from": (
        "Danish Foreign Minister Mette Holm is back in Copenhagen from her meeting with Italian Foreign Minister Bruno "
        "Conti.",
        None,
    ),
    "an occasion in the sentence before": (
        "A seminar of the two ministries was held in Turin. Danish Foreign Minister Mette Holm had a conversation with "
        "Norwegian Foreign Minister Lars Dahl.",
        ("Turin", "IT"),
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_place(nlp: Language, name: str) -> None:
    text, expected = PLACES[name]
    meetings, _ = found_meetings(nlp, text)
    place = meetings[0]["place"]
    assert (place and (place["name"], place["country"])) == expected


DAYS = {
    "an occasion in the sentence before": (
        "On 8 July 2020, a seminar of the two ministries took place. Danish Foreign Minister Mette Holm had a "
        "conversation with Norwegian Foreign Minister Lars Dahl.",
        "2020-07-08",
    ),
    "days of a visit": (
        "Danish Foreign Minister Mette Holm visited Oslo, Norway, on June 13-14, 2023. She met with Norwegian Foreign "
        "Minister Lars Dahl.",
        "2023-06-13/2023-06-14",
    ),
    "told again in the next sentence": (
        "OSLO, May 2, 2021 (NTB) - Norwegian Foreign Minister Lars Dahl and Danish Foreign Minister Mette Holm held "
        "talks on fisheries. Dahl received Holm today.",
        "2021-05-02",
    ),
    "a visit to come": (
        "Danish Foreign Minister Mette Holm will visit Rome on June 13, 2023. She met with Norwegian Foreign Minister "
        "Lars Dahl.",
        None,
    ),
}


@pytest.mark.parametrize("name", DAYS)
def test_day_from_the_sentences_around(nlp: Language, name: str) -> None:
    text, expected = DAYS[name]
    assert found_meetings(nlp, text)[0][0]["date"] == expected


def test_unknown_country_of_a_building(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = lexicon.PATH.read_text("utf-8")
    (tmp_path / "scenes.toml").write_text(text.replace("\nZA = ", "\nQQ = "), "utf-8")
    monkeypatch.setattr("dipextract.lexicon.load.HERE", tmp_path)
    monkeypatch.setattr(lexicon, "PATH", tmp_path / "scenes.toml")
    lexicon.scenes.cache_clear()
    with pytest.raises(LexiconError, match=r"scenes\.toml, line .*no country 'QQ'"):
        lexicon.scenes()
    lexicon.scenes.cache_clear()
