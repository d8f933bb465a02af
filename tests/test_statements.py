"""Who is reported to have said what."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.pipeline import make_doc

INTRODUCTION = "Freedonian Foreign Minister Ana Brandt met Sylvanian Trade Minister Ivo Kranz in Graz on Tuesday."


def statements(nlp: Language, text: str) -> list[tuple[str, str]]:
    doc = nlp(make_doc(nlp, f"{INTRODUCTION}\n\n{text}"))
    names = {person["key"]: person["name"] for person in doc._.dip_people}
    return [(names.get(span.kb_id_, "?"), span.text) for span in doc.spans["statements"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Brandt said that tea was cheap.",
        "Tea was cheap, Brandt noted.",
        '"Tea is cheap," Brandt added.',
        "According to Brandt, tea was cheap.",
        "For her part, Brandt stressed the need for new flights.",
        "Brandt called for new flights between the capitals.",
        "Brandt called on Sylvania to open its market to tea.",
        "Brandt thanked Sylvania for its help.",
        "The Freedonian foreign minister proposed a joint fund for films.",
        "Brandt went on to say that tea was cheap.",
        "Tea, Brandt said, was cheap.",
        '"Our farmers are very much in need of such support today," stressed Brandt.',
        "The price at which farmers sell their tea is much too low, said Brandt after the talks with the guests.",
        "In the words of Brandt, tea was cheap.",
        "Freedonian Ambassador to Sylvania Ana Brandt has said that tea was cheap.",
    ],
)
def test_sentence_is_a_statement(nlp: Language, sentence: str) -> None:
    assert statements(nlp, sentence) == [("Ana Brandt", sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Brandt did not say when she would leave.",
        "Brandt will announce the new flights next week.",
        "Brandt left for Apia on Wednesday.",
        "Brandt held the hand of a child.",
        "The ministry said that tea was cheap.",
    ],
)
def test_no_statement(nlp: Language, sentence: str) -> None:
    assert statements(nlp, sentence) == []


def test_pronoun_speaks_for_its_person(nlp: Language) -> None:
    assert [who for who, _ in statements(nlp, "Brandt praised the fair. She added that tea was cheap.")] == [
        "Ana Brandt"
    ] * 2


def test_two_speakers_share_a_sentence(nlp: Language) -> None:
    found = statements(nlp, "Brandt said that tea was cheap, while Kranz said that coffee was dear.")
    assert found == [
        ("Ana Brandt", "Brandt said that tea was cheap"),
        ("Ivo Kranz", "while Kranz said that coffee was dear."),
    ]


def test_what_is_told_in_a_statement_is_the_speakers(nlp: Language) -> None:
    sentence = "Brandt said that Kranz had told her about the fair."
    assert statements(nlp, sentence) == [("Ana Brandt", sentence)]


def test_quotation_over_several_sentences(nlp: Language) -> None:
    found = statements(nlp, '"Tea is cheap. Our farmers need help," Kranz said. "They work hard. They earn little."')
    assert {who for who, _ in found} == {"Ivo Kranz"}
    assert " ".join(text for _, text in found).startswith('"Tea is cheap. Our farmers need help," Kranz said.')


def test_speech_goes_on_in_the_present_tense(nlp: Language) -> None:
    found = statements(
        nlp, "Brandt said that tea was cheap. Freedonia is ready to sell more of it. The talks lasted an hour."
    )
    assert [text for _, text in found] == ["Brandt said that tea was cheap.", "Freedonia is ready to sell more of it."]


def test_another_speaker_ends_free_speech(nlp: Language) -> None:
    found = statements(nlp, "Brandt said that tea was cheap. The head of the guild believes that coffee is dear.")
    assert [text for _, text in found] == ["Brandt said that tea was cheap."]


def test_transcript(nlp: Language) -> None:
    found = statements(
        nlp, "Ana Brandt: Thank you for coming. We are glad to see you.\n\nIvo Kranz: Tea is cheap here."
    )
    assert found == [
        ("Ana Brandt", "Thank you for coming. We are glad to see you."),
        ("Ivo Kranz", "Tea is cheap here."),
    ]


def test_relative_clause_alone_is_the_statement(nlp: Language) -> None:
    found = statements(nlp, "Kranz, who said that the price of tea was much too low, left on Wednesday.")
    assert found == [("Ivo Kranz", "who said that the price of tea was much too low")]
