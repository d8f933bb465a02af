"""The date grammar: one case a construction, on the day ``ANCHOR`` unless the case says otherwise."""

from __future__ import annotations

import pytest

from dipextract.pipes.dates.grammar import find

ANCHOR = "2019-09-11"  # a Wednesday


def values(text: str, anchor: str | None = ANCHOR) -> list[str]:
    return [expression.value for expression in find(text, anchor)]


ABSOLUTE = {
    '"We had good talks today," she told reporters Tuesday': ["2019-09-10", "2019-09-10"],
    '"We had good talks today." He left on Tuesday': ["2019-09-11", "2019-09-10"],
    "September 11, 2019": ["2019-09-11"],
    "11 September 2019": ["2019-09-11"],
    "11 SEPTEMBER 2019": ["2019-09-11"],
    "11th September, 2019": ["2019-09-11"],
    "11th Wednesday, September 2019": ["2019-09-11"],
    "from upcoming Friday, September 13": ["2019-09-13"],
    "the 11th of September, 2019": ["2019-09-11"],
    "eleventh of September 2019": ["2019-09-11"],
    "September eleventh": ["2019-09-11"],
    "11 sep 2019": ["2019-09-11"],
    "Sept. 11": ["2019-09-11"],
    "Oct.8,2019": ["2019-10-08"],
    "11-Sep-2019": ["2019-09-11"],
    "Wed, 11 Sep 2019": ["2019-09-11"],
    "Wednesday, September 11": ["2019-09-11"],
    "11 September 2019, Wednesday": ["2019-09-11"],
    "Friday (September 6)": ["2019-09-06"],
    "Tuesday 10 September": ["2019-09-10"],
    "2019-09-11": ["2019-09-11"],
    "2019-09-11T08:30:00Z": ["2019-09-11"],
    "2019/09/11": ["2019-09-11"],
    "2019. 09. 11": ["2019-09-11"],
    "11.09.2019": ["2019-09-11"],
    "09.10.12 10:20": ["2012-10-09"],
    "May 2018": ["2018-05"],
    "September of 2018": ["2018-09"],
    "in ۲۰۱۹": ["2019"],
    "spring of 2018": ["2018-21"],
    "the third quarter of 2018": ["2018"],
}

INTERVALS = {
    "on Monday and Tuesday": ["2019-09-09/2019-09-10"],
    "September 9-12": ["2019-09-09/2019-09-12"],
    "September 9/10": ["2019-09-09/2019-09-10"],
    "from 9 to 12 September": ["2019-09-09/2019-09-12"],
    "5th-7th September": ["2019-09-05/2019-09-07"],
    "between the 5th and 7th of September": ["2019-09-05/2019-09-07"],
    "on September 9 and 10": ["2019-09-09/2019-09-10"],
    "on 9, 10 and 11 September": ["2019-09-09/2019-09-11"],
    "Aug. 31 - Sept. 2": ["2019-08-31/2019-09-02"],
    "from 28 August to 2 September 2018": ["2018-08-28/2018-09-02"],
    "from December 30 to January 2, 2018": ["2017-12-30/2018-01-02"],
    "from Monday (September 2) to Wednesday (September 4)": ["2019-09-02/2019-09-04"],
    "from Sunday to Tuesday": ["2019-09-08/2019-09-10"],
    "between January and August": ["2019-01/2019-08"],
    "April 2018 to March 2019": ["2018-04/2019-03"],
    "January-July 2019": ["2019-01/2019-07"],
    "from 1981 to 1997": ["1981/1997"],
    "2021-2022": ["2021/2022"],
    "in 1992-93": ["1992/1993"],
}

LISTS = {
    "on Monday and Wednesday": ["2019-09-09", "2019-09-11"],
    "on September 3 and 9": ["2019-09-03", "2019-09-09"],
    "next Monday and Tuesday": ["2019-09-16", "2019-09-17"],
    "in 2011 and 2012": ["2011", "2012"],
    "for 2012, 2013 and 2014": ["2012", "2013", "2014"],
}

