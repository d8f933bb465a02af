"""What is no meeting: plans, denials, letters, receptions at home, quotations."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import check_main

CASES: dict[str, str] = {
    "spoke to reporters": (
        "ATHENS, July 2, 2010 (ANA) - Foreign Minister Nikos Papadakis said on Friday that Greece wants to "
        "improve ties with Turkey. He spoke to reporters after a cabinet meeting chaired by Prime Minister "
        "Stavros Kanakis."
    ),
    "will meet": (
        "BERLIN, May 5, 2011 (dpa) - German Chancellor Ulrike Brandt will meet Polish Prime Minister Marek "
        "Zielinski in Warsaw on Tuesday, a spokesman said."
    ),
    "invitation": (
        "ANKARA, May 5, 2011 (AA) - Turkish President Mustafa Demir has invited Bulgarian President Ivan "
        "Kolev to visit Turkey. They are expected to discuss energy."
    ),
    "cable of congratulations": (
        "MUSCAT, May 5, 2011 (ONA) - His Majesty Sultan Qasim bin Said has sent a cable of congratulations to "
        "King Willem Albert of the Netherlands on his birthday."
    ),
    "receptions at home": (
        "KUWAIT, May 5, 2011 (KUNA) -- His Highness the Amir Sheikh Rashed Al-Ahmad Al-Sabah received at "
        "Bayan Palace on Thursday His Highness the Prime Minister Sheikh Nasser Al-Jaber Al-Sabah. His "
        "Highness the Amir also received Speaker of the National Assembly Jassem Al-Roumi."
    ),
    "did not meet": (
        "BELGRADE, May 5, 2011 (Tanjug) - Serbian President Dragan Petrovic did not meet Albanian Prime "
        "Minister Arben Hoxha in Sarajevo, his office said, denying a newspaper report."
    ),
    "called off": (
        "MADRID, May 5, 2011 (EFE) - Spain on Thursday called off a meeting between Foreign Minister Carlos "
        "Ibarra and Venezuelan Foreign Minister Luis Rangel that was scheduled for next week."
    ),
    "talks are planned": (
        "OSLO, May 5, 2011 (NTB) - Norwegian Foreign Minister Kari Lindahl will go on to Togo, where meetings with "
        "President Yao Kpodar are planned."
    ),
    "would like to meet": (
        "PRAGUE, May 5, 2011 (CTK) - Czech Prime Minister Jan Novotny told the daily Pravo in an interview "
        "that he would like to meet Slovak Prime Minister Juraj Kovac."
    ),
    "first person in a quotation": (
        'LONDON, June 1, 2017 - "I met with President Laurent yesterday and we agreed on Calais," British '
        "Home Secretary Diana Price told parliament. Labour MP Tom Hardy asked about costs."
    ),
    "arrived for talks": (
        "KABUL, Nov 3, 2008 (AFP) - British Foreign Secretary Edward Harcourt arrived in Kabul on Monday for "
        "talks with President Karim Yusufzai."
    ),
    "flew to meet": (
        "OSLO (AP) _ Foreign Minister Lars Bakken flew to Moscow on Monday to meet Russian counterpart Igor Belov."
    ),
    "welcomed a decision": (
        "NAIROBI, March 1, 2010 - Addressing parliament on Monday, Kenyan President James Otieno welcomed the "
        "decision of Ugandan President Moses Kato to open the border."
    ),
    "joint press conference": (
        "VIENNA, May 9, 2003 (APA) - Austrian Chancellor Karl Huber told a joint press conference with "
        "Hungarian Prime Minister Gabor Szalai in Vienna on Friday that nuclear safety was the priority."
    ),
    "welcomed at the airport": (
        "DOHA, May 9, 2013 (QNA) - President of Benin Thomas Adjovi arrived in Doha on Thursday. He was "
        "welcomed at the airport by Minister of State Khalid Al Attiyah."
    ),
    "due to hold talks": (
        "DUBAI, May 5, 2011 - Omani Foreign Minister Salim Al Busaidi is due to hold talks with Yemeni "
        "President Ali Nasser next week. He met Yemeni Prime Minister Ahmed Saleh in Muscat in March."
    ),
    "when then premier met": (
        "TOKYO, May 5, 2011 (Kyodo) - Japan said Thursday it would resume talks with Mongolia on an economic "
        "partnership agreement. The agreement was proposed when then Prime Minister Haruki Tanabe met "
        "President Batbold Ganzorig in 2009."
    ),
    "looked forward to meeting": (
        "STATEMENT BY FOREIGN MINISTER TREMBLAY\n\n"
        "Foreign Minister Claire Tremblay welcomed the election of President Oumar Keita of Mali and looked "
        "forward to meeting him."
    ),
    "guests of a banquet to come": (
        "LIMA, May 5, 2011 - The Chilean team will tour the port, be guests at a banquet given by Premier Rosa Delgado "
        "of Peru and leave on Friday. It includes Senators Luis Rojas and Juan Vega."
    ),
    "the programme features": (
        "LIMA, May 5, 2011 - Chilean President Ricardo Lira arrived in Lima on Thursday. His programme features talks "
        "with Peruvian President Luis Castro."
    ),
    "agreed to meet": (
        "LIMA, May 5, 2011 - Peruvian President Luis Castro and Chilean President Ricardo Lira agreed to meet "
        "in Tacna next month, Foreign Minister Rosa Delgado said."
    ),
    "urged to hold talks": (
        "GENEVA, May 5, 2011 - UN envoy Miguel Duarte urged Sudanese President Osman Taha and rebel leader "
        "John Deng to hold talks."
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_no_meeting_is_reported(nlp: Language, name: str) -> None:
    check_main(nlp, CASES[name], [])
