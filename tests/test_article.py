"""The head of an article: title, publication date, byline, dateline."""

from __future__ import annotations

import pytest

from dipextract.article import read_article, reading_text
from dipextract.article.forms import forms
from dipextract.document import ArticleInfo

BODY = "Foreign Minister Ana Lopes met her counterpart Ivo Kranz here on Tuesday to discuss trade and tourism."


def dateline(info: ArticleInfo) -> tuple[str | None, str | None, str | None] | None:
    line = info["dateline"]
    return line and (line["place"], line["date"], line["agency"])


def published(info: ArticleInfo) -> str | None:
    return info["published"] and info["published"]["value"]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(b["kind"], text[b["start"] : b["end"]].strip()) for b in read_article(text)["blocks"]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # the usual form of agencies
        ("LUSAKA, Aug. 1 (Xinhua) -- ", ("Lusaka", "XXXX-08-01", "Xinhua")),
        ("New Delhi, Aug 20 (PTI) ", ("New Delhi", "XXXX-08-20", "PTI")),
        ("QUITO, Nov 7 (APP): ", ("Quito", "XXXX-11-07", "APP")),
        ("DHAKA, July 13, 2022 (BSS) - ", ("Dhaka", "2022-07-13", "BSS")),
        ("SHARJAH, 7th February, 2023 (WAM) -- ", ("Sharjah", "2023-02-07", "WAM")),
        ("VATICAN CITY, 18 NOV 2010 (VIS) - ", ("Vatican City", "2010-11-18", "VIS")),
        ("Anloga (V/R), Nov. 04, GNA – ", ("Anloga", "XXXX-11-04", "GNA")),
        ("Adama, August 22/2018 (ENA) ", ("Adama", "2018-08-22", "ENA")),
        ("SAO PAULO, 5 May (Some Wire) -- ", ("Sao Paulo", "XXXX-05-05", "Some Wire")),
        ("AL AIN, (UrduPoint / WAM - 28th Feb, 2021) ", ("Al Ain", "2021-02-28", "WAM")),
        ("Taif, Shawwal 21, 1443, May 22, 2022, SPA -- ", ("Taif", "2022-05-22", "SPA")),
        # no day
        ("HUE (VNA) – ", ("Hue", None, "VNA")),
        ("Salalah, (ONA) --- ", ("Salalah", None, "ONA")),
        ("TABRIZ, (MNA) – ", ("Tabriz", None, "MNA")),
        ("Ubud, Bali (ANTARA) - ", ("Ubud", None, "ANTARA")),
        ("Bonn (dpa) - ", ("Bonn", None, "dpa")),
        ("BOSTON (AP) _ ", ("Boston", None, "AP")),
        ("GDANSK, Poland (UPI) -- ", ("Gdansk", None, "UPI")),
        ("CEBU CITY, Philippines | AFP | — ", ("Cebu City", None, "AFP")),
        # slashes
        ("KAZAN, November 9. /TASS/. ", ("Kazan", "XXXX-11-09", "TASS")),
        ("KAZAN, November 9 / TASS/. ", ("Kazan", "XXXX-11-09", "TASS")),
        ("Osh, Jan. 22, 2019. /Kabar/. ", ("Osh", "2019-01-22", "Kabar")),
        ("KHUJAND, 22.05.2024 /NIAT «Khovar»/. ", ("Khujand", "2024-05-22", "Khovar")),
        ("Erdenet /MONTSAME/. ", ("Erdenet", None, "MONTSAME")),
        # agency without brackets
        ("Ganja, March 11, AZERTAC\n\n", ("Ganja", "XXXX-03-11", "AZERTAC")),
        ("GYUMRI, NOVEMBER 18, ARMENPRESS. ", ("Gyumri", "XXXX-11-18", "ARMENPRESS")),
        ("Jeddah, September 21, 2016, SPA -- ", ("Jeddah", "2016-09-21", "SPA")),
        ("SHYMKENT. KAZINFORM – ", ("Shymkent", None, "KAZINFORM")),
        ("SHYMKENT. KAZINFORM ", ("Shymkent", None, "KAZINFORM")),
        ("Aleppo, SANA- ", ("Aleppo", None, "SANA")),
        ("AKP Siem Reap, August 23, 2018 —\n\n", ("Siem Reap", "2018-08-23", "AKP")),
        # no agency
        ("MOMBASA, Kenya, Aug 22 - ", ("Mombasa", "XXXX-08-22", None)),
        ("Port Antonio, Jamaica – June 12, 2025 – ", ("Port Antonio", "2025-06-12", None)),
        ("BANDAR SERI BEGAWAN, Monday, 18 July – ", ("Bandar Seri Begawan", "XXXX-07-18", None)),
        ("LAHORE, Dec 24: ", ("Lahore", "XXXX-12-24", None)),
        ("SIBU (April 7): ", ("Sibu", "XXXX-04-07", None)),
        ("ISFAHAN – ", ("Isfahan", None, None)),
        ("ISFAHAN- ", ("Isfahan", None, None)),
        ("DAVAO CITY — ", ("Davao City", None, None)),
        ("HÀ NỘI — ", ("Hà Nội", None, None)),
        ("Castries, St. Lucia:- ", ("Castries", None, None)),
        ("PENANG: ", ("Penang", None, None)),
        ("Doha: ", ("Doha", None, None)),
        ("RAS AL KHAIMAH // ", ("Ras al Khaimah", None, None)),
        ("PORT-AU-PRINCE, Haiti — ", ("Port-au-Prince", None, None)),
        ("WASHINGTON, D.C. – ", ("Washington", None, None)),
        ("Samarkand\n\n", ("Samarkand", None, None)),
        # the day or the agency first, town and day in brackets
        ("RSS (POKHARA, 29 March 2022) – ", ("Pokhara", "2022-03-29", "RSS")),
        ("3 May 2019, Suva, Fiji – ", ("Suva", "2019-05-03", None)),
        ("3 MAY 2019 (SUVA, FIJI) – ", ("Suva", "2019-05-03", None)),
        ("(ANSA) - TURIN, 03 MAY - ", ("Turin", "XXXX-05-03", "ANSA")),
        (
            "May 3, 2021 – Ottawa, Ontario – Office of Island Affairs\n\n",
            ("Ottawa", "2021-05-03", "Office of Island Affairs"),
        ),
        (
            "(@LopesAna) MULTAN, (UrduPoint / Point News - 3rd May, 2019) ",
            ("Multan", "2019-05-03", "UrduPoint / Point News"),
        ),
        ("NZPA-Reuter Oslo ", ("Oslo", None, "NZPA-Reuter")),
        # newspapers
        ("Suva, The Island Post: ", ("Suva", None, "The Island Post")),
        ("TEMPO.CO, Surabaya - ", ("Surabaya", None, "TEMPO.CO")),
        ("Galle (News 1st) – ", ("Galle", None, "News 1st")),
        ("Bandung (ANTARA News) - ", ("Bandung", None, "ANTARA News")),
        # on lines of their own
        ("POKHARA: RSS\n29 March\n\n", ("Pokhara", "XXXX-03-29", "RSS")),
        ("Sumgait, Azerbaijan, May 3\nBy Rosa Lindt – Trend:\n", ("Sumgait", "XXXX-05-03", "Trend")),
        ("18:15 | Cusco, Feb. 8.\n\n", ("Cusco", "XXXX-02-08", None)),
        ("From Ana Lopes, Enugu\n\n", ("Enugu", None, None)),
        ("By Rosa Lindt in Jaipur\n\n", ("Jaipur", None, None)),
        ("Updated - May 31, 2024 07:03 am IST - Jaipur\n\n", ("Jaipur", None, None)),
        ("September 25, 1985|(UPI)\n\nBOSTON — ", ("Boston", None, "UPI")),
        ("(Xinhua) 09:15, April 27, 2019\n\nHARBIN, April 26 (Xinhua) -- ", ("Harbin", "2019-04-26", "Xinhua")),
        # other forms of the kinds above
        ("[Busan=Newsis] Reporter Kim Ara = ", ("Busan", None, "Newsis")),
        ("Azerbaijan, Ganja, Jan. 5 / Trend, A. Lopes /\n\n", ("Ganja", "XXXX-01-05", "Trend")),
        ("Siem Reap (Island Post), May 5 – ", ("Siem Reap", "XXXX-05-05", "Island Post")),
        ("KHUJAND, May 5, 2019, Asia-Plus -- ", ("Khujand", "2019-05-05", "Asia-Plus")),
        ("Mysuru, DHNS: ", ("Mysuru", None, "DHNS")),
        ("Basra / INA – ", ("Basra", None, "INA")),
        ("INA- Basra\n\n", ("Basra", None, "INA")),
        ("Lahore, the 3rd May, 2015: ", ("Lahore", "2015-05-03", None)),
        ("Suva (Fiji) - ", ("Suva", None, None)),
        ("Plovdiv. ", ("Plovdiv", None, None)),
        ("Suva, President Rosa Lindt was there. ", ("Suva", None, None)),
        ("Suva - Information Office - March 16\n\n", ("Suva", "XXXX-03-16", None)),
        ("PRESS RELEASE  Zadar, 12 May 2011\n\n", ("Zadar", "2011-05-12", None)),
        ("N'DJAMENA, May 5 (Xinhua) -- ", ("N'Djamena", "XXXX-05-05", "Xinhua")),
        ("QNA\n\nAl Wakrah: ", ("Al Wakrah", None, "QNA")),
        ("(MENAFN- Trend News Agency) GANJA, Azerbaijan, May 5. ", ("Ganja", "XXXX-05-05", "Trend News Agency")),
        ("(Graz, 4 May 2020)\n\n", ("Graz", "2020-05-04", None)),
        ("(4-5-2020, Graz)\n\n", ("Graz", "2020-05-04", None)),
        # a reseller, a reporter, a photo's credit beside the agency; an agency that no table has
        ("POKHARA, Mar 11 (UrduPoint / Island News - 11th Mar, 2020 ) :", ("Pokhara", "2020-03-11", None)),
        ("WAM SHARJAH, 2nd May, 2020 (WAM) - ", ("Sharjah", "2020-05-02", "WAM")),
        ("SAMARKAND, 7 March. /UzA correspondent Rosa Lindt/. ", ("Samarkand", "XXXX-03-07", "UzA")),
        ("At the opening (Photo: VNA)Da Nang (VNA) - ", ("Da Nang", None, "VNA")),
        ("Linden, GINA, March 3, 2014 ", ("Linden", "2014-03-03", "GINA")),
        ("GYUMRI, MARCH 11, HAYLUR. ", ("Gyumri", "XXXX-03-11", "HAYLUR")),
        ("(ZENIT News / Turin, 07.06.2025).- ", ("Turin", "2025-06-07", "ZENIT News")),
        ("• Galle, 5 November: ", ("Galle", "XXXX-11-05", None)),
        ("19980505 ORURO, 4 May -- ", ("Oruro", "XXXX-05-04", None)),
        ("May 9/2018 (ENA) ", (None, "2018-05-09", "ENA")),
        ("NZPA-Reuter\n\nSuva, Fiji\n\n", ("Suva", None, "NZPA-Reuter")),
        # a day of another calendar
        ("Pokhara, 3 Poush (RSS): ", ("Pokhara", None, "RSS")),
        # no town
        ("(Vatican Radio) ", (None, None, "Vatican Radio")),
        ("Shafaq News/ ", (None, None, "Shafaq News")),
        ("(AGI) Turin, 3 May - ", ("Turin", "XXXX-05-03", "AGI")),
        ("8 MAY 2015 – ", (None, "2015-05-08", None)),
        ("(8 May 2015) ", (None, "2015-05-08", None)),
        ("(AGENPARL) – lun 08 novembre 2021 ", (None, "2021-11-08", "AGENPARL")),
        ("Tanjug, 1997-11-03\n\n", (None, "1997-11-03", "Tanjug")),
        ("NDO – ", (None, None, "NDO")),
        ("(KPL) ", (None, None, "KPL")),
        ("Aug. 1 (UPI) -- ", (None, "XXXX-08-01", "UPI")),
    ],
)
def test_dateline_forms(line: str, expected: tuple[str | None, str | None, str | None]) -> None:
    assert dateline(read_article(f"Ministers discuss trade and tourism\n\n{line}{BODY}")) == expected


