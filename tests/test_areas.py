"""Cooperation areas: one text for each construction, with what is to be found beside it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.lexicon import area_pairs, area_terms, cooperation, load
from dipextract.lexicon.load import LexiconError, areas
from dipextract.lexicon.wording import Phrases, normal_word, variants
from dipextract.pipes.areas.sentence import read_sentence

LEAD = "Foreign Minister Ilkka Torvinen of Finland met his Chilean counterpart Rosa Quezada in Helsinki. "


def found(nlp: Language, text: str) -> set[str]:
    """The ids of the areas in ``text``."""
    doc = nlp(LEAD + text)
    return {span.label_ for span in doc.spans["areas"]}


COOPERATION = {
    "a list of nouns": (
        "The two sides agreed to expand cooperation in mining, forestry, vocational training and e-commerce.",
        {"mining", "agriculture", "education", "digital"},
    ),
    "adjectives before a noun of cooperation": (
        "They spoke for closer political, economic and cultural ties.",
        {"political-dialogue", "economy", "culture"},
    ),
    "adjectives in a list that 'fields' opens": (
        "Torvinen said the ties cover many fields, including political, trade and tourism.",
        {"political-dialogue", "trade", "tourism"},
    ),
    "one wording, two areas": (
        "Quezada proposed to increase agricultural exports to Finland.",
        {"agriculture", "trade"},
    ),
    "a joined adjective": (
        "Trade-economic interaction between the two countries was praised.",
        {"economy", "trade"},
    ),
    "a document signed": (
        "After the talks the ministers signed an extradition treaty and a memorandum on satellite navigation.",
        {"justice", "space"},
    ),
    "thanks for help": (
        "Quezada thanked Finland for the firefighters sent last summer and for the vaccines.",
        {"disaster-relief", "health"},
    ),
    "discussed, with a wish": (
        "The ministers discussed ways to boost investment in hydrogen.",
        {"investment", "energy"},
    ),
    "two wordings in one clause": (
        "Finland is ready to train twenty Chilean diplomats and hopes to buy more of your grapes.",
        {"education", "trade", "agriculture"},
    ),
    "support in an international body": (
        "Both sides will coordinate closely within the United Nations.",
        {"multilateral-coordination"},
    ),
    "a candidature": (
        "Quezada asked Finland to support the candidature of her country.",
        {"multilateral-coordination"},
    ),
    "work against a crime": (
        "They will work together to combat drug trafficking and cybercrime.",
        {"security", "cybersecurity"},
    ),
    "a crisis to be met together": (
        "Finland and Chile reaffirmed their commitment to address the climate crisis.",
        {"environment"},
    ),
    "people who work or travel": (
        "Quezada called for visa-free travel and for the protection of Chilean workers.",
        {"migration-consular"},
    ),
    "regions and towns": (
        "The ministers welcomed the new sister city ties of Oulu and Temuco.",
        {"subnational", "culture"},
    ),
    "the field of a joint body": (
        "They agreed to convene the Joint Commission on Science and Technology in May.",
        {"science-technology"},
    ),
    "reconstruction and aid": (
        "Finland pledged humanitarian aid and help in the reconstruction of the harbour road.",
        {"development-aid", "transport"},
    ),
    "defence and peacekeeping": (
        "The two navies will hold a joint exercise, and the countries will cooperate in peacekeeping.",
        {"defence"},
    ),
    "money": (
        "Helsinki offered a line of credit and an agreement to avoid double taxation.",
        {"finance"},
    ),
    "industry and building": (
        "The ministers want to develop cooperation in shipbuilding and housing.",
        {"industry", "infrastructure"},
    ),
    "British hyphens": (
        "They spoke for economic and cultural co-operation and for co-operation in fisheries.",
        {"economy", "culture", "agriculture"},
    ),
    "parliaments": (
        "Quezada praised the cooperation between the Finnish and Chilean parliaments.",
        {"political-dialogue"},
    ),
    "dialogue kept up": (
        "They noted the active dialogue of the two governments and agreed to hold regular ministerial meetings.",
        {"political-dialogue"},
    ),
    "officers who meet": (
        "Torvinen praised the frequent exchanges between defence officials of the two countries.",
        {"defence"},
    ),
    "a candidate presented": (
        "Quezada presented the candidate for the post of director and asked for support.",
        {"multilateral-coordination"},
    ),
    "a presidency supported": (
        "Quezada promised Finland her support during its presidency of the Council of Europe.",
        {"multilateral-coordination"},
    ),
    "joint work for calm": (
        "They will work together to ease tensions and bring about regional stability.",
        {"security"},
    ),
    "help during the epidemic": (
        "Quezada praised the good cooperation of the two countries during the COVID-19 pandemic.",
        {"health"},
    ),
    "help against fires": (
        "Quezada thanked Finland for assisting in putting out the disastrous fires near Temuco.",
        {"disaster-relief"},
    ),
    "a vote in an organisation": (
        "Quezada was grateful that Finland voted for the admission of her country to UNESCO.",
        {"multilateral-coordination"},
    ),
    "a pair inside a longer wording": (
        "The ministers praised the cooperation between Finland and Chile during the pandemic.",
        {"health"},
    ),
    "a summary of agreements": (
        "They noted twelve existing agreements covering a wide spectrum, including mining, arts and immigration.",
        {"mining", "culture", "migration-consular"},
    ),
    "what stands before other topics": (
        "The visit was to strengthen economic ties and discuss the elections in the region.",
        {"economy"},
    ),
    "crisis at the end of a list": (
        "They spoke of cooperation from sustainable development to the fight against terrorism to the crisis in Mali.",
        {"development-aid", "security"},
    ),
    "an agreement with an institution": (
        "The two sides agreed to expand cooperation between Oulu University and Temuco University.",
        {"education"},
    ),
    "the grant of scholarships": (
        "Both agreed on the importance of continuing the grant of Finnish scholarships to students from Chile.",
        {"education"},
    ),
    "security threats met together": (
        "Finland and Chile will work together in tackling security threats at sea.",
        {"security"},
    ),
    "help in a country's development": (
        "Quezada thanked Finland for its assistance in the socio-economic development of Chile.",
        {"development-aid"},
    ),
    "joint work that was merely discussed": (
        "They discussed the joint naval exercise and touched on a line of credit.",
        {"defence", "finance"},
    ),
    "a wish after a topic": (
        "Quezada discussed the fish quotas and proposed to open a ferry line.",
        {"transport"},
    ),
    "plurals in -buses": (
        "Finland offered to supply electric buses to Temuco.",
        {"transport", "industry"},
    ),
    "those who are employed": (
        "Quezada asked Finland to regularize the status of Chilean welders.",
        {"migration-consular"},
    ),
    "backing in a body": (
        "Torvinen promised support for the bid to enter the World Trade Organization.",
        {"multilateral-coordination"},
    ),
    "things guarded": (
        "The two sides agreed to guard the sea lanes together.",
        {"security"},
    ),
    "British spelling and plural": (
        "They agreed on programmes for digitalisation and on labour agreements.",
        {"digital", "migration-consular"},
    ),
}

NO_COOPERATION = {
    "a speech delivered": "Quezada will deliver a lecture at Oulu University and lay a wreath.",
    "a message sent": "Quezada sent a message of condolence over the factory fire in Oulu.",
    "shared values": "Torvinen said that democracy, human rights and the rule of law are values we share.",
    "issues of mutual interest": "They discussed bilateral, regional and multilateral issues of mutual interest.",
    "the international arena": "They exchanged views on developments in the regional and international arenas.",
    "subjects of studies": "Quezada, who holds a degree in pharmacy and energy economics, thanked her host.",
    "an overview of one's own country": "Torvinen gave an overview of the energy sector of Finland.",
    "an emergency meeting": "They agreed to hold an emergency meeting of the ministers.",
    "socio-economic achievements": "Quezada highlighted the socio-economic achievements of Chile.",
    "merely discussed": "The ministers discussed trade and energy.",
    "a crisis": "They exchanged views on the conflict in Sudan and the humanitarian situation in the camps.",
    "condemned": "Quezada condemned the terrorist attack on a police station in Brazil.",
    "an office": "The talks were attended by the Minister of Trade, Anna Lehto, and the Deputy Minister for Education.",
    "an office in small letters": "An adviser to the ministry of agriculture and forestry also took part.",
    "in general": "The two sides agreed to strengthen cooperation in all fields.",
    "peace and security": "They agreed to contribute to peace and security in the region.",
    "relations, not development": "Torvinen welcomed the development of relations between the two countries.",
    "sanctions": "Chile rejected the trade sanctions and the arms embargo.",
    "the media addressed": "Addressing the media after the talks, Quezada said cooperation was growing.",
    "television as a source": "The ties are growing, according to the national television of Chile.",
    "an anniversary": "This year marks the 60th anniversary of the restoration of diplomatic relations between them.",
    "a credit": "Partners may share this text when giving credit to the ministry.",
    "a new course": "The visit charted a new course for bilateral relations.",
    "after the pandemic": "The ministers agreed that relations have grown since the COVID-19 pandemic.",
    "a settlement": "They expressed support for a just and lasting settlement in Cyprus.",
    "common interest": "They exchanged views on regional and international issues of common interest.",
    "crimes committed": "Quezada spoke of the crimes committed by the militia in Sudan.",
    "a guest book": "Quezada planted a tree and signed the guest book of the museum.",
    "health wished": "Torvinen wished the President of Chile health, wellness and success.",
    "accession by itself": "Torvinen said that EU accession is the goal of the government in Chisinau.",
    "a programme of a union": "The two sides agreed to launch a twinning project.",
    "a palace": "They agreed at the Presidential Palace to deepen relations.",
    "a hotel": "The delegations met at a hotel in the capital.",
}


def test_towns_of_two_countries_make_a_text_international(nlp: Language) -> None:
    doc = nlp("Mayor Kofi Aboagye of Tamale and a team from Uppsala signed an agreement on vocational training.")
    assert {span.label_ for span in doc.spans["areas"]} == {"education"}


def test_an_ambassador_makes_a_text_international(nlp: Language) -> None:
    doc = nlp("The Danish Ambassador, Mette Holm, called on Prime Minister Errol Baptiste and offered solar pumps.")
    assert {span.label_ for span in doc.spans["areas"]} == {"energy"}


@pytest.mark.parametrize(("text", "expected"), COOPERATION.values(), ids=COOPERATION)
def test_cooperation(nlp: Language, text: str, expected: set[str]) -> None:
    assert found(nlp, text) == expected


@pytest.mark.parametrize("text", NO_COOPERATION.values(), ids=NO_COOPERATION)
def test_no_cooperation(nlp: Language, text: str) -> None:
    assert found(nlp, text) == set()


DISTANT = "Officials in Norway say that the price of tea has fallen. Peru grows more of it than before. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway expects its oil exports to grow next year.", set()),
        ("Peru needs more hospitals and schools.", set()),
        ("Norway and Peru agreed on cooperation in energy.", {"energy"}),
        ("The joint projects of the two countries in mining go on.", {"mining"}),
    ],
)
def test_text_without_contact_needs_plain_words(nlp: Language, text: str, expected: set[str]) -> None:
    doc = nlp(DISTANT + text)
    assert {span.label_ for span in doc.spans["areas"]} == expected


def test_title_counts(nlp: Language) -> None:
    doc = nlp("Finland, Chile to boost fishery ties\n\nHELSINKI, May 3 -- " + LEAD)
    assert [(span.label_, span.text) for span in doc.spans["areas"]] == [("agriculture", "fishery ties")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The two sides agreed to cooperate in tourism.", "agreed"),
        ("Quezada thanked Finland for its support of tourism projects.", "existing"),
        ("Quezada said the two countries should promote tourism.", "proposed"),
    ],
)
def test_status(nlp: Language, text: str, status: str) -> None:
    doc = nlp(LEAD + text)
    assert {(span.label_, span.kb_id_) for span in doc.spans["areas"]} == {("tourism", status)}


def test_speaker(nlp: Language) -> None:
    doc = nlp(LEAD + "Quezada said Chile was ready to expand cooperation in copper mining.")
    names = {person["key"]: person["name"] for person in doc._.dip_people}
    assert {names.get(span.id_) for span in doc.spans["areas"]} == {"Rosa Quezada"}


def test_mention_is_the_whole_compound(nlp: Language) -> None:
    doc = nlp(LEAD + "They will work together against climate change.")
    assert [span.text for span in doc.spans["areas"]] == ["climate change"]


def test_domestic_text_has_no_areas(nlp: Language) -> None:
    doc = nlp("Mayor Aino Salo met builders in Oulu. They agreed to cooperate in housing and education.")
    assert list(doc.spans["areas"]) == []


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "cooperation " * 3000, "trade and energy cooperation, " * 500, "🙂" * 50]
)
def test_any_text(nlp: Language, text: str) -> None:
    assert "areas" in nlp(text).spans


def test_every_area_has_wordings() -> None:
    listed = load.read_toml(area_terms.FILE)
    assert set(listed) == {area.id for area in areas()} | {area_terms.NO_AREA}
    assert all(listed[area.id].get("named") for area in areas())


def test_lexicons_are_well_formed() -> None:
    assert area_terms.area_terms() is area_terms.area_terms()
    assert area_pairs.area_pairs()
    assert cooperation.cooperation().cue


def test_unknown_area_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(area_terms, "read_toml", lambda name: {"trade": {}, "weather": {"named": ["rain"]}})
    with pytest.raises(LexiconError, match=r"area_terms.toml, line 1: no area has the id 'weather'"):
        area_terms.area_terms.__wrapped__()


def test_unknown_key_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(area_terms, "read_toml", lambda name: {"trade": {"nouns": ["trade"]}})
    with pytest.raises(LexiconError, match=r"area_terms.toml, line \d+: nouns"):
        area_terms.area_terms.__wrapped__()


def test_unknown_area_of_a_pair_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"area": "weather", "within": 3, "first": ["a"], "second": ["b"]}
    monkeypatch.setattr(area_pairs, "read_toml", lambda name: {"pair": [row]})
    with pytest.raises(LexiconError, match="no area has the id 'weather'"):
        area_pairs.area_pairs.__wrapped__()


@pytest.mark.parametrize(
    ("word", "normal"),
    [
        ("Defence", "defense"),
        ("countries", "country"),
        ("digitalisation", "digitalization"),
        ("branches", "branch"),
        ("developments", "developments"),
        ("labour", "labor"),
        ("our", "our"),
        ("gas", "gas"),
    ],
)
def test_normal_word(word: str, normal: str) -> None:
    assert normal_word(word) == normal


def test_variants() -> None:
    assert list(variants("joint naval|air exercise")) == [("joint", "naval", "exercise"), ("joint", "air", "exercise")]


def test_trie_prefers_the_longest() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.setdefault(("free", "trade", "zone"), "zone")
    phrases.setdefault(("trade",), "trade")
    assert list(phrases.find(("free", "trade", "zone", "trade", "free"))) == [(0, 3, "zone"), (3, 4, "trade")]


def test_acronyms_keep_capitals(nlp: Language) -> None:
    doc = nlp.make_doc("IT needs it")
    assert read_sentence(doc[:], {}).words == ("IT", "need", "it")


def test_what_one_country_does_at_home_is_no_cooperation(nlp: Language) -> None:
    text = (
        "LIMA, May 3 - Peru's Trade Minister Rosa Quispe met exporters and visited a port on Monday. Quispe said that "
        "foreign trade has grown and that Peru will promote tea exports and expand oil production."
    )
    assert list(nlp(text).spans["areas"]) == []
