-- format 12
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence_content
  BEGIN SELECT RAISE(ABORT, 'evidence is kept as it was given'); END;
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence_content
  BEGIN SELECT RAISE(ABORT, 'evidence is kept as it was given'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  unit TEXT NOT NULL,
  phone TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  locked INTEGER NOT NULL
) STRICT;
CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  result TEXT NOT NULL,
  valid INTEGER NOT NULL,
  by_account TEXT NOT NULL,
  town TEXT NOT NULL,
  village TEXT NOT NULL,
  grid TEXT NOT NULL
) STRICT;
CREATE TABLE case_co_unit (
  unit TEXT NOT NULL,
  case_id INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  state INTEGER NOT NULL,
  PRIMARY KEY (unit, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_counter (
  basis INTEGER NOT NULL,
  type INTEGER NOT NULL,
  month INTEGER NOT NULL,
  town INTEGER NOT NULL,
  domain INTEGER NOT NULL,
  route INTEGER NOT NULL,
  profile INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (basis, type, month, town, domain, route, profile)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_file (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  definition_version INTEGER NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  phase INTEGER NOT NULL,
  cycle INTEGER NOT NULL,
  domain TEXT NOT NULL,
  channel TEXT NOT NULL,
  route TEXT NOT NULL,
  urgency TEXT NOT NULL,
  town TEXT NOT NULL,
  village TEXT NOT NULL,
  grid TEXT NOT NULL,
  household TEXT NOT NULL,
  address TEXT NOT NULL,
  lead_unit TEXT NOT NULL,
  co_units TEXT NOT NULL,
  claimant INTEGER NOT NULL,
  registered_by INTEGER NOT NULL,
  registered_at INTEGER NOT NULL,
  registered_day INTEGER NOT NULL,
  accepted_at INTEGER NOT NULL,
  closed_at INTEGER NOT NULL,
  closed_day INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  due_day INTEGER NOT NULL,
  original_due_at INTEGER NOT NULL,
  next_due_at INTEGER NOT NULL,
  warn_at INTEGER NOT NULL,
  paused INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  satisfaction TEXT NOT NULL,
  on_time INTEGER NOT NULL,
  on_time_original INTEGER NOT NULL,
  accept_on_time INTEGER NOT NULL,
  first_pass INTEGER NOT NULL,
  reopened INTEGER NOT NULL,
  listed INTEGER NOT NULL,
  claimed INTEGER NOT NULL,
  extension_pending INTEGER NOT NULL,
  instruction_pending INTEGER NOT NULL,
  return_count INTEGER NOT NULL,
  extension_count INTEGER NOT NULL,
  reminder_count INTEGER NOT NULL,
  exclusion TEXT NOT NULL,
  net_minutes INTEGER NOT NULL,
  gross_minutes INTEGER NOT NULL,
  origin TEXT NOT NULL,
  version INTEGER NOT NULL,
  head INTEGER NOT NULL,
  fields TEXT NOT NULL
) STRICT;
CREATE TABLE case_link (
  target TEXT NOT NULL,
  kind TEXT NOT NULL,
  case_id INTEGER NOT NULL,
  PRIMARY KEY (target, kind, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_next_step (
  case_id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE case_text (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE case_words USING fts5(words, content='', detail=none, tokenize='ascii');
CREATE TABLE checkpoint (
  device INTEGER NOT NULL REFERENCES device (number),
  device_sequence INTEGER NOT NULL,
  hash BLOB NOT NULL,
  at INTEGER NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY (device, device_sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE code (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE collation (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  version TEXT NOT NULL
) STRICT;
CREATE TABLE day_counter (
  type INTEGER NOT NULL,
  day INTEGER NOT NULL,
  town INTEGER NOT NULL,
  registered INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  PRIMARY KEY (type, day, town)
) STRICT, WITHOUT ROWID;
CREATE TABLE definition (
  entry INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE device (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32)
) STRICT;
CREATE TABLE evidence_content (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  id BLOB NOT NULL CHECK (length(id) = 16),
  device INTEGER NOT NULL,
  device_sequence INTEGER NOT NULL,
  logical INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  batch INTEGER,
  payload BLOB NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE ledger (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id BLOB NOT NULL CHECK (length(id) = 16),
  district TEXT NOT NULL,
  name TEXT NOT NULL,
  created INTEGER NOT NULL,
  logical INTEGER NOT NULL
) STRICT;
CREATE TABLE rebuild_due (only_row INTEGER PRIMARY KEY CHECK (only_row = 1)) STRICT;
CREATE TABLE register_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  grid TEXT NOT NULL,
  address TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  fields TEXT NOT NULL,
  visits INTEGER NOT NULL,
  valid_visits INTEGER NOT NULL,
  last_visit INTEGER NOT NULL,
  last_result TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE register_words USING fts5(words, content='', detail=none, tokenize='ascii');
CREATE TABLE role_grant (
  account TEXT NOT NULL,
  role TEXT NOT NULL,
  unit TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  delegated_by TEXT NOT NULL,
  to_day INTEGER NOT NULL,
  PRIMARY KEY (account, role, unit, from_day, delegated_by)
) STRICT, WITHOUT ROWID;
CREATE TABLE roster_counter (
  village INTEGER NOT NULL,
  grid INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  visited INTEGER NOT NULL,
  valid INTEGER NOT NULL,
  exclusion INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (village, grid, from_day, to_day, visited, valid, exclusion)
) STRICT, WITHOUT ROWID;
CREATE TABLE serial (
  prefix TEXT NOT NULL,
  day INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (prefix, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE shared_filter (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  conditions TEXT NOT NULL,
  shared_by INTEGER NOT NULL,
  shared_at INTEGER NOT NULL
) STRICT;
CREATE TABLE span (
  case_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  phase INTEGER NOT NULL,
  cycle INTEGER NOT NULL,
  domain TEXT NOT NULL,
  channel TEXT NOT NULL,
  route TEXT NOT NULL,
  urgency TEXT NOT NULL,
  town TEXT NOT NULL,
  village TEXT NOT NULL,
  grid TEXT NOT NULL,
  lead_unit TEXT NOT NULL,
  closed_at INTEGER NOT NULL,
  closed_day INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  due_day INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  satisfaction TEXT NOT NULL,
  on_time INTEGER NOT NULL,
  on_time_original INTEGER NOT NULL,
  accept_on_time INTEGER NOT NULL,
  first_pass INTEGER NOT NULL,
  reopened INTEGER NOT NULL,
  listed INTEGER NOT NULL,
  claimed INTEGER NOT NULL,
  return_count INTEGER NOT NULL,
  extension_count INTEGER NOT NULL,
  exclusion TEXT NOT NULL,
  net_minutes INTEGER NOT NULL,
  gross_minutes INTEGER NOT NULL,
  PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE state_seal (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  device INTEGER NOT NULL REFERENCES device (number),
  sequence INTEGER NOT NULL,
  signature BLOB NOT NULL
) STRICT;
CREATE TABLE table_digest (
  name TEXT PRIMARY KEY,
  row_count INTEGER NOT NULL,
  digest INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_at ON activity (at);
CREATE UNIQUE INDEX activity_number ON activity (number);
CREATE INDEX activity_subject ON activity (subject, day, valid);
CREATE INDEX activity_time ON activity (type, at);
CREATE INDEX case_by_claimant ON case_file (claimant) WHERE claimant <> 0;
CREATE INDEX case_by_closed ON case_file (type, closed_at);
CREATE INDEX case_by_day ON case_file (type, registered_day, town, phase);
CREATE INDEX case_by_due ON case_file (type, due_at, phase);
CREATE INDEX case_by_grid ON case_file (type, grid);
CREATE INDEX case_by_household ON case_file (household);
CREATE INDEX case_by_lead_unit ON case_file (type, lead_unit);
CREATE INDEX case_by_next_due ON case_file (type, next_due_at, phase);
CREATE INDEX case_by_number ON case_file (type, number);
CREATE INDEX case_by_phase ON case_file (type, phase);
CREATE INDEX case_by_registered ON case_file (type, registered_at);
CREATE INDEX case_by_registrant ON case_file (registered_by);
CREATE INDEX case_by_state ON case_file (type, state);
CREATE INDEX case_by_title ON case_file (type, title);
CREATE INDEX case_by_town ON case_file (type, town);
CREATE INDEX case_by_village ON case_file (type, village);
CREATE INDEX case_link_of ON case_link (case_id);
CREATE INDEX case_next_step_at ON case_next_step (at);
CREATE UNIQUE INDEX case_number ON case_file (number);
CREATE INDEX case_open ON case_file (type, next_due_at, phase, paused, warn_at, state, extension_pending, return_count, town,
  village, grid, lead_unit, registered_by, claimant, exclusion, first_pass) WHERE phase BETWEEN 1 AND 4;
CREATE INDEX case_open_by_due ON case_file (type, due_at, registered_day, town, phase, due_day, on_time, on_time_original,
  route, domain, outcome, satisfaction, exclusion) WHERE phase BETWEEN 1 AND 4;
CREATE INDEX definition_path ON definition (path);
CREATE INDEX journal_actor ON journal (actor);
CREATE UNIQUE INDEX journal_device ON journal (device, device_sequence);
CREATE INDEX journal_subject ON journal (subject);
CREATE UNIQUE INDEX register_code ON register_entry (kind, code);
CREATE INDEX register_grid ON register_entry (kind, grid, code);
CREATE INDEX register_name ON register_entry (kind, name_key(name));
CREATE INDEX register_unit ON register_entry (kind, unit, code);