@pytest.mark.parametrize(
    "opening",
    [
        "On May 5, the two ministers met: ",
        "NATO – ",
        "OPINION: ",
        "God-fearing people say that ",
        "President of Freedonia Rufus Flywheel: ",
        "Iran – ",
        "BREAKING — ",
        "Russian Foreign Minister (FM) – ",
        "May 5 – ",
        "Tokyo, Osaka and Kyoto agree that ",
        "Vienna, the host of the talks, said that ",
    ],
)
def test_first_sentence_is_no_dateline(opening: str) -> None:
    assert dateline(read_article(f"Ministers discuss trade and tourism\n\n{opening}{BODY}")) is None


def test_two_sentences_without_a_full_stop_are_no_title() -> None:
    lead = "The Prime Minister received a delegation of the Senate of Peru. Its head spoke of joint work in fishing"
    text = f"Head of delegation received\n\n{lead}\n\n{BODY}"
    info = read_article(text)
    assert info["title"] is not None
    assert text[slice(*info["title"])] == "Head of delegation received"


def test_town_and_day_above_the_title() -> None:
    text = f"New York\n\n17 September 2023\n\nReadout of the meeting with Ivo Kranz\n\nAna Lopes\n\n{BODY}"
    info = read_article(text)
    assert dateline(info) == ("New York", "2023-09-17", None)
    assert published(info) == "2023-09-17"
    assert info["title"] is not None
    assert text[slice(*info["title"])] == "Readout of the meeting with Ivo Kranz"