RELATIVE = {
    "today": ["2019-09-11"],
    "yesterday evening": ["2019-09-10"],
    "tomorrow": ["2019-09-12"],
    "this morning": ["2019-09-11"],
    "last night": ["2019-09-10"],
    "the day before yesterday": ["2019-09-09"],
    "on Monday": ["2019-09-09"],
    "on Wednesday": ["2019-09-11"],
    "last Wednesday": ["2019-09-04"],
    "next Tuesday": ["2019-09-17"],
    "this Friday": ["2019-09-13"],
    "Friday last week": ["2019-09-06"],
    "on 11th instant": ["2019-09-11"],
    "on the 9th of this month": ["2019-09-09"],
    "on September 9 this year": ["2019-09-09"],
    "on 3 May last year": ["2018-05-03"],
    "last October": ["2018-10"],
    "last September": ["2018-09"],
    "next January": ["2020-01"],
    "this past May": ["2019-05"],
    "November last year": ["2018-11"],
    "May of the current year": ["2019-05"],
    "last month": ["2019-08"],
    "later this month": ["2019-09"],
    "next year": ["2020"],
    "the end of the year": ["2019"],
    "last summer": [""],
    "the summer of last year": ["2018-22"],
    "24 and 25 of this month": ["2019-09-24/2019-09-25"],
    "on 4 of this month": ["2019-09-04"],
    "the meeting of Monday 9, in Riga": ["2019-09-09"],
    "on Monday 9 people came": ["2019-09-09"],
    "over a month ago": [""],
    "the first week of August": [""],
    "plans for the guest to return in October": ["2019-10"],
    "three days ago": ["2019-09-08"],
    "two months ago": ["2019-07"],
    "twelve years ago": ["2007"],
    "a decade ago": ["2009"],
}

CONTEXT = {
    "the exercise NR-561-14 Nov. 3": ["2019-11-03"],
    "looked forward to the fair in October": ["2019-10"],
    "since October 5 in 1990, as of May 9/2018": ["1990-10-05", "2018-05-09"],
    "independent on May 3 and June 7, 1966 respectively": ["1966-05-03", "1966-06-07"],
    "stayed from September 1 to 4. In the afternoon": ["2019-09-01/2019-09-04", ""],
    "will open in late October or early November": ["2019-10/2019-11"],
    "on September 3. He had met her the day before with an aide": ["2019-09-03", "2019-09-02"],
    "on September 3. He left the day after.": ["2019-09-03", "2019-09-04"],
    "on September 3. It fell the day before the summit": ["2019-09-03"],
    "on September 3. The same afternoon": ["2019-09-03", "2019-09-03"],
    "on September 3 he said that he planned to see her the following day. The next morning": [
        "2019-09-03",
        "2019-09-04",
        "2019-09-04",
    ],
    "on September 3. Later in the day": ["2019-09-03", "2019-09-03"],
    "on September 3. The following day": ["2019-09-03", "2019-09-04"],
    "on September 3. A day earlier": ["2019-09-03", "2019-09-02"],
    "on September 3. Two days later": ["2019-09-03", "2019-09-05"],
    "in March 2018. In the same month": ["2018-03", "2018-03"],
    "in March 2018. A year later": ["2018-03", "2019"],
    "a visit on September 3, from September 1 to 4. The same day": [
        "2019-09-03",
        "2019-09-01/2019-09-04",
        "2019-09-03",
    ],
    "He said on Tuesday: “Today we open a road.”": ["2019-09-10", "2019-09-10"],
}

OPEN = {
    "last week": [""],
    "this weekend": [""],
    "two weeks ago": [""],
    "several weeks later": [],
    "for three days": [],
    "a 25-year-old agreement": [],
    "over the last year": [],
    "in the past two years": [],
    "in the 1990s": ["199X"],
    "the 21st century": [],
    "every Monday": [],
    "on Mondays": [],
    "each March": [],
}

