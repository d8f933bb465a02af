"""The report in a real browser: it opens, filters and sorts, complains of nothing and asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dipextract.batch.sources import Reading
from dipextract.record import Record
from dipextract.report.articles import Item, find_texts, items
from dipextract.report.page import render
from tests.browser.chromium import PROGRAM, Chromium
from tests.report.making import TEXT, record

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="Chromium is not installed")

RECORDS = Path(__file__).parent.parent / "records"
COUNTRIES = ("CL", "KE", "JP", "PE")

WIDTHS = (1280, 390)

SHOWN = "document.querySelectorAll('#table tbody tr:not([hidden])').length"
ARTICLES = "document.querySelectorAll('details.article:not([hidden])').length"


@pytest.fixture(scope="module")
def browser() -> Iterator[Chromium]:
    """One browser for all tests here."""
    with Chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the articles in seeds/, with charts."""
    records = [Record.model_validate_json(path.read_bytes()) for path in sorted(RECORDS.glob("*.json"))]
    texts = find_texts(records, [str(RECORDS.parent.parent / "seeds")], Reading())
    assert len(texts) == len(records)
    return written(tmp_path_factory, items(records, texts))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of 500 records."""
    records = [
        record(
            date=f"{2000 + number % 20}-{number % 12 + 1:02}-03",
            countries=("NO", COUNTRIES[number % len(COUNTRIES)]),
            title=f"Article {number}",
            number=number,
        )
        for number in range(500)
    ]
    return written(tmp_path_factory, [Item(number, made, TEXT) for number, made in enumerate(records, 1)])


def written(factory: pytest.TempPathFactory, found: list[Item]) -> Path:
    """A page in a file."""
    page = factory.mktemp("report") / "report.html"
    page.write_text("".join(render(found, title="Diplomatic meetings")), "utf-8")
    return page


def choose(browser: Chromium, name: str, value: str) -> None:
    """Fill in a filter as somebody would."""
    browser.evaluate(
        f"(() => {{ const f = document.forms.filters; f.elements['{name}'].value = '{value}';"
        "f.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["seeds", "many"])
def test_opens_quietly(browser: Chromium, request: pytest.FixtureRequest, name: str, width: int) -> None:
    browser.open(request.getfixturevalue(name), width)
    assert browser.complaints() == []
    assert browser.requests() == []
    assert browser.evaluate("document.documentElement.scrollWidth") <= width
    assert browser.evaluate("[...document.images].every((image) => image.complete && image.naturalWidth > 50)")


def test_screenshot_has_colours(browser: Chromium, seeds: Path, tmp_path: Path) -> None:
    browser.open(seeds)
    browser.screenshot(tmp_path / "page.png")
    assert (tmp_path / "page.png").stat().st_size > 20_000  # a blank page has some 5 kB


def test_filters(browser: Chromium, many: Path) -> None:
    browser.open(many)
    assert browser.evaluate(SHOWN) == 500
    choose(browser, "country", "KE")
    assert (browser.evaluate(SHOWN), browser.evaluate(ARTICLES)) == (125, 125)
    choose(browser, "person", "kari d")
    choose(browser, "area", "trade")
    assert browser.evaluate("document.forms.filters.elements.shown.value") == "125 of 500 meetings"
    choose(browser, "from", "2010-01-01")
    choose(browser, "to", "2010-12-31")
    assert browser.evaluate(SHOWN) < 25
    browser.evaluate("document.querySelector('#filters [type=reset]').click()")
    browser.evaluate("new Promise((done) => setTimeout(done, 20))")
    assert (browser.evaluate(SHOWN), browser.evaluate(ARTICLES)) == (500, 500)
    choose(browser, "person", "nobody of this name")
    assert (browser.evaluate(SHOWN), browser.evaluate(ARTICLES)) == (0, 0)


def test_sorting(browser: Chromium, many: Path) -> None:
    browser.open(many)
    first = "document.querySelector('#table tbody tr').dataset.f"
    press = "document.querySelector('#table th button').click()"
    browser.evaluate(press)
    assert browser.evaluate(first) == "2000-01-03"
    browser.evaluate(press)
    assert browser.evaluate(first) == "2019-12-03"


def test_a_link_opens_a_folded_article(browser: Chromium, many: Path) -> None:
    browser.open(many)
    assert not browser.evaluate("document.getElementById('a7').open")
    browser.evaluate("document.querySelector('a[href=\"#a7m1\"]').click()")
    browser.evaluate("new Promise((done) => setTimeout(done, 50))")
    assert browser.evaluate("document.getElementById('a7').open")


def test_reads_without_javascript(browser: Chromium, seeds: Path) -> None:
    browser.scripts(allowed=False)
    try:
        browser.open(seeds)
        snapshot = browser.call("Page.captureSnapshot")  # scripts of ours would not run, either
        assert "Sirojiddin Muhriddin" in snapshot["data"]
        assert browser.complaints() == []
    finally:
        browser.scripts(allowed=True)


def test_hostile_article_does_nothing(browser: Chromium, tmp_path: Path) -> None:
    attack = "<script>document.title='x'</script><img src=https://example.invalid/x onerror=document.title='x'> "
    text = f"</div></script>{attack}{TEXT}"
    page = tmp_path / "report.html"
    page.write_text("".join(render([Item(1, record(text=text, title=attack, path=attack), text)], title="Talks")))
    browser.open(page)
    assert browser.evaluate("document.title") == "Talks"
    assert browser.complaints() == []
    assert browser.requests() == []
    assert attack.strip() in browser.evaluate("document.querySelector('.text').textContent")


def test_policy_stops_what_gets_in_nevertheless(browser: Chromium, seeds: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    inside = "<script>document.title='x'</script><img src='https://example.invalid/x'></main>"
    page.write_text(seeds.read_text("utf-8").replace("</main>", inside), "utf-8")
    browser.open(page)
    assert browser.evaluate("document.title") == "Diplomatic meetings"
    assert len(browser.complaints()) >= 2
