"""The tables of countries, towns and organisations, against the packages and against themselves."""

from __future__ import annotations

from pathlib import Path

import pycountry
import pytest

from dipextract.lexicon import gazetteer, geography, organizations, placewords
from dipextract.lexicon.load import LexiconError

# Uninhabited, or parts of another country that diplomacy does not know by themselves.
LEFT_OUT = {"AQ", "BQ", "BV", "CC", "CX", "GS", "HM", "IO", "NF", "PM", "PN", "SJ", "TF", "UM", "YT"}

# Codes that ISO 3166-1 does not have now.
OWN_CODES = {"XK", "EU", "UN", "SU", "YU", "CS", "DD", "YD"}


def test_every_country_of_iso_is_there() -> None:
    iso = {country.alpha_2 for country in pycountry.countries}
    assert iso - LEFT_OUT == set(geography.countries()) - OWN_CODES


@pytest.mark.parametrize("code", sorted(set(geography.countries()) - OWN_CODES))
def test_iso_names_lead_back_to_the_code(code: str) -> None:
    assert {geography.country_of(name) for name in geography.iso_names(code)} <= {code}
    assert geography.country_of(geography.countries()[code].name) == code


def test_no_nationality_word_means_two_countries_unseen() -> None:
    owners: dict[str, set[str]] = {}
    for entry in geography.countries().values():
        for word in entry.nationalities:
            owners.setdefault(geography.name_key(word), set()).add(entry.code)
    shared = {word for word, codes in owners.items() if len(codes) > 1}
    assert shared <= set(placewords.place_words().ambiguous)


def test_every_capital_is_in_the_gazetteer_or_a_town_of_ours() -> None:
    for entry in geography.countries().values():
        for name in entry.capital:
            found = geography.places_named(geography.name_key(name))
            assert any(place.code == entry.code for place in found), name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the Philippines", "PH"),
        ("Filipino", "PH"),
        ("U.S.", "US"),
        ("NEW DELHI", "IN"),
        ("EU", "EU"),
        ("European Union", "EU"),
        ("Kosovo", "XK"),
        ("São Tomé and Príncipe", "ST"),
        ("Nowhere", None),
        ("", None),
    ],
)
def test_country_of(text: str, code: str | None) -> None:
    assert geography.country_of(text) == code


def test_capitals() -> None:
    assert geography.capital_of("KE") == "Nairobi"
    assert geography.capital_of("ZZ") is None


def test_gazetteer_knows_towns_and_regions() -> None:
    assert {entry.country for entry in gazetteer.lookup("springfield")} == {"US"}
    assert gazetteer.lookup("anhui")[0].kind == "REGION"
    assert gazetteer.lookup("nowhere at all") == ()


def test_gazetteer_names_the_line_of_a_bad_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "gazetteer.tsv"
    path.write_text(gazetteer.HEADER + "b\tCITY\tFR\t1\na\tCITY\tFR\t1\n", "utf-8")
    monkeypatch.setattr(gazetteer, "PATH", path)
    gazetteer.lines.cache_clear()
    with pytest.raises(LexiconError, match=f"line {gazetteer.HEADER_LINES + 2}"):
        gazetteer.lines()
    gazetteer.lines.cache_clear()


def test_organizations_have_one_meaning_each() -> None:
    names: dict[str, set[str]] = {}
    for row in organizations.entries():
        for name in organizations.full_names(row):
            names.setdefault(organizations.organization_key(name), set()).add(organizations.organization(row).key)
    assert {name: found for name, found in names.items() if len(found) > 1} == {}


def test_officials_of_un_and_eu() -> None:
    assert organizations.country_code("united nations") == "UN"
    assert organizations.country_code("european commission") == "EU"
    assert organizations.country_code("un decolonization committee") == "UN"
    assert organizations.country_code("") is None
    assert organizations.country_code("north atlantic treaty organization") is None
