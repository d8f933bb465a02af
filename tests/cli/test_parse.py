"""``dipextract parse``: what goes in, what comes out, and how it ends."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from dipextract.record import Record
from tests.cli.running import Run


def test_one_file_gives_one_object(run: Run, article: Path) -> None:
    done = run("parse", "--json", article)
    assert (done.code, done.err, done.out.count("\n")) == (0, "", 1)
    assert Record.model_validate_json(done.out).source.path == str(article)


def test_several_files_give_a_line_each_in_order(run: Run, article: Path, quiet: Path) -> None:
    done = run("parse", "--json", article, quiet, article)
    paths = [json.loads(line)["source"]["path"] for line in done.out.splitlines()]
    assert paths == [str(article), str(quiet), str(article)]


def test_pretty_is_the_same_object_indented(run: Run, article: Path) -> None:
    pretty, plain = run("parse", "--pretty", article), run("parse", "--json", article)
    assert pretty.out.startswith("{\n  ")
    assert json.loads(pretty.out) == json.loads(plain.out)


def test_dash_and_a_pipe_are_standard_input(run: Run, article: Path) -> None:
    dash = run("parse", "--json", "-", stdin=article.read_bytes())
    piped = run("parse", "--json", stdin=article.read_bytes())
    assert dash == piped
    assert json.loads(dash.out)["source"]["path"] is None
    assert json.loads(dash.out)["source"]["characters"] == len(article.read_text("utf-8"))


def test_dash_twice_is_a_usage_error(run: Run) -> None:
    assert run("parse", "-", "-", stdin=b"x").code == 2


def test_published_anchors_relative_dates(run: Run) -> None:
    text = b"The prime ministers of Chad and Niger met on Monday."
    done = run("parse", "--json", "--published", "2024-05-08", stdin=text)
    assert [date["value"] for date in json.loads(done.out)["dates"]] == ["2024-05-06"]


@pytest.mark.parametrize("day", ["yesterday", "2024-13-01", "2024-02-30", "20240501", "2024-W01-1", ""])
def test_a_wrong_day_is_a_usage_error(run: Run, article: Path, day: str) -> None:
    done = run("parse", "--published", day, article)
    assert (done.code, done.out) == (2, "")
    assert "2024-05-03" in done.err


def test_a_wrong_option_is_a_usage_error(run: Run, article: Path) -> None:
    assert run("parse", "--nonsense", article).code == 2


class TestFilesThatCannotBeRead:
    def test_the_others_are_done(self, run: Run, article: Path, tmp_path: Path) -> None:
        missing = tmp_path / "missing.txt"
        done = run("parse", "--json", missing, article, tmp_path)
        assert done.code == 1
        assert len(done.out.splitlines()) == 1
        assert done.err.splitlines() == [
            f"dipextract: {missing}: no such file or directory",
            f"dipextract: {tmp_path}: is a directory",
        ]

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_no_permission(self, run: Run, article: Path) -> None:
        article.chmod(0)
        assert run("parse", article).err == f"dipextract: {article}: permission denied\n"

    def test_binary(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "image.png"
        path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        done = run("parse", path)
        assert (done.code, done.out) == (1, "")
        assert "binary" in done.err
        assert "--encoding" in done.err

    def test_undecodable(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "latin.txt"
        path.write_bytes("São Tomé".encode("cp1252"))
        done = run("parse", path)
        assert (done.code, done.out) == (1, "")
        assert f"dipextract: {path}: not valid UTF-8, byte 2; name its encoding with --encoding" in done.err
        assert json.loads(run("parse", "--json", "--encoding", "cp1252", path).out)["source"]["characters"] == 8

    def test_unknown_encoding(self, run: Run, article: Path) -> None:
        assert run("parse", "--encoding", "klingon", article).code == 2
        assert run("parse", "--encoding", "base64", article).code == 2

    def test_too_long(self, run: Run, article: Path) -> None:
        done = run("parse", "--max-chars", "100", article)
        assert (done.code, done.out) == (1, "")
        assert done.err == f"dipextract: {article}: over 100 characters, the limit; --max-chars sets another\n"

    def test_an_endless_file_is_not_read_to_its_end(self, run: Run) -> None:
        assert run("parse", "--max-chars", "10", "/dev/zero").code == 1


@pytest.mark.parametrize("blank", [b"", b" \n\t\r\n"])
def test_blank_text_gives_a_record_and_a_warning(run: Run, blank: bytes) -> None:
    done = run("parse", "--json", "-", stdin=blank)
    record = Record.model_validate_json(done.out)
    assert done.code == 0
    assert record.meetings == []
    assert any("empty" in warning for warning in record.warnings)
    assert "empty" in done.err


def test_no_meeting_is_no_error(run: Run, quiet: Path) -> None:
    assert json.loads(run("parse", "--json", quiet).out)["meetings"] == []
    done = run("parse", quiet)
    assert done.code == 0
    assert "No meeting" in done.out


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("Füße – 東京\r\n".encode("utf-8-sig"), id="utf-8 with mark"),
        pytest.param("Füße – 東京\r\n".encode("utf-16"), id="utf-16 with mark"),
        pytest.param(b"\xfe\xff" + "Füße – 東京\r\n".encode("utf-16-be"), id="utf-16-be with mark"),
        pytest.param("Füße – 東京\r\n".encode("utf-32"), id="utf-32 with mark"),
    ],
)
def test_marked_encodings_and_windows_line_ends(run: Run, data: bytes) -> None:
    done = run("parse", "--json", "-", stdin=data)
    assert json.loads(done.out)["source"]["characters"] == len("Füße – 東京\r\n")


class TestOutput:
    def test_a_new_file(self, run: Run, article: Path, tmp_path: Path) -> None:
        target = tmp_path / "record.json"
        done = run("parse", "--json", "--output", target, article)
        assert (done.code, done.out, done.err) == (0, "", "")
        assert target.read_text("utf-8") == run("parse", "--json", article).out
        assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "record.json"]

    def test_an_existing_file_stays_unless_forced(self, run: Run, article: Path, tmp_path: Path) -> None:
        target = tmp_path / "record.json"
        target.write_text("mine")
        done = run("parse", "--json", "-o", target, article)
        assert (done.code, target.read_text()) == (1, "mine")
        assert "--force" in done.err
        assert run("parse", "--json", "-o", target, "--force", article).code == 0
        assert json.loads(target.read_text("utf-8"))

    def test_a_link_stays_a_link(self, run: Run, article: Path, tmp_path: Path) -> None:
        target, link = tmp_path / "record.json", tmp_path / "link.json"
        target.write_text("old")
        link.symlink_to(target)
        run("parse", "--json", "-o", link, "--force", article)
        assert link.is_symlink()
        assert json.loads(target.read_text("utf-8"))

    def test_nothing_readable_writes_nothing(self, run: Run, tmp_path: Path) -> None:
        target = tmp_path / "record.json"
        assert run("parse", "--json", "-o", target, tmp_path / "missing.txt").code == 1
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("target", ["/nonexistent/record.json", "/dev/null"])
    def test_where_nothing_can_be_written(self, run: Run, article: Path, target: str) -> None:
        done = run("parse", "-o", target, "--force", article)
        assert done.code == 1
        assert done.err.startswith(f"dipextract: {target}: ")


@pytest.mark.parametrize("model", ["no_such_pipeline", "rich"])
def test_a_model_that_is_not_there(run: Run, article: Path, model: str) -> None:
    done = run("parse", "--model", model, article)
    assert (done.code, done.out) == (3, "")
    assert model in done.err


def test_what_to_install_is_told(run: Run, article: Path) -> None:
    assert "pip install no_such_pipeline" in run("parse", "--model", "no_such_pipeline", article).err


class TestControlCharacters:
    NASTY = "Vienna [/x] [link=file:///]talks[/link] \x1b[31mred\x1b[0m \x9b2J \u202eevil\u202c.\n"

    @pytest.mark.parametrize("options", [["--json"], ["--pretty"], [], ["--full"]])
    def test_of_the_text_do_not_get_out(self, run: Run, options: list[str]) -> None:
        done = run("parse", *options, "-", stdin=self.NASTY.encode() * 3)
        assert done.code == 0
        assert not set("\x1b\x9b\u202e\u202c") & set(done.out + done.err)

    def test_of_file_names_are_shown(self, run: Run, tmp_path: Path, article: Path) -> None:
        missing = run("parse", tmp_path / "a\x1b[2J\nb")
        assert "a\\x1b[2J\\x0ab: no such file" in missing.err
        named = article.rename(tmp_path / "a\x1b[2J.txt")
        assert "a\\x1b[2J.txt" in run("parse", named).out.replace("\n", "")

    def test_of_options_are_shown(self, run: Run) -> None:
        assert "\x1b" not in run("parse", "--\x1b[31m").err


def test_a_name_that_is_no_unicode(run: Run, tmp_path: Path, article: Path) -> None:
    named = article.rename(Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")))
    assert json.loads(run("parse", "--json", named).out)["source"]["path"].endswith("caf\ufffd.txt")
    assert "caf\\udce9.txt" in run("parse", tmp_path / os.fsdecode(b"caf\xe9.txt") / "x").err
