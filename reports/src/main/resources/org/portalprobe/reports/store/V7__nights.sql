-- The first table of runs was never written to: a run has more to say than who holds it.
DROP TABLE IF EXISTS run;

-- One row a portal, night, vantage, kind and slot. Who holds the lease may write with its token; a smaller token is refused.
-- host: what is visited by one run at a time. sighting: written before the sighting itself, so that a run whose node died between the two
-- is finished and not repeated. Instants are the database's own.
CREATE TABLE IF NOT EXISTS run (
  night       DATE NOT NULL,
  portal      VARCHAR(80) NOT NULL,
  vantage     VARCHAR(80) NOT NULL,
  kind        VARCHAR(8) NOT NULL,
  slot        VARCHAR(40) NOT NULL,
  host        VARCHAR(300) NOT NULL,
  priority    INTEGER NOT NULL,
  not_before  TIMESTAMP WITH TIME ZONE NOT NULL,
  not_after   TIMESTAMP WITH TIME ZONE NOT NULL,
  state       VARCHAR(10) NOT NULL,
  token       BIGINT NOT NULL,
  attempts    INTEGER NOT NULL,
  node        VARCHAR(200),
  lease_until TIMESTAMP WITH TIME ZONE,
  started     TIMESTAMP WITH TIME ZONE,
  ended       TIMESTAMP WITH TIME ZONE,
  sighting    VARCHAR(120),
  verdict     VARCHAR(10),
  cause       VARCHAR(40),
  attribution VARCHAR(16),
  detail      VARCHAR,
  disturbed   INTEGER NOT NULL,
  PRIMARY KEY (night, portal, vantage, kind, slot)
);
CREATE INDEX IF NOT EXISTS run_waiting ON run (state, not_before);
CREATE INDEX IF NOT EXISTS run_of_host ON run (host, state);

CREATE TABLE IF NOT EXISTS night_node (
  name    VARCHAR(200) NOT NULL PRIMARY KEY,
  vantage VARCHAR(80) NOT NULL,
  version VARCHAR(80) NOT NULL,
  width   INTEGER NOT NULL,
  joined  TIMESTAMP WITH TIME ZONE NOT NULL,
  seen    TIMESTAMP WITH TIME ZONE NOT NULL
);

-- By what all nodes measure. registry: a line for each portal, its id and a digest of its entry.
CREATE TABLE IF NOT EXISTS night_charter (
  id           INTEGER NOT NULL PRIMARY KEY,
  version      VARCHAR(80) NOT NULL,
  model        VARCHAR(200) NOT NULL,
  model_digest VARCHAR(64) NOT NULL,
  vantages     VARCHAR NOT NULL,
  registry     VARCHAR NOT NULL
);

-- A row while nothing is to be begun.
CREATE TABLE IF NOT EXISTS night_pause (
  id     INTEGER NOT NULL PRIMARY KEY,
  since  TIMESTAMP WITH TIME ZONE NOT NULL,
  reason VARCHAR NOT NULL
);
