"""Constructions in which a meeting is told; expected: the participants of each reported meeting."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.pipeline import make_doc
from tests.meetings import found_meetings

CASES: dict[str, tuple[str, list[str]]] = {
    "talks that were also held between": (
        "Negotiations were also held between Murad Ataev, Chairman of the State Committee for Fisheries of "
        "Turkmenistan, and Ulugbek Yusupov, First Deputy Minister of Agriculture of Uzbekistan.",
        ["Murad Ataev;Ulugbek Yusupov"],
    ),
    "a call paid to a pronoun": (
        "Prime Minister Errol Walcott of Jamaica said so today when British High Commissioner Dennis Hale paid "
        "him a farewell courtesy call.",
        ["Dennis Hale;Errol Walcott"],
    ),
    "with each of a list": (
        "Lord Harcourt, the UK's Minister of State for the Pacific, held official meetings in Suva with Prime "
        "Minister Josefa Vakacegu, with Foreign Minister Mere Tuilagi and with Trade Minister Semi Bale.",
        ["Harcourt;Josefa Vakacegu", "Harcourt;Mere Tuilagi", "Harcourt;Semi Bale"],
    ),
    "sat together": (
        "In New York, U.N. Secretary-General Paul Ferrand sat together with Hassan Rahimi, the Iranian deputy "
        "foreign minister, and his aides for 90 minutes.",
        ["Hassan Rahimi;Paul Ferrand"],
    ),
    "after their talks": (
        "After their talks in Lisbon, Portuguese Prime Minister Joaquim Neves and Cape Verdean President Nelson "
        "Tavares told reporters that visas would be eased.",
        ["Joaquim Neves;Nelson Tavares"],
    ),
    "a tête-à-tête": (
        "Prime Minister of Mauritius, Anand Ramlogan, had a tête-à-tête with the President of Seychelles, Marie "
        "Payet, on the margins of a summit in Antananarivo.",
        ["Anand Ramlogan;Marie Payet"],
    ),
    "gathered": (
        "The foreign ministers of Estonia, Latvia and Lithuania, Tiit Saar, Janis Kalnins and Rasa Petraityte, "
        "gathered in Riga on Thursday to discuss energy security.",
        ["Janis Kalnins;Rasa Petraityte;Tiit Saar"],
    ),
    "has told the counterpart, on a visit": (
        "Prime Minister Anna Lindqvist has told her Danish counterpart Mette Krogh that Sweden will back a new "
        "rail link, during a visit to Copenhagen on Monday.",
        ["Anna Lindqvist;Mette Krogh"],
    ),
    "a body that begins within the dateline's last word": (
        "Dushanbe, 12.01.2016. (NIAT «Khovar»). -The Leader of the Nation, President of Tajikistan Emomali Safarov "
        "today received in the Palace of Nation Khawaja Usman Ali, Federal Minister of Energy of Pakistan.",
        ["Emomali Safarov;Khawaja Usman Ali"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_construction(nlp: Language, name: str) -> None:
    text, expected = CASES[name]
    meetings, names = found_meetings(nlp, text)
    assert sorted(";".join(sorted(names[key] for key in m["participants"])) for m in meetings if m["main"]) == expected


@pytest.mark.parametrize("published", ["2012", "2012-05", "2012-03-05"])
def test_a_day_is_compared_with_whatever_is_known_of_the_article_s(nlp: Language, published: str) -> None:
    text = "Norwegian Foreign Minister Kari Dahl met Chilean Foreign Minister Pedro Rojas on 3 March 2012 in Oslo."
    assert [m["date"] for m in nlp(make_doc(nlp, text, published))._.dip_meetings] == ["2012-03-03"]
