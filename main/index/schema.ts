/** Raised whenever the tables, the tokenizer or what is put in them change: an index of another version is dropped. */
export const schemaVersion = 14;

/** Says that a SQLite file is an index of this app (SQLite's `application_id`). */
export const applicationId = 0x42_53_49_58;

/** Texts come as terms parted by spaces (`main/search/index-text.ts`): nothing is left to do but to cut them there. */
export const tokenizer = 'ascii';

/** The columns of text search with their weights: title > entity names > highlights > note text > clip text. */
export const searchColumns = {
  title: 5,
  names: 2,
  note_text: 1.2,
  clip_text: 1,
  /** Passages that were marked, and what was written beside them. */
  highlights: 1.5,
  /** Outlet, authors, tags and address. */
  about: 0.5,
} as const;

const columnNames = Object.keys(searchColumns).join(', ');

/**
 * The index is derived: everything in it can be made again from the vault, so it is dropped, never migrated.
 *
 * Decision: the documents' texts are kept here once more, in a table of their own. Snippets and passages are cut from
 * them without reading a file for every row on screen, and text search itself can then be contentless, which takes a
 * third of the space of one that keeps its content. What else was indexed of a document is kept with its text: a word is
 * taken out of a contentless table by saying once more what was put in. (A table that needs no such saying,
 * `contentless_delete`, never takes a replaced text off the average length by which hits are ranked.)
 *
 * `at` is milliseconds since 1970 wherever it is a number. Mentions and links are clustered on what they point at, so
 * that an entity's newest mentions stand side by side on disk.
 *
 * Clips with the same copy have the same `report`, which is a number of no meaning; one that stands alone has none.
 *
 * What a story counts and sorts of its documents stands with it once more: a page of a story of thousands reads it in one
 * go instead of looking up every document.
 *
 * A mention's `origin` is the entity that recognition or the user named, its `entity` the one whose mention it is after
 * merges and splits. What is read an entity at a time (quotes, claims) is kept by origin alone and follows them when read.
 */