NO_DATES = [
    "he may march on",
    "Theresa May met April Glaspie",
    "the March 8 Alliance",
    "the Good Friday Agreement",
    "Friday prayers",
    "UN resolution 1701",
    "2015 workers",
    "2000 tonnes",
    "a 2000-year history",
    "Vision 2030",
    "COP28 and G20",
    "the Helsinki 1952 Games",
    "at 1400 GMT",
    "the 25th anniversary",
    "on the 25th anniversary",
    "the sun set a second time",
    "1397/05/12",
    "https://example.org/2019/05/07/talks",
    "today's world",
    "three days later than planned",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (text, expected)
        for table in (ABSOLUTE, INTERVALS, LISTS, RELATIVE, CONTEXT, OPEN)
        for text, expected in table.items()
    ],
)
def test_value(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2015", ["2015"]),
        ("to host the Island Games 2015.", ["2015"]),
        ("the Summit 2015 Committee", []),
        ("since 1954", ["1954"]),
        ("the 2015 accord", ["2015"]),
        ("ahead of the 2023 elections", ["2023"]),
        ("in mid-2019", ["2019"]),
        ("(1971)", ["1971"]),
        ("Tirana, 1991.", ["1991"]),
        ("2020 will mark the anniversary", ["2020"]),
        ("the year 2020", ["2020"]),
        ("by 2030", ["2030"]),
    ],
)
def test_year_in_clear_use(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two last met in June.", "2019-06"),
        ("They agreed to hold the next round in Sofia in November.", "2019-11"),
        ("He was invited to visit Sofia in May.", "2020-05"),
        ("He recalled his visit to Sofia in May.", "2019-05"),
        ("The upcoming summit in December will discuss it.", "2019-12"),
        ("The bank approved the loan in December.", "2018-12"),
        ("The envoy is to fly home Saturday.", "2019-09-14"),
        ("He leaves for Tunis on Thursday.", "2019-09-12"),
        ("The talks are scheduled to open on Monday.", "2019-09-16"),
        ("The talks will be held on Monday.", "2019-09-16"),
        ("The council is expected to vote by Saturday.", "2019-09-14"),
        ("The port has been closed until Friday.", "2019-09-13"),
        ("The treaty enters into force on January 1.", "2020-01-01"),
        ("The treaty was signed on January 1.", "2019-01-01"),
        ("since March", "2019-03"),
    ],
)
def test_tense_of_words(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today and tomorrow", ["XXXX-11-07", "XXXX-11-08"]),
        ("on Monday", [""]),
        ("last October", ["XXXX-10"]),
        ("July last year", ["XXXX-07"]),
        ("last month", ["XXXX-10"]),
        ("last year", [""]),
        ("on March 12", ["XXXX-03-12"]),
        ("April 11-12", ["XXXX-04-11/XXXX-04-12"]),
    ],
)
def test_anchor_without_year(text: str, expected: list[str]) -> None:
    assert values(text, "XXXX-11-07") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday", [""]),
        ("today", [""]),
        ("in June next year", ["XXXX-06"]),
        ("last month", [""]),
        ("late February", ["XXXX-02"]),
        ("from March 15 to 18", ["XXXX-03-15/XXXX-03-18"]),
        ("on December 28, 2018", ["2018-12-28"]),
    ],
)
def test_no_anchor(text: str, expected: list[str]) -> None:
    assert values(text, None) == expected


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("25/09/2019", None, "2019-09-25"),
        ("09/25/2019", None, "2019-09-25"),
        ("05/06/2019", None, "2019-06-05"),
        ("05/06/2019", "2019-05-07", "2019-05-06"),
        ("05/06/2019 06:30 PM EDT", None, "2019-05-06"),
        ("Posted 05/06/2019, updated 05/20/2019", None, "2019-05-06"),
    ],
)
def test_order_of_day_and_month(text: str, anchor: str | None, expected: str) -> None:
    assert values(text, anchor)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the October 3 attacks", ["XXXX-10-03"]),
        ("in the evening of September 3", ["2019-09-03"]),
        ("at 10:30 on Monday", ["2019-09-09"]),
        ("in May, May said", ["2019-05"]),
        ("Riga, Sept. 9 (LETA) -- The premier", ["2019-09-09"]),
        ("Sur, Muharram 10, 1441, September 9, 2019, ONA -- ", ["2019-09-09"]),
    ],
)
def test_surroundings(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_offsets() -> None:
    text = "Talks on Monday, and on May 3-5, 2018 in Oslo"
    assert [text[e.start : e.end] for e in find(text, ANCHOR)] == ["Monday", "May 3-5, 2018"]
    assert [e.granularity for e in find(text, ANCHOR)] == ["day", "interval"]


@pytest.mark.parametrize("text", ["", "\0", "1" * 5000, "May " * 5000, "5/5/5/" * 2000, "—" * 5000, "\n" * 5000])
def test_any_text(text: str) -> None:
    assert all(text[e.start : e.end] == e.text for e in find(text, ANCHOR))


@pytest.mark.parametrize(
    "anchor", ["0000-01-01", "0001-01-01", "9999-12-31", "2019-13-45", "XXXX-02-29", "2019", "x", ""]
)
def test_any_anchor(anchor: str) -> None:
    text = "today, tomorrow, yesterday, on Monday, next month, 100 years ago, in May, on May 5, last July 4, next year"
    assert len(values(text, anchor)) == 10
