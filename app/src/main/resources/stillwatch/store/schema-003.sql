-- Case format 3: what an analysis read in each conversation stays, so that the next analysis reads only what is new.

-- Made by one way of reading at a time, which meta names under conversation_reading.version; another one makes all anew.
CREATE TABLE conversation_reading (
  conversation_key INTEGER PRIMARY KEY REFERENCES conversation,
  reading          BLOB    NOT NULL   -- hashes of the prompt and where rules matched; no text
);

-- Campaigns: what each reason weighs and rests on, and why each account is a member.

-- what the reason adds to the natural logarithm of the odds by itself
ALTER TABLE finding ADD COLUMN log_odds REAL;
-- what the rows behind it are, in words
ALTER TABLE finding ADD COLUMN basis TEXT NOT NULL DEFAULT '';
ALTER TABLE campaign_member ADD COLUMN why TEXT NOT NULL DEFAULT '';

CREATE TABLE finding_account (
  finding_key INTEGER NOT NULL,
  account_key INTEGER NOT NULL,
  PRIMARY KEY (finding_key, account_key)
) WITHOUT ROWID;

-- What two campaigns share that speaks for one operator behind both. Lists are JSON arrays.
CREATE TABLE campaign_tie (
  key            INTEGER PRIMARY KEY,
  first_key      INTEGER NOT NULL REFERENCES campaign,
  second_key     INTEGER NOT NULL REFERENCES campaign,
  kind           TEXT    NOT NULL,
  observed       INTEGER NOT NULL,
  expected       REAL    NOT NULL,
  ln_probability REAL    NOT NULL,
  "values"       TEXT    NOT NULL,
  first_accounts  TEXT   NOT NULL,
  second_accounts TEXT   NOT NULL
);

-- Groups that look like a campaign and are not held to be one. "apart" is a JSON array of what tells them apart.
CREATE TABLE campaign_twin (
  key          INTEGER PRIMARY KEY,
  campaign_key INTEGER NOT NULL REFERENCES campaign,
  twin_key     INTEGER REFERENCES campaign,   -- empty for an organization
  name         TEXT    NOT NULL,
  accounts     INTEGER NOT NULL,
  score        REAL    NOT NULL,
  similarity   REAL    NOT NULL,
  apart        TEXT    NOT NULL
);
CREATE INDEX campaign_twin_by_campaign ON campaign_twin (campaign_key);

-- Crowd values that a person counts after all: the next analysis lets them link.
CREATE TABLE crowd_counted (
  key   INTEGER PRIMARY KEY,
  layer TEXT NOT NULL,
  value TEXT NOT NULL,
  holders INTEGER NOT NULL,
  UNIQUE (layer, value)
);