def test_credited_photo_before_the_text_is_no_dateline() -> None:
    text = f"Ministers discuss trade\n\n(Tanjug)\n\nMinisters discuss trade\n\n{BODY}"
    assert dateline(read_article(text)) is None


def test_dateline_after_litter() -> None:
    text = f"MENAFN - Some News Network) GWERU, Apr 26 (NNN-ZIANA) – {BODY}"
    assert dateline(read_article(text)) == ("Gweru", "XXXX-04-26", "NNN-ZIANA")
    assert kinds(text)[0] == ("litter", "MENAFN - Some News Network)")


def test_weekday_of_a_page_is_no_town() -> None:
    info = read_article(f"Sun. Jun 9th, 2019\n\nThe minister on Friday received the envoy.{BODY}")
    assert (dateline(info), published(info)) == (None, "2019-06-09")


def test_dateline_after_archive_date() -> None:
    info = read_article(f" date 2023-04-07 KUCHING (April 6): {BODY}")
    assert dateline(info) == ("Kuching", "2023-04-06", None)
    assert published(info) == "2023-04-07"
    assert info["title"] is None


def test_a_page_has_a_day_of_its_own() -> None:
    info = read_article(
        f"Saturday, June 29, 2024\n\nMinisters discuss trade and tourism\n\nSUVA, May 14 (PACNEWS) - {BODY}"
    )
    assert info["published"] is None
    assert dateline(info) == ("Suva", "XXXX-05-14", "PACNEWS")