export const tables = `
  CREATE TABLE documents (
    doc INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    aliases TEXT NOT NULL,
    at INTEGER NOT NULL,
    created_day TEXT NOT NULL,
    moment INTEGER NOT NULL,
    shown_at TEXT NOT NULL,
    outlet TEXT,
    outlet_key TEXT NOT NULL,
    author_key TEXT NOT NULL,
    site TEXT NOT NULL,
    published TEXT,
    published_day TEXT,
    stories TEXT NOT NULL,
    is_read INTEGER NOT NULL,
    is_archived INTEGER NOT NULL,
    in_inbox INTEGER NOT NULL,
    state TEXT,
    status TEXT,
    source_hash TEXT NOT NULL,
    created INTEGER NOT NULL,
    report INTEGER,
    highlight_count INTEGER NOT NULL,
    title_key TEXT NOT NULL,
    authors TEXT NOT NULL,
    word_count INTEGER NOT NULL,
    is_for_later INTEGER NOT NULL,
    template TEXT,
    day TEXT,
    updated_day TEXT NOT NULL,
    language TEXT NOT NULL,
    traits INTEGER NOT NULL,
    change INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX documents_by_time ON documents (at DESC, id DESC);
  CREATE INDEX documents_by_kind ON documents (kind, at DESC, id DESC);
  CREATE INDEX documents_in_inbox ON documents (at DESC, id DESC) WHERE in_inbox = 1;
  CREATE INDEX documents_for_later ON documents (at DESC, id DESC) WHERE is_for_later = 1;
  CREATE INDEX documents_by_creation ON documents (created, id);
  CREATE INDEX documents_failed ON documents (state) WHERE state = 'failed';
  CREATE INDEX documents_templates ON documents (template) WHERE template IS NOT NULL;
  CREATE INDEX documents_by_day ON documents (day) WHERE day IS NOT NULL;
  CREATE INDEX documents_by_moment ON documents (moment DESC, id DESC);
  CREATE INDEX documents_by_title ON documents (title COLLATE NOCASE, id);
  CREATE INDEX documents_by_change ON documents (change);
  CREATE INDEX documents_of_report ON documents (report) WHERE report IS NOT NULL;

  CREATE TABLE copy_marks (mark INTEGER NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (mark, doc)) STRICT, WITHOUT ROWID;
  CREATE TABLE copy_pairs (doc INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (doc, other)) STRICT, WITHOUT ROWID;

  CREATE TABLE texts (
    doc INTEGER PRIMARY KEY, title TEXT NOT NULL, names TEXT NOT NULL, text TEXT NOT NULL, about TEXT NOT NULL,
    highlights TEXT NOT NULL
  ) STRICT;

  -- What is searched for, as it was read: an index of another reading is made again.
  CREATE TABLE reading (version TEXT NOT NULL) STRICT;

  CREATE TABLE words (
    entry INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, term TEXT NOT NULL, documents INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX words_of_term ON words (term);

  -- What documents are counted by among the hits of a search: a number for each value (write-facts.ts).
  CREATE TABLE fact_values (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, label TEXT) STRICT;
  CREATE TABLE facts (doc INTEGER PRIMARY KEY, moment INTEGER, numbers TEXT NOT NULL) STRICT;

  CREATE TABLE document_days (
    day TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (day, document)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX days_of_document ON document_days (document);

  CREATE TABLE document_addresses (
    key TEXT NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (key, document)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX addresses_of_document ON document_addresses (document);

  CREATE TABLE document_tags (
    key TEXT NOT NULL, at INTEGER NOT NULL, document TEXT NOT NULL, tag TEXT NOT NULL,
    PRIMARY KEY (key, at DESC, document DESC)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tags_of_document ON document_tags (document);

  CREATE TABLE document_stories (
    story TEXT NOT NULL, at INTEGER NOT NULL, document TEXT NOT NULL, kind TEXT NOT NULL, moment INTEGER NOT NULL,
    outlet_key TEXT NOT NULL, highlight_count INTEGER NOT NULL,
    PRIMARY KEY (story, at DESC, document DESC)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX stories_by_moment ON document_stories (story, moment DESC, document DESC, kind);
  CREATE INDEX stories_of_document ON document_stories (document);

  CREATE TABLE mentions (
    entity TEXT NOT NULL, at INTEGER NOT NULL, document TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    layer TEXT NOT NULL, paragraph INTEGER NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, score REAL NOT NULL,
    rule TEXT NOT NULL, origin TEXT NOT NULL, alternatives TEXT, ambiguity TEXT,
    PRIMARY KEY (entity, at DESC, document DESC, start, end, origin)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX mentions_of_document ON mentions (document, paragraph, layer);
  CREATE INDEX mentions_moved ON mentions (origin) WHERE origin <> entity;
  CREATE INDEX mentions_ambiguous ON mentions (ambiguity, at DESC, document DESC) WHERE ambiguity IS NOT NULL;

  CREATE TABLE document_entities (
    document TEXT NOT NULL, entity TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (document, entity)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE links (
    target TEXT NOT NULL, at INTEGER NOT NULL, document TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    PRIMARY KEY (target, at DESC, document DESC, start, end)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX links_of_document ON links (document);

  CREATE TABLE entities (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    status TEXT NOT NULL,
    description TEXT NOT NULL,
    mention_count INTEGER NOT NULL,
    document_count INTEGER NOT NULL,
    own_status TEXT,
    unsure_at INTEGER,
    score REAL NOT NULL,
    is_waiting INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entities_by_rank ON entities (status, mention_count DESC, name, id);
  CREATE INDEX entities_by_type ON entities (status, type, document_count);
  CREATE INDEX entities_to_review ON entities (document_count DESC, mention_count DESC, score DESC, name, id)
    WHERE status = 'suggested' AND is_waiting = 0 AND document_count > 0;

  CREATE TABLE entity_stories (
    entity TEXT NOT NULL, story TEXT NOT NULL, documents INTEGER NOT NULL, PRIMARY KEY (entity, story)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entities_of_story ON entity_stories (story, documents DESC, entity);

  CREATE TABLE entity_decisions (
    id TEXT PRIMARY KEY, merged_into TEXT, splits TEXT NOT NULL, not_same_as TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE entity_keys (key TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (key, entity)) STRICT, WITHOUT ROWID;
  CREATE INDEX keys_of_entity ON entity_keys (entity);

  CREATE TABLE same_pairs (
    entity TEXT NOT NULL, other TEXT NOT NULL, key TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (entity, other, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX pairs_by_key ON same_pairs (key);
  CREATE INDEX pairs_of_other ON same_pairs (other);

  CREATE TABLE ambiguities (
    key TEXT PRIMARY KEY, answers TEXT NOT NULL, mention_count INTEGER NOT NULL, document_count INTEGER NOT NULL,
    is_open INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ambiguities_to_review ON ambiguities (document_count DESC, mention_count DESC, key) WHERE is_open = 1;

  CREATE TABLE quotes (
    document TEXT NOT NULL, n INTEGER NOT NULL, said TEXT NOT NULL, PRIMARY KEY (document, n)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE quote_entities (
    origin TEXT NOT NULL, direction TEXT NOT NULL, at INTEGER NOT NULL, document TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (origin, direction, at DESC, document DESC, n)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX quote_entities_of_document ON quote_entities (document);

  -- What notes quote of clips; orphaned where the clip's newest version does not say it word for word, or is gone.
  CREATE TABLE note_quotes (
    document TEXT NOT NULL, n INTEGER NOT NULL, clip TEXT NOT NULL, exact TEXT NOT NULL, is_orphaned INTEGER NOT NULL,
    PRIMARY KEY (document, n)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX note_quotes_of_clip ON note_quotes (clip);
  CREATE INDEX note_quotes_orphaned ON note_quotes (document) WHERE is_orphaned = 1;

  CREATE TABLE claims (
    document TEXT NOT NULL, n INTEGER NOT NULL, said TEXT NOT NULL, PRIMARY KEY (document, n)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE claim_entities (
    origin TEXT NOT NULL, at INTEGER NOT NULL, document TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (origin, at DESC, document DESC, n)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX claim_entities_of_document ON claim_entities (document);

  CREATE TABLE events (
    document TEXT NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
    grain TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, words_start INTEGER NOT NULL,
    words_end INTEGER NOT NULL,
    PRIMARY KEY (document, n)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX events_by_day ON events (from_day, to_day, document, n);

  CREATE TABLE stories (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL, description TEXT NOT NULL,
    is_archived INTEGER NOT NULL, merged_into TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX stories_merged ON stories (merged_into) WHERE merged_into IS NOT NULL;

  -- What the user put in a story, as its record says: merges of entities and of stories are followed when it is read.
  CREATE TABLE story_members (
    story TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (story, entity)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX stories_of_member ON story_members (entity);

  CREATE TABLE headings (
    entry INTEGER PRIMARY KEY, document TEXT NOT NULL, heading TEXT NOT NULL
  ) STRICT;
  CREATE INDEX headings_of_document ON headings (document);

  CREATE TABLE titles (
    entry INTEGER PRIMARY KEY, target TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, alias TEXT,
    key TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX titles_by_key ON titles (key, at DESC);
  CREATE INDEX titles_by_target ON titles (target);
  CREATE INDEX titles_by_time ON titles (at DESC);

  CREATE VIRTUAL TABLE title_words USING fts5 (
    key, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE heading_words USING fts5 (
    key, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE search USING fts5 (
    ${columnNames}, content = '', tokenize = '${tokenizer}'
  );
  -- More is gathered before it is written, and parts are put together later: of many documents at once each costs less.
  INSERT INTO search (search, rank) VALUES ('hashsize', 16000000), ('automerge', 8);
`;
