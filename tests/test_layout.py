"""Blocks, reading text and sentence starts."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.article import read_article, reading_text
from dipextract.pipeline import make_doc

FIRST = "Foreign Minister Ana Lopes met her counterpart Ivo Kranz here on Tuesday to discuss trade."
SECOND = "Kranz said that his country wanted to buy more tea, and invited Lopes to the fair in Graz."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(b["kind"], text[b["start"] : b["end"]]) for b in read_article(text)["blocks"]]


def sentences(nlp: Language, text: str) -> list[str]:
    doc = make_doc(nlp, text)
    for name in ("dipextract_layout", "tok2vec", "tagger", "parser"):
        doc = nlp.get_pipe(name)(doc)
    return [" ".join(sentence.text.split()) for sentence in doc.sents]


@pytest.mark.parametrize(
    "tail",
    [
        "EF/MA",
        "SJ/",
        "NA",
        "PTI KRS TDN",
        "-- BERNAMA",
        "(PNA)",
        "./. VNA",
        "– NNN-XINHUA",
        "--SPA",
        "—AFP",
        "-Bernama",
        "(END)",
        "(end) dn.gb",
        "-0-",
        "(Source: Island News)",
        "\nGNA",
        "\nWAM/Tariq Lindqvist",
        "\n(END)",
        "\n###",
        "\nEnquiries: Thabo Lindqvist, 012 000 0000",
        "\nISSUED BY THE DEPARTMENT OF INTERNATIONAL RELATIONS",
        "\nSee also: Ministers to meet again",
        "\nEditor: Rosa Lindt",
        "\nTranslator: Rosa Lindt",
        "\nCopyright © ANTARA",
        "\nTags: Freedonia, tea",
        "\nShare on WhatsApp",
        "\nArticle in Khmer by Prak Lindqvist",
        "\n(c) 2019 Island News. All rights reserved.",
        "\nhttps://example.org/news/1",
    ],
)
def test_sign_offs_and_page_lines_are_litter(tail: str) -> None:
    text = f"Ministers discuss trade and tourism\n\n{FIRST}\n\n{SECOND} {tail}"
    assert kinds(text)[2:] == [("body", SECOND), ("litter", tail.strip())]


@pytest.mark.parametrize("end", ["the EU.", "a visit to the U.S.", "the minister told TASS.", "Related issues matter."])
def test_ordinary_ends_are_no_litter(end: str) -> None:
    text = f"Ministers discuss trade and tourism\n\n{FIRST}\n\nKranz said that he would speak about this with {end}"
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body"]


def test_list_of_other_articles_is_litter_to_its_end() -> None:
    text = f"Ministers discuss trade\n\n{FIRST}\n\n{SECOND}\n\nMore Stories\n- Tea prices rise\n- Fair opens in Graz\n"
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body", "litter", "litter", "litter"]


def test_menu_is_litter_but_a_list_behind_bullets_is_not() -> None:
    menu, listed = "Home - News - Contact us - Calendar", "-   Ana Lopes -   Ivo Kranz -   Rosa Lindt -   Hal Keane"
    text = f"{menu}\n\nMinisters discuss trade and tourism\n\n{FIRST}\n\n{listed}"
    assert [kind for kind, _ in kinds(text)] == ["litter", "title", "body", "body"]


def test_related_topics_in_the_head_do_not_hide_the_title() -> None:
    text = f"Related topics\n\nMinisters discuss trade and tourism\n\n{FIRST}\n\n{SECOND}"
    assert [kind for kind, _ in kinds(text)] == ["litter", "title", "body", "body"]


def test_what_follows_a_sign_off_is_litter() -> None:
    text = f"Ministers discuss trade\n\n{FIRST}\n\n{SECOND}—AFP\n\nFalling tea prices are a matter of concern to many."
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body", "litter", "litter"]


@pytest.mark.parametrize("line", ["Fair opens in Graz", "img0001", "WhatsApp channel", "Ana Lopes, press officer"])
def test_short_lines_below_the_text_are_litter(line: str) -> None:
    text = f"Ministers discuss trade\n\n{FIRST}\n\n{SECOND}\n\n{line}"
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body", "litter"]


@pytest.mark.parametrize(("end", "line"), [("Also present were:", "Ana Lopes"), ("They agreed.", "- a fair in Graz")])
def test_lists_below_the_text_are_no_litter(end: str, line: str) -> None:
    text = f"Ministers discuss trade\n\n{FIRST}\n\n{SECOND} {end}\n\n{line}"
    assert kinds(text)[-1] == ("body", line)


@pytest.mark.parametrize(
    "line",
    [
        "MINISTRY OF FOREIGN AFFAIRS",
        "Embassy of Freedonia in Apia",
        "Office of the President of the Republic of Peru",
        "Island News Desk",
    ],
)
def test_letterhead_is_no_title(line: str) -> None:
    text = f"{line}\n\nMinisters discuss trade and tourism\n\n{FIRST}\n\n{SECOND}"
    assert [kind for kind, _ in kinds(text)][1:] == ["title", "body", "body"]


def test_heading_that_begins_with_an_issuer_is_a_title() -> None:
    text = f"Ministry of Foreign Affairs summons envoy\n\n{FIRST}\n\n{SECOND}"
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body"]


def test_title_said_again_is_litter() -> None:
    text = f"Ministers discuss trade and tourism\n\n{FIRST}\n\nIsland News: Ministers discuss trade and tourism"
    assert kinds(text)[-1][0] == "litter"


@pytest.mark.parametrize(
    "caption",
    [
        "Ana Lopes (L), foreign minister, shakes hands with Ivo Kranz in Apia, May 3, 2021. (Xinhua/Guo Lindqvist)",
        "Ana Lopes (2nd R) and Ivo Kranz (3rd L) at the signing ceremony in Apia",
        "Photo: press service of the ministry",
        "At the signing ceremony (Photo: VNA)",
        "Ivo Kranz waves to reporters in Graz on May 3. (AP Photo/Fatou Lindqvist)",
        "File photo of Ivo Kranz in Graz",
    ],
)
def test_captions(caption: str) -> None:
    text = f"Ministers discuss trade and tourism\n\n{caption}\n\n{FIRST}\n\n{SECOND}"
    assert [kind for kind, _ in kinds(text)] == ["title", "caption", "body", "body"]


def test_running_text_signed_by_its_reporter_is_no_caption() -> None:
    last = f"{SECOND} Lopes thanked him for the gift. She left on Friday. "
    text = f"Ministers discuss trade and tourism\n\n{FIRST}\n\n{last}Rosa Lindt / AFP"
    assert kinds(text)[2:] == [("body", last.strip()), ("litter", "Rosa Lindt / AFP")]


def test_caption_at_the_end_of_a_running_paragraph() -> None:
    text = f"Ministers discuss trade and tourism\n\n{FIRST} EF/MA Photo: Ana Lopes (L) and Ivo Kranz"
    assert kinds(text)[1:] == [("body", FIRST), ("litter", "EF/MA"), ("caption", "Photo: Ana Lopes (L) and Ivo Kranz")]


WRAPPED = """Foreign Minister Ana Lopes of Freedonia and her
Sylvanian counterpart Ivo Kranz agreed on Monday to
step up cooperation in trade and in the development
of the port of Graz.

