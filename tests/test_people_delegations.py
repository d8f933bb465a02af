"""The side of who travels with somebody, is sent to several countries, or is named by half an office."""

from __future__ import annotations

import pytest
from spacy.language import Language


def countries(nlp: Language, text: str) -> dict[str, str | None]:
    """The countries of the people of a text."""
    return {person["name"]: person["country"] for person in nlp(text)._.dip_people}


TALKS = "Norwegian Fisheries Minister Kari Lindahl met with Chilean Deputy Minister Rosa Quispe in Oslo. "


@pytest.mark.parametrize(
    "company",
    [
        "Quispe was leading a delegation of lawmakers, including Senator Diego Fuentes and Senator Ana Soto.",
        "The Chilean team comprised Quispe, Senator Diego Fuentes and Senator Ana Soto, and attended the meeting.",
        "Quispe heads a delegation which includes Senator Diego Fuentes and Senator Ana Soto.",
        "Quispe led a ten-member delegation comprising Senator Diego Fuentes and Senator Ana Soto.",
        "Quispe's delegation included Senator Diego Fuentes and Senator Ana Soto.",
        "Quispe is in Oslo, and the official delegation includes Senator Diego Fuentes and Senator Ana Soto.",
        "Accompanying the deputy minister were Senator Diego Fuentes and Senator Ana Soto.",
        "Accompanying Quispe were Senator Diego Fuentes and Senator Ana Soto.",
        "Travelling with Quispe were Senator Diego Fuentes and Senator Ana Soto.",
    ],
)
def test_company_is_of_one_side(nlp: Language, company: str) -> None:
    doc = nlp(TALKS + company)
    found = {person["name"]: person["country"] for person in doc._.dip_people}
    assert (found["Diego Fuentes"], found["Ana Soto"]) == ("CL", "CL")
    assert [len(meeting["participants"]) for meeting in doc._.dip_meetings] == [4]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # told by who speaks, not by whom he tells it
            "Finnish Minister Aino Lindahl told Chilean Minister Rosa Quispe that President Lars Mikkelsen would come.",
            {"Aino Lindahl": "FI", "Rosa Quispe": "CL", "Lars Mikkelsen": "FI"},
        ),
        (  # the guests, not the host, are in the country
            "OSLO, May 3 - Prime Minister Kari Lindahl met with ministers who were visiting Norway, among them Trade "
            "Minister Rosa Quispe of Chile.",
            {"Kari Lindahl": "NO", "Rosa Quispe": "CL"},
        ),
        (  # the full office stands apart from the name
            "Acting Prime Minister Losa Fatialofa of Samoa gave a lunch for the Norwegian Minister for the Oceans. "
            "Minister Lindahl thanked her. Photo: Minister Kari Lindahl",
            {"Losa Fatialofa": "WS", "Kari Lindahl": "NO"},
        ),
        (  # an honorific of one country, which the text does not name
            "Prime Minister Ratu Jone Vakatale and his Tongan counterpart Sione Fonua met in Nuku'alofa.",
            {"Jone Vakatale": "FJ", "Sione Fonua": "TO"},
        ),
        (  # a counterpart elsewhere, behind the name
            "Chilean Senate president Rosa Quispe spoke with Kari Lindahl, her counterpart in the Kingdom of Norway.",
            {"Rosa Quispe": "CL", "Kari Lindahl": "NO"},
        ),
        (  # the clock by which the text tells the hours
            "Education Minister Simeon Kalo flew home from Portugal, where Portuguese Prime Minister Ana Lima had "
            "spoken of Portuguese ports at 4PM Vanuatu time.",
            {"Simeon Kalo": "VU", "Ana Lima": "PT"},
        ),
        (  # a number in brackets ends no sentence of the paragraph before
            "Norwegian Fisheries Minister Kari Lindahl met Rosa Quispe, Trade Minister of Chile.\n\n(1) Minister "
            "Quispe spoke of ties with Norway.\n\n(2) Minister Quispe spoke of fish.",
            {"Kari Lindahl": "NO", "Rosa Quispe": "CL"},
        ),
        (  # 'Korea' beside the other one
            "Agreements at Korea-Chile talks\n\nPresident Min Soo-hyun, on his visit to Chile, met his Chilean "
            "counterpart, President Rosa Quispe, on Monday. President Quispe once visited North Korea.",
            {"Min Soo-hyun": "KR", "Rosa Quispe": "CL"},
        ),
        (  # two in a picture are not of one side
            "(News) - Chilean President Diego Fuentes and Speaker Rosa Quispe met Norway's Minister Kari Lindahl.\n\n"
            "Minister Kari Lindahl (R) and Speaker Rosa Quispe",
            {"Diego Fuentes": "CL", "Rosa Quispe": "CL", "Kari Lindahl": "NO"},
        ),
    ],
)
def test_sides(nlp: Language, text: str, expected: dict[str, str]) -> None:
    assert countries(nlp, text) == expected


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("the Norwegian Ambassador to Chile and Peru, Kari Lindahl,", "Ambassador to Chile and Peru"),
        (
            "Kari Lindahl, Norwegian ambassador to Chile, Peru and the Bahamas,",
            "ambassador to Chile, Peru and the Bahamas",
        ),
        ("Norway's Ambassador to Chile and Peruvian Minister Rosa Quispe", ""),
    ],
)
def test_envoy_to_several_countries(nlp: Language, words: str, office: str) -> None:
    people = nlp(f"Chilean Trade Minister Diego Fuentes met with {words} in Santiago.")._.dip_people
    envoy = [(person["country"], person["offices"]) for person in people if person["name"] == "Kari Lindahl"]
    assert envoy == ([("NO", [office])] if office else [])


def test_he_is_who_spoke_not_whom_he_quotes(nlp: Language) -> None:
    doc = nlp(
        'Chilean President Diego Fuentes met King Harald of Norway in Oslo. "Minister Lars Mikkelsen told me that fish '
        'sells well," Fuentes said. He also praised the port.'
    )
    assert [mention.id_ for mention in doc.spans["people"] if mention.text == "He"] == ["Diego Fuentes"]


def test_month_of_an_archived_page(nlp: Language) -> None:
    doc = nlp(" date 2018-09 Chilean President Rosa Quispe met Norwegian King Harald in Oslo on Friday.")
    assert [date.text for date in doc.spans["dates"]][:1] == ["2018-09"]
