"""The day of a meeting that its own clause does not tell: a visit, an arrival, what was said there, talks retold."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import found_meetings

HEAD = "WINDHOEK, June 14, 2018 (Nampa) - "  # a Thursday

DAYS = {
    "who are named later": (
        "The Foreign Ministers of five states called on Namibian Foreign Minister Petrus Shilongo on 12 June 2018.\n\n"
        "At the meeting with Danish Foreign Minister Karin Solberg, Shilongo spoke about fisheries.",
        "2018-06-12",
    ),
    "today and its date": (
        "Danish Foreign Minister Karin Solberg met Namibian Foreign Minister Petrus Shilongo here today, 13 June 2018.",
        "2018-06-13",
    ),
    "presence in a country": (
        "Danish Foreign Minister Karin Solberg was in Namibia on June 12 for her first visit.\n\n"
        "In Windhoek, Solberg held talks with Namibian Foreign Minister Petrus Shilongo. They spoke about fisheries.",
        "2018-06-12",
    ),
    "behind a clause on the guest": (
        "Namibian Foreign Minister Petrus Shilongo received Danish Envoy Karin Solberg, whose tour of duty had come "
        "to an end, at the Lodge in Windhoek in the morning of June 12.",
        "2018-06-12",
    ),
    "upon arrival": (
        "Danish Foreign Minister Karin Solberg arrived in Windhoek on Tuesday on a three-day visit.\n\n"
        "Upon arrival, Solberg held a meeting with Namibian Foreign Minister Petrus Shilongo.",
        "2018-06-12",
    ),
    "arrival on the article's own day": (
        "Danish Foreign Minister Karin Solberg arrived in Windhoek on Thursday on a three-day visit.\n\n"
        "Namibian Foreign Minister Petrus Shilongo held talks with Solberg.",
        "2018-06-14",
    ),
    "arrival some days ago": (
        "Danish Foreign Minister Karin Solberg arrived in Windhoek on Sunday on a weeklong visit.\n\n"
        "Solberg met Namibian Foreign Minister Petrus Shilongo and spoke of fisheries.",
        None,
    ),
    "home again": (
        "Danish Foreign Minister Karin Solberg came back from Namibia on Thursday.\n\n"
        "In Windhoek, Solberg held talks with Namibian Foreign Minister Petrus Shilongo. They spoke about fisheries.",
        None,
    ),
    "said to a guest": (
        "Namibian Trade Minister Petrus Shilongo on Wednesday expressed the hope that exports would grow.\n\n"
        "He was talking to Danish Ambassador Karin Solberg, who called on him here.",
        "2018-06-13",
    ),
    "this was said": (
        "Namibian Trade Minister Petrus Shilongo said on Wednesday that exports would grow.\n\n"
        "The minister said this in a meeting with Danish Ambassador Karin Solberg.",
        "2018-06-13",
    ),
    "receiving a guest": (
        "On Wednesday Namibian President Petrus Shilongo said that exports would grow.\n\n"
        "Receiving Danish Foreign Minister Karin Solberg at State House, Shilongo said he hoped for investment.",
        "2018-06-13",
    ),
    "the meeting of a day": (
        "Namibian Foreign Minister Petrus Shilongo held a meeting with Danish Foreign Minister Karin Solberg.\n\n"
        "The ministerial meeting of Tuesday 12 June, in Windhoek, prepares a conference on Monday 18 June.",
        "2018-06-12",
    ),
    "the talks, held on a day, told later on": (
        "Namibian Foreign Minister Petrus Shilongo met with Danish Foreign Minister Karin Solberg.\n\n"
        "The two countries have consulted each other since 1999. The next round will be held on 2 July. The embassy "
        "thanked the hosts.\n\nThe talks, held on 12 June, also dealt with tourism.",
        "2018-06-12",
    ),
    "a day before the verb, behind another clause": (
        "Namibia's delegation led by Vice Speaker Petrus Shilongo on June 12 met with Danish Speaker Karin Solberg.",
        "2018-06-12",
    ),
    "most of a day": (
        "Namibian Foreign Minister Petrus Shilongo spent most of Tuesday afternoon in talks with Danish Foreign "
        "Minister Karin Solberg.",
        "2018-06-12",
    ),
    "two wordings of a day": (
        "Namibian Foreign Minister Petrus Shilongo met Danish Foreign Minister Karin Solberg yesterday [Wednesday 13 "
        "June] in Windhoek.",
        "2018-06-13",
    ),
    "a visit of one day": (
        "Danish Foreign Minister Karin Solberg arrived in Windhoek on Tuesday on a one-day visit.\n\n"
        "Solberg held talks with Namibian Foreign Minister Petrus Shilongo.",
        "2018-06-12",
    ),
    "the second day of a visit": (
        "Danish Foreign Minister Karin Solberg arrived in Windhoek on Tuesday.\n\n"
        "On the second day of her visit Solberg held talks with Namibian Foreign Minister Petrus Shilongo.",
        "2018-06-13",
    ),
    "the guest's stay": (
        "Namibian Foreign Minister Petrus Shilongo met Danish Foreign Minister Karin Solberg who was visiting Windhoek "
        "on Tuesday.",
        "2018-06-12",
    ),
    "a delegation and who led it": (
        "Namibian Foreign Minister Petrus Shilongo met with a Danish delegation led by Foreign Minister Karin Solberg "
        "in Windhoek Tuesday.",
        "2018-06-12",
    ),
    "who called": (
        "Namibian Foreign Minister Petrus Shilongo received Danish Foreign Minister Karin Solberg who called at the "
        "State House yesterday.",
        "2018-06-13",
    ),
    "received as he came": (
        "Danish Foreign Minister Karin Solberg arrived in Namibia on Tuesday for talks.\n\n"
        "Solberg was received in Windhoek by Namibian Foreign Minister Petrus Shilongo.",
        "2018-06-12",
    ),
    "spent some time together": (
        "Namibian Foreign Minister Petrus Shilongo told Danish Foreign Minister Karin Solberg that trade must grow.\n\n"
        "Solberg, who leaves on Friday, spent two hours with Shilongo on Tuesday evening.",
        "2018-06-12",
    ),
    "between commas behind the verb": (
        "Danish Foreign Minister Karin Solberg left Namibia on Wednesday after a two-day stay during which she was "
        "received, on Tuesday, by Namibian President Petrus Shilongo.",
        "2018-06-12",
    ),
    "ahead of a trip to come": (
        "Ahead of a trip to Oslo on June 20, Namibian Foreign Minister Petrus Shilongo received Danish Ambassador "
        "Karin Solberg.",
        None,
    ),
    "days counted from another one": (
        "Namibian President Petrus Shilongo met with Danish Foreign Minister Karin Solberg a day after her arrival in "
        "Namibia Sunday.",
        None,
    ),
    "a statement's day": (
        "Namibian Foreign Minister Petrus Shilongo met Danish Foreign Minister Karin Solberg.\n\n"
        "In a statement on Wednesday, the ministry called the talks useful.",
        None,
    ),
    "the day of something before": (
        "Namibian Foreign Minister Petrus Shilongo met Danish Foreign Minister Karin Solberg, after protests had begun "
        "on Monday.",
        None,
    ),
    "the end of talks of several days": (
        "Namibian Foreign Minister Petrus Shilongo and Danish Foreign Minister Karin Solberg ended two days of talks "
        "on Wednesday. They discussed trade.",
        None,
    ),
    "elections were held": (
        "Namibian Foreign Minister Petrus Shilongo met Danish Foreign Minister Karin Solberg.\n\n"
        "Denmark held elections on June 5.",
        None,
    ),
    "a summit to come": (
        "Namibian Foreign Minister Petrus Shilongo received Danish Foreign Minister Karin Solberg.\n\n"
        "At the meeting they prepared the session that their presidents will hold at the summit on 25 and 26 June.",
        None,
    ),
    "during a visit of that day": (
        "Namibian President Petrus Shilongo met with Danish Foreign Minister Karin Solberg during a visit to Oslo on "
        "Tuesday.",
        "2018-06-12",
    ),
    "as a part of a visit of some days": (
        "As part of her visit to Walvis Bay on 11-12 June, Danish Foreign Minister Karin Solberg met with Namibian "
        "President Petrus Shilongo.",
        "2018-06-11/2018-06-12",
    ),
    "on a visit during which": (
        "Danish Foreign Minister Karin Solberg paid a working visit to Walvis Bay on the 12th of June, during which "
        "she met with Namibian President Petrus Shilongo.",
        "2018-06-12",
    ),
    "hours after arriving": (
        "Danish Foreign Minister Karin Solberg met with Namibian President Petrus Shilongo hours after arriving in "
        "Windhoek on Wednesday.",
        "2018-06-13",
    ),
    "told a guest, after the lead": (
        "Namibian President Petrus Shilongo held talks with Danish Foreign Minister Karin Solberg.\n\n"
        '"We need more ships," Shilongo told Solberg on Wednesday.',
        "2018-06-13",
    ),
    "the day after an evening": (
        "Danish Foreign Minister Karin Solberg arrived in Windhoek on Tuesday evening. The next day she met with "
        "Namibian President Petrus Shilongo.",
        "2018-06-13",
    ),
    "held, behind a party's name": (
        "Danish Foreign Minister Karin Solberg praised the fisheries. In a meeting with Namibian President Petrus "
        "Shilongo, held in Windhoek on Tuesday, Solberg said that exports would grow.",
        "2018-06-12",
    ),
    "said on a day, quoted at the meeting": (
        "Namibian President Petrus Shilongo said on Tuesday that exports should grow.\n\n"
        '"We need more ships," Shilongo said during a meeting with Danish Foreign Minister Karin Solberg.',
        "2018-06-12",
    ),
    "told a guest, long before the talks": (
        "Namibian President Petrus Shilongo told Danish Foreign Minister Karin Solberg on Tuesday that exports should "
        "grow.\n\nHe said that fisheries were important. He spoke of ports. He spoke of ships.\n\n"
        "In his talks with the Danish foreign minister, Shilongo praised the aid.",
        "2018-06-12",
    ),
    "the last day of a visit": (
        "Danish Foreign Minister Karin Solberg visited Namibia from 11 to 13 June.\n\nNamibia sells fish to it.\n\n"
        "On the final day Solberg met with Namibian President Petrus Shilongo. They discussed ports.",
        "2018-06-13",
    ),
    "remarks that came at a meeting": (
        "Namibian President Petrus Shilongo on Tuesday called for more trade.\n\nShilongo's remarks came in a meeting "
        "with Danish Foreign Minister Karin Solberg.",
        "2018-06-12",
    ),
    "a day that opens the sentence, later than the article's": (
        "On Friday, June 15, Danish Foreign Minister Karin Solberg met with Namibian President Petrus Shilongo.",
        "2018-06-15",
    ),
    "who was in the country from day to day": (
        "Danish Foreign Minister Karin Solberg, who was in Namibia from 11th to 13th June to open an embassy, met "
        "Namibian President Petrus Shilongo.",
        "2018-06-11/2018-06-13",
    ),
    "where the host was before": (
        "Danish Foreign Minister Karin Solberg met Namibian President Petrus Shilongo, who was in Rome on June 10.",
        None,
    ),
    "governments signed, then their ministers": (
        "The Namibian and Danish governments on Tuesday signed in Windhoek an agreement on visas.\n\nThe document was "
        "signed by Namibian Foreign Minister Petrus Shilongo and her Danish counterpart Karin Solberg.",
        "2018-06-12",
    ),
    "the outcome of an earlier meeting": (
        "Namibian President Petrus Shilongo held a telephone conversation with Danish Prime Minister Karin Solberg.\n\n"
        "The leaders discussed the outcome of their meeting in Oslo on June 1.",
        None,
    ),
    "elections that a guest spoke of": (
        "Namibian President Petrus Shilongo received Danish Foreign Minister Karin Solberg.\n\nSolberg said that "
        "Denmark held elections on June 10.",
        None,
    ),
    "earlier in the week, then its day": (
        "Namibian President Petrus Shilongo met earlier this week with Danish Foreign Minister Karin Solberg.\n\n"
        "Their talks, which took place on Tuesday (June 12th), lasted an hour.",
        "2018-06-12",
    ),
    "a delegation that is on a visit": (
        "A delegation of the Danish parliament led by its Speaker Karin Solberg is on a visit to Namibia on 13-15 "
        "June.\n\nWhile there, the delegation paid a courtesy visit to Namibian President Petrus Shilongo.",
        "2018-06-13/2018-06-15",
    ),
    "results of a summit held before": (
        "Namibian President Petrus Shilongo met with Danish Foreign Minister Karin Solberg. They discussed the results "
        "of the summit held on June 2 in Rome.",
        None,
    ),
    "ahead of a summit": (
        "Namibian President Petrus Shilongo met with Danish Foreign Minister Karin Solberg ahead of a summit in Rome "
        "on June 20.",
        None,
    ),
    "with the days of a summit that one of them went to": (
        "Namibian President Petrus Shilongo received Danish Foreign Minister Karin Solberg.\n\n"
        "Solberg led her country's delegation to the Fisheries Summit, on 8-9 June.",
        None,
    ),
}


@pytest.mark.parametrize("name", DAYS)
def test_day_of_a_meeting(nlp: Language, name: str) -> None:
    text, expected = DAYS[name]
    meetings, _ = found_meetings(nlp, HEAD + text)
    assert [meeting["date"] for meeting in meetings if meeting["main"]] == [expected]


def test_further_meetings_are_of_the_day_told_before(nlp: Language) -> None:
    text = (
        "Danish Foreign Minister Karin Solberg met Namibian President Petrus Shilongo on Tuesday. They discussed "
        "ports, roads and trade.\n\nOn Wednesday Solberg held talks with Namibian Trade Minister Selma Haufiku. "
        "Haufiku asked for investment in fisheries.\n\nSolberg also met Namibian Defence Minister Johannes Kapofi. "
        "Kapofi thanked her for training courses. They agreed on a plan."
    )
    meetings, _ = found_meetings(nlp, HEAD + text)
    assert [meeting["date"] for meeting in meetings] == ["2018-06-12", "2018-06-13", "2018-06-13"]


def test_an_open_day_keeps_a_date_of_something_else_away(nlp: Language) -> None:
    text = (
        "Namibian Trade Minister Petrus Shilongo said on Wednesday that exports would grow.\n\n"
        "The minister said this in a meeting with Danish Ambassador Karin Solberg.\n\n"
        "The fair was held on 3 May 2018 in Walvis Bay."
    )
    meetings, _ = found_meetings(nlp, text)
    assert [meeting["date"] for meeting in meetings] == [None]


def test_a_date_in_the_title_is_that_of_its_meeting(nlp: Language) -> None:
    text = (
        "Namibian Trade Minister Petrus Shilongo meets Danish Ambassador Karin Solberg on 12 June\n\n"
        "Namibian Trade Minister Petrus Shilongo held talks with Danish Ambassador Karin Solberg in Windhoek."
    )
    meetings, _ = found_meetings(nlp, text)
    assert [meeting["date"] for meeting in meetings] == ["XXXX-06-12"]


def test_what_is_due_on_a_day_does_not_date_a_meeting_on_an_open_day(nlp: Language) -> None:
    text = (
        "Namibian Trade Minister Petrus Shilongo met with Danish Ambassador Karin Solberg in Windhoek on Tuesday, "
        "before the conference due on June 20."
    )
    meetings, _ = found_meetings(nlp, text)
    assert [meeting["date"] for meeting in meetings] == [None]


def test_what_is_only_told_of_a_stay_has_no_day(nlp: Language) -> None:
    text = (
        "Danish Foreign Minister Karin Solberg called on Namibian President Petrus Shilongo on Tuesday. They discussed "
        "ports.\n\nDuring her visit, Solberg also held talks with Namibian Trade Minister Selma Haufiku. They want "
        "more trade."
    )
    meetings, _ = found_meetings(nlp, HEAD + text)
    assert [meeting["date"] for meeting in meetings] == ["2018-06-12", None]
