"""Titles, lists and deputies as the press of Asia words them: one text for each construction."""

from __future__ import annotations

import json
from typing import Any

import pytest
from spacy.language import Language

from dipextract.assemble import assemble
from dipextract.pipeline import make_doc


def read_record(nlp: Language, text: str) -> dict[str, Any]:
    """The record of ``text`` as it is printed."""
    record: dict[str, Any] = json.loads(assemble(nlp(make_doc(nlp, text)), text, path="-").to_json())
    return record


# The text and everybody whom it names, with country and offices.
PEOPLE = [
    pytest.param(
        "In a meeting with the Peruvian president, Kari Solberg, the Minister of Trade of Norway, said that "
        "ties are strong.",
        ["Kari Solberg | NO | Minister of Trade"],
        id="fronted-meeting-and-apposition",
    ),
    pytest.param(
        "The Speaker received credentials from the Ambassadors of a number of foreign states - the Republic "
        "of Peru Alvaro "
        "Quispe, the Kingdom of Norway Kari Solberg and the Republic of Kenya Wanjiru Kamau.",
        ["Alvaro Quispe | PE | Ambassador", "Kari Solberg | NO | Ambassador", "Wanjiru Kamau | KE | Ambassador"],
        id="ambassadors-of-a-number-of-states",
    ),
    pytest.param(
        "In his meeting with Alvaro Quispe Peruvian Ambassador to Norway on Saturday, he praised the ties.",
        ["Alvaro Quispe | PE | Ambassador to Norway"],
        id="nationality-and-office-behind-name",
    ),
    pytest.param(
        "The minister called on the Prime Minister, Lyonchhen Dasho Sonam Rigzin, in Thimphu.",
        ["Sonam Rigzin | BT | Prime Minister"],
        id="honorific-between-office-and-name",
    ),
    pytest.param(
        "He received the Commander of the Royal Oman Naval Force Commodore Saif Al Harthy.",
        ["Saif Al Harthy | OM | Commander of the Royal Oman Naval Force"],
        id="royal-force",
    ),
    pytest.param(
        "He received Kari Solberg, Director General Strategic Affairs of the Norwegian Ministry of Defence.",
        ["Kari Solberg | NO | Director General Strategic Affairs of the Ministry of Defence"],
        id="portfolio-without-of-before-ministry",
    ),
    pytest.param(
        "Kenya's Joint Secretary at the ministry Wanjiru Kamau and Under Secretary at the MoFA Ruth Odhiambo "
        "were present.",
        ["Wanjiru Kamau | KE | Joint Secretary at the ministry", "Ruth Odhiambo | KE | Under Secretary at the MoFA"],
        id="secretary-at-the-ministry",
    ),
    pytest.param(
        "On May 4, in the hall, the Founder of Peace and National Unity - Leader of the Nation, President of Peru, "
        "Honorable Luis Huaman met with Norwegian Minister Kari Solberg.",
        [
            "Luis Huaman | PE | Founder of Peace and National Unity; Leader of the Nation; President",
            "Kari Solberg | NO | Minister",
        ],
        id="titles-before-honorable",
    ),
    pytest.param(
        "He met with a visiting Peruvian parliament delegation. The delegation involved lawmakers Luis Huaman and Rosa "
        "Mamani.",
        ["Luis Huaman | PE | lawmaker", "Rosa Mamani | PE | lawmaker"],
        id="delegation-involved",
    ),
    pytest.param(
        "Peru's Senate chairman took part in a forum in Oslo on Friday.\n\nLuis Huaman also visited a school.",
        ["Luis Huaman | PE | Senate chairman"],
        id="office-first-name-later",
    ),
    pytest.param(
        "Chief Executive Luis Huaman of Peru spoke. CEO Huaman thanked Norway.",
        ["Luis Huaman | PE | Chief Executive"],
        id="ceo-is-chief-executive",
    ),
    pytest.param(
        "The speaker of the Peruvian Congress called for wider ties.\n\nRosa Mamani in a meeting with the Ambassador "
        "of Norway in Lima Kari Solberg spoke of tourism.",
        ["Rosa Mamani | PE | speaker of the Congress", "Kari Solberg | NO | Ambassador in Lima"],
        id="office-first-name-in-next-paragraph",
    ),
    pytest.param(
        "Newly appointed Norwegian Ambassador to Peru, Kari Solberg paid a courtesy call on Minister Luis Huaman.",
        ["Kari Solberg | NO | Ambassador to Peru", "Luis Huaman | PE | Minister"],
        id="newly-appointed-opens-the-subject",
    ),
    pytest.param(
        "Foreign Minister Ruth Odhiambo hosted a lunch in honour of the newly arrived diplomats in Nairobi. Meanwhile, "
        "Norwegian Ambassador to Kenya Kari Solberg met Kenyan Minister James Mutua.",
        [
            "Ruth Odhiambo | KE | Foreign Minister",
            "Kari Solberg | NO | Ambassador to Kenya",
            "James Mutua | KE | Minister",
        ],
        id="newly-arrived-guests",
    ),
    pytest.param(
        "The trade ministers of Norway, Peru discussed fish in a phone call.\n\nKari Solberg and Luis Huaman also "
        "exchanged views on ports.",
        ["Kari Solberg | NO | trade minister", "Luis Huaman | PE | trade minister"],
        id="ministers-of-two-countries-named-later",
    ),
    pytest.param(
        "Naveed Karim Shah, Additional Secretary, Ministry of Trade of Pakistan and Ambassador Kari Solberg, Director "
        "General for Asia, Ministry of Trade of Norway led the talks.",
        [
            "Naveed Karim Shah | PK | Additional Secretary, Ministry of Trade",
            "Kari Solberg | NO | Ambassador; Director General for Asia, Ministry of Trade",
        ],
        id="two-with-appositions",
    ),
    pytest.param(
        "Kenyan lawmaker Ruth Odhiambo spoke of the visit of [Peruvian Premier] Luis Huaman to Nairobi.",
        ["Ruth Odhiambo | KE | lawmaker", "Luis Huaman | PE | Premier"],
        id="office-in-brackets",
    ),
    pytest.param(
        "The President of Peru received Norwegian Minister Kari Solberg in Lima. Luis Huaman said he valued Norway.",
        ["Kari Solberg | NO | Minister", "Luis Huaman | PE | President"],
        id="host-named-behind-his-guest",
    ),
    pytest.param(
        "Before the trip to Oslo, Kenyan Minister James Mutua visited Peru and held talks with Premier Luis Huaman.",
        ["James Mutua | KE | Minister", "Luis Huaman | PE | Premier"],
        id="before-another-trip",
    ),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_people(nlp: Language, text: str, people: list[str]) -> None:
    found = read_record(nlp, text)["people"]
    assert [f"{p['name']} | {p['country']} | {'; '.join(p['offices'])}" for p in found] == people


# The text and who met, meeting by meeting.
MEETINGS = [
    pytest.param(
        "On behalf of President Hamad Al Marri, Speaker Saif Al Harthy received in Doha the Ambassador of "
        "Peru Alvaro Quispe.",
        [["Saif Al Harthy", "Alvaro Quispe"]],
        id="on-behalf-of",
    ),
    pytest.param(
        "On assignment of President Hamad Al Marri, the Chairman of the Shura Council of Qatar Saif Al "
        "Harthy received the "
        "Ambassador of Peru Alvaro Quispe.",
        [["Saif Al Harthy", "Alvaro Quispe"]],
        id="on-assignment-of",
    ),
    pytest.param(
        "Peruvian Minister Alvaro Quispe called on Kenyan Prime Minister Ruth Odhiambo in Nairobi. PM's "
        "Adviser Wanjiru "
        "Kamau, PM's Principal Secretary James Mutua and Foreign Secretary Peter Kiprono were present.",
        [["Alvaro Quispe", "Ruth Odhiambo", "Wanjiru Kamau", "James Mutua", "Peter Kiprono"]],
        id="possessives-in-a-list",
    ),
    pytest.param(
        "Peruvian Minister Alvaro Quispe called on Kenyan Prime Minister Ruth Odhiambo in Nairobi. Peru's "
        "Ambassador Luis "
        "Huaman, Joint Secretary Rosa Mamani and other officials were also present.",
        [["Alvaro Quispe", "Ruth Odhiambo", "Luis Huaman", "Rosa Mamani"]],
        id="and-other-officials",
    ),
    pytest.param(
        "Peruvian Minister Alvaro Quispe met in Oslo Kenya's Senate head Ruth Odhiambo; Saif Al Harthy, speaker of "
        "Qatar's parliament; and Norwegian Minister Kari Solberg.",
        [["Alvaro Quispe", name] for name in ("Ruth Odhiambo", "Saif Al Harthy", "Kari Solberg")],
        id="semicolons-part-meetings",
    ),
    pytest.param(
        "Kari Solberg, non-resident Ambassador of Norway, Alvaro Quispe, non-resident Ambassador of Peru, and Saif Al "
        "Harthy, non-resident Ambassador of Qatar, jointly called on Kenyan Foreign Minister Ruth Odhiambo.",
        [["Kari Solberg", "Alvaro Quispe", "Saif Al Harthy", "Ruth Odhiambo"]],
        id="jointly-called-on",
    ),
    pytest.param(
        "Peruvian Minister Alvaro Quispe met Kenyan Prime Minister Ruth Odhiambo in Nairobi. The meeting was attended "
        "by Prime Minister Odhiambo's chief advisor James Mutua and Chief Secretary Peter Kiprono.",
        [["Alvaro Quispe", "Ruth Odhiambo", "James Mutua", "Peter Kiprono"]],
        id="attended-by-his-advisor",
    ),
    pytest.param(
        "Political consultations between Peru and Norway were held in Oslo. The delegation of Peru was headed by "
        "Deputy Minister of Trade A. Quispe.\n\nA meeting was held with the Director General of the Norwegian Ministry "
        "of Trade K. Solberg.",
        [["A. Quispe", "K. Solberg"]],
        id="delegation-headed-by",
    ),
    pytest.param(
        "The third round of consultations between Peru and Norway was held in Oslo. The Peruvian side was led by "
        "Deputy Minister Luis Huaman while Director General Kari Solberg led the Norwegian side.",
        [["Luis Huaman", "Kari Solberg"]],
        id="led-the-side",
    ),
    pytest.param(
        "Kenyan Foreign Minister Ruth Odhiambo met with some non-resident ambassadors in Nairobi on Sunday.",
        [["Ruth Odhiambo"]],
        id="non-resident-ambassadors",
    ),
    pytest.param(
        "Kenyan Foreign Minister Ruth Odhiambo met with newly appointed ambassadors of Kenya on Sunday.",
        [],
        id="own-ambassadors",
    ),
]


@pytest.mark.parametrize(("text", "meetings"), MEETINGS)
def test_who_met(nlp: Language, text: str, meetings: list[list[str]]) -> None:
    found = read_record(nlp, text)["meetings"]
    assert [sorted(p["name"] for p in m["participants"]) for m in found] == [sorted(m) for m in meetings]


# The text, the organisation that somebody leads, and the office that is left.
LED = [
    pytest.param(
        "The president received Director General of the International Organization of Tea and Coffee Luis Huaman.",
        "International Organization of Tea and Coffee",
        id="organization-of-and",
    ),
    pytest.param(
        "The president received Director General of the World Falconry Confederation Luis Huaman.",
        "World Falconry Confederation",
        id="world-confederation",
    ),
    pytest.param(
        "The president received Director General of the International Federation of Silk Growers Luis Huaman.",
        "International Federation of Silk Growers",
        id="federation-of-growers",
    ),
    pytest.param(
        "The president received Director General of the ECO Chamber of Commerce and Industry Luis Huaman.",
        "ECO Chamber of Commerce and Industry",
        id="chamber-of-an-organization",
    ),
]


@pytest.mark.parametrize(("text", "organization"), LED)
def test_led_organization(nlp: Language, text: str, organization: str) -> None:
    person = read_record(nlp, text)["people"][-1]
    assert (person["name"], person["organization"], person["offices"]) == (
        "Luis Huaman",
        organization,
        ["Director General"],
    )


def test_committee_of_parliament_is_no_organization(nlp: Language) -> None:
    text = (
        "The minister received the Chairman of the International Relations Committee of the Peruvian "
        "Congress, Luis Huaman."
    )
    assert read_record(nlp, text)["organizations"] == []


def test_initials_in_brackets_are_no_agency(nlp: Language) -> None:
    text = (
        "Chief of the Naval Staff (CNS) Admiral Wanjiru Kamau of Kenya said on Thursday that ties are "
        "strong. He was talking "
        "to Director Kari Solberg, who thanked Kenya."
    )
    assert all(person["country"] != "CN" for person in read_record(nlp, text)["people"])


def test_day_of_what_was_said_in_a_meeting(nlp: Language) -> None:
    text = (
        "date 2014-09-23 LIMA - Foreign Minister Luis Huaman on Monday called for trade between Peru and Norway.\n\nIn "
        "a meeting here with Norwegian Ambassador Kari Solberg, the minister discussed various issues."
    )
    assert [meeting["date"] for meeting in read_record(nlp, text)["meetings"]] == ["2014-09-22"]


@pytest.mark.parametrize("line", ["• publish: 3 June 2018", "Publish dateThursday 12 April 2018 - 19:44"])
def test_published(nlp: Language, line: str) -> None:
    text = f"{line}\nPeru and Norway talk\n\nPeruvian Minister Luis Huaman met Norwegian Minister Kari Solberg in Lima."
    assert read_record(nlp, text)["article"]["published"] in ("2018-06-03", "2018-04-12")


def test_residence_in_a_town(nlp: Language) -> None:
    text = "Peruvian Ambassador Luis Huaman met Kenyan Prime Minister Ruth Odhiambo at her Kisumu residence today."
    assert read_record(nlp, text)["meetings"][0]["place"] == {"name": "Kisumu", "country": "KE"}


def test_meeting_held_virtually(nlp: Language) -> None:
    text = (
        "Kenyan Minister Ruth Odhiambo met Peruvian Ambassador Luis Huaman on Sunday. The meeting was held virtually."
    )
    assert [meeting["mode"] for meeting in read_record(nlp, text)["meetings"]] == ["video"]


def test_in_the_national_capital(nlp: Language) -> None:
    text = (
        "Kenyan Prime Minister Ruth Odhiambo on Thursday met Peruvian Minister Luis Huaman in the national capital. "
        "Huaman, who is on a visit to Kenya, spoke of tea."
    )
    assert read_record(nlp, text)["meetings"][0]["place"] == {"name": "Nairobi", "country": "KE"}
