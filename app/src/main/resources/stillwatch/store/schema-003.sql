-- Case format 3: what an analysis read in each conversation stays, so that the next analysis reads only what is new.

-- Made by one way of reading at a time, which meta names under conversation_reading.version; another one makes all anew.
CREATE TABLE conversation_reading (
  conversation_key INTEGER PRIMARY KEY REFERENCES conversation,
  reading          BLOB    NOT NULL   -- hashes of the prompt and where rules matched; no text
);
