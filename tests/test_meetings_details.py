"""Meetings in passing, who attended which meeting, countries, areas, evidence, warnings."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Span

from dipextract.document import MeetingInfo
from dipextract.lexicon import meetings as lexicon
from dipextract.lexicon.load import LexiconError
from dipextract.pipeline import make_doc
from tests.meetings import described, found_meetings

PASSING = {
    "last met": (
        "COLOMBO, May 5, 2011 - Sri Lankan President Nimal Perera met visiting Maldivian President Ibrahim Naseem on "
        "Wednesday. The two leaders last met in Geneva in November 2010.",
        "in-person|2010-11|Geneva|Ibrahim Naseem;Nimal Perera",
    ),
    "pluperfect": (
        "LISBON, June 14, 2012 (Lusa) - Portuguese Foreign Minister Rui Tavares met Angolan Foreign Minister Paulo "
        "Neto on Tuesday in Lisbon. The two had spoken by phone in May.",
        "phone|2012-05||Paulo Neto;Rui Tavares",
    ),
    "heads of state, nothing more told": (
        "HAVANA, April 20, 2023 - Russian Foreign Minister Pavel Gordeyev met his Cuban counterpart Rafael Montero on "
        "Thursday. He recalled that Russian President Igor Belov and Cuban President Raul Fuentes held talks in "
        "January.",
        "unknown|2023-01||Igor Belov;Raul Fuentes",
    ),
    "a further meeting in one sentence": (
        "MALE, June 6, 2017 - President Ibrahim Naseem met with Indian High Commissioner Sanjay Patel in Male on "
        "Tuesday. They spoke about fisheries.\n\nPatel called on Foreign Minister Ahmed Shareef on Monday.",
        "in-person|2017-06-05|Male|Ahmed Shareef;Sanjay Patel",
    ),
    "talks somebody had": (
        "ABU DHABI, 3rd June, 2021 (WAM) -- Foreign Minister Hamad Al Falasi today received Greek Foreign Minister "
        "Nikos Papadakis. The visit follows the talks that Al Falasi had with Papadakis in Athens last March.",
        "in-person|2021-03|Athens|Hamad Al Falasi;Nikos Papadakis",
    ),
}


@pytest.mark.parametrize("name", PASSING)
def test_a_meeting_is_told_in_passing(nlp: Language, name: str) -> None:
    text, expected = PASSING[name]
    meetings, names = found_meetings(nlp, text)
    assert [described(m, names) for m in meetings if not m["main"]] == [expected]
    assert len([m for m in meetings if m["main"]]) == 1


TWO = (
    "TASHKENT, 15 March 2019 - On March 14, Foreign Minister of Uzbekistan Akmal Rashidov met with Ambassador of India "
    "Sanjay Patel. The sides agreed to cooperate in pharmaceuticals.\n\n"
    "On March 15, Akmal Rashidov received Ambassador of Belgium Luc Peeters. They agreed to expand trade.\n\n"
)


def main_ones(nlp: Language, text: str) -> list[tuple[MeetingInfo, set[str]]]:
    """The reported meetings and the names of their participants."""
    meetings, names = found_meetings(nlp, text)
    return [(m, {names[key] for key in m["participants"]}) for m in meetings if m["main"]]


def test_who_attended_both_meetings_is_in_both(nlp: Language) -> None:
    found = main_ones(nlp, TWO + "Deputy Foreign Minister Gafur Sobirov attended both meetings.")
    assert [("Gafur Sobirov" in people) for _, people in found] == [True, True]


def test_who_attended_the_meeting_is_in_the_last(nlp: Language) -> None:
    found = main_ones(nlp, TWO + "Deputy Foreign Minister Gafur Sobirov also attended the meeting.")
    assert [("Gafur Sobirov" in people) for _, people in found] == [False, True]


def test_who_attended_the_meeting_with_somebody_is_in_that(nlp: Language) -> None:
    text = TWO + "Deputy Foreign Minister Gafur Sobirov was present at the meeting with Ambassador Patel."
    assert [("Gafur Sobirov" in people) for _, people in main_ones(nlp, text)] == [True, False]


def test_who_will_attend_is_in_none(nlp: Language) -> None:
    found = main_ones(nlp, TWO + "Deputy Foreign Minister Gafur Sobirov will attend the next meeting.")
    assert [("Gafur Sobirov" in people) for _, people in found] == [False, False]


def test_who_is_only_greeted_is_in_none(nlp: Language) -> None:
    found = main_ones(nlp, TWO + "Peeters conveyed the greetings of Belgian King Philippe Albert.")
    assert all("Philippe Albert" not in people for _, people in found)


def test_areas_go_to_the_meeting_whose_paragraph_names_them(nlp: Language) -> None:
    doc = nlp(make_doc(nlp, TWO))
    words = {"pharmaceuticals": "health", "trade": "trade"}
    doc.spans["areas"] = [Span(doc, t.i, t.i + 1, label=words[t.text]) for t in doc if t.text in words]
    nlp.get_pipe("dipextract_meetings")(doc)
    assert [meeting["areas"] for meeting in doc._.dip_meetings] == [["health"], ["trade"]]


def test_countries_are_in_the_order_of_the_participants(nlp: Language) -> None:
    assert [meeting["countries"] for meeting, _ in main_ones(nlp, TWO)] == [["UZ", "IN"], ["UZ", "BE"]]


def test_evidence_runs_from_the_first_to_the_last_participant(nlp: Language) -> None:
    first, _ = main_ones(nlp, TWO)[0]
    start, end = first["evidence"]
    assert TWO[start:end].startswith(("Akmal Rashidov met", "Foreign Minister of Uzbekistan Akmal Rashidov met"))
    assert TWO[start:end].endswith("Sanjay Patel")


def test_what_follows_from_the_context_is_marked(nlp: Language) -> None:
    meetings, _ = found_meetings(
        nlp,
        "PARIS, Feb 3, 2005 (AFP) - Afghan President Karim Yusufzai met French President Bernard Moreau on Thursday.",
    )
    assert meetings[0]["place"] == {"name": "Paris", "country": "FR"}
    assert meetings[0]["inferred"] == ["place"]


def test_a_building_alone_tells_the_country(nlp: Language) -> None:
    meetings, _ = found_meetings(
        nlp, "President Thomas Keane met with Italian Prime Minister Bruno Conti at the White House on May 4, 2003."
    )
    assert meetings[0]["place"] == {"name": None, "country": "US"}


def test_only_the_country_is_told(nlp: Language) -> None:
    meetings, _ = found_meetings(nlp, "In Ghana, Danish Minister Mette Holm met with Foreign Minister Kofi Asante.")
    assert meetings[0]["place"] == {"name": None, "country": "GH"}


def test_open_dates_and_unnamed_parties_are_warned_of(nlp: Language) -> None:
    doc = nlp(make_doc(nlp, "Iraqi Prime Minister Ali Hassan received the Iranian defence minister on Thursday."))
    warnings = " ".join(doc._.dip_warnings)
    assert "date of the meeting" in warnings
    assert "is not named" in warnings


HARD_TEXTS = {
    "nothing": "",
    "white space": " \n\n \t ",
    "no punctuation": "the minister met with the minister of " * 400,
    "a thousand verbs": "met " * 1000,
    "quotation marks": '"' * 3000,
    "line ends": "A met with B.\n" * 500,
    "symbols": "🤝 met \x00 with 🇫🇷 on \u2028 Monday",
}


@pytest.mark.parametrize("name", HARD_TEXTS)
def test_any_text_is_survived(nlp: Language, name: str) -> None:
    found_meetings(nlp, HARD_TEXTS[name])


def test_time_grows_with_the_text_only(nlp: Language) -> None:
    pipe = nlp.get_pipe("dipextract_meetings")
    story = "French President Bernard Moreau met with Italian Prime Minister Bruno Conti in Rome on May 4, 2003. "
    took = []
    for times in (40, 160):
        doc = nlp(make_doc(nlp, story * times))
        start = time.perf_counter()
        pipe(doc)
        took.append(time.perf_counter() - start)
    assert took[1] < 12 * took[0] + 0.1


def test_a_wrong_entry_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (lexicon.HERE / lexicon.FILE).read_text("utf-8").replace("joint = true", 'joint = "perhaps"', 1)
    (tmp_path / lexicon.FILE).write_text(text, "utf-8")
    monkeypatch.setattr(lexicon, "HERE", tmp_path)
    monkeypatch.setattr("dipextract.lexicon.load.HERE", tmp_path)
    with pytest.raises(LexiconError, match=r"meetings\.toml, line \d+: joint"):
        lexicon.vocabulary.__wrapped__()