def test_dash_at_the_first_word() -> None:
    info = read_article(f"Suva, May 18 -The minister of trade spoke. {BODY}")
    assert dateline(info) == ("Suva", "XXXX-05-18", None)


def test_day_on_which_a_release_was_issued() -> None:
    info = read_article(f"Call with the King\n\nThe press release issued by the Palace on 12 March 2021.\n\n{BODY}")
    assert info["published"]
    assert info["published"]["value"] == "2021-03-12"


def test_telex_stamp_at_the_end() -> None:
    info = read_article(f"SPLIT, May 14 (XNA) - {BODY}\n\n{BODY}\n(XNA) ab\n141702 MET may 96")
    assert dateline(info) == ("Split", "1996-05-14", "XNA")


def test_newspaper_and_day_at_the_end() -> None:
    info = read_article(f"Ministers discuss trade\n\n{BODY}\n\nThey met again. The Island Press, 8 April 1989, Page 10")
    assert info["published"]
    assert info["published"]["value"] == "1989-04-08"


def test_country_before_a_heading_is_no_dateline() -> None:
    text = f"Chad: Ministers of Two Countries Meet to Discuss Trade and Tourism\n\n{BODY}"
    assert dateline(read_article(text)) is None


def test_year_of_dateline_comes_from_a_day_near_it() -> None:
    info = read_article(f"Ministers discuss trade\n\nSUVA, May 18 (PACNEWS) - On May 16, 2017 {BODY}")
    assert dateline(info) == ("Suva", "2017-05-18", "PACNEWS")


