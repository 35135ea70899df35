-- The case file, version 1. A "key" is this file's own integer, an "id" is the provider's text.
-- Times are UTC epoch milliseconds; an "hour" is such a time divided by 3,600,000.
-- What repeats in exchanges lies once in a dictionary table; the views at the end put the words back.

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- ---------------------------------------------------------------- what was read

CREATE TABLE source (
  key                INTEGER PRIMARY KEY,
  name               TEXT    NOT NULL,
  kind               TEXT    NOT NULL,
  format             TEXT    NOT NULL,
  size_bytes         INTEGER NOT NULL,
  sha256             TEXT    NOT NULL,
  content_sha256     TEXT    NOT NULL,
  lines              INTEGER NOT NULL,
  rows               INTEGER NOT NULL,
  rejects            INTEGER NOT NULL,
  blank_lines        INTEGER NOT NULL,
  header_lines       INTEGER NOT NULL,
  continuation_lines INTEGER NOT NULL,
  imported_at_millis INTEGER NOT NULL,
  -- the file's original path, its mapping, unknown columns with counts, warnings: JSON
  details            TEXT    NOT NULL
);
-- The same bytes read by the same mapping add nothing; read by another mapping they may.
CREATE UNIQUE INDEX source_by_digest ON source (sha256, format, kind);

CREATE TABLE reject (
  key         INTEGER PRIMARY KEY,
  source_key  INTEGER NOT NULL REFERENCES source,
  line        INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL,
  raw         BLOB    NOT NULL,
  reason      TEXT    NOT NULL
);

CREATE TABLE account (
  key              INTEGER PRIMARY KEY,
  account_id       TEXT NOT NULL UNIQUE,
  created_at_millis INTEGER,
  organization_id  TEXT,
  email_domain     TEXT,
  country          TEXT,
  plan             TEXT,
  verification     TEXT,
  payment_id       TEXT,
  signup_ip        TEXT,
  device_id        TEXT,
  status           TEXT,
  status_at_millis INTEGER,
  declared_use     TEXT,
  signup_program   TEXT,
  email_disposable INTEGER,
  card_virtual     INTEGER,
  extra            TEXT,     -- columns that the dataset format does not list, as a JSON object
  source_key       INTEGER REFERENCES source,   -- empty where the account is known from exchanges only
  line             INTEGER,
  byte_offset      INTEGER
);

