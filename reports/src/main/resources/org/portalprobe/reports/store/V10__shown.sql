-- What was judged and rendered for pages, a row a portal, period and part. All of it can be made anew: made_by says by which program and model it
-- was made, basis what it rests on.
CREATE TABLE IF NOT EXISTS shown (
  portal INTEGER NOT NULL REFERENCES portal (id),
  period VARCHAR(40) NOT NULL,
  part   VARCHAR(8) NOT NULL,
  made_by VARCHAR(64) NOT NULL,
  basis  VARCHAR(400) NOT NULL,
  body   VARCHAR NOT NULL,
  PRIMARY KEY (period, part, portal)
);
CREATE INDEX IF NOT EXISTS shown_of_portal ON shown (portal, part, period);
-- A portal's last runs, for its owner.
CREATE INDEX IF NOT EXISTS run_of_portal ON run (portal, night);