def test_date_before_the_writer() -> None:
    info = read_article(
        f"Ministers discuss trade\n\nJune 15, 1989|By Rosa Lindt | Rosa Lindt,Suva Bureau of The Sun\n\n{BODY}"
    )
    assert info["published"] == {"value": "1989-06-15", "start": 25, "end": 38}


def test_year_of_dateline_comes_from_published() -> None:
    info = read_article(f"Ministers discuss trade\n\nPosted on 2 January 2019\n\nOSLO, Jan. 1 (NTB) -- {BODY}")
    assert dateline(info) == ("Oslo", "2019-01-01", "NTB")


def test_year_of_dateline_comes_from_the_same_day_in_the_text() -> None:
    info = read_article(f"Ministers discuss trade\n\nSUVA, May 3 - On May 3, 2019 in Suva {BODY}")
    assert dateline(info) == ("Suva", "2019-05-03", None)


def test_dateline_of_old_year_in_new_year() -> None:
    info = read_article(f"Ministers discuss trade\n\nPosted on 1 January 2019\n\nOSLO, Dec. 31 (NTB) -- {BODY}")
    assert dateline(info) == ("Oslo", "2018-12-31", "NTB")


def test_year_of_dateline_comes_from_caller() -> None:
    info = read_article(f"Ministers discuss trade\n\nOSLO, Jan. 1 (NTB) -- {BODY}", "2019-01-02")
    assert dateline(info) == ("Oslo", "2019-01-01", "NTB")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Updated: 2011-09-19", "2011-09-19"),
        ("Posted on 18 july 2022", "2022-07-18"),
        ("November 12, 2022", "2022-11-12"),
        ("DW staff (kl)November 12, 2022", "2022-11-12"),
        ("05/14/2021 06:30 PM EDT", "2021-05-14"),
        ("11.03.2020 [16:04]", "2020-03-11"),
        ("12 November 2020, 17:45", "2020-11-12"),
        ("Friday, March 17th 2023 - 10:45 UTC", "2023-03-17"),
        ("ISLAND NEWS - Jun 4, 2019 - 00:12 | World", "2019-06-04"),
        ("Published\n 9 March 2023", "2023-03-09"),
        ("Wednesday, April 19, 2023 20:15", "2023-04-19"),
        ("By: Rosa Lindt, October 2, 2012", "2012-10-02"),
        ("Date: 20/09/2021 | Source: Island (En)", "2021-09-20"),
        ("2023-02-14 16:22:09", "2023-02-14"),
        ("2023-02-14T16:22:09Z", "2023-02-14"),
        ("Last updated: 3rd May 2019", "2019-05-03"),
        ("First published 3 May 2019", "2019-05-03"),
        ("22.09.2023\n| 1,318 view", "2023-09-22"),
        ("Published : Saturday, 2 July, 2022 at 12:00 AM  Count : 77", "2022-07-02"),
        ("17:39, 23 November 2018 | GMT +6", "2018-11-23"),
        ("Source: Xinhua| 2019-02-26 10:37:11|Editor: Ming", "2019-02-26"),
        ("October 5, 1987|The Island Times", "1987-10-05"),
        ("Dec 25 2007", "2007-12-25"),
        ("14th Thursday, April 2022", "2022-04-14"),
        ("2019. 05. 03", "2019-05-03"),
        ("09.10.12", "2012-10-09"),
        ("12.Jan.2019", "2019-01-12"),
        ("12-JAN-19", "2019-01-12"),
        ("2019-Jan-12", "2019-01-12"),
        ("Saturday, 2019 January 12", "2019-01-12"),
        ("Jan 12th '19", "2019-01-12"),
        ("Sat Jan 12 10:15:20 2019", "2019-01-12"),
        ("12 January 201917:14", "2019-01-12"),
        ("2019. március 4.", "2019-03-04"),
        ("Source: Xinhua| 2019-02-26 10:37:11|Editor: huaxia", "2019-02-26"),
        (
            "DATE: FRIDAY, May 18, 1990 TAG: 9005180187 SECTION: WORLD PAGE: A-8 EDITION: METRO SOURCE: Island Press "
            "DATELINE: SUVA LENGTH: Short",
            "1990-05-18",
        ),
        ("2019年5月3日", "2019-05-03"),
        ("All News  15:30 May 03, 2019", "2019-05-03"),
        ("Date created : 13/05/2019 - 14:20", "2019-05-13"),
        ("3 May 2019 | Press release", "2019-05-03"),
        ("3 May 2019 Last updated at 14:22 GMT", "2019-05-03"),
        ("19. ágúst 2011", "2011-08-19"),
        ("viernes 3 de mayo de 2019", "2019-05-03"),
        ("3 maja 2019 r.", "2019-05-03"),
    ],
)
def test_published_forms(line: str, expected: str) -> None:
    info = read_article(f"Ministers discuss trade and tourism\n\n{line}\n\n{BODY}")
    assert published(info) == expected
    assert info["dateline"] is None


