"""Names: which words are one, and which mentions name the same person."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.pipes.people.spelling import fits, fuller, same_part, skeleton


def names(nlp: Language, text: str) -> list[str]:
    return [person["name"] for person in nlp(text)._.dip_people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Mr. Tomas Veldhuis spoke.", "Tomas Veldhuis"),
        ("Foreign Minister Sheikh Nasser bin Khalid Al-Harthy spoke.", "Nasser bin Khalid Al-Harthy"),
        ("Foreign Minister Pieter van der Meulen spoke.", "Pieter van der Meulen"),
        ("Foreign Minister D.Karimova spoke.", "D.Karimova"),
        ("Defence Minister General (retd) Imran Qazi spoke.", "Imran Qazi"),
        ("Ambassador H.E. Dr. Amina Wanjiru spoke.", "Amina Wanjiru"),
        ("Prime Minister Ng'endo Ma'alim spoke.", "Ng'endo Ma'alim"),
        ("Dato Seri Ahmad Razlan bin Haji Osman, the minister, spoke.", "Ahmad Razlan bin Haji Osman"),
        ("Ms. TANIGUCHI Reiko, Minister for the Environment, spoke.", "TANIGUCHI Reiko"),
        ("Secretary of State Dana R. Whitlock, Jr. spoke.", "Dana R. Whitlock Jr"),
        ("Foreign Minister Israel Mandelbaum spoke.", "Israel Mandelbaum"),
        ("Foreign Minister Per Vik spoke.", "Per Vik"),
        ("Mister Tomas Veldhuis spoke.", "Tomas Veldhuis"),
        ("He met the Ambassador to Peru, Milan Veldhuis.", "Milan Veldhuis"),
        ("The Algerian Foreign Minister Said Belkhir spoke.", "Said Belkhir"),
        ("The Ambassador of Kenya Grace Wambui spoke.", "Grace Wambui"),
        ("The Chairman of the National Assembly Le Quang Hue spoke.", "Le Quang Hue"),
        ("Foreign Minister Begum Nasreen Sultana spoke.", "Nasreen Sultana"),
    ],
)
def test_name_without_honorifics(nlp: Language, text: str, name: str) -> None:
    assert names(nlp, text) == [name]


def test_two_names_before_talks_are_nobody_else(nlp: Language) -> None:
    text = "President Kari Solberg told Luis Rojas on Monday that the next Solberg-Rojas meeting must be in Norway."
    assert names(nlp, text) == ["Kari Solberg", "Luis Rojas"]


def test_name_at_the_end_of_a_title_behind_an_office_of_another_country(nlp: Language) -> None:
    text = (
        "Secretary Whitfield's Meeting with Latvian Foreign Minister Dzalbs\n\nBy Office of the Spokesperson\n\n"
        "Secretary of State Karen Whitfield met with Latvian...\n\nShe later saw Peruvian Foreign Minister Luis Rojas."
    )
    assert names(nlp, text) == ["Karen Whitfield", "Dzalbs", "Luis Rojas"]


@pytest.mark.parametrize(
    ("form", "name"),
    [
        # honorifics
        ("H.E. Mr. Tomas Veldhuis", "Tomas Veldhuis"),
        ("Datuk Seri Diraja Dr Zahari Abdul Kadim", "Zahari Abdul Kadim"),
        ("Tan Sri Rahim Yatin", "Rahim Yatin"),
        ("Engr. Musa Bello", "Musa Bello"),
        ("Barr. Peter Amadi", "Peter Amadi"),
        ("Ato Getu Alemayehu", "Getu Alemayehu"),
        ("Mwalimu Juma Kasanga", "Juma Kasanga"),
        ("Chief Ayo Maduka", "Ayo Maduka"),
        ("Air Chief Marshal Sohail Aziz", "Sohail Aziz"),
        ("Vice-Senior General Kyaw Zeya", "Kyaw Zeya"),
        ("Samdech Vibol Panha Chan Sophea", "Chan Sophea"),
        ("Vice Admiral Zafar Abidi", "Zafar Abidi"),
        ("Maj Gen (Retd) Akbar Zaman", "Akbar Zaman"),
        ("Lyonpo (Dr.) Karma Tobden", "Karma Tobden"),
        ("Samdech Techo Sok Vannak", "Sok Vannak"),
        ("Daw Khin Mya Aye", "Khin Mya Aye"),
        ("Osagyefo Dr. Kwame Boadi", "Kwame Boadi"),
        # what looks like an honorific
        ("Tan Wee Meng", "Tan Wee Meng"),
        ("Yang Jiarui", "Yang Jiarui"),
        ("Don Farrow", "Don Farrow"),
        ("Syed Hamdan Alvi", "Syed Hamdan Alvi"),
        ("Hafiz Zia Popal", "Hafiz Zia Popal"),
        ("Goongloen Dorji Penjor", "Dorji Penjor"),
        ("He Yalin", "He Yalin"),
        # one word, initials, short words
        ("Sudarmono", "Sudarmono"),
        ("A.K. Abdul Mannan", "A.K. Abdul Mannan"),
        ("A K Abdul Mannan", "A K Abdul Mannan"),
        ("Md. Nazrul Islam", "Md. Nazrul Islam"),
        ("Ts. Bold-Orgil", "Ts. Bold-Orgil"),
        ("B. Battsengel", "B. Battsengel"),
        ("Le Duc Tam", "Le Duc Tam"),
        ("Pak Chol Su", "Pak Chol Su"),
        # particles
        ("Mohammed bin Salem Al Said", "Mohammed bin Salem Al Said"),
        ("Lubna bint Khalid bin Sultan Al Harthy", "Lubna bint Khalid bin Sultan Al Harthy"),
        ("Sultan bin Saad Al-Harthy", "Sultan bin Saad Al-Harthy"),
        ("Sidi Ould Boubakar", "Sidi Ould Boubakar"),
        ("Jaap de Hoop Vermeer", "Jaap de Hoop Vermeer"),
        ("Riyadh al-Khatib", "Riyadh al-Khatib"),
        # letters of many languages
        ("N'Djamba Ng'ang'a", "N'Djamba Ng'ang'a"),
        ("Éamon Ó Briain", "Éamon Ó Briain"),
        ("Željko Šarić", "Željko Šarić"),
        ("Võ Thị Ánh Mai", "Võ Thị Ánh Mai"),
        ("Jón Þór Þorvaldsson", "Jón Þór Þorvaldsson"),
        # behind the name
        ("Philip Hartwell KCMG", "Philip Hartwell"),
        ("Andrew Marlow MP", "Andrew Marlow"),
        ("Tarcisio Bellini S.D.B.", "Tarcisio Bellini"),
        ("Ferdinand Reyes Jr.", "Ferdinand Reyes Jr"),
        ("Mswazi III", "Mswazi III"),
        # words for things and months in names
        ("Theresa May", "Theresa May"),
        ("Park Jin-woo", "Park Jin-woo"),
        ("Unity Dube", "Unity Dube"),
    ],
)
def test_names_of_all_countries(nlp: Language, form: str, name: str) -> None:
    assert names(nlp, f"OTTAWA - Norwegian Foreign Minister {form} arrived here on Monday for talks.") == [name]


def test_name_that_only_its_neighbours_make_one(nlp: Language) -> None:
    text = "They were joined by Ambassador Tomas Veldhuis, Rasata Rafanoharana and Kari Lindahl."
    assert "Rasata Rafanoharana" in names(nlp, text)


def test_surname_of_a_town(nlp: Language) -> None:
    assert names(nlp, "Rodolfo Medina, Peru's Deputy Trade Minister, spoke first.") == ["Rodolfo Medina"]


def test_given_name_that_is_an_office(nlp: Language) -> None:
    assert names(nlp, "Foreign Minister Ali Karimi met with Amir Ghasemi on Monday.") == ["Ali Karimi", "Amir Ghasemi"]


def test_another_spelling_of_a_given_name_is_somebody_else(nlp: Language) -> None:
    text = "Minister Mohammad Zuheir Kharbouti arrived. Director Mahmoud spoke."
    assert names(nlp, text) == ["Mohammad Zuheir Kharbouti", "Mahmoud"]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Kari Lindahl arrived. Lindahl said the talks were useful.",
        "Foreign Minister Kari Lindahl arrived. K. Lindahl said the talks were useful.",
        "Foreign Minister Kari Lindahl arrived. Foreign Minister Kari Lindal said the talks were useful.",
        "Foreign Minister Yusuf Zhakupov arrived. Foreign Minister Yusup Jakupov said the talks were useful.",
    ],
)
def test_mentions_of_one_person(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert [person["name"] for person in doc._.dip_people][:1] == names(nlp, text)
    assert len([span for span in doc.spans["people"] if span.label_ == "NAME"]) == 2


def test_fullest_form_is_the_name(nlp: Language) -> None:
    assert names(nlp, "President Duarte spoke. Later President Ana Maria Duarte left.") == ["Ana Maria Duarte"]


def test_office_tells_two_of_one_surname_apart(nlp: Language) -> None:
    doc = nlp("President Tomas Orban met Foreign Minister Jan Orban. President Orban spoke.")
    assert [span.id_ for span in doc.spans["people"] if span.text == "Orban"] == ["Tomas Orban"]


@pytest.mark.parametrize(
    "text",
    [
        "The Karlsson administration wants talks.",
        "They agreed on it in Luang Prabang on Tuesday.",
        "The ministers met in Ho Chi Minh City.",
        "Al Jazeera reported the talks.",
        "The talks were held at the Grand Hotel on Monday in May.",
        "The ship MV Kari Star sank.",
        "Cyclone Mora hit the coast.",
        "They prayed at the holy shrine of Shah Karam on Monday.",
        "Kazinform reported the talks.",
        "(Official photo by Pete Sandoval)",
        "Reporting by Kari Lindahl; editing by Tomas Veldhuis",
        "They signed the Lindahl Agreement on the Karim Bridge Project.",
        "He wished them a happy St Patrick's Day.",
        "The Comprehensive Safeguards Agreement was signed in mid-April.",
        "The WNBA and BelTrade took part.",
        "NINE FAMILIES SETTLED IN CHUI.",
    ],
)
def test_no_person(nlp: Language, text: str) -> None:
    assert names(nlp, text) == []


def test_reporter_of_a_broadcast_is_nobody(nlp: Language) -> None:
    assert names(nlp, "Talks on fishing ended on Monday. Brenda Ostrow reports from Lima.") == []


def test_caption_above_the_surname(nlp: Language) -> None:
    text = "Peruvian Foreign Minister Rosa Quintana\nQuintana says the vote is a good sign.\n\nThe talks went on."
    assert names(nlp, text) == ["Rosa Quintana"]


def test_handle_is_no_name(nlp: Language) -> None:
    assert names(nlp, "Tunde Marlow (@tundemarlow) 5 minutes ago") == []
    assert names(nlp, "Foreign Minister Rosa Quintana wrote: a pleasure to meet @KSolberg again.") == ["Rosa Quintana"]


def test_name_in_an_attribute(nlp: Language) -> None:
    assert names(nlp, "It was shot down near Imam Karimi airport.") == []


def test_name_parted_at_the_end_of_a_line(nlp: Language) -> None:
    assert names(nlp, "The talks went well, Unification Minister Park Nam-\nsik said on Friday.") == ["Park Nam-sik"]


def test_king_is_called_by_the_first_name(nlp: Language) -> None:
    text = "Crown Prince Faisal bin Talal spoke. He conveyed the greetings of King Talal."
    assert names(nlp, text) == ["Faisal bin Talal", "Talal"]


def test_words_of_a_headline_are_no_name(nlp: Language) -> None:
    text = "Norwegian Ambassador Bids Farewell\n\nOSLO - Ambassador Kari Lindahl met Foreign Minister Ama Boateng."
    assert names(nlp, text) == ["Kari Lindahl", "Ama Boateng"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Minister Lindahl Confers With Counterparts", "Kari Lindahl"),
        ("Lindahl Met Boateng on Trade", "Kari Lindahl"),
        ("Norwegian FM Lindahl Discusses Trade, Tourism", "Kari Lindahl"),
    ],
)
def test_verbs_of_headlines_are_no_names(nlp: Language, title: str, name: str) -> None:
    text = f"{title}\n\nOSLO - Foreign Minister Kari Lindahl met Foreign Minister Ama Boateng."
    assert sorted(names(nlp, text)) == sorted(["Ama Boateng", name])


def test_lone_surname_before_a_verb(nlp: Language) -> None:
    assert names(nlp, "The two sides discussed trade. They hoped that Gorbachev accepts the plan.") == ["Gorbachev"]


@pytest.mark.parametrize(
    ("a", "b"),
    [("lindahl", "lindal"), ("zhakupov", "jakupov"), ("kh", "khawaja"), ("t", "tomas"), ("mustafa", "moustafa")],
)
def test_same_part(a: str, b: str) -> None:
    assert same_part(a, b)


@pytest.mark.parametrize(("a", "b"), [("un", "il"), ("lee", "li"), ("karim", "salim"), ("orban", "urbina")])
def test_other_part(a: str, b: str) -> None:
    assert not same_part(a, b)


def test_skeleton_keeps_consonants() -> None:
    assert skeleton("velayati") == skeleton("velayti") != skeleton("volodin")


def test_short_forms_stand_in_order() -> None:
    assert fits(("lindahl",), ("kari", "lindahl"))
    assert not fits(("lindahl", "kari"), ("kari", "lindahl"))
    assert not fits(("al",), ("nasser", "al", "harthy"))


def test_initial_written_out_is_fuller() -> None:
    assert fuller(("kari", "lindahl"), ("k", "lindahl"))
    assert not fuller(("k", "lindahl"), ("kari", "lindahl"))


def test_fathers_tell_two_people(nlp: Language) -> None:
    text = "Minister Salim bin Saad bin Hamad Al Harthy met Governor Salim bin Hamad Al Busaidi and Salim bin Saad."
    assert names(nlp, text) == ["Salim bin Saad bin Hamad Al Harthy", "Salim bin Hamad Al Busaidi"]


def test_agency_is_nobody(nlp: Language) -> None:
    text = "YEREVAN, March 9, HAYNEWS. Speaker Tigran Sarafian met Janis Kalnins, the parliament told Haynews."
    assert "Haynews" not in names(nlp, text)


def test_like_consonants_alone_make_nobody_one(nlp: Language) -> None:
    text = "Minister Suyoi spoke. The deal was signed by Ambassador Zasia."
    assert names(nlp, text) == ["Suyoi", "Zasia"]


def test_a_town_is_a_given_name_behind_an_office(nlp: Language) -> None:
    people = nlp("The Indian Defence Secretary, Anand Kumar Rao, arrived in Lima.")._.dip_people
    assert [person["name"] for person in people] == ["Anand Kumar Rao"]


def test_a_name_behind_a_company_that_it_heads(nlp: Language) -> None:
    people = nlp("Kari Lindahl met Chairman of the Board of the Samgas company Nurlan Omarov.")._.dip_people
    assert "Nurlan Omarov" in [person["name"] for person in people]


def test_acronym_behind_the_is_no_name(nlp: Language) -> None:
    text = "Lindahl called for steps to save the TCOA. A way to save TCOA Kari Lindahl also met Rosa Quispe."
    assert {person["name"] for person in nlp(text)._.dip_people} == {"Kari Lindahl", "Rosa Quispe"}


def test_party_of_a_member_of_parliament_is_no_name(nlp: Language) -> None:
    assert nlp("On Monday Reformist MP Kwesi Addo spoke.")._.dip_people[0]["name"] == "Kwesi Addo"


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("Omani Foreign Minister Salim bin Hamad Al Mahrouqi", "Salim Almahrouqi"),
        ("Egyptian President Fathi El Missiri", "El Misiri"),
    ],
)
def test_article_written_together_and_doubled_letters(nlp: Language, full: str, other: str) -> None:
    assert len(nlp(f"{full} spoke in Lima. Later Minister {other} left.")._.dip_people) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trade Minister H.E Ama Boateng met K.P Thapaliya.", ["Ama Boateng", "K.P Thapaliya"]),
        (
            "British Trade Minister Lord Lindt of Highgate met Ama Boateng. Lord Lindt left.",
            ["Lindt of Highgate", "Ama Boateng"],
        ),
        ("Minister Khalid al-Rubai spoke. Later Minister Khaled al-Rubaiy left.", ["Khalid al-Rubai"]),
        ("Minister Ama Boateng spoke.\n\nRead: Envoy praises Minister Kari Lindahl\n\nShe left.", ["Ama Boateng"]),
    ],
    ids=["no last dot", "a lord's place", "the spelling used first", "a teaser"],
)
def test_names_as_written(nlp: Language, text: str, names: list[str]) -> None:
    assert [person["name"] for person in nlp(text)._.dip_people] == names


def test_surname_that_looks_like_a_verb(nlp: Language) -> None:
    assert names(nlp, "Envoy Warren Tolliver met him. Tolliver talked with Minister Rosa Quispe.") == [
        "Warren Tolliver",
        "Rosa Quispe",
    ]
