"""Bulletins: several stories below one head."""

from __future__ import annotations

from spacy.language import Language

from tests.meetings import found_meetings

BULLETIN = """ISLAND NEWS
(Wednesday, 15 November 2000)

( 1 ) Deputy Prime Minister receives Peruvian Ambassador

SUVA, 14 Nov - Fijian Deputy Prime Minister Ratu Josefa Bola received Peruvian Ambassador Rosa Quispe at the house \
this morning. With the Deputy Prime Minister were Minister for Fisheries Anare Tora and officials.

( 2 ) Fijian and Tongan officials discuss trade

SUVA, 14 Nov - A meeting on trade between Fiji and Tonga was held at the Reef today. Present were Fijian Minister \
for Commerce Mere Koroi and Tongan Minister of Commerce Sione Havea.
"""


def test_each_item_is_read_by_itself(nlp: Language) -> None:
    meetings, names = found_meetings(nlp, BULLETIN)
    assert [sorted(names[key] for key in meeting["participants"]) for meeting in meetings] == [
        ["Anare Tora", "Josefa Bola", "Rosa Quispe"],
        ["Mere Koroi", "Sione Havea"],
    ]


def test_numbered_points_of_one_story_are_no_items(nlp: Language) -> None:
    text = """Fijian Minister for Commerce Mere Koroi met Tongan Minister of Commerce Sione Havea in Suva on Monday.

(1) The ministers agreed on a quota for taro.

(2) The ministers set a day for the next round, and Fijian Trade Commissioner Anare Tora attended the meeting.
"""
    meetings, names = found_meetings(nlp, text)
    assert [sorted(names[key] for key in meeting["participants"]) for meeting in meetings] == [
        ["Anare Tora", "Mere Koroi", "Sione Havea"]
    ]
