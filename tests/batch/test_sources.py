"""Where articles come from, and what is said of what cannot be read."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest
import zstandard

from dipextract.batch.article import Article, Failure
from dipextract.batch.rows import Fields
from dipextract.batch.sources import Reading, read_sources, total_size


def read(*paths: Path | str, **options: object) -> list[Article | Failure]:
    return list(read_sources(map(str, paths), Reading(**options)))  # type: ignore[arg-type]


def texts(found: list[Article | Failure]) -> list[str | bytes]:
    return [one.content if isinstance(one, Article) else f"{one.kind}: {one.message}" for one in found]


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def only(found: list[Article | Failure]) -> str:
    """The message of the only failure, with its kind."""
    (failure,) = (one for one in found if isinstance(one, Failure))
    return f"{failure.kind}: {failure.message}"


def test_a_folder_is_read_in_the_order_of_names_without_hidden_files_and_links(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/c/d.md", "c.TXT", ".hidden.txt", ".git/x.txt", "table.json", "picture.png"):
        write(tmp_path / "in" / name, name)
    (tmp_path / "in" / "link.txt").symlink_to("b.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    found = read(tmp_path / "in")
    assert texts(found) == ["a/c/d.md", "a/z.txt", "b.txt", "c.TXT"]
    assert [one.stem for one in found if isinstance(one, Article)] == ["a/c/d", "a/z", "b", "c"]
    assert found[0].name == str(tmp_path / "in/a/c/d.md")


def test_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.txt", "a")
    monkeypatch.chdir(tmp_path)
    assert [one.name for one in read(".")] == ["a.txt"]


def test_globs_choose_by_name_or_by_path(tmp_path: Path) -> None:
    for name in ("a.story", "b.txt", "old/c.story"):
        write(tmp_path / name, name)
    assert texts(read(tmp_path, globs=("*.story",))) == ["a.story", "old/c.story"]
    assert texts(read(tmp_path, globs=("old/*", "b.*"))) == ["b.txt", "old/c.story"]


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a.png", "a")
    assert only(read(tmp_path)).startswith("unreadable: no file there is named like *.txt, ")
    assert only(read(tmp_path, globs=("*.story",))) == "unreadable: no file there is named like *.story"


def test_output_in_the_folder_is_no_source(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "a")
    out = write(tmp_path / "out.jsonl", "{}")
    assert texts(read(tmp_path, excluded=frozenset([os.path.realpath(out)]))) == ["a"]


def test_a_source_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "a")
    assert texts(read(path, tmp_path)) == ["a", "duplicate: named a second time; read once"]


def test_what_is_not_there(tmp_path: Path) -> None:
    assert only(read(tmp_path / "none.txt")) == "unreadable: no such file or directory"


def test_a_source_that_vanishes_on_the_way(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.txt", "a"), write(tmp_path / "b.txt", "b")
    articles = read_sources([str(tmp_path)], Reading())
    assert next(articles).name == str(first)
    second.unlink()
    assert only(list(articles)) == "unreadable: no such file or directory"


def test_a_fifo_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert only(read(tmp_path)) == "unreadable: no regular file but a FIFO"
    assert only(read("/dev/null")) == "unreadable: no regular file but a device"


def test_a_link_loop(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert only(read(tmp_path / "a.txt")) == "unreadable: too many levels of symbolic links"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Caf\xe9", "unreadable: not valid UTF-8, byte 4; name its encoding with --encoding, e.g. cp1252"),
        (
            b"a\0b",
            "unreadable: a binary file, no text; if it is text, name its encoding with --encoding, e.g. utf-16-le",
        ),
        (b"x" * 101, "unreadable: over 100 characters, the limit; --max-chars sets another"),
    ],
)
def test_texts_that_cannot_be_read(tmp_path: Path, content: bytes, message: str) -> None:
    assert only(read(write(tmp_path / "a.txt", content), max_chars=100)) == message


def test_an_encoding(tmp_path: Path) -> None:
    assert texts(read(write(tmp_path / "a.txt", b"Caf\xe9"), encoding="cp1252")) == ["Café"]


ROWS = [
    {"text": "One", "id": "x/1", "title": "T", "published": "2024-05-03", "url": "https://example.org"},
    {"text": "Two", "id": 2, "published": None, "other": [1]},
    {"text": "Three", "published": "2024-05-03T10:00:00Z"},
]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS).encode()


def packed(data: bytes) -> bytes:
    """``data`` compressed, the same at any time: the tests' names are made of it."""
    return gzip.compress(data, mtime=0)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("c.jsonl", LINES),
        ("c.jsonl", b"\xef\xbb\xbf" + LINES.replace(b"\n", b"\r\n\r\n")),
        ("c.jsonl.gz", packed(LINES)),
        ("c.jsonl.gz", packed(LINES[:50]) + packed(LINES[50:])),
        ("c.jsonl.zst", zstandard.compress(LINES)),
        ("c.jsonl.zst", zstandard.compress(LINES[:50]) + zstandard.compress(LINES[50:])),
    ],
)
def test_json_lines(tmp_path: Path, name: str, data: bytes) -> None:
    one, two, three = read(write(tmp_path / name, data))
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert isinstance(three, Article)
    path = str(tmp_path / name)
    assert (one.content, one.id, one.title, one.published) == ("One", "x/1", "T", "2024-05-03")
    assert (one.url, one.path, one.stem, one.name) == ("https://example.org", path, "c/x%2F1", f"{path}:1")
    assert (two.content, two.id, two.title, two.published) == ("Two", "2", None, None)
    assert (three.content, three.published) == ("Three", "2024-05-03")
    assert (three.id or "").startswith("line ")


