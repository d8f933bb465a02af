"""International organisations, forums and formats in text."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dipextract.pipeline import make_doc


def read(nlp: Language, text: str) -> Doc:
    """``text`` through the pipeline."""
    return nlp(make_doc(nlp, text))


def names(nlp: Language, text: str) -> list[str]:
    """The words of the mentions in ``text``."""
    doc = read(nlp, text)
    return [span.text for span in doc.spans["organizations"]]


def keys(nlp: Language, text: str) -> set[str]:
    """The organisations named in ``text``."""
    doc = read(nlp, text)
    return {span.kb_id_ for span in doc.spans["organizations"]}


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations, the UN and the U.N. are one body.",
        "The Organisation of Islamic Cooperation was called Organization of the Islamic Conference, or OIC.",
        "The Shanghai Cooperation Organization (SCO) met; the SCO will meet again.",
        "The Arab League is the League of Arab States.",
        "The UN Security Council, the U.N. Security Council and the United Nations Security Council",
        "The Association of South-East Asian Nations, ASEAN, and Asean",
        "The World Food Programme is the World Food Program, in short WFP.",
        "The G20 and the G-20 and the Group of Twenty",
    ],
)
def test_names_of_one_organization(nlp: Language, text: str) -> None:
    assert len(keys(nlp, text)) == 1
    assert len(names(nlp, text)) >= 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both serve in the UN and its UN Human Rights Council.", ["UN", "UN Human Rights Council"]),
        ("The OSCE Permanent Council met in June.", ["OSCE Permanent Council"]),
        ("The CIS Council of Heads of State met in June.", ["CIS Council of Heads of State"]),
        ("Talks of the P4+1 resumed.", ["P4+1"]),
        ("A UNESCO-listed site in the EU's east", ["UNESCO", "EU"]),
    ],
)
def test_bodies(nlp: Language, text: str, expected: list[str]) -> None:
    assert names(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Peru-Chile Binational Council met in Lima.", "Peru-Chile Binational Council"),
        ("The Oman-Kenya joint committee on fisheries met.", "Oman-Kenya joint committee on fisheries"),
        (
            "The Kuwaiti-Polish Joint Commission on Trade, Economic and Technical Cooperation met.",
            "Kuwaiti-Polish Joint Commission on Trade, Economic and Technical Cooperation",
        ),
        ("The U.S.-Kenya Strategic Dialogue opened.", "U.S.-Kenya Strategic Dialogue"),
        ("The EU-Armenia Partnership Council met on Monday.", "EU-Armenia Partnership Council"),
        ("The Joint Iran-Ghana Chamber of Commerce was founded.", "Joint Iran-Ghana Chamber of Commerce"),
        ("The ASEAN-India Summit opened.", "ASEAN-India Summit"),
        (
            "The Intergovernmental Commission on Trade between Latvia and the Philippines met.",
            "Intergovernmental Commission on Trade between Latvia and the Philippines",
        ),
        ("They founded a Joint Commission for Cooperation with Malta.", "Joint Commission for Cooperation"),
        ("The Bi-National Commission will meet yearly.", "Bi-National Commission"),
        ("The Trade and Economic Commission will meet in May.", "Trade and Economic Commission"),
        ("They founded a Joint Border Committee to review the crossings.", "Joint Border Committee"),
        ("The Inter-Chamber Commission met twice.", "Inter-Chamber Commission"),
        ("The Peru-Chile Joint Commission on Trade in the city of Lima met.", "Peru-Chile Joint Commission on Trade"),
        ("The Joint Commission on Trade and other bodies met.", "Joint Commission on Trade"),
        ("The ASEAN-GCC Ministerial Meeting opened.", "ASEAN-GCC Ministerial Meeting"),
        (
            "The Second Trade Ministers' Meeting on the Grain Question among the Countries of the Danube opened.",
            "Second Trade Ministers' Meeting on the Grain Question among the Countries of the Danube",
        ),
    ],
)
def test_bodies_between_countries(nlp: Language, text: str, expected: str) -> None:
    assert names(nlp, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Arab Organization for Mineral Resources met.", "Arab Organization for Mineral Resources"),
        ("The African Energy Forum met.", "African Energy Forum"),
        ("They founded the Association of Volcanic Island States in June.", "Association of Volcanic Island States"),
    ],
)
def test_unlisted_bodies(nlp: Language, text: str, expected: str) -> None:
    assert names(nlp, text) == [expected]


def test_acronym_given_by_the_text(nlp: Language) -> None:
    text = "The African Energy Forum (AEF) met. Later the AEF thanked its hosts."
    doc = read(nlp, text)
    assert [(span.text, span.id_) for span in doc.spans["organizations"]] == [
        ("African Energy Forum", "AEF"),
        ("AEF", "AEF"),
        ("AEF", "AEF"),
    ]
    assert len({span.kb_id_ for span in doc.spans["organizations"]}) == 1


def test_bracket_that_is_no_acronym(nlp: Language) -> None:
    assert names(nlp, "The African Energy Forum (Lagos) met.") == ["African Energy Forum"]


def test_doubtful_acronym_needs_the_full_name(nlp: Language) -> None:
    assert names(nlp, "The NBA and the PTA wrote.") == []
    assert names(nlp, "The Niger Basin Authority wrote; the NBA has nine members.") == ["Niger Basin Authority", "NBA"]


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Ministry, the National Assembly and the Supreme Court of Kenya replied.",
        "The Peru-Chile Free Trade Agreement and the EU-Chile Association Agreement are in force.",
        "The Japan-Fiji strategic partnership grows; Japan-Fiji relations are good.",
        "The International Bank of Azerbaijan and World Airlines Company signed.",
        "The Saudi Press Agency and Kyodo News reported.",
        "The Commonwealth of Dominica replied.",
        "The Foreign and Commonwealth Office replied; so did the Foreign, Commonwealth & Development Office.",
        "The Peru-Chile Dialogue Relations are thirty years old.",
        "MINISTER ASKS WHO WILL PAY FOR THE DAM",
        "He praised the National Council of Women Workers.",
    ],
)
def test_no_organizations(nlp: Language, text: str) -> None:
    assert names(nlp, text) == []


def test_high_commissioner_in_person(nlp: Language) -> None:
    assert names(nlp, "She met the UN High Commissioner for Refugees, Anna Lind, in June.") == ["UN"]
    assert names(nlp, "The UN High Commissioner for Refugees (UNHCR) paid for it.") == [
        "UN High Commissioner for Refugees",
        "UNHCR",
    ]


@pytest.mark.parametrize("text", ["", " ", "UN", "(", "EU-", "EU-UN", "5+", "+", "Joint " * 300, "EU-" * 300, "\u0000"])
def test_any_text(nlp: Language, text: str) -> None:
    assert isinstance(names(nlp, text), list)


@pytest.mark.parametrize(
    "text",
    [
        "It follows from the United Nations Convention on the Law of the Sea.",
        "They praised the Arab Peace Initiative.",
        "Trade Ministers' Meeting rooms are on the third floor.",
    ],
)
def test_treaties_and_proposals_are_no_bodies(nlp: Language, text: str) -> None:
    assert names(nlp, text) == []


def test_short_name_of_a_body(nlp: Language) -> None:
    text = "The Joint Omani-Kenyan Commission on Trade met in Muscat. The Joint Commission will meet again in May."
    assert len(keys(nlp, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Joint Working Group of Chad and Niger on Energy and Transport",
        "Bi-National Cabinet",
        "India-Kenya joint working group",
        "Joint Working Group on Fisheries",
    ],
)
def test_groups_and_cabinets(nlp: Language, text: str) -> None:
    assert names(nlp, f"The ministers praised the {text} and its work.") == [text]


@pytest.mark.parametrize("text", ["the EU-Chile agreement", "a Japan-EU economic partnership agreement"])
def test_agreements_written_small_are_no_bodies(nlp: Language, text: str) -> None:
    assert names(nlp, f"They spoke of {text} at length.") == []


def test_secretariat_is_its_organization(nlp: Language) -> None:
    assert names(nlp, "The ministers visited the OSCE Secretariat.") == ["OSCE"]


def test_whole_name_before_its_part(nlp: Language) -> None:
    assert names(nlp, "Norway and Peru met within the JCPOA Joint Commission in Lima.") == ["JCPOA Joint Commission"]
