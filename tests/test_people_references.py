"""Who is meant without a name: by office, by another noun, by 'the two ministers', by pronoun."""

from __future__ import annotations

import pytest
from spacy.language import Language

PAIR = "Norwegian Foreign Minister Kari Lindahl met Ghanaian Foreign Minister Ama Boateng. "
VISIT = "OSLO, May 3 (NTB) - King Sverre of Norway received Ghanaian President Kwabena Boateng on Monday. "
SERIES = "Minister of Trade Kari Lindahl of Norway held talks in Accra with Ghanaian Minister of Trade Ama Boateng.\n\n"


def meant(nlp: Language, text: str, words: str) -> list[str]:
    doc = nlp(text)
    return [span.id_ for span in doc.spans["people"] if span.text == words and span.label_ != "NAME"]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Norwegian President Kari Lindahl left. The president was tired.", "president", ["Kari Lindahl"]),
        (f"{PAIR}The Ghanaian foreign minister spoke.", "foreign minister", ["Ama Boateng"]),
        (f"{PAIR}The Ghanaian FM spoke.", "FM", ["Ama Boateng"]),
        (f"{PAIR}The two ministers spoke.", "ministers", ["Kari Lindahl", "Ama Boateng"]),
        ("Mrs. Kari Lindahl met Mr. Tomas Veldhuis. She was glad.", "She", ["Kari Lindahl"]),
        ("Mrs. Kari Lindahl met Mr. Tomas Veldhuis. He was glad.", "He", ["Tomas Veldhuis"]),
        ("Ambassador Kari Lindahl arrived. The envoy met the press.", "envoy", ["Kari Lindahl"]),
        ("Norwegian Chief of Naval Staff Kari Lindahl left. The navy chief was tired.", "navy chief", ["Kari Lindahl"]),
        ("Admiral Tomas Veldhuis of Norway came. The visiting admiral spoke.", "admiral", ["Tomas Veldhuis"]),
        (f"{VISIT}The Ghanaian leader was glad.", "leader", ["Kwabena Boateng"]),
        (
            "Prime Minister Kari Lindahl left. Deputy Prime Minister Tomas Veldhuis came. The Prime Minister spoke.",
            "Prime Minister",
            ["Kari Lindahl"],
        ),
        (f"{VISIT}His Majesty was glad.", "His Majesty", ["Sverre"]),
        (f"{VISIT}The king thanked his guest.", "guest", ["Kwabena Boateng"]),
    ],
)
def test_reference(nlp: Language, text: str, words: str, names: list[str]) -> None:
    assert meant(nlp, text, words) == names


def test_holder_of_another_country_is_not_meant(nlp: Language) -> None:
    assert meant(nlp, "Norwegian President Kari Lindahl left. The Ghanaian president stayed.", "president") == []


def test_an_object_is_not_its_own_subject(nlp: Language) -> None:
    text = f"{VISIT}Prime Minister Tora Lie of Norway also met the visiting president. Lie then thanked the president."
    assert set(meant(nlp, text, "president")) == {"Kwabena Boateng"}


def test_his_president_is_not_the_president_whom_he_met(nlp: Language) -> None:
    text = "Ghanaian envoy Ama Boateng met President Kari Lindahl of Norway and gave her a letter from her president."
    assert meant(nlp, text, "president") == []


def test_who_met_somebody_goes_on_meeting_people(nlp: Language) -> None:
    text = f"{SERIES}In reply, Minister Boateng promised to buy more fish.\n\nShe also met Governor Kofi Addo."
    assert meant(nlp, text, "She") == ["Kari Lindahl"]


def test_the_minister_does_not_meet_a_counterpart_of_his_own_country(nlp: Language) -> None:
    text = f"{VISIT}Norwegian Foreign Minister Tora Lie attended. Later he held talks with his Norwegian counterpart."
    assert meant(nlp, text, "he") == ["Kwabena Boateng"]


def test_who_speaks_is_not_named_in_what_he_says(nlp: Language) -> None:
    text = 'President Kari Lindahl returned. "I met President Ama Boateng of Ghana," the president wrote.'
    assert meant(nlp, text, "president") == ["Kari Lindahl"]


def test_what_is_said_before_he_said_names_no_speaker(nlp: Language) -> None:
    text = "Minister Kari Lindahl left Accra. President Boateng's dam, she said, was a marvel."
    assert meant(nlp, text, "she") == ["Kari Lindahl"]


def test_somebody_new_is_no_reference(nlp: Language) -> None:
    assert meant(nlp, f"{VISIT}A senior Ghanaian official was glad.", "official") == []


def test_before_a_name_an_honorific_is_no_reference(nlp: Language) -> None:
    assert meant(nlp, "General Tomas Veldhuis left. HE General Ole Lie stayed. The general assembly met.", "HE") == []


def test_an_office_of_nobody_named_goes_on_acting(nlp: Language) -> None:
    text = (
        "The Secretary-General arrived on Sunday. That evening, he met the Representative of Ghana, Kwabena Boateng, "
        "whom he congratulated. On Monday, he spoke with Minister Ole Lie. He told the Council about his trip."
    )
    assert meant(nlp, text, "he") == meant(nlp, text, "his") == []
