"""Countries, nationalities, towns and regions in text."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dipextract.pipeline import make_doc


def places(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    """Words, label and country of the places in ``text``."""
    doc: Doc = nlp(make_doc(nlp, text))
    return [(span.text, span.label_, span.kb_id_) for span in doc.spans["places"]]


def codes(nlp: Language, text: str) -> list[str]:
    """Countries of the places in ``text``, in reading order."""
    return [code for _, _, code in places(nlp, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tajik, Emirati and Kyrgyz ministers met.", ["TJ", "AE", "KG"]),
        ("Burkinabe, Ivorian and Malagasy envoys arrived.", ["BF", "CI", "MG"]),
        ("Ni-Vanuatu and I-Kiribati officials spoke.", ["VU", "KI"]),
        ("The UAE, the UK and the U.S. agreed.", ["AE", "GB", "US"]),
        ("Nigerien traders met Nigerian ones.", ["NE", "NG"]),
        ("The Republic of Korea thanked Viet Nam and Türkiye.", ["KR", "VN", "TR"]),
        ("The DPRK rebuked the ROK.", ["KP", "KR"]),
        ("The Islamic Republic of Mauritania borders Mali.", ["MR", "ML"]),
        ("The Soviet Union, East Germany and Czechoslovakia signed.", ["SU", "DD", "CS"]),
        ("Burma, Swaziland and Zaire were members.", ["MM", "SZ", "CD"]),
        ("Cote d'Ivoire and Côte d’Ivoire are one country.", ["CI", "CI"]),
        ("The People's Republic of China and the Republic of China", ["CN", "TW"]),
        ("Papua New Guinea, Equatorial Guinea, Guinea-Bissau and Guinea", ["PG", "GQ", "GW", "GN"]),
        ("The Holy See received the Palestinian delegation.", ["VA", "PS"]),
    ],
)
def test_countries_and_nationalities(nlp: Language, text: str, expected: list[str]) -> None:
    assert codes(nlp, text) == expected


def test_labels_tell_country_from_nationality(nlp: Language) -> None:
    assert places(nlp, "Peruvian farmers sell quinoa in Peru.") == [
        ("Peruvian", "NATIONALITY", "PE"),
        ("Peru", "COUNTRY", "PE"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Franco-German summit and Sino-Indian trade", ["FR", "DE", "CN", "IN"]),
        ("U.S.-Mexico relations and Laos-Vietnam trade", ["US", "MX", "LA", "VN"]),
        ("a U.K.-based firm and a non-Chinese bidder", ["GB", "CN"]),
    ],
)
def test_compounds(nlp: Language, text: str, expected: list[str]) -> None:
    assert codes(nlp, text) == expected


def test_us_is_no_pronoun(nlp: Language) -> None:
    assert codes(nlp, "They told us that the US side had agreed with us.") == ["US"]


def test_north_and_south_written_small(nlp: Language) -> None:
    assert codes(nlp, "Authorities of south Korea and north Korea spoke.") == ["KR", "KP"]


def test_korean_follows_the_other_names(nlp: Language) -> None:
    assert codes(nlp, "Pyongyang said that the Korean people welcome the guest to the DPRK.") == ["KP", "KP", "KP"]


def test_congolese_follows_the_other_names(nlp: Language) -> None:
    assert codes(nlp, "In Brazzaville, the Congolese minister spoke.") == ["CG", "CG"]
    assert codes(nlp, "In Kinshasa, the Congolese minister spoke.") == ["CD", "CD"]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("ULAN BATOR, May 3 (Agency) -- Talks began.", "ULAN BATOR", "MN"),
        ("They met in Nay Pyi Taw on Friday.", "Nay Pyi Taw", "MM"),
        ("They met in N'Djamena on Friday.", "N'Djamena", "TD"),
        ("They met in Sana’a on Friday.", "Sana’a", "YE"),
        ("They met in Asunción on Friday.", "Asunción", "PY"),
        ("They met in Washington, D.C. on Friday.", "Washington, D.C.", "US"),
        ("They met in Peking on Friday.", "Peking", "CN"),
        ("They met in Gdańsk on Friday.", "Gdańsk", "PL"),
        ("They met in Xi'an on Friday.", "Xi'an", "CN"),
        ("They met in Sharm el-Sheikh on Friday.", "Sharm el-Sheikh", "EG"),
        ("They met in Saint John's, Antigua.", "Saint John's", "AG"),
        ("They met in Cox's Bazar, Bangladesh.", "Cox's Bazar", "BD"),
    ],
)
def test_towns(nlp: Language, text: str, name: str, code: str) -> None:
    assert (name, "CITY", code) in places(nlp, text)


def test_name_of_a_town_in_capitals(nlp: Language) -> None:
    doc = nlp(make_doc(nlp, "PORT MORESBY, May 3 (Agency) -- Talks began."))
    assert [span.id_ for span in doc.spans["places"]] == ["Port Moresby"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers met in London, Ontario, on Friday.", ["CA", "CA"]),
        ("The ministers met in Alexandria, Egypt, on Friday.", ["EG", "EG"]),
        ("The governor spoke in Savannah, Georgia, on Friday.", ["US", "US"]),
        ("The Georgian minister spoke in Tbilisi, Georgia.", ["GE", "GE", "GE"]),
        ("The ministers met in the Lebanese city of Tripoli on Friday.", ["LB", "LB"]),
    ],
)
def test_namesakes(nlp: Language, text: str, expected: list[str]) -> None:
    assert codes(nlp, text) == expected


def test_province(nlp: Language) -> None:
    assert ("Hubei Province", "REGION", "CN") in places(nlp, "The plant stands in Hubei Province in China.")


def test_town_in_no_table(nlp: Language) -> None:
    found = places(nlp, "The delegation visited the Moroccan town of Tazouta.")
    assert found[0] == ("Moroccan", "NATIONALITY", "MA")
    assert ("Tazouta", "CITY", "MA") in found or len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Chad Freeman and Jordan Ellis wrote the report.",
        "The Paris Agreement and the Vienna Convention remain in force.",
        "He told the Lima Gazette about the Oslo Accords.",
        "They met at Hyderabad House and dined in the Vienna Room.",
        "Ships cross the South China Sea, the Persian Gulf and the Indian Ocean.",
        "The Shanghai Cooperation Organization held a session.",
        "The chairman of the Supreme Soviet spoke.",
        "The forum will take place in March and May at the Summit Hall.",
    ],
)
def test_no_places(nlp: Language, text: str) -> None:
    assert places(nlp, text) == []


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "A", "U", "Republic of", "the , of - ,", "\u0000 \ud83d\ude00", "New " * 500]
)
def test_any_text(nlp: Language, text: str) -> None:
    assert isinstance(places(nlp, text), list)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lebanese Minister Walid Karam met Ambassador Luc Morel in Tripoli.", ("Tripoli", "CITY", "LB")),
        ("Libyan Minister Ali Zway met Ambassador Luc Morel in Tripoli.", ("Tripoli", "CITY", "LY")),
        ("Pakistani traders met in Hyderabad.", ("Hyderabad", "CITY", "PK")),
        ("The envoy flew from Washington to Athens with U.S. officials.", ("Athens", "CITY", "GR")),
        ("The meeting of the Bulgarian sides took place at the National Assembly in Sofia.", ("Sofia", "CITY", "BG")),
        ("The Soviet leader was in Moscow.", ("Moscow", "CITY", "RU")),
        ("Nepalese Minister Hari Thapa met Ambassador Luc Morel in Lumbini.", ("Lumbini", "REGION", "NP")),
        ("The minister met Turkmen officials in Awaza.", ("Awaza", "CITY", "TM")),
        ("Panama and Colombia met in Jaqué, in the province of Darién, on Monday.", ("Jaqué", "CITY", "PA")),
    ],
)
def test_whose_town(nlp: Language, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in places(nlp, text)


def test_the_name_of_a_building_is_no_town(nlp: Language) -> None:
    assert "Palacio" not in [name for name, _, _ in places(nlp, "They met at the Palacio de Lopez in Asuncion.")]
