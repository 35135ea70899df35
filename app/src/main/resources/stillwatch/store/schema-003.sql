-- Case format 3: what an analysis read in each conversation stays, so that the next analysis reads only what is new.

CREATE TABLE conversation_reading (
  conversation_key INTEGER PRIMARY KEY REFERENCES conversation,
  -- which program and rule packs made the reading; another one makes it anew
  reader           TEXT    NOT NULL,
  reading          BLOB    NOT NULL
);

-- Campaigns: what each reason weighs and rests on, and why each account is a member.

-- what the reason adds to the natural logarithm of the odds; goes on where the score has reached its ceiling
ALTER TABLE finding ADD COLUMN log_odds REAL;
-- what the rows behind it are, in words
ALTER TABLE finding ADD COLUMN basis TEXT NOT NULL DEFAULT '';
ALTER TABLE campaign_member ADD COLUMN why TEXT NOT NULL DEFAULT '';

CREATE TABLE finding_account (
  finding_key INTEGER NOT NULL,
  account_key INTEGER NOT NULL,
  PRIMARY KEY (finding_key, account_key)
) WITHOUT ROWID;
