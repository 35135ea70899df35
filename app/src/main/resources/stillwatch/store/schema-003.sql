-- Case format 3: what an analysis read in each conversation stays, so that the next analysis reads only what is new.

-- Made by one way of reading at a time, which meta names under conversation_reading.version; another one makes all anew.
CREATE TABLE conversation_reading (
  conversation_key INTEGER PRIMARY KEY REFERENCES conversation,
  reading          BLOB    NOT NULL   -- hashes of the prompt and where rules matched; no text
);

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
