-- Case format 2: exchanges take half the room. What tells one call from another (model, capability, way in, how it ended)
-- is one key; the rare figures stand in the row itself; line and byte offset are counted from the row's block.

DROP VIEW exchanges;

CREATE TABLE system_prompt (key INTEGER PRIMARY KEY, system_prompt_hash TEXT);
INSERT INTO system_prompt (system_prompt_hash)
  SELECT DISTINCT system_prompt_hash FROM prompt WHERE system_prompt_hash IS NOT NULL ORDER BY key;

-- The provider's own fingerprints of a prompt.
CREATE TABLE prompt_2 (
  key               INTEGER PRIMARY KEY,
  template_id       TEXT,
  system_prompt_key INTEGER REFERENCES system_prompt
);
INSERT INTO prompt_2
  SELECT p.key, p.template_id, s.key FROM prompt p LEFT JOIN system_prompt s ON s.system_prompt_hash = p.system_prompt_hash;
DROP TABLE prompt;
ALTER TABLE prompt_2 RENAME TO prompt;

-- What was called, by which way, and how it ended.
CREATE TABLE call (
  key            INTEGER PRIMARY KEY,
  model_key      INTEGER REFERENCES model,
  capability_key INTEGER REFERENCES capability,
  route_key      INTEGER REFERENCES route,
  outcome_key    INTEGER REFERENCES outcome
);
INSERT INTO call (model_key, capability_key, route_key, outcome_key)
  SELECT DISTINCT model_key, capability_key, route_key, outcome_key FROM exchange
  WHERE coalesce(model_key, capability_key, route_key, outcome_key) IS NOT NULL;
CREATE TEMP TABLE call_of AS
  SELECT key, coalesce(model_key, 0) || ' ' || coalesce(capability_key, 0) || ' ' || coalesce(route_key, 0) || ' '
         || coalesce(outcome_key, 0) AS parts FROM call;
CREATE INDEX temp.call_by_parts ON call_of (parts);

-- Runs of 4,096 consecutive exchange keys: which times they cover, to find a span of time without an index on every row, and
-- the line and byte offset of the first, from which the others are counted.
CREATE TABLE exchange_block_2 (
  first_key         INTEGER PRIMARY KEY,
  last_key          INTEGER NOT NULL,
  first_at_millis   INTEGER NOT NULL,
  last_at_millis    INTEGER NOT NULL,
  first_line        INTEGER NOT NULL,
  first_byte_offset INTEGER NOT NULL
);
INSERT INTO exchange_block_2
  SELECT b.first_key, b.last_key, b.first_at_millis, b.last_at_millis, e.line, e.byte_offset
  FROM exchange_block b JOIN exchange e ON e.key = b.first_key;
DROP TABLE exchange_block;
ALTER TABLE exchange_block_2 RENAME TO exchange_block;

-- One request and its response. Keys grow in the order of reading.
CREATE TABLE exchange_2 (
  key          INTEGER PRIMARY KEY,
  account_key  INTEGER NOT NULL REFERENCES account,
  at_millis    INTEGER NOT NULL,
  call_key     INTEGER REFERENCES call,
  session_key  INTEGER REFERENCES session,
  address_key  INTEGER REFERENCES address,
  prompt_key   INTEGER REFERENCES prompt,
  input_tokens  INTEGER,
  output_tokens INTEGER,
  exchange_id  TEXT,
  source_key   INTEGER NOT NULL REFERENCES source,
  line_shift   INTEGER NOT NULL,   -- 0 where it stands one line after the exchange before it
  byte_shift   INTEGER NOT NULL,   -- from the first exchange of its block
  tool_calls              INTEGER,
  images                  INTEGER,
  reasoning_tokens        INTEGER,
  cache_read_tokens       INTEGER,
  thinking_signature_hash TEXT
);
INSERT INTO exchange_2
  SELECT e.key, e.account_key, e.at_millis, k.key, e.session_key, e.address_key, e.prompt_key, e.input_tokens,
         e.output_tokens, e.exchange_id, e.source_key, e.line - b.first_line - (e.key - b.first_key),
         e.byte_offset - b.first_byte_offset, d.tool_calls, d.images, d.reasoning_tokens, d.cache_read_tokens,
         d.thinking_signature_hash
  FROM exchange e
  JOIN exchange_block b ON b.first_key = (e.key - 1) / 4096 * 4096 + 1
  LEFT JOIN exchange_detail d ON d.exchange_key = e.key
  LEFT JOIN temp.call_of k ON k.parts = coalesce(e.model_key, 0) || ' ' || coalesce(e.capability_key, 0) || ' '
    || coalesce(e.route_key, 0) || ' ' || coalesce(e.outcome_key, 0)
  ORDER BY e.key;
DROP TABLE exchange_detail;
DROP TABLE exchange;
ALTER TABLE exchange_2 RENAME TO exchange;
CREATE INDEX exchange_by_account ON exchange (account_key, at_millis);
DROP TABLE temp.call_of;

CREATE VIEW exchanges AS
  SELECT e.exchange_id, a.account_id, e.at_millis AS timestamp, m.name AS model, se.session_id, ad.ip, r.client,
         r.tls_fingerprint, r.operation, e.input_tokens, e.output_tokens, e.tool_calls, e.images, o.status, p.template_id,
         sp.system_prompt_hash, e.reasoning_tokens, e.cache_read_tokens, o.stop_reason, o.refusal_category,
         e.thinking_signature_hash, ad.asn, ad.ip_type, r.access_path, c.name AS capability, s.name AS source,
         b.first_line + e.key - b.first_key + e.line_shift AS line, b.first_byte_offset + e.byte_shift AS byte_offset
  FROM exchange e
  JOIN account a ON a.key = e.account_key
  JOIN source s ON s.key = e.source_key
  JOIN exchange_block b ON b.first_key = (e.key - 1) / 4096 * 4096 + 1
  LEFT JOIN call k ON k.key = e.call_key
  LEFT JOIN model m ON m.key = k.model_key
  LEFT JOIN capability c ON c.key = k.capability_key
  LEFT JOIN route r ON r.key = k.route_key
  LEFT JOIN outcome o ON o.key = k.outcome_key
  LEFT JOIN session se ON se.key = e.session_key
  LEFT JOIN address ad ON ad.key = e.address_key
  LEFT JOIN prompt p ON p.key = e.prompt_key
  LEFT JOIN system_prompt sp ON sp.key = p.system_prompt_key;