def test_other_names_of_fields(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", '{"body": "B", "key": "k", "head": "H", "date": "2024-05-03", "link": "L"}')
    fields = Fields(text="body", id="key", title="head", published="date", url="link")
    (one,) = read(path, fields=fields)
    assert isinstance(one, Article)
    assert (one.content, one.id, one.title, one.published, one.url) == ("B", "k", "H", "2024-05-03", "L")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"text": "torn', "invalid: no JSON: Unterminated string starting at: line 1 column 10 (char 9)"),
        (b"[" * 50_000, "invalid: no JSON: maximum recursion depth exceeded while decoding a JSON array"),
        (b'["text"]', "invalid: no JSON object"),
        (
            b'{"body": "x", "n": 1}',
            "invalid: no text in the field 'text', there are: body, n; --text-field names another",
        ),
        (b'{"text": null}', "invalid: no text in the field 'text', there are: text; --text-field names another"),
        (b'{"text": "Caf\xe9"}', "invalid: not valid UTF-8, byte 14 of the line"),
        (b'{"text": "%s"}' % (b"x" * 5000), "unreadable: over 1,000 characters, the limit; --max-chars sets another"),
    ],
)
def test_a_bad_row_does_not_stop_the_others(tmp_path: Path, line: bytes, message: str) -> None:
    path = write(tmp_path / "c.jsonl", b'{"text": "a"}\n' + line + b'\n{"text": "b"}\n')
    found = texts(read(path, max_chars=1000))
    assert (found[0], found[2]) == ("a", "b")
    assert str(found[1]).startswith(message[:80])


def test_a_line_of_300_mb_is_passed_over_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "a"}\n{"text": "')
        file.seek(300_000_000, os.SEEK_CUR)  # a hole: the disk need not hold it
        file.write(b'"}\n{"text": "b"}\n')
    found = read(path)
    assert texts(found)[::2] == ["a", "b"]
    assert only(found) == "invalid: the line is longer than 6,065,536 bytes; --max-chars sets another limit"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("c.jsonl.gz", packed(LINES * 10)[:-20]),
        ("c.jsonl.gz", packed(LINES * 10)[:60] + b"rubbish"),
        ("c.jsonl.gz", b"no gzip at all"),
        ("c.jsonl.zst", b"no zstandard at all"),
    ],
    ids=["cut short", "goes on wrong", "no gzip", "no zstandard"],
)
def test_a_damaged_archive_is_told_behind_its_rows(tmp_path: Path, name: str, data: bytes) -> None:
    found = read(write(tmp_path / name, data), write(tmp_path / "next.txt", "next"))
    assert only(found).startswith("unreadable: damaged behind line ")
    assert texts(found)[-1] == "next"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table(tmp_path: Path, mark: str) -> None:
    rows = [["id", "text", "published"], ["1", '"Two\nlines, ""quoted"""', "3 May 2024"], ["2", "Short", ""]]
    path = write(tmp_path / "c.csv", "\ufeff" + "\r\n".join(mark.join(row) for row in rows))
    one, two = read(path)
    assert isinstance(one, Article)
    assert (one.content, one.id, one.published) == ('Two\nlines, "quoted"', "1", "2024-05-03")
    assert (one.name, two.name) == (f"{path}:2", f"{path}:4")


def test_a_table_without_the_column(tmp_path: Path) -> None:
    path = write(tmp_path / "c.csv", "id,body\n1,x\n")
    assert only(read(path)) == "invalid: no column 'text', there are: id, body; --text-field names another"
    assert texts(read(path, fields=Fields(text="body"))) == ["x"]


def test_a_bad_row_of_a_table_does_not_stop_the_others(tmp_path: Path) -> None:
    found = read(write(tmp_path / "c.csv", 'id,text\n1,"a"b\n2,c\n3,"open\n'))
    assert texts(found)[1] == "c"
    assert [one.kind for one in found if isinstance(one, Failure)] == ["invalid", "invalid"]
    assert "empty" not in texts(read(write(tmp_path / "d.csv", "")))


@pytest.mark.parametrize("value", ["someday", "2024-13-45", "03/04/2024", "May 3", "3 May 2024 or 4 May 2024"])
def test_a_date_that_is_not_understood_is_a_warning(tmp_path: Path, value: str) -> None:
    (one,) = read(write(tmp_path / "c.jsonl", json.dumps({"text": "a", "published": value})))
    assert isinstance(one, Article)
    assert one.published is None
    assert one.warnings == (f"the row's date is not understood: {value!r}",)


@pytest.mark.parametrize("value", ["May 3, 2024", "3 May 2024", "2024/05/03", "2024-05-03 10:11"])
def test_dates_of_rows(tmp_path: Path, value: str) -> None:
    (one,) = read(write(tmp_path / "c.jsonl", json.dumps({"text": "a", "published": value})))
    assert isinstance(one, Article)
    assert one.published == "2024-05-03"


def test_lone_surrogates_in_rows_are_no_characters(tmp_path: Path) -> None:
    (one,) = read(write(tmp_path / "c.jsonl", '{"text": "a\\ud800", "id": "\\udfff", "title": "\\ud800"}'))
    assert isinstance(one, Article)
    assert (one.content, one.id, one.title) == ("a\ufffd", "\ufffd", "\ufffd")


def test_the_bytes_read_add_up(tmp_path: Path) -> None:
    for name, content in (("a.txt", b"abc"), ("b.jsonl.gz", packed(LINES)), ("c.txt", b"x")):
        write(tmp_path / name, content)
    read_so_far = [one.read for one in read(tmp_path)]
    assert read_so_far == sorted(read_so_far)
    assert read_so_far[-1] == total_size([str(tmp_path)], Reading())