def test_published_at_the_foot() -> None:
    text = f"Ministers discuss trade\n\n{BODY}\n\n{BODY}\n\nMinistry of Foreign Affairs\nApia\n15 November 2021"
    assert published(read_article(text)) == "2021-11-15"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("PM call with Taoiseach Hal Keane: 9 March 2023", "2023-03-09"),
        ("Joint press statement on the visit of Ivo Kranz (May 5, 2020)", "2020-05-05"),
        ("Island News Agency: News in English, 98-02-17", "1998-02-17"),
        ("Island News Agency: News in English, 00-11-09", "2000-11-09"),
        ("No: 123, 5 May 2020, Regarding the Visit of Ivo Kranz to Freedonia", "2020-05-05"),
        ("[2019-05-03] Ana Lopes meets Ivo Kranz", "2019-05-03"),
        ("Visit of Trade Minister Ivo Kranz to Freedonia, 5 to 6 June 2023", None),
        ("Meeting of 5 May 2020 between Ana Lopes and Ivo Kranz", None),
    ],
)
def test_published_in_the_title(title: str, expected: str | None) -> None:
    assert published(read_article(f"{title}\n\n{BODY}")) == expected


def test_published_in_eight_digits_before_the_text() -> None:
    text = f"MINISTERS DISCUSS TRADE AND TOURISM\nPress Release\nIO/T/217\n19980608{BODY}"
    assert published(read_article(text)) == "1998-06-08"
    assert published(read_article(text.replace("19980608", "20201301"))) is None


def test_day_in_the_text_is_not_published() -> None:
    assert (
        published(read_article(f"Ministers discuss trade\n\nOn April 12, 2021, Lopes met Kranz in Apia.\n\n{BODY}"))
        is None
    )


@pytest.mark.parametrize(
    ("dateline", "expected"), [("July 3", "2024-07-03"), ("March 7", "2024-03-07"), ("May 5", "2024-07-03")]
)
def test_order_of_day_and_month_follows_the_dateline(dateline: str, expected: str) -> None:
    text = f"Ministers discuss trade\n\n03/07/2024 06:52 PM\n\nPENANG, {dateline} (Bernama) -- {BODY}"
    assert published(read_article(text)) == expected


