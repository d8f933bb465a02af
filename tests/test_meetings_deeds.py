"""Meetings that no verb of meeting tells: what was signed, said or given, who a delegation or a roster was."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import found_meetings

CASES: dict[str, tuple[str, list[str]]] = {
    "signed by, on behalf of either side": (
        "LUSAKA, 2 June — The memorandum was signed on behalf of Zambia by the Minister of Fisheries, Peter Mulenga, "
        "and on behalf of Norway by the Ambassador to Zambia, Kari Solberg, at a ceremony today. It covers fish "
        "farming.",
        ["Peter Mulenga+Kari Solberg"],
    ),
    "signed for either side": (
        "DILI, May 3 - Minister of Justice Rui Gusmao signed for Timor-Leste and Ambassador Helen Clarke for "
        "Australia. The agreement deals with the transfer of prisoners.",
        ["Rui Gusmao+Helen Clarke"],
    ),
    "granted an audience by": (
        "The Foreign Minister of Laos, Bounmy Keola, was on Tuesday granted an audience by King Norodan of Cambodia in "
        "Phnom Penh. The guest conveyed greetings.",
        ["Bounmy Keola+Norodan"],
    ),
    "gave audience to": (
        "MUSCAT: His Majesty Sultan Talal of Oman gave audience on Sunday to Paolo Ferri, Italian Minister of Defence.",
        ["Talal+Paolo Ferri"],
    ),
    "a luncheon given by": (
        "KINGSTON, May 4 - President Luis Ramos of Panama attended a luncheon given in his honour by Jamaican Prime "
        "Minister Paulette Grant at Jamaica House on Monday.",
        ["Luis Ramos+Paulette Grant"],
    ),
    "told, in the lead": (
        "LONDON, Oct. 17, 1986 - Foreign Secretary Martin Hale told visiting Egyptian Defence Minister Kamal Rashwan "
        "Friday that Britain would sell Cairo radars, officials said.",
        ["Martin Hale+Kamal Rashwan"],
    ),
    "told in a letter": (
        "LONDON, Oct. 17, 1986 - Foreign Secretary Martin Hale told Egyptian Defence Minister Kamal Rashwan in a "
        "letter that Britain would sell Cairo radars, officials said.",
        [],
    ),
    "was discussed by": (
        "Cooperation in the training of judges was discussed by Georgian Foreign Minister Levan Maisuradze and Ingrid "
        "Lund, Director General of the Council of Europe, in Tbilisi on Monday.",
        ["Levan Maisuradze+Ingrid Lund"],
    ),
    "a bilateral with": (
        "SUVA, June 2 - New Zealand Foreign Minister Hamish Ross spoke to the press after a bilateral with Fiji's "
        "Prime Minister Viliame Tora this morning.",
        ["Hamish Ross+Viliame Tora"],
    ),
    "meeting opens the sentence": (
        "Hanoi - Defence Minister Phan Van Minh received several ambassadors on Monday. Meeting Cambodian Ambassador "
        "Sok Navuth, Minh praised the help of the Cambodian army. The two agreed to train engineers together.",
        ["Phan Van Minh+Sok Navuth"],
    ),
    "the delegation's head": (
        "A delegation of the Communist Party of Cuba, led by Roberto Salas, Secretary of the party Central Committee, "
        "is visiting Hanoi. The delegation held talks with Tran Van Minh, Secretary of the Communist Party of Vietnam "
        "Central Committee, and paid a courtesy visit to Prime Minister Le Quoc Tuan. The talks with the Prime "
        "Minister dealt with rice.",
        ["Roberto Salas+Tran Van Minh", "Roberto Salas+Le Quoc Tuan"],
    ),
    "roster of envoys": (
        "DAKAR, 9 February - The President of Senegal, Amadou Sarr, received Thursday the credentials of three new "
        "ambassadors. They are Ingrid Berg (Norway), Tran Van Quy (Viet Nam) and Carlos Leal (Angola).",
        ["Amadou Sarr+Ingrid Berg+Tran Van Quy+Carlos Leal"],
    ),
    "roster of callers": (
        "ACCRA, July 3 - Two heads of mission accredited to Ghana paid separate courtesy calls on the Speaker of the "
        "Parliament of Ghana, Kofi Arthur. They are Ingrid Moe, Norway; and Nguyen Dat, Vietnam.",
        ["Kofi Arthur+Ingrid Moe", "Kofi Arthur+Nguyen Dat"],
    ),
    "a message delivered by": (
        "HARARE - President Tendai Mudzuri of Zimbabwe yesterday received a message from Congolese President Denis "
        "Mabiala, which was delivered by Congolese Foreign Minister Jean Okombi at State House.",
        ["Tendai Mudzuri+Jean Okombi"],
    ),
    "envoys of presidents": (
        "LUSAKA - President Joseph Mulenga of Zambia has received special envoys from Tanzania's President Juma "
        "Kikwete and Malawi's President Grace Phiri.",
        [],
    ),
    "talks between three": (
        "The foreign ministers of Georgia, Armenia and Iran met in Tbilisi on Friday. Talks between Davit Lomidze, "
        "Aram Petrosyan and Mehdi Karimi centred on roads.",
        ["Davit Lomidze+Aram Petrosyan+Mehdi Karimi"],
    ),
    "several meetings": (
        "AMMAN, May 8 - King Talal of Jordan on Monday held talks in New York with Cypriot President Nikos Stavrou and "
        "Croatian Prime Minister Ante Babic. The meetings dealt with tourism.",
        ["Talal+Nikos Stavrou", "Talal+Ante Babic"],
    ),
    "officials named around": (
        "At the invitation of Speaker of Parliament of Georgia Archil Tavadze, the delegation led by Speaker of the "
        "Seimas of Lithuania Rasa Kazlauskaite arrived in Tbilisi. The meeting of the speakers of Georgia and "
        "Lithuania began with a private talk. Archil Tavadze welcomed the guests.",
        ["Archil Tavadze+Rasa Kazlauskaite"],
    ),
    "the writer's own meeting": (
        "New ties with Samoa\n\nThe Hon Hamish Ross MP\nMinister for Trade of New Zealand\n\nMy visit to Samoa was a "
        "success. In my meeting with Samoan Prime Minister Tuila Sefo, I praised the cocoa growers. I also opened a "
        "school.",
        ["Hamish Ross+Tuila Sefo"],
    ),
    "a dinner and talks at it": (
        "In the evening, Prime Minister Kenji Mori of Japan attended a dinner hosted by the Portuguese Prime "
        "Minister, Duarte Neves, and had an exchange of views with him over wine exports.",
        ["Kenji Mori+Duarte Neves"],
    ),
    "came for talks that the text confirms": (
        "LUSAKA, May 5 - Zambia's President Joseph Mwila flew to Harare on Tuesday for talks with his Zimbabwean "
        "counterpart Tendai Moyo. The talks dealt with the drought.",
        ["Joseph Mwila+Tendai Moyo"],
    ),
    "came for talks": (
        "LUSAKA, May 5 - Zambia's President Joseph Mwila flew to Harare on Tuesday for talks with his Zimbabwean "
        "counterpart Tendai Moyo. He is due back on Friday.",
        [],
    ),
    "told one after the other": (
        "FREETOWN, May 4 - President Julius Bangura of Sierra Leone has received the Letters of Credence of three "
        "ambassadors at State House. The first to present his letters was the Ambassador of Kuwait, Faisal Al-Dosari. "
        "He thanked the President. The second was the Ambassador of Ireland, Orla Kelly. The last was the Brazilian "
        "Ambassador, Pedro Alves.",
        ["Julius Bangura+Faisal Al-Dosari", "Julius Bangura+Orla Kelly", "Julius Bangura+Pedro Alves"],
    ),
    "will be holding": (
        "Chile and Bolivia foreign ministers meet on transit\n\nThe foreign ministers of Chile and Bolivia, Cristobal "
        "Undurraga and Wilma Arce, will be holding an open agenda meeting on Wednesday in Iquique.",
        [],
    ),
    "heads of state told one by one": (
        "Ambassador Kofi Badu of Ghana presented his letters of credence to the Heads of State of Chad, Niger and "
        "Mali. In N'Djamena, President Ali Deby of Chad asked for more teachers. President Issa Bello of Niger "
        "praised the port of Tema. President Oumar Diarra of Mali offered cotton.",
        ["Kofi Badu+Ali Deby", "Kofi Badu+Issa Bello", "Kofi Badu+Oumar Diarra"],
    ),
    "said that he had had talks": (
        "WELLINGTON, Feb 12 - U.S. Assistant Secretary of State Paul White said on Tuesday that he had had a frank "
        "discussion with New Zealand Prime Minister David Lorne on ships.",
        ["Paul White+David Lorne"],
    ),
    "received at the airport": (
        "CARACAS, March 30 - Venezuelan Vice President Delia Marquez received Russian Deputy Prime Minister Yuri "
        "Baranov at the international airport on Monday. He will open a fair.",
        [],
    ),
    "met with at the airport": (
        "NAIROBI - Kenyan Foreign Minister Joseph Kamau on Monday met for three hours with Chilean Foreign Minister "
        "Pedro Rojas at the city's airport.",
        ["Joseph Kamau+Pedro Rojas"],
    ),
    "a team led by": (
        "GEORGETOWN - President Roy Singh of Guyana has been meeting with a team from Norway led by Environment "
        "Minister Kari Lund on forests.",
        ["Roy Singh+Kari Lund"],
    ),
    "reviewed with": (
        "LUANDA - The Angolan Foreign Minister, Joao Lemos, on Tuesday analysed with his Cape Verdean counterpart, "
        "Luis Tavares, the cooperation between the two countries.",
        ["Joao Lemos+Luis Tavares"],
    ),
    "an old meeting recalled": (
        "When Han Jong-il, the North Korean leader, met US President Arthur Dole in Singapore in 2018, the world "
        "hoped. Han and Dole signed a vague paper. Nothing came of it.",
        [],
    ),
    "ministers who sign beside their presidents": (
        "MONTEVIDEO, Oct 3 - Argentine President Carlos Ferrer and Uruguayan President Julio Ordonez held private "
        "talks on Thursday. Uruguayan Foreign Minister Hector Gros and his Argentine colleague Guido Caputi signed a "
        "fisheries accord.",
        ["Carlos Ferrer+Julio Ordonez+Hector Gros+Guido Caputi"],
    ),
    "the guests": (
        "ULAN BATOR, Sept 4 - A delegation of the Turkish parliament headed by Deputy Speaker Selim Aydin is visiting "
        "Mongolia. On September 3, the guests called on the Speaker of the Mongolian parliament, Zandaa Bat.",
        ["Selim Aydin+Zandaa Bat"],
    ),
    "face to face": (
        "GENEVA, Aug 20 - Iraqi Foreign Minister Tariq Jasim and his Iranian counterpart Ali Velati came face to face "
        "on Saturday.",
        ["Tariq Jasim+Ali Velati"],
    ),
    "the office's own minister": (
        "The Foreign Secretary met Deputy Prime Minister Censu Borg of Malta today. They discussed fisheries.",
        ["Censu Borg"],
    ),
    "the end of a stay looked back on": (
        "Fijian Foreign Minister Jone Tora left Ottawa on Friday after a four-day stay.\n\nHe had spent an hour with "
        "Canadian Prime Minister Gordon Hall. Much was to be done if the talks between Mr Hall and President Peni Qalo "
        "were to go well.",
        ["Jone Tora+Gordon Hall"],
    ),
    "one of several short items": (
        "World News in Brief\n\nMay 21, 1987\n\nThe dollar fell in Tokyo yesterday, and gold rose.\n\nTwo nurses were "
        "set free in Chad. They are well.\n\nSeparately, Fijian Foreign Minister Jone Tora met Tongan Prime Minister "
        "Sione Vaka yesterday.",
        ["Jone Tora+Sione Vaka"],
    ),
    "had spoken of somebody": (
        "SUVA, May 3 - Fijian Foreign Minister Jone Tora met Tongan Prime Minister Sione Vaka.\n\nThe prime minister "
        "had spoken in hard words of Fiji.\n\nTora and Fijian Ambassador Pita Samu met Vaka on the steps.",
        ["Jone Tora+Sione Vaka+Pita Samu"],
    ),
    "at the accreditation": (
        "PORT LOUIS, Aug 19 - President Desmond Fraser of Mauritius spoke of trade at the accreditation of Tongan High "
        "Commissioner Sela Nuku on Thursday.",
        ["Desmond Fraser+Sela Nuku"],
    ),
    "received her letters": (
        "PORT LOUIS, Aug 19 - Tongan High Commissioner Sela Nuku came to State House on Thursday, where President "
        "Desmond Fraser of Mauritius received her letters of credence.",
        ["Desmond Fraser+Sela Nuku"],
    ),
    "a regular meeting that was held": (
        "SUVA - A regular meeting of the foreign ministers of Fiji and Tonga, Jone Tora and Sione Vaka, was held.",
        ["Jone Tora+Sione Vaka"],
    ),
    "called off": (
        "PRISTINA, May 3 - PM calls off meeting with Serbian President\n\nPrime Minister Arben Krasniqi of Kosovo has "
        "called off a meeting with Serbian President Dragan Nikolic planned for Thursday in Brussels, his office said.",
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_main_meetings(nlp: Language, name: str) -> None:
    text, expected = CASES[name]
    meetings, names = found_meetings(nlp, text)
    got = [sorted(names[key] for key in meeting["participants"]) for meeting in meetings if meeting["main"]]
    assert sorted(got) == sorted(sorted(pair.split("+")) for pair in expected)
