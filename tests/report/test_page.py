"""The page: what is in it, that its links lead somewhere, and that an article cannot do anything in it."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dipextract.record import Record
from dipextract.report import charts, page
from dipextract.report.page import render
from dipextract.report.shown import TextShown
from tests.report.making import TEXT, item, record
from tests.report.reading import Page

HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)> <a href='https://example.org/'>click</a> "
    '\u202ereversed\u202c \x1b[2J \0 </title></style>--> {{ 7 * 7 }} {% raw %} &lt;b&gt; javascript:alert(3) "quoted" '
)


@pytest.fixture(autouse=True)
def without_charts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Charts take a second to draw; the browser's tests have them."""
    monkeypatch.setattr(charts.Drawing, "__init__", lambda self: setattr(self, "_draw", None))


def page_of(made: Record, text: str | None = TEXT, shown: TextShown | None = None) -> Page:
    return Page("".join(render([item(made, text)], title="Meetings", shown=shown)))


def test_facts_are_there() -> None:
    seen = page_of(record())
    for words in ("Kari Dahl", "Foreign Minister", "Norway", "3 May 2024", "Santiago, Chile", "Trade", "no year"):
        assert words in seen.text
    assert seen.count("mark") > 5
    assert TEXT in seen.text
    assert "inferred" in seen.text


@pytest.mark.parametrize("shown", TextShown)
def test_links_lead_somewhere(shown: TextShown) -> None:
    seen = page_of(record(), shown=shown)
    ids = Counter(seen.values("id"))
    assert max(ids.values()) == 1
    assert {href[1:] for href in seen.values("href") if href.startswith("#")} <= set(ids)


def test_values_lead_to_their_words() -> None:
    html = "".join(render([item(record())], title="Meetings"))
    for told, words in (("3 May 2024", "on May 3"), ("Trade", "trade"), ("Foreign Minister", "Foreign Minister")):
        anchor = re.search(rf'<a href="#(a1t\d+)">{told}</a>', html)
        assert anchor
        assert re.search(rf'<mark id="{anchor[1]}"[^>]*>{words}', html)


def test_hostile_text_is_text() -> None:
    text = HOSTILE + TEXT + HOSTILE
    hostile = record(text=text, title=HOSTILE, path=HOSTILE).model_copy(update={"warnings": [HOSTILE]})
    html = "".join(render([item(hostile, text)], title=HOSTILE))
    seen = Page(html)
    assert (seen.count("script"), seen.count("style"), seen.count("img"), seen.count("title")) == (1, 1, 0, 1)
    assert not any(name.startswith("on") or name == "style" for _, attributes in seen.tags for name in attributes)
    assert all(href.startswith(("#", "data:,")) for href in seen.values("href"))
    assert not re.search("[\u202a-\u202e\x1b\0]", html)
    assert "\\u202ereversed" in seen.text
    assert "{{ 7 * 7 }}" in seen.text
    assert "<script>alert(1)</script>" in seen.text


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=50
)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text(words: str) -> None:
    text = words + TEXT + words
    html = "".join(render([item(record(text=text, title=words, path=words), text)], title=words))
    seen = Page(html)
    assert (seen.count("script"), seen.count("style"), seen.count("h1"), seen.count("img")) == (1, 1, 1, 0)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)
    assert max(Counter(seen.values("id")).values()) == 1


def test_policy_lets_nothing_in() -> None:
    policy = page_of(record()).values("content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_nothing_points_outside() -> None:
    html = "".join(render([item(record())], title="Meetings"))
    assert "http://" not in html
    assert "https://" not in html


def test_text_not_at_hand_is_told() -> None:
    seen = page_of(record(), None)
    assert "not at hand" in seen.text
    assert "3 May 2024 on May 3" in seen.text  # the words, which the page puts in quotation marks
    assert "agreed to expand trade" in seen.text
    assert seen.count("mark") == 0


def test_text_left_out_is_told() -> None:
    seen = page_of(record(), shown=TextShown.NONE)
    assert "leaves out the articles' text" in seen.text
    assert "not at hand" not in seen.text


def test_passages() -> None:
    text = "Rain fell. " * 200 + TEXT + " Snow fell." * 200
    seen = page_of(record(text=text), text, TextShown.PASSAGES)
    assert "Kari Dahl met President Pedro Rojas" in " ".join(seen.text.split())
    assert seen.text.count("Rain fell.") < 30


def test_articles_without_a_meeting_are_listed() -> None:
    quiet = record(title="Rain on the hills").model_copy(update={"meetings": []})
    seen = page_of(quiet, shown=TextShown.PASSAGES)
    assert "1 article without a meeting" in seen.text
    assert "Rain on the hills" in seen.text


def test_without_charts_the_numbers_are_open() -> None:
    seen = page_of(record())
    assert "pip install 'dipextract[report]'" in " ".join(seen.text.split())
    assert "2024-05" in seen.text


def test_the_same_records_give_the_same_page() -> None:
    assert list(render([item(record())], title="a")) == list(render([item(record())], title="a"))


def test_long_texts_are_shortened(monkeypatch: pytest.MonkeyPatch) -> None:
    assert page.how_much([item(record())]) is TextShown.FULL
    monkeypatch.setattr(page, "FULL_TEXT", 10)
    assert page.how_much([item(record())]) is TextShown.PASSAGES
    monkeypatch.setattr(page, "MOST_PASSAGES", 0)
    assert page.how_much([item(record())]) is TextShown.NONE
