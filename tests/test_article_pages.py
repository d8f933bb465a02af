"""Heads and feet of pages: rarer datelines, lines that lost their ends, what stands below the story."""

from __future__ import annotations

import pytest

from dipextract.article import read_article

STORY = "Foreign Minister Ana Lopes met her counterpart Ivo Kranz here on Tuesday to discuss trade and tourism."
SECOND = "Kranz said that his country wanted to buy more tea, and invited Lopes to the fair in Graz."


def dateline(text: str) -> tuple[str | None, str | None, str | None] | None:
    line = read_article(text)["dateline"]
    return line and (line["place"], line["date"], line["agency"])


def kinds(text: str) -> list[tuple[str, str]]:
    return [(b["kind"], text[b["start"] : b["end"]]) for b in read_article(text)["blocks"]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("VNA Hue - ", ("Hue", None, "VNA")),
        ("APA – Thies (Senegal) – ", ("Thies", None, "APA")),
        ("NZPA staff correspondent Suva ", ("Suva", None, "NZPA")),
        ("TASS, May 3. ", (None, "XXXX-05-03", "TASS")),
        ("OREANDA-NEWS. May 3, 2019. ", (None, "2019-05-03", "OREANDA-NEWS")),
        ("[Text] Suva, 3 May (PACNEWS) -- ", ("Suva", "XXXX-05-03", "PACNEWS")),
        ("OREANDA-NEWS. ", (None, None, "OREANDA-NEWS")),
        ("ISLAND24.COM - ", (None, None, "ISLAND24.COM")),
        ("(ECNS) May 3 -- ", (None, "XXXX-05-03", "ECNS")),
        ("03 MAY 2019 HONIARA (PACNEWS) ---- ", ("Honiara", "2019-05-03", "PACNEWS")),
        ("Assisi, Aug 1, 2018 / 06:10 am (CNA).- ", ("Assisi", "2018-08-01", "CNA")),
        ("Ganja. Rosa Lindt – APA. ", ("Ganja", None, "APA")),
        ("Taif, 1 Ramadan 1440 H, May 6, 2019, SPA -- ", ("Taif", "2019-05-06", "SPA")),
        ("Taif 29 Shaban 1440 / 4 May 2019 (SPA) ", ("Taif", "2019-05-04", "SPA")),
        ("Keta, (Volta Region) May 4, GNA – ", ("Keta", "XXXX-05-04", "GNA")),
        ("Ho, May 4, GNA – ", ("Ho", "XXXX-05-04", "GNA")),
        ("PORTO, Portugal {AP} ", ("Porto", None, "AP")),
        ("BOSTON -- (AP) -- ", ("Boston", None, "AP")),
        ("CEBU CITY (Island News / 4 May) – ", ("Cebu City", "XXXX-05-04", "Island News")),
        ("Brdo pri Kranju, 4 May (STA) - ", ("Brdo pri Kranju", "XXXX-05-04", "STA")),
        ("BREST, 18 October (BelTA – TASS) - ", ("Brest", "XXXX-10-18", "TASS")),
        ("SANA, Yemen -- ", ("Sana", None, None)),
        ("4 May 2019, Apia Samoa – ", ("Apia", "2019-05-04", None)),
        ("HOLGUIN, May 4.— ", ("Holguin", "XXXX-05-04", None)),
        ("MULTAN   -   ", ("Multan", None, None)),
        ("Multan (Staff Report): ", ("Multan", None, None)),
        # on lines of their own
        ("DATELINE=GYUMRI\n\n", ("Gyumri", None, None)),
        ("Izmir - Island News Agency\n\n", ("Izmir", None, "Island News Agency")),
        ("Sylhet/\n", ("Sylhet", None, None)),
        ("Agenda.ge, 3 May 2019 - 12:21, Gori,Georgia\n\n", ("Gori", "2019-05-03", "Agenda.ge")),
        ("Civil Georgia, Gori / 3 May.'09 / 12:21\n\n", ("Gori", "2009-05-03", None)),
        ("Medan   /   Sat, May 3, 2019   /  12:30 pm\n\n", ("Medan", "2019-05-03", None)),
        ("KOCHI, MAY 03, 2019 12:30 IST\n\n", ("Kochi", "2019-05-03", None)),
        ("Vlore, May 3, 2019/ Island News Agency\n\n", ("Vlore", "2019-05-03", "Island News Agency")),
        ("Press Trust of India  |  Kochi\n\n", ("Kochi", None, "Press Trust of India")),
        ("Rosa Lindt, Enugu\n\n", ("Enugu", None, None)),
        ("CNA - Cyprus/NICOSIA 04/05/2019 17:40\n\n", ("Nicosia", "2019-05-04", "CNA")),
        ("[Sylhet, May 4, 2019]\n\n", ("Sylhet", "2019-05-04", None)),
        ("Prizren | 4 May 2019\n\n", ("Prizren", "2019-05-04", None)),
        ("Nay Pyi Taw   May  4\n\n", ("Nay Pyi Taw", "XXXX-05-04", None)),
        (
            "Graz, Austria, 14/11/1996 (APA)\n\n  • Ministers sign papers\n  • Dockers return\n\n",
            ("Graz", "1996-11-14", "APA"),
        ),
        ("Ohrid, 10 September, 1996\n\n[01] PRESIDENT OF AUSTRIA IN OHRID\n\n", ("Ohrid", "1996-09-10", None)),
    ],
)
def test_rarer_forms_of_dateline(line: str, expected: tuple[str | None, str | None, str | None]) -> None:
    assert dateline(line + STORY) == expected
    assert dateline(f"Ministers of two countries discuss trade\n\n{line}{STORY}\n\n{SECOND}") == expected


