-- Case format 4: indicators of peers keep how long they hold, and an analysis keeps what they hit.

ALTER TABLE indicator ADD COLUMN modified_millis INTEGER;
ALTER TABLE indicator ADD COLUMN valid_from_millis INTEGER;
ALTER TABLE indicator ADD COLUMN valid_until_millis INTEGER;
ALTER TABLE indicator ADD COLUMN revoked INTEGER NOT NULL DEFAULT 0;

-- What an indicator hit, account by account; replaced by each analysis.
CREATE TABLE indicator_hit (
  indicator_key INTEGER NOT NULL REFERENCES indicator,
  account_key   INTEGER NOT NULL REFERENCES account,
  held          TEXT    NOT NULL,   -- what the account holds: account id, mail domain, sign-up address, device, address …
  value         TEXT    NOT NULL,   -- as it stands in the case
  holders       INTEGER NOT NULL,   -- accounts of the case that hold it
  exchanges     INTEGER NOT NULL,   -- of the account with it; 0 where the account itself holds it
  exchange_key  INTEGER,            -- the first of them
  state         TEXT    NOT NULL,   -- whether it counts, or why it weighs nothing
  PRIMARY KEY (indicator_key, account_key, held, value)
) WITHOUT ROWID;
CREATE INDEX indicator_hit_by_account ON indicator_hit (account_key);

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
