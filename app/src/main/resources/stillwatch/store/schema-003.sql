-- Case format 3: what an analysis read in each conversation stays, so that the next analysis reads only what is new.

CREATE TABLE conversation_reading (
  conversation_key INTEGER PRIMARY KEY REFERENCES conversation,
  -- which program and rule packs made the reading; another one makes it anew
  reader           TEXT    NOT NULL,
  reading          BLOB    NOT NULL
);