def test_earlier_of_two_bare_dates_is_published() -> None:
    text = f"Sunday, 24 Nov, 2024\n\nMinisters discuss trade\n\nUpdate: 2024-09-07 12:05:11\n\n{BODY}"
    assert published(read_article(text)) == "2024-09-07"


def test_day_of_the_article_precedes_the_day_of_the_archive() -> None:
    assert published(read_article(f" date 2021-05-20 Ministers discuss trade\n\n19 May 2021\n\n{BODY}")) == "2021-05-19"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Ministers discuss trade and tourism\n\n", "Ministers discuss trade and tourism"),
        (
            "Official Web Portal of Freedonia\n\nMinisters discuss trade and tourism\n\n",
            "Ministers discuss trade and tourism",
        ),
        (
            "Homepage of the Island Post\n\nMinisters discuss trade and tourism\n\n",
            "Ministers discuss trade and tourism",
        ),
        (
            "ARCHIVE OF THE SITE\nOF FREEDONIA\n\nMinisters discuss trade and tourism\n\n",
            "Ministers discuss trade and tourism",
        ),
        (" date 2022-08-02 Ministers discuss trade and tourism\n\n", "Ministers discuss trade and tourism"),
        ("MEDIA STATEMENT\n\n5 May 2017\n\nMinisters discuss trade\n\n", "Ministers discuss trade"),
        ("Politics\nBy Rosa Lindt\nMinisters discuss trade and tourism\n", "Ministers discuss trade and tourism"),
        (" date 2017-06-10 Our Correspondent\n\nSamarkand\n\n", None),
        ("", None),
    ],
)
def test_title(head: str, expected: str | None) -> None:
    text = head + BODY
    title = read_article(text)["title"]
    assert (title and text[slice(*title)]) == expected


def test_wrapped_title_reads_on() -> None:
    text = "Consultations between the Freedonian and the Sylvanian ministries\nof commerce concluded\n\n" + BODY
    title = read_article(text)["title"]
    assert title is not None
    assert reading_text(text)[slice(*title)].endswith("ministries of commerce concluded")


@pytest.mark.parametrize("line", ["By 2025 trade will have doubled", "By the end of May", "Ana Lopes\nIvo Kranz"])
def test_lines_of_the_text_are_no_bylines(line: str) -> None:
    found = kinds(f"Ministers discuss trade and tourism\n\n{BODY}\n\n{line}\n\n{BODY}")
    assert {kind for kind, _ in found[1:]} == {"body"}


def test_byline_without_by() -> None:
    assert ("byline", "Fatou Lindqvist") in kinds(f"Ministers discuss trade and tourism\n\nFatou Lindqvist\n\n{BODY}")


def test_every_form_of_dateline_fits_its_example() -> None:
    """A form is compiled when a text first asks for it; here all are, with the check that comes with it."""
    for form in forms():
        assert form.opening.pattern
        assert form.inside is None or form.inside.pattern


def test_line_that_ends_within_a_phrase_reads_on() -> None:
    text = (
        "Ties were reviewed by ministers in the course of a long and busy day,\n"
        "as the press was told in the garden of the ministry in the capital\nlater, before all of them left.\n"
        "This was done at talks between the First Deputy\nMinister of Trade of Togo Yao Kpodar and his guest.\n"
        "The guest conveyed the warm greetings of the Peruvian\nMinister Rosa Quispe.\n"
    )
    assert [part.replace("\n", " ") for kind, part in kinds(text) if kind == "body"][-2:] == [
        "This was done at talks between the First Deputy Minister of Trade of Togo Yao Kpodar and his guest.",
        "The guest conveyed the warm greetings of the Peruvian Minister Rosa Quispe.",
    ]


def test_year_of_the_datelines_own_day_is_the_storys() -> None:
    text = f"Friday, 12 November 2021\n\nIsland News: News in English, 98-11-09\n\nSUVA, Nov 9 (INA) -- {BODY}"
    published = read_article(text)["published"]
    assert published is not None
    assert published["value"] == "1998-11-09"