@pytest.mark.parametrize(
    "line",
    [
        "Time: 10:30, 4 May 2019 (Suva Time)\n\n",
        "Island News Agency: News in English\n\n",
        "(4 May) Minister\n\n",
        "APA-NEWS\n\n",
    ],
)
def test_headings_with_an_agency_are_no_dateline(line: str) -> None:
    assert dateline(f"{line}{STORY}") is None


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (f"Premier Meets Maltese GuestsForeign Minister {STORY[17:]}", STORY),
        (
            f"Ministers discuss trade {'-' * 40} Ohrid, 03/11/1996 (ONA): {STORY}",
            f"{'-' * 40} Ohrid, 03/11/1996 (ONA): {STORY}",
        ),
        (f"CONTENTS OF THE ISSUENEWSOhrid, 10 September, 1996 {STORY}", f"Ohrid, 10 September, 1996 {STORY}"),
    ],
)
def test_lines_begin_where_their_ends_were_lost(text: str, second: str) -> None:
    assert " ".join(words for _, words in kinds(text)[1:]) == second


@pytest.mark.parametrize("name", ["WhatsApp", "UrduPoint", "MercoPress", "AstraZeneca"])
def test_names_with_a_capital_inside_begin_no_line(name: str) -> None:
    text = (
        f"The two ministers wrote in a {name} message that they had talked about trade and tourism at the fair in Graz."
    )
    assert kinds(text) == [("body", text)]


@pytest.mark.parametrize(
    "line",
    [
        "by admin | May 3, 2019 | News | 0 comments",
        "admin1 – May 3, 2019 – 12:29pm",
        "Published on 03/05/2019 - 12:30 By Rosa Lindt - Porto",
        "2019-05-03  Rosa Lindt",
        "Hal Keane Vogel Published May 3, 2019",
    ],
)
def test_writer_beside_the_day(line: str) -> None:
    text = f"Ministers of two countries discuss trade\n{line}\n\n{STORY}"
    info = read_article(text)
    assert info["published"]
    assert info["published"]["value"] in ("2019-05-03", "2019-03-05")
    assert kinds(text)[1][0] == ("head" if "admin" in line else "byline")


@pytest.mark.parametrize(
    "tail",
    [
        "(Reporting by Rosa Lindt and Hal Keane Writing by Ivo Vogel Editing by Ana Brandt)",
        "Reporting by Rosa Lindt; Editing by Ivo Vogel",
    ],
)
def test_who_worked_on_a_story_is_litter(tail: str) -> None:
    text = f"Ministers discuss trade and tourism\n\n{STORY}\n\n{SECOND} {tail}"
    assert kinds(text)[2:] == [("body", SECOND), ("litter", tail)]


def test_what_no_full_stop_closes_is_litter_below_litter() -> None:
    below = ["Source: island.example", "Union declares a strike over the cost of living allowance - Hal Keane"]
    text = "\n\n".join(["Ministers discuss trade and tourism", STORY, SECOND, *below])
    assert kinds(text)[3:] == [("litter", line) for line in below]


def test_list_of_other_articles_after_one_sentence() -> None:
    listed = ["Related Stories", "- Rosa Lindt: Philosophy meets dance"]
    assert kinds("\n".join([STORY, "The two spoke of trade.", *listed]))[2:] == [("litter", line) for line in listed]


def test_agency_that_a_monitor_credits() -> None:
    text = (
        f"Ministers discuss trade\n\nText of report in English by Fijian news agency PACNEWS\n\nSuva, 19 April: {STORY}"
    )
    assert dateline(text) == ("Suva", "XXXX-04-19", "PACNEWS")


def test_town_and_colon_after_a_sentence_of_summary() -> None:
    summary = "The two ministers have known each other for years, a spokesman of the ministry said."
    assert dateline(f"Ministers discuss trade\n\n{summary}\n\nSuva: {STORY}") == ("Suva", None, None)


def test_byline_and_dateline_above_a_wrapped_text_stay_lines() -> None:
    text = """Ministers to Pave Way to Talks
By ROSA LINDT
Special to The New York Times
SUVA, April 7 - Foreign Minister of
Fiji Ana Lopes met today with her old
colleague Ivo Kranz to discuss a fair
of tea in the spring of next year.
"""
    assert [kind for kind, _ in kinds(text)] == ["title", "byline", "byline", "dateline", "body"]


@pytest.mark.parametrize(
    "line", ["READ ALSO | PM Hal Keane holds talks with Ivo Kranz", "WATCH: PM Hal Keane meets Kranz"]
)
def test_links_behind_a_bar_are_litter(line: str) -> None:
    assert kinds(f"Ministers discuss trade\n\n{STORY}\n\n{line}\n\n{SECOND}")[2] == ("litter", line)