Lopes leaves today."""


def test_reading_text_joins_hard_wrapped_lines() -> None:
    read = reading_text(WRAPPED)
    assert len(read) == len(WRAPPED)
    assert "her Sylvanian counterpart Ivo Kranz agreed on Monday to step up" in read
    assert read.endswith("Graz.\n\nLopes leaves today.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rosa Lindt\nForeign Affairs\nMay 2019", "Rosa Lindt\nForeign Affairs\nMay 2019"),
        ("They signed:\n- a treaty\n- a plan", "They signed:\n- a treaty\n- a plan"),
        ("Azerbaijan`s\u00a0minister\tsaid", "Azerbaijan's minister said"),
        ("``Good,'' he said", ' "Good,"  he said'),
        ("a \ud800 b\0c", "a ? b c"),
        ("one\r\ntwo\u2028three", "one \ntwo\nthree"),
        ("see [the text](https://example.org/a) now", "see  the text                         now"),
        ("**Bold** and *thin*", "  Bold   and  thin "),
        ("150<sup>th</sup> year", "150     th       year"),
    ],
)
def test_reading_text(text: str, expected: str) -> None:
    assert reading_text(text) == expected
    assert len(reading_text(text)) == len(text)


@pytest.mark.parametrize(
    "text", ["", " ", "\n" * 50, "\0", "A", "." * 500, "Minister of " * 500, "😀 " * 200, "<a [](http://"]
)
def test_any_text_has_a_head(nlp: Language, text: str) -> None:
    info = read_article(text)
    ends = [0, *(b["end"] for b in info["blocks"])]
    assert all(b["start"] >= end and b["end"] > b["start"] for b, end in zip(info["blocks"], ends, strict=False))
    assert len(nlp.get_pipe("dipextract_layout")(make_doc(nlp, text)).text) == len(text)


def test_blocks_begin_sentences(nlp: Language) -> None:
    text = f"Minister v. U.S. envoy. Talks\n\nOSLO, Nov. 9. /TASS/. {FIRST} NA/PA"
    found = sentences(nlp, text)
    assert found[0] == "Minister v. U.S. envoy. Talks"
    assert found[-2:] == [FIRST, "NA/PA"]


def test_bullets_inside_a_line_begin_sentences(nlp: Language) -> None:
    found = sentences(
        nlp, "The leaders were: -   President Ana Lopes of Freedonia -   Prime Minister Ivo Kranz of Sylvania"
    )
    assert found[1:] == ["- President Ana Lopes of Freedonia", "- Prime Minister Ivo Kranz of Sylvania"]


def test_hard_wrapped_lines_are_not_split(nlp: Language) -> None:
    assert len(sentences(nlp, WRAPPED)) == 2
