-- The tables of an exported database. Every list of a record is a table of its own; offsets count Unicode code points.

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    path TEXT,
    source_id TEXT,
    url TEXT,
    sha256 TEXT NOT NULL,
    characters INTEGER NOT NULL,
    title TEXT,
    published TEXT,
    dateline_place TEXT,
    dateline_country TEXT,
    dateline_date TEXT,
    dateline_agency TEXT,
    summary TEXT NOT NULL,
    schema_version TEXT NOT NULL
);

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles,
    name TEXT NOT NULL,
    country TEXT,
    organization TEXT
);

CREATE TABLE offices (
    person_id INTEGER NOT NULL REFERENCES people,
    number INTEGER NOT NULL,
    office TEXT NOT NULL,
    PRIMARY KEY (person_id, number)
) WITHOUT ROWID;

CREATE TABLE meetings (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles,
    number INTEGER NOT NULL, -- within the article, from 1
    main INTEGER NOT NULL,   -- 1: the article reports it; 0: told in passing
    mode TEXT NOT NULL,
    date TEXT,
    place TEXT,
    country TEXT,            -- of the place
    evidence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    UNIQUE (article_id, number)
);

CREATE TABLE participants (
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    number INTEGER NOT NULL,
    person_id INTEGER REFERENCES people,
    name TEXT NOT NULL,
    country TEXT,
    organization TEXT,
    offices TEXT NOT NULL,   -- a JSON array, as the meeting has them
    PRIMARY KEY (meeting_id, number)
) WITHOUT ROWID;

CREATE TABLE meeting_countries (
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    number INTEGER NOT NULL,
    country TEXT NOT NULL,
    PRIMARY KEY (meeting_id, number)
) WITHOUT ROWID;

CREATE TABLE meeting_areas (
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    number INTEGER NOT NULL,
    area TEXT NOT NULL,
    PRIMARY KEY (meeting_id, number)
) WITHOUT ROWID;

CREATE TABLE outcomes (
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, number)
) WITHOUT ROWID;

CREATE TABLE areas ( -- a row a mention
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles,
    area TEXT NOT NULL,
    label TEXT NOT NULL,
    status TEXT NOT NULL,
    speaker TEXT,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);

CREATE TABLE dates (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles,
    value TEXT,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);

CREATE TABLE places (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles,
    name TEXT NOT NULL,
    country TEXT
);

CREATE TABLE organizations (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles,
    name TEXT NOT NULL,
    acronym TEXT
);

CREATE TABLE mentions ( -- of a person, a place or an organisation: one of the three is not null
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES people,
    place_id INTEGER REFERENCES places,
    organization_id INTEGER REFERENCES organizations,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CHECK ((person_id IS NOT NULL) + (place_id IS NOT NULL) + (organization_id IS NOT NULL) = 1)
);

CREATE TABLE statements (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles,
    speaker TEXT,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);

CREATE TABLE inferred ( -- fields of a person or meeting that follow from the context
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES people,
    meeting_id INTEGER REFERENCES meetings,
    field TEXT NOT NULL,
    CHECK ((person_id IS NOT NULL) + (meeting_id IS NOT NULL) = 1)
);

CREATE TABLE warnings (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles,
    warning TEXT NOT NULL
);

-- Who met whom, when and where: a row for each two participants of a meeting, both ways round.
CREATE VIEW who_met_whom AS
SELECT
    who.name AS who,
    who.country AS who_country,
    who.organization AS who_organization,
    who.offices AS who_offices,
    whom.name AS whom,
    whom.country AS whom_country,
    whom.organization AS whom_organization,
    whom.offices AS whom_offices,
    meetings.date,
    meetings.place,
    meetings.country AS place_country,
    meetings.mode,
    meetings.main,
    meetings.evidence,
    articles.title,
    articles.published,
    articles.path,
    articles.source_id,
    articles.url,
    meetings.id AS meeting_id
FROM meetings
JOIN articles ON articles.id = meetings.article_id
JOIN participants AS who ON who.meeting_id = meetings.id
JOIN participants AS whom ON whom.meeting_id = meetings.id AND whom.number <> who.number;
