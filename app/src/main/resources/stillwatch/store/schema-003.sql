-- Case format 3: what an analysis read in each conversation stays, so that the next analysis reads only what is new.

-- Made by one way of reading at a time, which meta names under conversation_reading.version; another one makes all anew.
CREATE TABLE conversation_reading (
  conversation_key INTEGER PRIMARY KEY REFERENCES conversation,
  reading          BLOB    NOT NULL   -- hashes of the prompt and where rules matched; no text
);

-- ---------------------------------------------------------------- evidence that leaves the case: numbers, privilege, redactions

ALTER TABLE export ADD COLUMN recipient TEXT NOT NULL DEFAULT '';

-- Production (Bates) numbers. An item keeps its number in every package; no number is given twice.
CREATE TABLE bates (
  number    INTEGER PRIMARY KEY,
  item_kind TEXT    NOT NULL,   -- account, exchange, conversation, source
  item_key  INTEGER NOT NULL,
  UNIQUE (item_kind, item_key)
);
CREATE TRIGGER bates_number_is_never_changed BEFORE UPDATE ON bates
BEGIN SELECT RAISE(ABORT, 'a production number is never changed'); END;
CREATE TRIGGER bates_number_is_never_deleted BEFORE DELETE ON bates
BEGIN SELECT RAISE(ABORT, 'a production number is never given up'); END;

-- Which numbers a package carried, and how.
CREATE TABLE export_item (
  export_key INTEGER NOT NULL REFERENCES export,
  number     INTEGER NOT NULL REFERENCES bates,
  treatment  TEXT    NOT NULL,   -- full, redacted, withheld
  PRIMARY KEY (export_key, number)
) WITHOUT ROWID;

-- What appears in no package, only in the privilege log.
CREATE TABLE privilege (
  key          INTEGER PRIMARY KEY,
  subject_kind TEXT    NOT NULL,   -- conversation, exchange, note
  subject_id   TEXT    NOT NULL,
  basis        TEXT    NOT NULL,
  description  TEXT    NOT NULL,   -- what it is, without what it says
  author       TEXT    NOT NULL,
  at_millis    INTEGER NOT NULL,
  UNIQUE (subject_kind, subject_id)
);

-- An item that was demanded back from the recipient of a package.
CREATE TABLE clawback (
  key          INTEGER PRIMARY KEY,
  export_key   INTEGER NOT NULL REFERENCES export,
  number       INTEGER NOT NULL REFERENCES bates,
  recipient    TEXT    NOT NULL,
  reason       TEXT    NOT NULL,
  author       TEXT    NOT NULL,
  at_millis    INTEGER NOT NULL,
  UNIQUE (export_key, number)
);

-- What is taken out of every package: by rule, or one span by hand.
CREATE TABLE redaction_rule (
  key     INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  field   TEXT NOT NULL,   -- a column of the dataset format, or * for every text
  pattern TEXT NOT NULL,   -- a regular expression; empty for the whole field
  reason  TEXT NOT NULL
);
CREATE TABLE redaction_span (
  key           INTEGER PRIMARY KEY,
  subject_kind  TEXT    NOT NULL,   -- account, exchange, conversation
  subject_id    TEXT    NOT NULL,   -- the case file's key of the row
  field         TEXT    NOT NULL,
  message_index INTEGER NOT NULL,   -- of a conversation's messages, otherwise 0
  start         INTEGER NOT NULL,   -- characters of the readable text, as in match
  end           INTEGER NOT NULL,
  reason        TEXT    NOT NULL
);
CREATE INDEX redaction_span_by_subject ON redaction_span (subject_kind, subject_id);
-- Prompt rules that people put into this case, beside those that ship with the program. Every change is in the activity log.
CREATE TABLE rule_pack (
  key             INTEGER PRIMARY KEY,
  pack            TEXT    NOT NULL UNIQUE,
  version         TEXT    NOT NULL,
  title           TEXT    NOT NULL,
  pack_author     TEXT    NOT NULL,
  sha256          TEXT    NOT NULL,
  content         TEXT    NOT NULL,   -- the file's text as it was added
  author          TEXT    NOT NULL,   -- who added it
  added_at_millis INTEGER NOT NULL
);

-- The rule packs by which the newest analysis went, shipped ones included: with their text, so that it can be repeated.
CREATE TABLE analysis_rule_pack (
  position INTEGER PRIMARY KEY,
  pack     TEXT    NOT NULL,
  version  TEXT    NOT NULL,
  title    TEXT    NOT NULL,
  sha256   TEXT    NOT NULL,
  rules    INTEGER NOT NULL,
  shipped  INTEGER NOT NULL,
  content  TEXT    NOT NULL
);

ALTER TABLE match ADD COLUMN pack TEXT NOT NULL DEFAULT '';
-- Who wrote the text: system, client, user, assistant, thinking, tool_call, tool_result.
ALTER TABLE match ADD COLUMN part TEXT NOT NULL DEFAULT '';
-- Equal for matches in the same sentences, and how many accounts carry them.
ALTER TABLE match ADD COLUMN wording INTEGER NOT NULL DEFAULT 0;
ALTER TABLE match ADD COLUMN carriers INTEGER NOT NULL DEFAULT 0;
CREATE INDEX match_by_wording ON match (wording);

-- What stands in the slots of a template, of a sample of its conversations; the most frequent values first.
CREATE TABLE template_slot (
  template_key INTEGER NOT NULL REFERENCES template,
  slot         INTEGER NOT NULL,   -- 1 for {1}
  rank         INTEGER NOT NULL,
  value        TEXT    NOT NULL,   -- its beginning
  uses         INTEGER NOT NULL,
  PRIMARY KEY (template_key, slot, rank)
) WITHOUT ROWID;
