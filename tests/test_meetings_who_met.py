"""Who met whom, one construction a case: "A+B" for each meeting that the article reports, nothing for none."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import found_meetings

CASES: dict[str, tuple[str, list[str]]] = {
    "verb after the subject's titles": (
        "Sheikh Fahd Al-Mutairi, the Deputy Prime Minister, Minister of Defence and Minister of Interior, received on "
        "Monday the Ambassador of Finland to Kuwait, Matti Salo.",
        ["Fahd Al-Mutairi+Matti Salo"],
    ),
    "a name at the end of a clause in front": (
        "After they had seen off King Sverre of Norway, Peruvian Minister Raul Quintana and Chilean Minister Ana Lopes "
        "met for an hour.",
        ["Raul Quintana+Ana Lopes"],
    ),
    "they spent hours with a third": (
        "OSLO, May 3 - Peruvian Minister Raul Quintana and Chilean Minister Ana Lopes sounded hopeful after they spent "
        "two hours with King Sverre of Norway.",
        ["Raul Quintana+Ana Lopes+Sverre"],
    ),
    "a dinner reception for two": (
        "Norwegian Minister Kari Lindahl met the President of Ghana Kwame Boateng and First Lady Ama Boateng at a "
        "dinner reception.",
        ["Kari Lindahl+Kwame Boateng+Ama Boateng"],
    ),
    "an author without a name": (
        "Ties with Fiji were confirmed during my visit to Fiji. In my talks with Premier Josefa Bola and Ministers "
        "Seru Vuki and Ana Kata, I spoke of fish.",
        ["Josefa Bola+Seru Vuki+Ana Kata"],
    ),
    "an author without a name at home": (
        "This morning I spoke with Governor Ron Hale of Florida. I told him that the United States will help.",
        [],
    ),
    "a minister and his own envoys": (
        "OSLO, May 3 - Norwegian Minister Kari Lindahl met Norwegian Ambassador to Ghana Ole Berg, Ambassador to Peru "
        "Tora Lie and Ambassador to Togo Jan Lund.",
        [],
    ),
    "farewells one by one": (
        "Two envoys, Rui da Costa of Angola and Kees Visser of Belgium, on Friday bade farewell to President "
        "Boateng of Ghana one after the other.",
        ["Rui da Costa+Boateng", "Kees Visser+Boateng"],
    ),
    "received by leaders of several countries": (
        "MBABANE, May 3 - Zambian Special Envoy Peter Mulenga was received by Lesotho Prime Minister Thabo Moleko, "
        "Botswana President Kagiso Sebina and South African President Sipho Ndlovu.",
        ["Peter Mulenga+Thabo Moleko", "Peter Mulenga+Kagiso Sebina", "Peter Mulenga+Sipho Ndlovu"],
    ),
    "separately": (
        "Prime Minister Sher Bahadur Rana of Nepal met separately with Indian Ambassador Naveen Rao and Chinese "
        "Ambassador Hou Ming on Sunday.",
        ["Sher Bahadur Rana+Naveen Rao", "Sher Bahadur Rana+Hou Ming"],
    ),
    "hosted in a meeting": (
        "PRISTINA - President Hana Berisha hosted in a meeting today the NATO Secretary General Jens Lund, with whom "
        "she discussed security.",
        ["Hana Berisha+Jens Lund"],
    ),
    "hosted to lunch by": (
        "Polish President Andrzej Malinowski was hosted to lunch by Lithuanian President Gitanas Petrauskas in Vilnius "
        "on Friday.",
        ["Andrzej Malinowski+Gitanas Petrauskas"],
    ),
    "ways were discussed with": (
        "BAKU, Azerbaijan, March 3. Ways to expand transport links were discussed with the Minister of Transport of "
        "Georgia Levan Kobidze, Azerbaijani Minister of Digital Development Rashad Aliyev said.",
        ["Levan Kobidze+Rashad Aliyev"],
    ),
    "briefed by": (
        "Namibian President Hage Nangolo was briefed by SADC Executive Secretary Stella Tembo on the situation in the "
        "region at State House.",
        ["Hage Nangolo+Stella Tembo"],
    ),
    "consultations chaired by": (
        "Political consultations between Moldova and Spain took place in Chisinau on 12 June, chaired by Secretary of "
        "State Iulian Grosu and Spanish Secretary of State Fernando Vidal.",
        ["Iulian Grosu+Fernando Vidal"],
    ),
    "delegations were led by": (
        "Political consultations were held in Minsk between the Foreign Ministries of Belarus and Oman. The "
        "delegations were led by Deputy Foreign Minister Sergei Baranov and Undersecretary Khalifa Al Harthy.",
        ["Sergei Baranov+Khalifa Al Harthy"],
    ),
    "a series and its meetings": (
        "On 5 June the Foreign Minister of Latvia, Edgars Berzins, held meetings with delegations of Kenya and "
        "Ghana.\n\n"
        "Ways to trade more were discussed with the Minister of Agriculture of Kenya, James Otieno.\n\n"
        "As a result of negotiations with the Minister of Lands of Ghana, Kojo Mensah, a plan was drawn up.",
        ["Edgars Berzins+James Otieno", "Edgars Berzins+Kojo Mensah"],
    ),
    "the delegation also called on": (
        "The President of Namibia, Nangolo Haufiku, received a delegation from Angola, headed by Foreign Minister "
        "Luisa Neto.\n\nThe delegation also called on Namibian Speaker Peter Shilongo and gave him a letter. Shilongo "
        "thanked Neto for it.",
        ["Nangolo Haufiku+Luisa Neto", "Luisa Neto+Peter Shilongo"],
    ),
    "who answers took part": (
        "Ms. OKADA Yumi, Minister for Foreign Affairs of Japan, received a courtesy call by the heads of diplomatic "
        "missions of African countries on August 1.\n\nIn response, H.E. Mr. Tesfaye Bekele, Ambassador of Ethiopia to "
        "Japan, stated that he wished to see relations grow.",
        ["OKADA Yumi+Tesfaye Bekele"],
    ),
    "the two talked": (
        "Israeli Defense Minister Dov Peled opened talks here today on aid. Defense Secretary Carl Winter of the "
        "United States joined Peled at an entrance this morning. The two then talked for almost an hour.",
        ["Dov Peled+Carl Winter"],
    ),
    "put their names to": (
        "KIGALI, May 4 - Rwanda's Foreign Minister Jean Habimana and his Ugandan counterpart Moses Okello put their "
        "names to four deals in Kigali at the Joint Permanent Commission.",
        ["Jean Habimana+Moses Okello"],
    ),
    "with whom first": (
        "ASTANA - Speaker Nurlan Omarov of Kazakhstan today held bilateral meetings with deputy speakers of foreign "
        "parliaments.\n\nAt a meeting with Elchin Asgarov of Azerbaijan, Nurlan Omarov spoke of the Caspian Sea.\n\n"
        "With the Deputy Speaker of the Parliament of Turkey, Murat Kaya, the sides discussed trade.",
        ["Nurlan Omarov+Elchin Asgarov", "Nurlan Omarov+Murat Kaya"],
    ),
    "an ambassador without a country": (
        "Ambassador Takashi Ueno paid a courtesy visit to the Governor of the Central Bank of Uganda, Mr. Tito Tumu "
        "on 5 March 2019.",
        ["Takashi Ueno+Tito Tumu"],
    ),
    "also attended": (
        "Talks between Foreign Minister Wim Peeters of Belgium and the Prime Minister of Samoa, Tuila Sefo, were held "
        "in Brussels today. Samoa's Police Minister Apulu Fasi and Belgium's Trade Minister Karel Maes also attended.",
        ["Wim Peeters+Tuila Sefo+Apulu Fasi+Karel Maes"],
    ),
    "ministers at home": (
        "TEHRAN - President Hassan Rafati of Iran met with Parliament Speaker Ali Larijan of Iran on Monday to discuss "
        "the economy.",
        [],
    ),
    "with an aide": (
        "Norwegian Foreign Minister Kari Solberg, with security adviser Nils Berg and other aides, met today with "
        "Peruvian Foreign Minister Luis Rojas, who spoke to the assembly on Monday.",
        ["Kari Solberg+Nils Berg+Luis Rojas"],
    ),
    "an envoy is summoned": (
        "Peruvian Foreign Minister Luis Rojas summoned Kari Solberg Jr., the Norwegian ambassador, to protest.",
        ["Luis Rojas+Kari Solberg Jr"],
    ),
    "not with an aide who sat in": (
        "Norwegian Minister Kari Solberg received Peruvian Minister Luis Rojas, in Oslo, with aide Nils Berg there.",
        ["Kari Solberg+Luis Rojas"],
    ),
    "delegation from a continent": (
        "On June 14, 2016, Chinese Vice Minister Liu Haoran met with the 12th delegation of diplomats from Africa.",
        ["Liu Haoran"],
    ),
    "results of talks that the title tells": (
        "Peruvian Minister Luis Rojas on talks with Norwegian counterpart Kari Solberg\n\nLIMA - Foreign Minister Luis "
        "Rojas summed up the results of the talks with his Norwegian counterpart Kari Solberg.",
        ["Luis Rojas+Kari Solberg"],
    ),
    "a surname that is a town's too": (
        "Soviet Foreign Minister Ivan Petrov, sorry for having skipped Secretary of State Howard K. Ames' address, "
        "met with Ames today.\n\nAmes, with security adviser Nils Berg and other aides, came to the Soviet Mission for "
        "today's three-hour session with Petrov.",
        ["Ivan Petrov+Howard K. Ames+Nils Berg"],
    ),
    "talks of others": (
        "TEHRAN - Foreign Ministry spokesman Bahram Qorbani said the talks between the representatives of Iran and the "
        "EU went on.",
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_who_met(nlp: Language, name: str) -> None:
    text, expected = CASES[name]
    meetings, names = found_meetings(nlp, text)
    got = [{names[key] for key in meeting["participants"]} for meeting in meetings if meeting["main"]]
    assert sorted(map(sorted, got)) == sorted(sorted(row.split("+")) for row in expected)
