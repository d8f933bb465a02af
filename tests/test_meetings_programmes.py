"""Days told by a programme, by what one told the other, by the occasion; heads and lists run into the text."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import check_main, found_meetings

DAYS = {
    "a day of the programme": (
        "Oslo, 14 June 2018 - President Karin Solberg of Denmark arrived in Oslo on Sunday.\n\n"
        "Her official programme on Tuesday began with a tour of the harbour.\n\n"
        "She then met with the Norwegian Foreign Minister, Mr. Tomas Veldhuis, for half an hour. They spoke of "
        "fisheries.",
        "2018-06-12",
    ),
    "beside the days of an occasion": (
        "President Karin Solberg of Denmark met Norwegian Foreign Minister Tomas Veldhuis on Thursday, on the "
        "sidelines of the Northern Harbours Summit, which takes place in Oslo on May 7 and 8.",
        None,
    ),
    "yesterday's talks": (
        "Oslo, 14 June 2018 - Norwegian President Tomas Veldhuis said after yesterday's talks with Danish "
        "Foreign Minister "
        "Karin Solberg that trade would grow.",
        "2018-06-13",
    ),
    "one told the other": (
        "Oslo, 14 June 2018 - Norwegian President Tomas Veldhuis told the visiting Danish Foreign Minister "
        "today that a page "
        "had to be turned.\n\n"
        "In a meeting that lasted three hours, Mr. Veldhuis and the Foreign Minister, Karin Solberg, discussed "
        "fisheries.",
        "2018-06-14",
    ),
    "margins of a summit": (
        "On the margins of the summit of 12 June 2018 Norwegian President Tomas Veldhuis had a meeting with "
        "Danish Foreign "
        "Minister Karin Solberg.",
        "2018-06-12",
    ),
}


@pytest.mark.parametrize("name", DAYS)
def test_day(nlp: Language, name: str) -> None:
    text, day = DAYS[name]
    meetings, _ = found_meetings(nlp, text)
    assert [meeting["date"] for meeting in meetings] == [day]


def test_took_part_as_well_as(nlp: Language) -> None:
    check_main(
        nlp,
        "Danish Foreign Minister Karin Solberg and Peruvian Trade Minister Rosa Quispe met in Salzburg. "
        "Peruvian Minister of "
        "Mines Juan Huaman took part in the talks, as well as Danish Ambassador Tomas Veldhuis.",
        ["in-person||Salzburg|Karin Solberg;Rosa Quispe;Juan Huaman;Tomas Veldhuis"],
    )


def test_source_and_date_run_into_the_text(nlp: Language) -> None:
    check_main(
        nlp,
        "Politics Minister and envoy talk in Oslo Norwegian Foreign Minister Karin Solberg on Tuesday received "
        "Peruvian "
        "Ambassador Juan Huaman. Source: Beta, Tanjug Thursday, June 14, 2018 | 09:47\n\n"
        "They spoke about fisheries and a visit of the Peruvian premier.",
        ["in-person|2018-06-12|Oslo|Karin Solberg;Juan Huaman"],
    )


def test_first_words_of_other_articles(nlp: Language) -> None:
    _, names = found_meetings(
        nlp,
        "Danish Foreign Minister Karin Solberg met Peruvian Trade Minister Rosa Quispe in Oslo.\n\n"
        "They spoke about fisheries and about the ports of the north.\n\nMore from category\n\nMinister opens "
        "show of rock drawings\n\n"
        "Foreign Minister Juan Huaman will open a show of drawings together with his colleague..\n\n"
        "published on 6/23/21 9:15 AM\n",
    )
    assert sorted(names.values()) == ["Karin Solberg", "Rosa Quispe"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Danish Foreign Minister Karin Solberg conferred by telephone on Monday with Peruvian Foreign "
            "Minister Rosa Quispe.",
            ["phone|||Karin Solberg;Rosa Quispe"],
        ),
        (
            "Danish Foreign Minister Karin Solberg debated fisheries with Peruvian Trade Minister Rosa Quispe in Oslo.",
            ["in-person||Oslo|Karin Solberg;Rosa Quispe"],
        ),
        (
            "Danish Foreign Minister Karin Solberg told journalists in Salzburg that she was content. "
            "She was speaking after a meeting with her Peruvian counterpart, Rosa Quispe.",
            ["in-person||Salzburg|Karin Solberg;Rosa Quispe"],
        ),
        (
            "On 14 June 2018, Luxembourg's Minister of Justice, Tomas Veldhuis, met with Karin Solberg, "
            "Minister of Justice of "
            "Denmark, during the latter's visit to the Grand Duchy.",
            ["in-person|2018-06-14||Karin Solberg;Tomas Veldhuis"],
        ),
    ],
)
def test_wordings(nlp: Language, text: str, expected: list[str]) -> None:
    check_main(nlp, text, expected)


SERIES = {
    "two days": (
        "OSLO, 14 June 2018 (NTB) - Danish Prime Minister Karin Solberg met Tuesday with Norwegian President Tomas "
        "Veldhuis, the party leader, and today with Norwegian Premier Rolf Haug.",
        ["in-person|2018-06-12|Oslo|Karin Solberg;Tomas Veldhuis", "in-person|2018-06-14|Oslo|Karin Solberg;Rolf Haug"],
    ),
    "two towns": (
        "Danish President Karin Solberg met Lithuanian President Rasa Kazlauskaite in Vilnius on 12 June 2018 "
        "and Peruvian "
        "President Rosa Quispe in Lima on 14 June 2018.",
        [
            "in-person|2018-06-12|Vilnius|Karin Solberg;Rasa Kazlauskaite",
            "in-person|2018-06-14|Lima|Karin Solberg;Rosa Quispe",
        ],
    ),
    "the two men": (
        "Danish Foreign Minister Tomas Veldhuis and his Peruvian counterpart Juan Huaman travelled to Oslo. The "
        "two men met "
        "with Norwegian Premier Rolf Haug.",
        ["in-person||Oslo|Tomas Veldhuis;Juan Huaman;Rolf Haug"],
    ),
    "the way home": (
        "OSLO (NTB) - Danish Prime Minister Karin Solberg met Norwegian Premier Rolf Haug.\n\n"
        "Solberg told a news conference before she left for Copenhagen that she was content.",
        ["in-person||Oslo|Karin Solberg;Rolf Haug"],
    ),
    "a session of old": (
        "Danish Prime Minister Karin Solberg met with the new Ambassador of Peru, Rosa Quispe. They spoke of "
        "ports.\n\n"
        "The joint session of the two governments was recalled, which took place in 2008 in Copenhagen.",
        ["in-person|||Karin Solberg;Rosa Quispe"],
    ),
    "a name in the title": (
        "Karin Solberg meets Rosa Quispe\n\nYesterday the Danish minister received the Peruvian Minister of "
        "Mines, Rosa "
        "Quispe. They spoke of ports.",
        ["in-person|||Karin Solberg;Rosa Quispe"],
    ),
}


@pytest.mark.parametrize("name", SERIES)
def test_who_met_when_and_where(nlp: Language, name: str) -> None:
    check_main(nlp, *SERIES[name])