CREATE TABLE model      (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE capability (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE session    (key INTEGER PRIMARY KEY, session_id TEXT NOT NULL);
-- An address as it was logged, together with what was logged about it.
CREATE TABLE address (
  key     INTEGER PRIMARY KEY,
  ip      TEXT,
  network TEXT,              -- the /24 of an IPv4 address, the /48 of an IPv6 address
  asn     INTEGER,
  ip_type TEXT
);
-- The way in: what sent the request, and through which door.
CREATE TABLE route (
  key             INTEGER PRIMARY KEY,
  client          TEXT,
  tls_fingerprint TEXT,
  operation       TEXT,
  access_path     TEXT
);
-- The provider's own fingerprints of a prompt.
CREATE TABLE prompt (
  key                INTEGER PRIMARY KEY,
  template_id        TEXT,
  system_prompt_hash TEXT
);
-- How the response ended.
CREATE TABLE outcome (
  key              INTEGER PRIMARY KEY,
  status           INTEGER,
  stop_reason      TEXT,
  refusal_category TEXT
);

-- One request and its response. Keys grow in the order of reading.
CREATE TABLE exchange (
  key            INTEGER PRIMARY KEY,
  account_key    INTEGER NOT NULL REFERENCES account,
  at_millis      INTEGER NOT NULL,
  model_key      INTEGER REFERENCES model,
  capability_key INTEGER REFERENCES capability,
  session_key    INTEGER REFERENCES session,
  address_key    INTEGER REFERENCES address,
  route_key      INTEGER REFERENCES route,
  prompt_key     INTEGER REFERENCES prompt,
  outcome_key    INTEGER REFERENCES outcome,
  input_tokens   INTEGER,
  output_tokens  INTEGER,
  exchange_id    TEXT,
  source_key     INTEGER NOT NULL REFERENCES source,
  line           INTEGER NOT NULL,
  byte_offset    INTEGER NOT NULL
);
CREATE INDEX exchange_by_account ON exchange (account_key, at_millis);

-- The figures that most exchanges do not have: a row only where one of them was given.
CREATE TABLE exchange_detail (
  exchange_key            INTEGER PRIMARY KEY REFERENCES exchange,
  tool_calls              INTEGER,
  images                  INTEGER,
  reasoning_tokens        INTEGER,
  cache_read_tokens       INTEGER,
  thinking_signature_hash TEXT
);

-- Which times each run of 4,096 consecutive exchange keys covers: finds a span of time without an index on every row.
CREATE TABLE exchange_block (
  first_key       INTEGER PRIMARY KEY,
  last_key        INTEGER NOT NULL,
  first_at_millis INTEGER NOT NULL,
  last_at_millis  INTEGER NOT NULL
);

-- Written at import, so that a screen is answered without counting exchanges. 0 stands for "not given".
CREATE TABLE hour_total (
  hour           INTEGER NOT NULL,
  model_key      INTEGER NOT NULL,
  capability_key INTEGER NOT NULL,
  status         INTEGER NOT NULL,
  exchanges      INTEGER NOT NULL,
  input_tokens   INTEGER NOT NULL,
  output_tokens  INTEGER NOT NULL,
  PRIMARY KEY (hour, model_key, capability_key, status)
) WITHOUT ROWID;

CREATE TABLE account_hour (
  account_key   INTEGER NOT NULL,
  hour          INTEGER NOT NULL,
  exchanges     INTEGER NOT NULL,
  input_tokens  INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  PRIMARY KEY (account_key, hour)
) WITHOUT ROWID;

CREATE TABLE account_total (
  account_key     INTEGER PRIMARY KEY REFERENCES account,
  exchanges       INTEGER NOT NULL,
  input_tokens    INTEGER NOT NULL,
  output_tokens   INTEGER NOT NULL,
  first_at_millis INTEGER NOT NULL,
  last_at_millis  INTEGER NOT NULL
);

CREATE TABLE conversation (
  key             INTEGER PRIMARY KEY,
  conversation_id TEXT,
  account_key     INTEGER NOT NULL REFERENCES account,
  at_millis       INTEGER,
  model_key       INTEGER REFERENCES model,
  session_id      TEXT,
  exchange_id     TEXT,
  messages        TEXT    NOT NULL,   -- the JSON array as it was given
  template_key    INTEGER REFERENCES template,
  source_key      INTEGER NOT NULL REFERENCES source,
  line            INTEGER NOT NULL,
  byte_offset     INTEGER NOT NULL
);
CREATE INDEX conversation_by_account ON conversation (account_key);
CREATE INDEX conversation_by_template ON conversation (template_key);

CREATE TABLE release (
  model              TEXT    NOT NULL,
  released_at_millis INTEGER NOT NULL,
  source_key         INTEGER NOT NULL REFERENCES source,
  line               INTEGER NOT NULL,
  PRIMARY KEY (model, released_at_millis)
);

-- Received from peers.
CREATE TABLE indicator (
  key         INTEGER PRIMARY KEY,
  stix_id     TEXT NOT NULL,
  type        TEXT NOT NULL,
  value       TEXT NOT NULL,
  label       TEXT,
  created_by  TEXT,
  marking     TEXT,
  source_key  INTEGER NOT NULL REFERENCES source,
  line        INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL
);

-- ---------------------------------------------------------------- what the engine concluded; replaced by each analysis

-- Prompts that differ only in their slots, found in sampled conversations.
CREATE TABLE template (
  key           INTEGER PRIMARY KEY,
  skeleton      TEXT    NOT NULL,   -- the common text, each slot written as {1}, {2} …
  digest        TEXT    NOT NULL,   -- SHA-256 of the normalized prompt
  conversations INTEGER NOT NULL,
  accounts      INTEGER NOT NULL,
  organizations INTEGER NOT NULL
);

-- Where a prompt rule matched. Offsets count characters of the message's readable text.
CREATE TABLE match (
  key              INTEGER PRIMARY KEY,
  conversation_key INTEGER NOT NULL REFERENCES conversation,
  message_index    INTEGER NOT NULL,
  start            INTEGER NOT NULL,
  end              INTEGER NOT NULL,
  rule             TEXT    NOT NULL,
  technique        TEXT    NOT NULL,
  explanation      TEXT    NOT NULL,
  strict           INTEGER NOT NULL DEFAULT 1   -- 0 where the rule is context only: ordinary prompts show it too
);
CREATE INDEX match_by_conversation ON match (conversation_key);

CREATE TABLE link (
  key       INTEGER PRIMARY KEY,
  account_a INTEGER NOT NULL REFERENCES account,
  account_b INTEGER NOT NULL REFERENCES account,
  weight    REAL    NOT NULL
);
CREATE INDEX link_by_a ON link (account_a);
CREATE INDEX link_by_b ON link (account_b);

CREATE TABLE link_layer (
  link_key INTEGER NOT NULL REFERENCES link,
  layer    TEXT    NOT NULL,
  observed REAL    NOT NULL,
  expected REAL    NOT NULL,
  surprise REAL    NOT NULL,       -- −log10 of the probability under the layer's null model
  "values" TEXT    NOT NULL,       -- JSON: [{"value": …, "holders": …}]
  PRIMARY KEY (link_key, layer)
) WITHOUT ROWID;

-- Values held by so many accounts that they link nobody.
CREATE TABLE crowd_value (
  layer   TEXT    NOT NULL,
  value   TEXT    NOT NULL,
  holders INTEGER NOT NULL,
  PRIMARY KEY (layer, value)
) WITHOUT ROWID;

CREATE TABLE campaign (
  key               INTEGER PRIMARY KEY,
  id                TEXT    NOT NULL UNIQUE,
  title             TEXT    NOT NULL,
  score             REAL    NOT NULL,
  state             TEXT    NOT NULL,
  first_seen_millis INTEGER NOT NULL,
  last_seen_millis  INTEGER NOT NULL,
  accounts          INTEGER NOT NULL,
  exchanges         INTEGER NOT NULL,
  input_tokens      INTEGER NOT NULL,
  output_tokens     INTEGER NOT NULL,
  techniques        TEXT    NOT NULL   -- JSON: [{"name": …, "share": …}]
);

CREATE TABLE campaign_member (
  key           INTEGER PRIMARY KEY,
  campaign_key  INTEGER NOT NULL REFERENCES campaign,
  account_key   INTEGER NOT NULL REFERENCES account,
  membership    TEXT    NOT NULL,
  strength      REAL    NOT NULL,
  added_by_hand INTEGER NOT NULL DEFAULT 0,
  UNIQUE (campaign_key, account_key)
);
CREATE INDEX campaign_member_by_account ON campaign_member (account_key);

-- What the campaign's members (without the crowd) did in each hour.
CREATE TABLE campaign_hour (
  campaign_key  INTEGER NOT NULL,
  hour          INTEGER NOT NULL,
  accounts      INTEGER NOT NULL,
  exchanges     INTEGER NOT NULL,
  input_tokens  INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  PRIMARY KEY (campaign_key, hour)
) WITHOUT ROWID;

CREATE TABLE finding (
  key              INTEGER PRIMARY KEY,
  campaign_key     INTEGER NOT NULL REFERENCES campaign,
  counter_evidence INTEGER NOT NULL,
  signal           TEXT    NOT NULL,
  strength         REAL    NOT NULL,
  contribution     REAL    NOT NULL,
  text             TEXT    NOT NULL,
  observed         REAL,
  expected         REAL
);
CREATE INDEX finding_by_campaign ON finding (campaign_key);

CREATE TABLE finding_exchange (
  finding_key  INTEGER NOT NULL,
  exchange_key INTEGER NOT NULL,
  PRIMARY KEY (finding_key, exchange_key)
) WITHOUT ROWID;

CREATE TABLE finding_conversation (
  finding_key      INTEGER NOT NULL,
  conversation_key INTEGER NOT NULL,
  PRIMARY KEY (finding_key, conversation_key)
) WITHOUT ROWID;

-- ---------------------------------------------------------------- what people decided; every change is in the activity log

CREATE TABLE tag (
  key     INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  color   TEXT NOT NULL,
  meaning TEXT NOT NULL
);

CREATE TABLE tagging (
  key          INTEGER PRIMARY KEY,
  tag_key      INTEGER NOT NULL REFERENCES tag,
  subject_kind TEXT    NOT NULL,
  subject_id   TEXT    NOT NULL,
  author       TEXT    NOT NULL,
  at_millis    INTEGER NOT NULL,
  UNIQUE (tag_key, subject_kind, subject_id)
);
CREATE INDEX tagging_by_subject ON tagging (subject_kind, subject_id);

CREATE TABLE note (
  key          INTEGER PRIMARY KEY,
  subject_kind TEXT    NOT NULL,
  subject_id   TEXT    NOT NULL,
  author       TEXT    NOT NULL,
  at_millis    INTEGER NOT NULL,
  text         TEXT    NOT NULL
);
CREATE INDEX note_by_subject ON note (subject_kind, subject_id);

-- One package that left the program.
CREATE TABLE export (
  key          INTEGER PRIMARY KEY,
  campaign_id  TEXT    NOT NULL,
  profile      TEXT    NOT NULL,
  name         TEXT    NOT NULL,
  digest       TEXT    NOT NULL,   -- SHA-256 of the package's tagmanifest-sha256.txt
  author       TEXT    NOT NULL,
  at_millis    INTEGER NOT NULL
);

-- Append-only; each hash covers the entry and the hash before it. The newest seq is the case's revision.
CREATE TABLE activity (
  seq           INTEGER PRIMARY KEY,
  at_millis     INTEGER NOT NULL,
  author        TEXT    NOT NULL,
  action        TEXT    NOT NULL,
  subject_kind  TEXT    NOT NULL,
  subject_id    TEXT    NOT NULL,
  summary       TEXT    NOT NULL,
  changes       TEXT    NOT NULL,   -- JSON: [{"table": …, "key": …, "before": {…}, "after": {…}}]
  reason        TEXT    NOT NULL,
  undoes        INTEGER REFERENCES activity,
  previous_hash TEXT    NOT NULL,
  hash          TEXT    NOT NULL
);
CREATE TRIGGER activity_is_never_changed BEFORE UPDATE ON activity
BEGIN SELECT RAISE(ABORT, 'the activity log is append-only'); END;
CREATE TRIGGER activity_is_never_deleted BEFORE DELETE ON activity
BEGIN SELECT RAISE(ABORT, 'the activity log is append-only'); END;

-- ---------------------------------------------------------------- the same in the words of the dataset format

CREATE VIEW sources AS
  SELECT key AS source, name, kind, format, size_bytes AS size, sha256, content_sha256, lines, rows, rejects, blank_lines,
         header_lines, continuation_lines, imported_at_millis AS imported_at FROM source;

CREATE VIEW rejects AS
  SELECT s.name AS source, r.line, r.byte_offset, r.raw, r.reason FROM reject r JOIN source s ON s.key = r.source_key;

CREATE VIEW accounts AS
  SELECT a.account_id, a.created_at_millis AS created_at, a.organization_id, a.email_domain, a.country, a.plan,
         a.verification, a.payment_id, a.signup_ip, a.device_id, a.status, a.status_at_millis AS status_at, a.declared_use,
         a.signup_program, a.email_disposable, a.card_virtual, a.extra, s.name AS source, a.line, a.byte_offset
  FROM account a LEFT JOIN source s ON s.key = a.source_key;

CREATE VIEW exchanges AS
  SELECT e.exchange_id, a.account_id, e.at_millis AS timestamp, m.name AS model, se.session_id, ad.ip, r.client,
         r.tls_fingerprint, r.operation, e.input_tokens, e.output_tokens, d.tool_calls, d.images, o.status, p.template_id,
         p.system_prompt_hash, d.reasoning_tokens, d.cache_read_tokens, o.stop_reason, o.refusal_category,
         d.thinking_signature_hash, ad.asn, ad.ip_type, r.access_path, c.name AS capability,
         s.name AS source, e.line, e.byte_offset
  FROM exchange e
  JOIN account a ON a.key = e.account_key
  JOIN source s ON s.key = e.source_key
  LEFT JOIN model m ON m.key = e.model_key
  LEFT JOIN capability c ON c.key = e.capability_key
  LEFT JOIN session se ON se.key = e.session_key
  LEFT JOIN address ad ON ad.key = e.address_key
  LEFT JOIN route r ON r.key = e.route_key
  LEFT JOIN prompt p ON p.key = e.prompt_key
  LEFT JOIN outcome o ON o.key = e.outcome_key
  LEFT JOIN exchange_detail d ON d.exchange_key = e.key;

CREATE VIEW conversations AS
  SELECT c.conversation_id, a.account_id, c.at_millis AS timestamp, m.name AS model, c.session_id, c.exchange_id, c.messages,
         s.name AS source, c.line, c.byte_offset
  FROM conversation c
  JOIN account a ON a.key = c.account_key
  JOIN source s ON s.key = c.source_key
  LEFT JOIN model m ON m.key = c.model_key;

CREATE VIEW releases AS SELECT model, released_at_millis AS released_at FROM release;

CREATE VIEW campaigns AS
  SELECT id, title, score, state, first_seen_millis AS first_seen, last_seen_millis AS last_seen, accounts, exchanges,
         input_tokens, output_tokens, techniques FROM campaign;

CREATE VIEW campaign_members AS
  SELECT c.id AS campaign, a.account_id, m.membership, m.strength, m.added_by_hand
  FROM campaign_member m JOIN campaign c ON c.key = m.campaign_key JOIN account a ON a.key = m.account_key;

CREATE VIEW findings AS
  SELECT f.key AS finding, c.id AS campaign, f.counter_evidence, f.signal, f.strength, f.contribution, f.text, f.observed,
         f.expected FROM finding f JOIN campaign c ON c.key = f.campaign_key;

CREATE VIEW tags AS
  SELECT t.name AS tag, t.color, t.meaning, g.subject_kind, g.subject_id, g.author, g.at_millis AS tagged_at
  FROM tagging g JOIN tag t ON t.key = g.tag_key;

CREATE VIEW notes AS
  SELECT subject_kind, subject_id, author, at_millis AS written_at, text FROM note;
