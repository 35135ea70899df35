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
