"""Which meetings a short text tells and who took part, by the words that tell them; none for what is told otherwise."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import found_meetings

A, B, C = (
    "South African President Thabo Nkosi",
    "Ghanaian Foreign Minister Ama Boateng",
    "Kenyan Premier Njoroge Kimani",
)

TOLD: list[tuple[str, str]] = [
    ("The meeting, which brought together {A} and {B}, focused on trade.", "in-person: Boateng, Nkosi"),
    ("Talks opened here Monday between {A} and {B}.", "in-person: Boateng, Nkosi"),
    ("Official talks got under way in Pretoria Monday between {A} and {B}.", "in-person: Boateng, Nkosi"),
    ("{A} had a one-on-one with {B}.", "in-person: Boateng, Nkosi"),
    ("{A} met for more than two hours on Monday with {B}.", "in-person: Boateng, Nkosi"),
    ("{B}, who is visiting, met with {A} on Monday.", "in-person: Boateng, Nkosi"),
    ("{A} joined {B} for talks in Pretoria.", "in-person: Boateng, Nkosi"),
    ("{A} joined {B} and {C} for three-way talks in Pretoria.", "in-person: Boateng, Kimani, Nkosi"),
    ("{A} had contacts with {B}.", "in-person: Boateng, Nkosi"),
    ("{A} spent an hour with {B} on Monday discussing trade.", "in-person: Boateng, Nkosi"),
    ("{A} chaired a joint commission with {B}.", "in-person: Boateng, Nkosi"),
    ("{A} co-chaired with {B} the fourth session of the joint committee.", "in-person: Boateng, Nkosi"),
    ("{A} called in Accra on {B}.", "in-person: Boateng, Nkosi"),
    ("{B} was met by {A}, with whom he held talks.", "in-person: Boateng, Nkosi"),
    ("{A} announced the plan following a meeting with {B}.", "in-person: Boateng, Nkosi"),
    ("Speaking after meeting {B}, {A} said trade would grow.", "in-person: Boateng, Nkosi"),
    ("The accords bear the signatures of {A} and {B}.", "in-person: Boateng, Nkosi"),
    ("{A} met a group of Ghanaian lawmakers led by Kofi Mensah.", "in-person: Mensah, Nkosi"),
    ("{A} rang {B} on Monday.", "phone: Boateng, Nkosi"),
    ("{A} spoke on the telephone to {B}.", "phone: Boateng, Nkosi"),
    ("{A} congratulated {B} by phone.", "phone: Boateng, Nkosi"),
    ("{A} conveyed condolences to {B} in a phone call.", "phone: Boateng, Nkosi"),
    ("{A} expressed his condolences by telephone to {B}.", "phone: Boateng, Nkosi"),
    ("{A} had telephone contact with {B}.", "phone: Boateng, Nkosi"),
    ("The call was between {A} and {B}.", "phone: Boateng, Nkosi"),
    ("{A} met {B}, with Finance Minister Sipho Dube in attendance.", "in-person: Boateng, Dube, Nkosi"),
    ("{A} met {B}, with Finance Minister Sipho Dube also present.", "in-person: Boateng, Dube, Nkosi"),
    ("{A} met {B}. Those at the meeting included Finance Minister Sipho Dube.", "in-person: Boateng, Dube, Nkosi"),
    (
        "Accra, May 3 -- {A} began a visit to Ghana on Monday.\n\nTalks with {B} were held at the palace.",
        "in-person: Boateng, Nkosi",
    ),
    (
        "Pretoria -- {A} said Pretoria would back the bid.\n\nNkosi's remarks came during a meeting with {B}.",
        "in-person: Boateng, Nkosi",
    ),
    (
        "Pretoria, May 3 -- Talks between South Africa and Ghana opened here on Monday.\n\nPresident Thabo "
        "Nkosi heads the South African delegation and Foreign Minister Ama Boateng leads the Ghanaian side.",
        "in-person: Boateng, Nkosi",
    ),
    (
        "Pretoria -- {A} met a group of Ghanaian lawmakers on Monday.\n\nKofi Mensah, who headed the group, said "
        "trade would grow.",
        "in-person: Mensah, Nkosi",
    ),
    ("{A} met {B}. From the South African side, Sipho Dube took part.", "in-person: Boateng, Dube, Nkosi"),
    (
        "{A} met {B}.\n\nThe meeting was attended on the South African side by Finance Minister Sipho Dube and on the "
        "Ghanaian side by Ambassador Kofi Mensah.",
        "in-person: Boateng, Dube, Mensah, Nkosi",
    ),
    (
        "Consultations between the ministries were held in Accra with the participation of {A} and {B}.",
        "in-person: Boateng, Nkosi",
    ),
    (
        "The Kenyan delegation held meetings here today.\n\nAma Boateng, minister of Ghana, received the "
        "Kenyan premier, Njoroge Kimani.",
        "in-person: Boateng, Kimani",
    ),
    (
        "Mensah vows to boost trade\n\nACCRA -- President Kofi Mensah Monday spoke of a visit to Kenya.\n\nThe Chief "
        "Executive said so as he accepted the credentials of Kenyan Ambassador Jane Wafula.",
        "in-person: Mensah, Wafula",
    ),
    ("{A} met {B}. Earlier they had opened a fair, in which {C} took part.", "in-person: Boateng, Nkosi"),
    (
        "South African President Thabo Nkosi, on a visit here, won a promise from President Ama Boateng of Ghana "
        "on trade.\n\nBoateng made the pledge during 90 minutes of talks, Nkosi told reporters.",
        "in-person: Boateng, Nkosi",
    ),
    (
        "Meeting with President of Ghana Ama Boateng\n\nMay 3, 2012\n\nPresident of South Africa Thabo Nkosi: "
        "Madam President, it is a pleasure to see you.\n\nAma Boateng: Thank you. I am glad to be here.",
        "in-person: Boateng, Nkosi",
    ),
    ("{A} brought together {B} and {C} in a quest for peace.", "in-person: Boateng, Kimani, Nkosi"),
    (
        "The Deputy Secretary of State met yesterday with Vice President of Ghana Ama Boateng here. Deputy Secretary "
        "Raymond Tolliver thanked Ghana on behalf of the United States.",
        "in-person: Boateng, Tolliver",
    ),
    ("{A} met {B}. The delegates, who included Finance Minister Sipho Dube, spoke.", "in-person: Boateng, Dube, Nkosi"),
    ("{A} met {B}. The meeting was attended by:\n- Finance Minister Sipho Dube", "in-person: Boateng, Dube, Nkosi"),
    ("{A} met {B}. At the meeting were also Finance Minister Sipho Dube and aides.", "in-person: Boateng, Dube, Nkosi"),
    ("{A} met {B}. Among the participants was Finance Minister Sipho Dube.", "in-person: Boateng, Dube, Nkosi"),
    ("{A} met {B}. He was joined in the meeting by Finance Minister Sipho Dube.", "in-person: Boateng, Dube, Nkosi"),
    (
        "{A} met with foreign ambassadors newly accredited to South Africa: the Ambassador of Ghana, Kofi Mensah; the "
        "Ambassador of Kenya, Jane Wafula; and the Ambassador of Peru, Rosa Quispe. The meeting dealt with trade.\n\n"
        "In a conversation with the Ghanaian Ambassador, Nkosi praised ties.",
        "in-person: Mensah, Nkosi, Quispe, Wafula",
    ),
    (
        "{A} met three ministers on Monday (Ama Boateng of Ghana, Jane Wafula of Kenya and Rosa Quispe of Peru).",
        "in-person: Boateng, Nkosi, Quispe, Wafula",
    ),
    (
        "{A} met {C} on Monday.\n\nMeanwhile, Ghanaian Minister Kofi Mensah had discussed with {C} the training of "
        "nurses. They agreed on more courses.",
        "in-person: Kimani, Nkosi;in-person: Kimani, Mensah",
    ),
    (
        "{A} sat down with her counterparts Ama Boateng of Ghana and Rosa Quispe of Peru. The talks took place apart "
        "from each other.",
        "in-person: Boateng, Nkosi;in-person: Nkosi, Quispe",
    ),
    ("{A} and counterparts from Chad, Oman and Togo signed a pact on ports.", "in-person: Nkosi"),
    (
        "{A} and {B} reviewed trade over a working lunch. Nkosi met separately with Kenyan Minister Jane Wafula.",
        "in-person: Boateng, Nkosi",
    ),
    ("{A} saw {B} twice this week.", "in-person: Boateng, Nkosi"),
    ("{A} also had tea with {B}.", "in-person: Boateng, Nkosi"),
    ("{A} and {B} renewed the pledge of both countries to protect elephants.", "in-person: Boateng, Nkosi"),
    (
        "{A} held talks with {B}.\n\nThe President was accompanied by Minister within the Office of the President with "
        "responsibility for Ports, Dr Sipho Dube; and Minister of Housing, Zola Khumalo.",
        "in-person: Boateng, Dube, Khumalo, Nkosi",
    ),
    (
        "{A} received letters of credence from three new ambassadors.\n\nThe high commissioner of "
        "Ghana, Kofi Mensah, praised ties.\n\nThe other envoys are Jane Wafula of Kenya and Rosa Quispe of Peru.",
        "in-person: Mensah, Nkosi;in-person: Nkosi, Wafula;in-person: Nkosi, Quispe",
    ),
    ("{A} received at his office in Ngwelezane, the Ambassador of Ghana, Kofi Mensah.", "in-person: Mensah, Nkosi"),
    ("{A} met {B}. Both Nkosi and Finance Minister Sipho Dube met the press later.", "in-person: Boateng, Nkosi"),
]

UNTOLD: list[str] = [
    "{A}'s meeting with {B} has been postponed.",
    "{A} is meeting {B} in Accra tomorrow.",
    "{A} is meeting {B} in Accra, Nkosi said on Monday. He would not speak of the forthcoming talks.",
    "{A} ruled out a meeting with {B}.",
    "{A} refused talks with {B}.",
    "{A} had no talks with {B}.",
    "{A} denied he had met {B}.",
    "{A} told state television that he had no contact with {B}.",
    "{A} called on {B} and his government to stop the war.",
    "{A} and {B} addressed the conference.",
    "{A} and {B} exchanged greetings on the anniversary of ties.",
    "{A} hailed the talks between {B} and {C}.",
    "{A} repeated her call for dialogue with {B}.",
    "{B} handed the head of the house a letter sent by {A}.",
    "{A} hailed a treaty. In a message he referred to his meeting with {B} in Accra last year.",
    "The programme of {A}'s visit includes talks with {B}.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(nlp: Language, text: str, expected: str) -> None:
    """The text reports a meeting, or several parted by ';', of just these people."""
    meetings, names = found_meetings(nlp, text.format(A=A, B=B, C=C))
    got = [
        f"{m['mode']}: {', '.join(sorted(names[key].split()[-1] for key in m['participants']))}"
        for m in meetings
        if m["main"]
    ]
    assert got == expected.split(";")


def test_fronted_guest(nlp: Language) -> None:
    """'The Minister' behind 'With Minister B' is not B but who holds the meetings."""
    text = (
        "Beside the forum, Minister for Foreign Affairs of Ghana Ama Boateng had a number of bilateral meetings.\n\n"
        "With Minister for Foreign Affairs of Kenya Jane Wafula, the Minister talked about the rights of workers. "
        "The ministers agreed to hold a commission."
    )
    meetings, names = found_meetings(nlp, text)
    assert [{names[key] for key in m["participants"]} for m in meetings if m["main"]] == [
        {"Ama Boateng", "Jane Wafula"}
    ]


@pytest.mark.parametrize("text", UNTOLD)
def test_untold(nlp: Language, text: str) -> None:
    """The text reports no meeting."""
    meetings, _ = found_meetings(nlp, text.format(A=A, B=B, C=C))
    assert not any(meeting["main"] for meeting in meetings)
